#include "edit/path.hpp"
#include "c136/base/failure.hpp"
#include "c136/load/load.hpp"
#include "load/read_file.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

constexpr std::string_view deal = R"(c136: 1
title: t
customer: {name: n}
owner: me
stage: needs
c1:
  contacts:
    - {id: wang, name: 王敏}
    - {id: wei, name: 韦康}
c3:
  members:
    - {who: wang, seat: top, signs: [advises, knows-us]}
    - {who: wei, seat: key}
c6:
  factors:
    - {factor: Price, rivals: {kingdee: 3}}
log:
  - {on: 2026-11-01, note: one}
  - {on: 2026-11-02, note: two}
)";

std::string read(std::string_view text) {
  const ReadFile source = read_file("", std::string(deal), Reader::automatic, Language::en);
  Path path = parse_path(text, Language::en);
  const auto name_of_id = [](std::string_view id) -> std::string {
    return id == "wang" ? "王敏" : id == "wei" ? "韦康" : "";
  };
  resolve(path, source.file->tree, deal_table(), Language::en, name_of_id);
  const std::size_t node = path.back().node;
  if (node == no_node) return to_string(path) + " is not there";
  const Node& found = source.file->tree.nodes[node];
  return to_string(path) +
         (found.kind == Node::Kind::scalar ? " = " + std::string(found.text) : "");
}

}  // namespace

TEST_CASE("paths as check prints them, and as people write them") {
  struct Case {
    std::string_view path, found;
  };
  const Case cases[] = {
      {"title", "title = t"},
      {"商机名称", "title = t"},
      {"customer.name", "customer.name = n"},
      {"c3.members[who=wang].seat", "c3.members[who=wang].seat = top"},
      {"c3.members[wang].seat", "c3.members[who=wang].seat = top"},
      {"影响力.成员[王敏].决策地位", "c3.members[who=wang].seat = top"},
      {"c3.members[2].seat", "c3.members[who=wei].seat = key"},
      {"c3.members[we].seat", "c3.members[who=wei].seat = key"},
      {"c3.members[wang].signs[knows-us]", "c3.members[who=wang].signs[knows-us] = knows-us"},
      {"c3.members[wang].tendency", "c3.members[who=wang].tendency is not there"},
      {"c6.factors[Pri].rivals.kingdee", "c6.factors[Pri].rivals.kingdee = 3"},
      {"log[2].note", "log[2].note = two"},
      {"log[on=2026-11-01].note", "log[on=2026-11-01].note = one"},
      {"c4.process", "c4.process is not there"},
      {"x-mine", "x-mine is not there"},
  };
  for (const Case& c : cases) CHECK(read(c.path) == c.found);
}

TEST_CASE("what is no path, and what is not there, is named with what is") {
  struct Case {
    std::string_view path, message;
  };
  const Case cases[] = {
      {"", "`` is no path; write one like c3.members[wang].tendency, as `c136 check` names places"},
      {"c3..members",
       "`c3..members` is no path; write one like c3.members[wang].tendency, as `c136 check` names "
       "places"},
      {"c3.members[",
       "`c3.members[` is no path; write one like c3.members[wang].tendency, as `c136 check` names "
       "places"},
      {"titel", "a deal has no key `titel`; did you mean `title`?"},
      {"c3.members[w].seat",
       "c3.members has 2 entries called `w`: wang, wei; name one by its number, like "
       "c3.members[2]"},
      {"c3.members[zhao].seat", "c3.members has no entry `zhao`; there are: wang, wei"},
      {"c3.members[3]", "c3.members has 2 entries, and no [3]"},
      {"c3.members.seat", "c3.members is a list: say which of its entries, like c3.members[2]"},
      {"title[1]", "title is no list: leave out [1]"},
      {"plan[1]", "plan has no entries yet"},
  };
  for (const Case& c : cases)
    CHECK_THROWS_WITH_AS(read(c.path), std::string(c.message).c_str(), Failure);
}
