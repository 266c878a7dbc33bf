#include "c136/check/rule.hpp"

#include "support/deal.hpp"

#include <set>

using namespace c136;
using c136::test::Sample;

namespace {

/// A deal around the lines of an example: what every deal needs, and whom the example names.
std::string deal_around(std::string_view example) {
  std::string text = "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: o\nstage: comparison\n";
  if (example.find("c1:") == example.npos) text += "c1: {contacts: [{id: wang}, {id: chen}]}\n";
  return text.append(example);
}

}  // namespace

TEST_CASE("the registry holds every code of the contract, ascending, once") {
  std::string all;
  for (const Rule* rule : all_rules()) all += std::string(rule->code) + " ";
  CHECK(all ==
        "C101 C102 C103 C104 C105 C201 C202 C203 C204 C301 C302 C303 C304 C305 C401 C402 C403 C404 "
        "C405 C501 C502 C503 C504 C505 C601 C602 C603 C604 C605 D001 D101 D102 D103 D104 D105 D106 "
        "F101 F201 F301 F901 F902 F903 G101 I101 I102 K101 K102 K103 K104 K105 K106 K201 "
        "M101 M102 M103 M104 M105 M106 M107 M108 M109 M110 M201 M202 N101 N102 N103 "
        "P101 P102 P103 P104 P105 P106 P107 R001 R002 R003 "
        "S001 S002 S003 S004 S005 S006 S007 S008 S009 S010 S011 S012 T101 T102 T103 "
        "T104 T105 T106 T107 T108 T109 T110 T111 T112 T113 W101 Y101 ");
}

TEST_CASE("the severity follows from the code, and so does who asks the rule") {
  const std::set<std::string_view> gaps{"F101", "F201", "F301", "W101", "K201"};
  for (const Rule* rule : all_rules()) {
    CAPTURE(std::string(rule->code));
    const bool error = rule->code[0] == 'S' || rule->code == "D001";
    const bool gap = rule->code[0] == 'C' || rule->code[0] == 'M' || gaps.contains(rule->code);
    CHECK(rule->severity == (error ? Severity::error : gap ? Severity::gap : Severity::warning));
    CHECK(bool(rule->facts) == gap);
    const bool of_files = rule->code[0] == 'N' || rule->code[0] == 'R';  // not of one deal
    CHECK(bool(rule->value) == (!error && !gap && !of_files));
  }
}

TEST_CASE("a rule is found by its code") {
  CHECK(find_rule("C104")->code == "C104");
  CHECK(find_rule("Y101") == all_rules().back());
  for (const std::string_view unknown : {"", "C1", "C106", "c104", "C1045", "Z999"})
    CHECK_FALSE(find_rule(unknown));
}

TEST_CASE("the bad example of a gap opens it, the good one closes it") {
  for (const Rule* rule : all_rules()) {
    if (rule->severity != Severity::gap) continue;
    Config config;
    if (rule->of_other_methods)
      config.judged_by = c139_method().asks(rule->code) ? &c139_method() : &c931_method();
    for (const Language language : {Language::en, Language::zh}) {
      CAPTURE(std::string(rule->code));
      CAPTURE(language == Language::zh);
      CHECK(Sample(deal_around(rule->bad.in(language)), "2026-11-22", language, config)
                .gap(rule->code));
      CHECK_FALSE(Sample(deal_around(rule->good.in(language)), "2026-11-22", language, config)
                      .gap(rule->code));
    }
  }
}
