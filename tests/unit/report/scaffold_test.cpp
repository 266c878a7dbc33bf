#include "report/reference/scaffold.hpp"

#include "c136/base/text.hpp"
#include "report/reference/field_paths.hpp"
#include "support/deal.hpp"

#include <sstream>

using namespace c136;
using namespace c136::test;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what is written has no error and no warning, short and full, in both languages") {
  for (const Language language : {Language::en, Language::zh})
    for (const bool full : {false, true}) {
      const Sample sample(scaffold({.full = full}, {}, language));
      CHECK(sample.warnings().empty());
      CHECK(sample.loaded.deal.stage.is(Stage{}));
    }
}

TEST_CASE("the full form holds every key, the short one those of its rows") {
  const std::string full = scaffold({.full = true}, {}, Language::en);
  const std::string brief = scaffold({}, {}, Language::zh);
  for (const PlacedField& placed : all_fields()) {
    INFO(placed.path);
    const std::string key(placed.field->key);
    CHECK((has(full, "\n" + key + ":") || has(full, " " + key + ":")));
  }
  for (const Field& field : deal_table().fields)
    CHECK(has(brief, "\n" + std::string(field.zh) + ":") == field.options.short_scaffold);
}

TEST_CASE("what is known already is filled in, quoted where YAML would misread it") {
  struct Row {
    std::string_view title, line;
  };
  for (const auto& [title, line] :
       {Row{"ERP for Hengyuan", "title: ERP for Hengyuan "},
        Row{"恒远 ERP 项目", "title: 恒远 ERP 项目 "}, Row{"a: b # c", "title: \"a: b # c\" "},
        Row{"true", "title: \"true\" "}, Row{"2026", "title: \"2026\" "},
        Row{"“ERP”", "title: \"“ERP”\" "}, Row{"say \"yes\"", "title: say \"yes\" "}}) {
    const std::string text =
        scaffold({.title = title, .customer = "C, Ltd", .owner = "li.wei", .stage = Stage{3}}, {},
                 Language::en);
    CHECK(has(text, line));
    const Sample sample(text);
    CHECK(*sample.loaded.deal.title == title);
    CHECK(*sample.loaded.deal.customer.name == "C, Ltd");
    CHECK(*sample.loaded.deal.owner == "li.wei");
    CHECK(sample.loaded.deal.stage.is(Stage{3}));
  }
}

TEST_CASE("the lines fit a terminal, and words stand in the comment where they are few") {
  for (const Language language : {Language::en, Language::zh}) {
    std::istringstream lines(scaffold({.full = true}, {}, language));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(display_width(line) <= 100);
      CHECK_FALSE(line.ends_with(' '));
    }
  }
  CHECK(has(scaffold({}, {}, Language::en), "level:  # senior | middle | junior. "));
  CHECK(has(scaffold({}, {}, Language::zh), "可用的词：c136 explain 表现"));
}

TEST_CASE("stages are those of the repository") {
  Config config;
  config.stages = {{"lead", "线索", {"A first hint.", "最初的线索。"}}};
  CHECK(has(scaffold({}, config, Language::zh), "阶段: 线索"));
}
