// Reads all deals of a run into a Book: for reports over many.
#pragma once

#include "c136/book/book.hpp"
#include "cli/options/deal_options.hpp"
#include "cli/session.hpp"

#include <functional>

namespace c136 {

/// The deals that pass the filter, if there is one; throws a Failure that says what is wrong
/// with it. Those with errors are left out; the errors go to standard error. Adds what was found to
/// the tally. `recall` adds what git knows of each.
Book read_book(Session&, const DealOptions&, Tally&,
               const std::function<void(Brief&)>& recall = {});

}  // namespace c136
