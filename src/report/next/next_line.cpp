#include "report/next/next_line.hpp"

#include "report/next/next_page.hpp"

namespace c136 {

std::string next_line(const Examined& deal) {
  const Language language = deal.facts.language;
  const NextActions next = next_actions(deal);
  if (next.gate.empty() || next.actions.empty()) return {};
  NextAction first = next.actions.front();
  // Who the coaches are is told by no report; those who are contacts too are met as such.
  first.is_unnamed = first.is_unnamed || !deal.facts.contact(first.person);
  const std::string title = action_title(deal.facts, first);
  if (first.facts.empty()) return say(language, "{} ({})", "{}（{}）", title, next.gate);
  return say(language, "{}: {} ({})", "{}：{}（{}）", title, first.facts.front().what, next.gate);
}

}  // namespace c136
