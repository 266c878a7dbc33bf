#include "book/change.hpp"

#include "book/deal_past.hpp"
#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// What stands beside it: a push in its two numbers, a person with the name.
std::string told(const Movement& m) {
  if (m.push) return fmt::format(" [+{} days, {}]", m.push->days, m.push->times.value_or(0));
  if (!m.detail) return {};
  return " [" + *m.detail + (m.person.empty() ? "" : " " + m.person) + "]";
}

/// What moved between the first commit of a file and its second: "stage-forward needs>decision".
std::string moved(const std::string& before, const std::string& after) {
  PastWorld world;
  world.write("deals/other.yaml", deal_text("needs"));
  if (!before.empty()) world.write("deals/a.yaml", before);
  world.commit("2026-10-01");
  if (after.empty())
    world.remove("deals/a.yaml");
  else
    world.write("deals/a.yaml", after);
  world.commit("2026-10-08");
  world.open("2026-10-08");
  const std::size_t deal = *world.histories->find("deals/a.yaml");
  const DealState a = world.histories->state_at(deal, 0), b = world.histories->state_at(deal, 1);
  std::unique_ptr<const Derived> of_a, of_b;
  std::optional<Side> from, to;
  if (a.is_there()) of_a.reset(new Derived(derive(a, day("2026-10-01"), Language::en)));
  if (b.is_there()) of_b.reset(new Derived(derive(b, day("2026-10-08"), Language::en)));
  if (of_a) from.emplace(Side{a, *of_a, day("2026-10-01")});
  if (of_b) to.emplace(Side{b, *of_b, day("2026-10-08")});
  auto all = movements("a", from ? &*from : nullptr, to ? &*to : nullptr, day("2026-10-01"), 2);
  sort(all);
  std::string text;
  for (const Movement& m : all)
    if (m.what != Moved::gap_opened && m.what != Moved::gap_closed && m.what != Moved::on_paper)
      text += fmt::format("{}{}{} {}>{}", text.empty() ? "" : "; ", word_of(m.what).id, told(m),
                          m.before.value_or("-"), m.after.value_or("-"));
  return text;
}

}  // namespace

TEST_CASE("what moved in one deal, a row each, in their order") {
  struct Case {
    std::string before, after;
    std::string_view moved;
  };
  const auto with = [](std::string_view more) { return deal_text("needs", more); };
  const Case cases[] = {
      {with(""), with(""), ""},
      {"", with(""), "new ->open"},
      {"", with("status: won\nresult: {on: 2026-10-05}\n"), "new ->won; won ->won"},
      {"", with("status: lost\nresult: {on: 2026-09-05}\n"), "new ->lost"},
      {with(""), "", "removed open>-"},
      {with(""), with("status: shelved\n"), "shelved open>shelved"},
      {with("status: lost\n"), with(""), "reopened lost>open"},
      {with(""), deal_text("decision"), "stage-forward needs>decision"},
      {deal_text("decision"), with(""), "stage-back decision>needs"},
      {with("amount: 100\n"), with("amount: 120.5\ncurrency: USD\n"),
       "amount 100.00 CNY>120.50 USD"},
      {with(""), with("amount: 1\n"), "amount ->1.00 CNY"},
      {with("close: 2026-11\n"), with("close: 2026-12-03\n"),
       "pushed [+3 days, 2] 2026-11>2026-12-03"},
      {with("close: 2026-12-03\n"), with("close: 2026-11\n"), "pulled 2026-12-03>2026-11"},
      {with("c1: {contacts: [{id: w}]}\nc3: {members: [{who: w, seat: top}]}\n"),
       with("c1: {contacts: [{id: w, post: it, level: senior}]}\n"
            "c3: {members: [{who: w, seat: key, tendency: 0}]}\n"),
       "tendency [w] ->0; seat [w] top>key; contact-gained [w] ->-"},
      {with("c1: {contacts: [{id: w, name: Wang, post: it, level: senior}]}\n"),
       with("c1: {contacts: [{id: k, name: Kong}]}\n"
            "c3: {members: [{who: k, seat: top, tendency: 0}]}\n"),
       "tendency [k Kong] ->0; seat [k Kong] ->top; contact-lost [w Wang] ->-"},
      {with("c1: {contacts: [{id: w, post: it, level: senior}]}\n"),
       with("c1: {contacts: [{id: w, post: it, level: senior, left: 2026-10-05}]}\n"),
       "contact-lost [w] ->-"},
      {with("plan: [{stage: needs, item: i, due: 2026-10-09}]\n"),
       with("plan: [{stage: needs, item: i, id: p1, due: 2026-10-19}]\n"),
       "plan-slipped [i] 2026-10-09>2026-10-19"},
      {with("plan: [{stage: needs, item: i, due: 2026-10-09}, {stage: needs, item: k}]\n"),
       with("plan: [{stage: needs, item: i, due: 2026-10-19}, {stage: needs, item: k, done: "
            "2026-10-03}]\n"),
       "plan-done [k] ->2026-10-03; plan-slipped [i] 2026-10-09>2026-10-19"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.moved);
    CHECK(moved(one.before, one.after) == one.moved);
  }
}
