#include "c136/report/report.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

const std::vector<std::string> two{"a.yaml", "b.yaml"};
const std::vector<std::string> twelve(12, "a.yaml");

std::string closing(const CheckSummary& summary, Language language = Language::en) {
  return page(check_document(language, {}, summary, Part::blocks), 200);
}

Tone tone(const CheckSummary& summary) {
  const Document document = check_document(Language::en, {}, summary, Part::blocks);
  return std::get<Paragraph>(document.blocks.back()).pieces[0].tone;
}

Finding finding() {
  return {.severity = Severity::warning,
          .code = "T103",
          .place = {"deals/a.yaml", 7, 5, 7, 9},
          .path = "c3.members[who=wang]",
          .deal = "a",
          .message = "Wang was last met 40 days ago",
          .help = "Meet Wang.",
          .notes = {{{"deals/a.yaml", 9, 1, 9, 4}, "here"}, {{}, "and there"}},
          .excerpt = "    - who: wang"};
}

}  // namespace

TEST_CASE("the last line says what was checked") {
  CHECK(closing({twelve, 12, {0, 3, 5}, 14}) ==
        "Checked 12 files, 12 deals: 0 errors, 3 warnings, 5 gaps due at this stage; "
        "14 more gaps are not due yet (--all-gaps lists them).\n");
  CHECK(closing({{"a.yaml"}, 1, {1, 1, 1}, 1}) ==
        "Checked 1 file, 1 deal: 1 error, 1 warning, 1 gap due at this stage; "
        "1 more gap is not due yet (--all-gaps lists them).\n");
  CHECK(closing({two, 2, {0, 0, 0}, 0}) ==
        "Checked 2 files, 2 deals: 0 errors, 0 warnings, 0 gaps.\n");
  CHECK(closing({two, 2, {0, 1, 2}, 3}, Language::zh) ==
        "已检查 2 个文件、2 个商机：0 处错误，1 条警告，本阶段应补 2 个缺口；"
        "另有 3 个缺口本阶段暂不要求（用 --all-gaps 列出）。\n");
}

TEST_CASE("it is green only when something was checked and nothing was found") {
  CHECK(tone({two, 2, {0, 0, 0}, 4}) == Tone::good);
  CHECK(tone({two, 2, {0, 0, 1}, 0}) == Tone::caution);
  CHECK(tone({two, 2, {0, 1, 0}, 0}) == Tone::caution);
  CHECK(tone({two, 2, {1, 0, 0}, 0}) == Tone::bad);
  CHECK(tone({}) == Tone::caution);
  CHECK(closing({}) == "Nothing was checked.\n");
}

TEST_CASE("a look at a part is never called the whole") {
  CheckSummary part{two, 2, {0, 0, 0}, 0};
  part.since = "main";
  part.unchanged = 10;
  CHECK(closing(part) ==
        "Checked 2 of 12 files (changed since main), 2 deals: 0 errors, 0 warnings, 0 gaps.\n");
  CHECK(closing(part, Language::zh) ==
        "已检查 12 个文件中自 main 以来有改动的 2 个、2 个商机：0 处错误，0 条警告，0 个缺口。\n");
  CHECK(tone(part) == Tone::plain);
  part.files.clear();
  part.deals = 0;
  CHECK(closing(part) == "Nothing to check: 10 files are unchanged since main.\n");
  CHECK(closing(part, Language::zh) == "无需检查：10 个文件自 main 以来均无改动。\n");
  CHECK(tone(part) == Tone::plain);
}

TEST_CASE("changed files may have been named") {
  CheckSummary part{two, 2, {0, 0, 0}, 0};
  part.since = "";
  part.unchanged = 10;
  CHECK(closing(part) ==
        "Checked 2 of 12 files (changed), 2 deals: 0 errors, 0 warnings, 0 gaps.\n");
  CHECK(closing(part, Language::zh) ==
        "已检查 12 个文件中有改动的 2 个、2 个商机：0 处错误，0 条警告，0 个缺口。\n");
  part.files.clear();
  CHECK(closing(part) == "Nothing to check: 10 files are unchanged.\n");
  CHECK(closing(part, Language::zh) == "无需检查：10 个文件均无改动。\n");
}

TEST_CASE("formats for CI are told when there was nothing to do, and only then") {
  const auto idle = [](std::optional<std::string> since, std::size_t unchanged) {
    CheckSummary summary;
    summary.since = std::move(since);
    summary.unchanged = unchanged;
    return check_document(Language::en, {}, summary, Part::blocks).idle;
  };
  CHECK(idle("main", 3) == "Nothing to check: 3 files are unchanged since main.");
  CHECK(idle("main", 0) == "Nothing to check: no deal is here, and no account.");
  CHECK(idle({}, 0).empty());
}

TEST_CASE("what a baseline holds is counted") {
  CheckSummary summary{two, 2, {0, 0, 0}, 0};
  summary.known = 3;
  CHECK(closing(summary) ==
        "Checked 2 files, 2 deals: 0 errors, 0 warnings, 0 gaps; "
        "3 known findings are in the baseline.\n");
  CHECK(closing(summary, Language::zh) ==
        "已检查 2 个文件、2 个商机：0 处错误，0 条警告，0 个缺口；基线中另有 3 处已知问题。\n");
  CHECK(tone(summary) == Tone::plain);
}

TEST_CASE("the JSON of a finding has the keys of the contract, in its order") {
  const Document document =
      check_document(Language::en, {finding()}, {{"deals/a.yaml"}, 1, {0, 1, 0}, 2}, Part::data);
  CHECK(
      document.data.dump() ==
      R"({"schema_version":1,"findings":[{"file":"deals/a.yaml","line":7,"column":5,)"
      R"("end_line":7,"end_column":9,"severity":"warning","code":"T103",)"
      R"("path":"c3.members[who=wang]","message":"Wang was last met 40 days ago",)"
      R"("help":"Meet Wang.","notes":[)"
      R"({"file":"deals/a.yaml","line":9,"column":1,"message":"here"},)"
      R"({"file":null,"line":null,"column":null,"message":"and there"}]}],)"
      R"("summary":{"files":1,"deals":1,"errors":0,"warnings":1,"gaps":0,"later_gaps":2,"known":0,"unchanged":0}})");
}

TEST_CASE("every finding is one record") {
  const Document document = check_document(Language::en, {finding(), finding()},
                                           {{"deals/a.yaml"}, 1, {0, 2, 0}, 0}, Part::records);
  REQUIRE(document.records.rows.size() == 2);
  CHECK(document.records.rows[0].size() == document.records.columns.size());
}

TEST_CASE("the rules of the findings and the files checked go along, for CI formats") {
  const Document document =
      check_document(Language::en, {finding(), finding()}, {two, 2, {0, 2, 0}, 0}, Part::blocks);
  REQUIRE(document.rules.size() == 1);
  CHECK(document.rules[0].code == "T103");
  CHECK(document.rules[0].summary == find_rule("T103")->summary.en);
  CHECK(document.files == two);
}
