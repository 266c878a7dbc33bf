// What is private stays out of every report and every format unless --full: a deal whose private
// fields hold marks goes through all of them.
#include "c136/cli/command.hpp"
#include "support/deal.hpp"
#include "support/files.hpp"
#include "support/process.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

/// Every private field, see tests/unit/model/privacy_test.cpp.
constexpr std::string_view marks[] = {"MARK-phone",    "MARK@email", "MARK-likes",
                                      "MARK-personal", "MARK-coach", "MARK-org"};

/// Le confirms and denies; with Chen, a contact, it is the being a coach that nobody is to know.
std::string marked_deal() {
  std::string deal = edited(whole, "post: [decision, sales], level: senior",
                            "post: [decision, sales], level: senior, phone: MARK-phone, "
                            "email: MARK@email, likes: MARK-likes");
  deal = edited(deal, "needs: {personal: a success", "needs: {personal: MARK-personal");
  deal = edited(deal, "coaches:\n",
                "coaches:\n  - {who: le, name: MARK-coach, org: MARK-org, kind: partner}\n");
  deal = edited(deal, "item: reference visit, due: 2026-12-10",
                "item: Votes with Chen, deliverable: Word of chen and le, due: 2026-12-10, "
                "delivers: f3, actions: [{do: Ask MARK-coach, with: chen}]");
  return deal + R"(  - {on: 2026-11-10, with: le, confirms: [c1, c2, c3, w], denies: c5}
  - {on: 2026-08-01, with: le, confirms: f2, note: MARK-coach says so, next: ask MARK-coach and Chen}
  - {on: 2026-11-12, with: chen, confirms: c4}
)";
}

struct Reports {
  ScratchFolder folder;

  Reports() { put(folder / "deal.yaml", marked_deal()); }

  std::string print(std::string_view command, std::string_view format,
                    std::string_view options = "") const {
    const Ran ran = run({.command = {"/bin/sh", "-c",
                                     fmt::format("c136 {} deal.yaml --as-of 2026-11-22 --format {} "
                                                 "--fail-on never {}",
                                                 command, format, options)},
                         .folder = folder.path(),
                         .err_to_out = true});
    INFO(ran.out);
    REQUIRE(ran.code == 0);
    return ran.out;
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("no report tells what is private, in no format and no language") {
  const Reports reports;
  for (const auto command : {"score", "contacts", "show", "funnel", "list", "plan", "next"})
    for (const auto format : find_command(command)->formats)
      for (const auto language : {"--lang en", "--lang zh"}) {
        if (format == "xlsx") continue;  // packed, and made of the same Document as the others
        const std::string text = reports.print(command, format, language);
        CAPTURE(std::string(command));
        CAPTURE(std::string(format));
        for (const auto mark : marks) CHECK_MESSAGE(!has(text, mark), std::string(mark));
        CHECK_FALSE(has(text, "MARK"));
      }
}

TEST_CASE("with --full a report tells what it has to tell") {
  const Reports reports;
  struct Row {
    std::string_view command, format;
    std::vector<std::string_view> told;
  };
  const Row rows[] = {
      {"show", "text", {"MARK-phone", "MARK@email", "MARK-likes", "MARK-personal", "MARK-coach"}},
      {"show", "json", {std::begin(marks), std::end(marks)}},
      {"contacts", "text", {"MARK-phone", "MARK@email", "MARK-likes"}},
      {"score", "text", {"MARK-coach"}},
      {"next", "text", {"MARK-coach"}},
      {"next", "json", {"MARK-coach"}},
  };
  for (const Row& row : rows) {
    const std::string text = reports.print(row.command, row.format, "--full");
    CAPTURE(std::string(row.command));
    for (const auto mark : row.told) CHECK_MESSAGE(has(text, mark), std::string(mark));
  }
}

TEST_CASE("plans and ledgers name no coach, neither by name nor by id") {
  const Reports reports;
  for (const auto command : {"plan", "list --columns next,situation"})
    for (const auto format : {"text", "json", "csv", "markdown"})
      for (const auto language : {"--lang en", "--lang zh"}) {
        const std::string text = reports.print(command, format, language);
        CAPTURE(std::string(command));
        CAPTURE(std::string(format));
        CHECK_FALSE(has(text, "Chen"));
        CHECK_FALSE(has(text, "chen"));
        CHECK_FALSE(has(text, "and le"));
      }
  CHECK(has(reports.print("plan", "text"), "Votes with a contact"));
  CHECK(has(reports.print("plan", "text", "--lang zh"), "Votes with 一位联系人"));
  CHECK(has(reports.print("plan", "text", "--full"), "Votes with Chen"));
  CHECK(has(reports.print("plan", "ics", "--full"), "Votes with Chen"));
  CHECK(has(reports.print("plan", "csv", "--full"), "Word of chen and le"));
  CHECK(has(reports.print("list --columns next", "text", "--full"), "ask MARK-coach and Chen"));
}

TEST_CASE("that a contact is a coach is told with --full alone") {
  const Reports reports;
  for (const auto command : {"score", "show", "next"}) {
    CAPTURE(std::string(command));
    const std::string text = reports.print(command, "text");
    CHECK_FALSE(has(text, "by Chen"));
    CHECK_FALSE(has(text, "Chen alone"));
    CHECK_FALSE(has(text, "coach Chen"));
  }
  CHECK(has(reports.print("score", "text", "--full"), "Confirmed by Chen on 2026-11-12"));
  CHECK(has(reports.print("score", "text"), "Confirmed by a coach on 2026-11-12"));
  CHECK(has(reports.print("score", "text"), "Coaches:"));
}

TEST_CASE("the JSON of score keeps the coach's id, as its contract has it") {
  CHECK(has(Reports().print("score", "json"), "\"by\": \"le\""));
}
