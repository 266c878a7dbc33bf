#include "report/week/sections.hpp"

#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("what moved is told without gaps and plans; without history there is no section") {
  const Config config;
  ReportHistory history{
      {{"a", "li", Moved::won, {}, "open", "won"}, {"a", "li", Moved::gap_opened, "C101", {}, {}}},
      Waterfall(std::make_shared<const Config>(), day("2026-11-22"), day("2026-11-15"),
                std::nullopt),
      {}};
  ReportScope scope{.kind = *find_report_kind("weekly"),
                    .config = config,
                    .language = Language::en,
                    .as_of = day("2026-11-22"),
                    .table_day = day("2026-11-22"),
                    .period = {}};
  CHECK(headline_section(scope) == nullptr);
  CHECK(moved_section(scope) == nullptr);
  scope.history = &history;
  const Book book{.config = config, .as_of = scope.as_of};
  CHECK(moved_section(scope)->finish(book)[0].rows.size() == 1);
  CHECK(headline_section(scope)->finish(book)[0].id == "headline");
  history.waterfall.reset();
  CHECK(headline_section(scope) == nullptr);
}

TEST_CASE("what moved has our own people by their names, and in Chinese says words in Chinese") {
  Config config;
  config.people = {
      {.id = "li", .name = "李伟", .team = {}, .region = {}, .email = {}, .manager = {}}};
  const ReportHistory history{{{"a", "li", Moved::stage_forward, {}, "needs", "decision"},
                               {"a", "li", Moved::owner, {}, "li", "sun"},
                               {"a", "li", Moved::won, {}, "open", "won"}},
                              Waterfall(std::make_shared<const Config>(), day("2026-11-22"),
                                        day("2026-11-15"), std::nullopt),
                              {}};
  for (const Language language : {Language::en, Language::zh}) {
    const ReportScope scope{.kind = *find_report_kind("weekly"),
                            .config = config,
                            .language = language,
                            .as_of = day("2026-11-22"),
                            .table_day = day("2026-11-22"),
                            .period = {},
                            .history = &history};
    const Book book{.config = config, .as_of = scope.as_of};
    const Sheet sheet = moved_section(scope)->finish(book)[0];
    const auto text = [&](std::size_t row, std::size_t column) {
      const auto& value = sheet.rows[row][column].value;
      const auto* name = std::get_if<std::shared_ptr<const Named>>(&value);
      return name ? (*name)->shown : std::get<std::string>(value);
    };
    const bool is_zh = language == Language::zh;
    CHECK(text(0, 1) == "李伟");
    CHECK(text(0, 4) == (is_zh ? "需求提出" : "needs"));
    CHECK(text(1, 4) == "李伟");
    CHECK(text(1, 5) == "sun");
    CHECK(text(2, 5) == (is_zh ? "赢单" : "won"));
  }
}
