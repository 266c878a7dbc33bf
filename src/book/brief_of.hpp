// Takes from an examined deal what stays of it.
#pragma once

#include "c136/base/date.hpp"
#include "c136/book/book.hpp"
#include "c136/book/brief.hpp"
#include "c136/examine/examined.hpp"
#include "c136/model/config.hpp"

namespace c136 {

Brief brief_of(const Examined&);

/// The same of a deal with errors.
LeftOut left_out_of(const Examined&);
LeftOut left_out_of(const Rejected&);

/// The brief of an open deal as it is on another day with the same score. Only its 1+2+1 stays that
/// of the day before.
void move_to(Brief&, const Config&, Date);

}  // namespace c136
