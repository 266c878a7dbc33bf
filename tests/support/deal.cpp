#include "support/deal.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace c136::test {
namespace {

const Deal& without_errors(const Loaded& loaded) {
  for (const Diagnostic& error : loaded.errors)
    FAIL(error.code, " in line ", error.span.line, ": ", error.message, "\n",
         loaded.files.front()->text);
  return loaded.deal;
}

}  // namespace

Date day(std::string_view text) {
  const DateResult result = parse_date(text);
  if (result.error != DateError::none) throw std::invalid_argument(std::string(text));
  return result.date;
}

Sample::Sample(std::string text, std::string_view today, Language language, Config settings)
    : config(std::move(settings)),
      loaded(load_deal("deals/test.yaml", std::move(text), config, language)),
      derived(without_errors(loaded), config, language, day(today)) {}

Sample::~Sample() = default;

std::vector<std::string> Sample::open() const {
  std::vector<std::string> codes;
  for (const Diagnostic& gap : gaps) codes.emplace_back(gap.code);
  std::ranges::sort(codes);
  return codes;
}

const Diagnostic* Sample::gap(std::string_view code) const {
  for (const Diagnostic& gap : gaps)
    if (gap.code == code) return &gap;
  return nullptr;
}

std::string Sample::place(std::string_view code) const {
  REQUIRE(gap(code));
  return locate(loaded, *gap(code)).path;
}

std::vector<std::string> Sample::notes(std::string_view code) const {
  REQUIRE(gap(code));
  std::vector<std::string> all;
  for (Diagnostic at_note = *gap(code); const Note& note : gap(code)->notes) {
    at_note.span = note.span;
    all.push_back(locate(loaded, at_note).path + ": " + note.message);
  }
  return all;
}

std::vector<Diagnostic> Sample::warnings() const { return derived.warnings(); }

std::string edited(std::string_view text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != text.npos, "not in the deal: ", std::string(from));
  REQUIRE_MESSAGE(text.find(from, at + 1) == text.npos, "twice in the deal: ", std::string(from));
  return std::string(text.substr(0, at)).append(to).append(text.substr(at + from.size()));
}

void check_changes(std::initializer_list<Change> changes) {
  for (const Change& change : changes) {
    CAPTURE(std::string(change.says));
    CHECK(Sample(edited(whole, change.from, change.to)).open() == change.open);
  }
}

const std::string_view smallest = R"(c136: 1
title: ERP for Hengyuan
customer: {name: Hengyuan}
owner: li.wei
stage: needs
)";

const std::string_view whole = R"(c136: 1
title: ERP for Hengyuan
customer: {name: Hengyuan}
owner: li.wei
stage: comparison
c1:
  profile:
    ownership: private
    control: operational
    scale: 800 staff
    profitability: 6 % net
    strategy: five regions
    culture: careful
  projects:
    - {name: Riverside, market: young families, products: flats, business: build and sell, scale: 1200 flats, regions: Changsha}
  departments:
    - {name: Finance, duties: budgets}
    - {name: IT, strong: true}
  contacts:
    - {id: wang, name: Wang, post: [decision, sales], level: senior}
    - {id: chen, name: Chen, post: [it, engineering], level: middle}
    - {id: zhao, name: Zhao, post: [cost, finance], level: middle}
    - {id: sun, name: Sun, level: junior}
  history:
    - {system: old ERP, promoter: Zhao, reason: group standard, attitude: too slow}
c2:
  signals:
    - {on: 2026-07-01, what: new plant}
  motives:
    - {who: wang, motive: lower stock, expectation: a tenth less}
  entry: stock figures are wrong
c3:
  members:
    - {who: wang, seat: top, roles: decider, influence: high, tendency: +1, signs: approves, prefers: us, selects: us, needs: {personal: a success, common: plan first}}
    - {who: chen, seat: key, roles: user, influence: medium, tendency: +3, signs: advises, prefers: us, selects: us, needs: {company: fewer errors, personal: quiet nights, common: start small}}
    - {who: zhao, seat: member, roles: checker, influence: low, tendency: 0}
    - {who: sun, seat: outside}
c4:
  mode: tender
  process:
    - {step: write the tender, who: chen, by: 2026-12-01}
  decisions:
    - step: short list
      by: 2026-12-18
      points:
        - {who: wang, point: a fast start, match: 4}
        - {who: chen, point: easy to use, match: 5}
        - {who: zhao, point: the price, match: 2}
c5:
  competitors:
    - {id: sap, name: SAP, next: invites Zhao}
    - {id: local, threat: minor}
  resources:
    - {side: us, what: the auditor, effect: speaks for us, requires: a reference visit}
    - {side: sap, what: the group CIO, effect: speaks for SAP, requires: a call from Wang}
  swot: {strengths: near, weaknesses: small, opportunities: the plant, threats: the group}
  strategy: a pilot in the tender
c6:
  factors:
    - {factor: speed, rank: 1, us: 4, rivals: {sap: 2}}
    - {factor: service, rank: 2, us: 5, rivals: {sap: 3}}
    - {factor: price, rank: 3, us: 2, rivals: {sap: 4}}
  changes: none
coaches:
  - {who: chen}
plan:
  - {stage: comparison, item: reference visit, due: 2026-12-10}
log:
  - {on: 2026-11-01, with: [wang, chen, zhao], note: reference visit agreed}
)";

}  // namespace c136::test

namespace doctest {

String StringMaker<std::vector<std::string>>::convert(const std::vector<std::string>& all) {
  std::string text = "[";
  for (const std::string& one : all) text += (text.size() > 1 ? " | " : "") + one;
  return String((text + "]").c_str());
}

}  // namespace doctest
