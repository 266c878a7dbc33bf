// What a warning rule says of a deal of which a test writes only the part that matters. The rest,
// people and a rival, is filled in behind it, so that lines count from the test's own text.
#pragma once

#include "c136/check/rule.hpp"
#include "support/deal.hpp"

#include <span>

namespace c136::test {

/// `deal`, and behind it every one of these lines whose key it does not have.
inline std::string filled(std::string_view deal) {
  constexpr std::string_view rest[] = {
      "c136: 1",
      "title: ERP for Hengyuan",
      "customer: {name: Hengyuan}",
      "owner: li.wei",
      "stage: comparison",
      "c1: {contacts: [{id: wang, name: Wang}, {id: chen, name: Chen}, {id: zhao, name: Zhao}]}",
      "c5: {competitors: [{id: sap, name: SAP}, {id: yonyou, name: Yonyou}]}"};
  std::string text(deal);
  for (const std::string_view line : rest) {
    const std::string key(line.substr(0, line.find(':') + 1));
    if (!deal.starts_with(key) && deal.find("\n" + key) == deal.npos)
      text.append(line).append("\n");
  }
  return text;
}

/// The findings of one rule.
inline std::vector<Diagnostic> warned(const Sample& sample, std::string_view code) {
  std::vector<Diagnostic> found = sample.warnings();
  std::erase_if(found, [&](const Diagnostic& finding) { return finding.code != code; });
  return found;
}

/// A deal, and where the rule speaks: "2:17".
struct Warned {
  std::string_view shows;
  std::string_view deal;
  std::vector<std::string> places;
};

inline std::vector<std::string> places(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> places;
  for (const Diagnostic& finding : findings)
    places.push_back(std::to_string(finding.span.line) + ":" + std::to_string(finding.span.column));
  return places;
}

inline void check_warnings(std::string_view code, std::initializer_list<Warned> cases,
                           const Config& config = {}) {
  for (const Warned& one : cases) {
    CAPTURE(std::string(one.shows));
    const Sample sample(filled(one.deal), "2026-11-22", Language::en, config);
    CHECK(places(warned(sample, code)) == one.places);
  }
}

/// What the rule says of the deal, in both languages, one finding after the other.
inline std::vector<std::string> said(std::string_view code, std::string_view deal,
                                     const Config& config = {}) {
  std::vector<std::string> messages;
  for (const Language language : {Language::en, Language::zh}) {
    const Sample sample(filled(deal), "2026-11-22", language, config);
    for (const Diagnostic& finding : warned(sample, code)) messages.push_back(finding.message);
  }
  return messages;
}

/// Each rule speaks of its bad examples and is silent of the good ones.
inline void check_examples(std::span<const Rule> rules, const Config& config = {}) {
  for (const Rule& rule : rules) {
    INFO(std::string(rule.code));
    CHECK_FALSE(said(rule.code, rule.bad.en, config).empty());
    CHECK_FALSE(said(rule.code, rule.bad.zh, config).empty());
    CHECK(said(rule.code, rule.good.en, config).empty());
    CHECK(said(rule.code, rule.good.zh, config).empty());
  }
}

}  // namespace c136::test
