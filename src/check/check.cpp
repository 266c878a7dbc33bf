#include "c136/check/check.hpp"

#include "c136/base/code.hpp"
#include "check/ask.hpp"

#include <algorithm>
#include <tuple>

namespace c136 {
namespace {

constexpr std::size_t most_notes = 20;  // of one finding

bool is_asked(const Rule& rule, const Deal& deal) {
  if (deal.is_account) return rule.of_accounts;
  return !rule.open_only || deal.is_open();
}

void order(std::vector<Diagnostic>& findings) {
  const auto is_before = [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span, a.code) < std::tie(b.span, b.code);
  };
  if (!std::ranges::is_sorted(findings, is_before)) std::ranges::stable_sort(findings, is_before);
}

template <class IsWanted>
std::vector<Diagnostic> gaps_of(const Facts& facts, IsWanted is_wanted) {
  std::vector<Diagnostic> gaps;
  for (const Rule* rule : all_rules()) {
    if (!rule->facts || !is_wanted(*rule) || !is_asked(*rule, facts.deal)) continue;
    Findings findings(*rule, facts, gaps);
    rule->facts(facts, findings);
  }
  order(gaps);
  return gaps;
}

}  // namespace

void Findings::add(Span span, std::string message, std::string help) {
  if (help.empty()) help = rule_.help.in(facts_.language);
  mine_ = out_.size();
  more_ = 0;
  out_.push_back({rule_.severity,
                  rule_.code,
                  span ? span : file_start,
                  std::move(message),
                  {},
                  std::move(help)});
}

void Findings::item(Span span, std::string note) {
  if (mine_ == none) add(span, std::string(rule_.summary.in(facts_.language)));
  auto& notes = out_[mine_].notes;
  if (notes.size() < most_notes) return notes.push_back({std::move(note), span});
  if (++more_ == 1) notes.emplace_back();
  notes.back().message = say(facts_.language, "and {} more", "另有 {} 项", more_);
}

void Findings::missing(std::initializer_list<Span> from_deepest) {
  const auto standing = std::ranges::find_if(from_deepest, [](Span span) { return bool(span); });
  add(standing == from_deepest.end() ? file_start : *standing,
      std::string(rule_.summary.in(facts_.language)));
}

std::vector<Diagnostic> ask(const Rule& rule, const Facts& facts) {
  std::vector<Diagnostic> found;
  Findings findings(rule, facts, found);
  if (rule.facts && is_asked(rule, facts.deal)) rule.facts(facts, findings);
  return found;
}

std::vector<Diagnostic> ask(const Rule& rule, const Facts& facts, const Scorecard& scorecard) {
  std::vector<Diagnostic> found;
  Findings findings(rule, facts, found);
  if (rule.value && is_asked(rule, facts.deal)) rule.value(facts, scorecard, findings);
  return found;
}

bool is_ignored(const Facts& facts, std::string_view code) {
  const auto names_code = [&](const Ignored& entry) { return is_same_code(*entry.code, code); };
  return std::ranges::any_of(facts.deal.ignore, names_code) || has_code(facts.config.ignore, code);
}

std::vector<Diagnostic> check_facts(const Facts& facts) {
  const Method& method = method_of(facts.config);
  return gaps_of(
      facts, [&](const Rule& rule) { return !rule.of_other_methods || method.asks(rule.code); });
}

std::vector<Diagnostic> check_all_facts(const Facts& facts) {
  return gaps_of(facts, [](const Rule&) { return true; });
}

std::vector<Diagnostic> check_value(const Facts& facts, const Scorecard& scorecard) {
  std::vector<Diagnostic> warnings;
  for (const Rule* rule : all_rules()) {
    if (!rule->value || !is_asked(*rule, facts.deal) || is_ignored(facts, rule->code)) continue;
    Findings findings(*rule, facts, warnings);
    rule->value(facts, scorecard, findings);
  }
  order(warnings);
  return warnings;
}

}  // namespace c136
