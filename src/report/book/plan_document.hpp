// The tasks of `c136 plan` as a page, as records and as JSON. Not here: which tasks those are.
#pragma once

#include "report/book/plan_report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace c136 {

struct Plan {
  const PlanOptions& options;
  std::span<const Task> tasks;  // by due date
  std::span<const Rejected> rejected;
  bool owner_is_unknown;   // nobody of that name owns anything in any deal
  std::string_view meant;  // an owner with nearly that name; may be empty
};

/// "key node"; of a key action, that it is one.
std::string kind_text(const Task&, Language);

/// Of one task in the JSON.
Json task_schema();

Document plan_document(Language, const Plan&);

}  // namespace c136
