// Twenty thousand slips of the hand in the examples (C136_MUTANTS=N: so many), each through whole
// runs of the program: the exit code is 0 or 1 and fits the findings, every finding stands inside
// the file, nothing crashes, stalls or takes much memory. What the reader makes of them:
// unit/load/mutants_test.cpp.
#include "support/mutants.hpp"
#include "support/allocations.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include "c136/base/text.hpp"
#include "c136/cli/run.hpp"
#include "load/yaml/line_index.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <ctime>

using namespace c136;
using namespace c136::test;
using nlohmann::json;

namespace {

constexpr double slowest = 0.25;                       // seconds of the processor, for one run
constexpr std::size_t most_memory = 64 * 1024 * 1024;  // bytes

using Arguments = std::vector<std::string>;

struct Answer {
  int code;
  std::string out;
};

Answer answer(Arguments arguments, const std::string& deal) {
  for (const char* argument : {"--threads=1", "-"}) arguments.emplace_back(argument);
  MemoryWorld world;
  world.input = deal;
  reset_peak();
  const auto before = std::clock();
  const int code = run(std::move(arguments), world.context);
  const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
  if (seconds >= slowest) FAIL_CHECK("took ", seconds, " s: ", deal);
  if (peak_bytes() > most_memory) FAIL_CHECK("took ", peak_bytes(), " bytes: ", deal);
  if (code != 0 && code != 1) FAIL_CHECK("ended with ", code, ", ", world.err.text, ": ", deal);
  return {code, std::move(world.out.text)};
}

bool is_inside(const json& finding, const LineIndex& lines) {
  const std::size_t line = finding["line"], column = finding["column"];
  const std::size_t end_line = finding["end_line"], end_column = finding["end_column"];
  return line >= 1 && end_line >= line && end_line <= lines.line_count() && column >= 1 &&
         column <= code_points(lines.line(line)) + 1 && (end_line > line || end_column > column);
}

/// What `check` says of the deal, for programs.
void check_findings(const Answer& check, const std::string& deal) {
  const json said = json::parse(check.out);
  const LineIndex lines(deal);
  for (const json& finding : said["findings"]) {
    if (!is_inside(finding, lines)) FAIL_CHECK(finding.dump(), " is outside of the file: ", deal);
    if (finding["message"].get_ref<const std::string&>().empty())
      FAIL_CHECK(finding.dump(), " says nothing: ", deal);
  }
  const bool has_errors = said["summary"]["errors"] != 0;
  if (check.code != (has_errors ? 1 : 0)) FAIL_CHECK("ended with ", check.code, ": ", deal);
}

/// The others in turn, so that in the end each has met some hundreds of mutants.
const std::array<Arguments, 10>& other_runs() {
  static const std::array<Arguments, 10> runs{{{"check", "--all-gaps", "--lang=zh"},
                                               {"score"},
                                               {"show", "--lang=zh"},
                                               {"plan"},
                                               {"next"},
                                               {"contacts", "--lang=zh", "--full"},
                                               {"funnel", "--format=markdown"},
                                               {"list", "--format=csv"},
                                               {"score", "--format=html", "--lang=zh"},
                                               {"check", "--format=sarif"}}};
  return runs;
}

}  // namespace

TEST_CASE("the memory of a run is counted") {
  CHECK(answer({"check"}, content(source_folder() / "examples/deals/lanting-erp.yaml")).code == 0);
  if (counts_allocations) CHECK(peak_bytes() > 10'000);
}

TEST_CASE("a mutant is checked: 0 or 1, every finding inside the file, fast, in little memory") {
  Mutants mutants = mutants_of_examples();
  for (int i = 0; i < mutant_count(); ++i) {
    const std::string deal = mutants.next();
    check_findings(answer({"check", "--all-gaps", "--format=json"}, deal), deal);
  }
}

TEST_CASE("every other page of a mutant can be made, whatever it is") {
  Mutants mutants = mutants_of_examples();
  for (int i = 0; i < mutant_count() / 4; ++i) {
    const std::string deal = mutants.next();
    const Arguments& arguments = other_runs()[static_cast<std::size_t>(i) % other_runs().size()];
    answer(arguments, deal);
  }
}
