// Takes from an examined deal what stays of it.
#pragma once

#include "c136/book/brief.hpp"
#include "c136/examine/examined.hpp"

namespace c136 {

Brief brief_of(const Examined&);

}  // namespace c136
