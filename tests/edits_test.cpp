// Random deals under every edit: only what is meant changes, in the bytes and in what the deal
// says; the deal is as sound as before, both readers read it alike, the same edit again changes
// nothing, and what was written can be taken away again to the byte. C136_EDITS sets how many
// deals; where the program is built for speed it is ten thousand, as the contract has it.
#include "c136/load/load.hpp"
#include "edit/closing.hpp"
#include "edit/diff.hpp"
#include "edit/review.hpp"
#include "edit/tasks.hpp"
#include "edit/visits.hpp"
#include "load/read_file.hpp"
#include "support/editing.hpp"
#include "support/random_deal.hpp"
#include "support/trees.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iterator>
#include <mutex>
#include <thread>

using namespace c136;
using namespace c136::test;

namespace {

#ifdef NDEBUG
constexpr std::uint32_t usual_deals = 10'000;
#else
constexpr std::uint32_t usual_deals = 600;
#endif

std::uint32_t deals_to_try() {
  const char* wanted = std::getenv("C136_EDITS");
  return wanted ? static_cast<std::uint32_t>(std::atoi(wanted)) : usual_deals;
}

const Config config;

Sources sources_of(const std::string& text) {
  return {FileKind::deal, {"deal.yaml", text}, {}, {}, {}};
}

struct NamedEdit {
  std::string_view name;
  Edit edit;
  std::size_t most_lines;                // that differ
  std::vector<std::string_view> places;  // below which values come and go; entries have no numbers
  std::vector<std::string_view> codes = {};  // of warnings that it may bring
};

const NamedEdit edits[] = {
    {"set what is there", [](EditedDeal& d) { d.set("stage", "decision"); }, 1, {"stage"}},
    {"set a person's title",
     [](EditedDeal& d) { d.set("c1.contacts[zhao].title", "Head: all, \"and\" more"); },
     1,
     {"c1.contacts[].title"}},
    {"set what is not there", [](EditedDeal& d) { d.set("product", "Suite #9"); }, 1, {"product"}},
    {"set in a section that is not there",
     [](EditedDeal& d) { d.set("payment.terms", "30 days"); },
     3,
     {"payment.terms"}},
    {"set words",
     [](EditedDeal& d) { d.set("c3.members[li].signs", "advises,joins-events"); },
     1,
     {"c3.members[].signs"}},
    {"set a number",
     [](EditedDeal& d) { d.set("c3.members[wang].tendency", "+3"); },
     1,
     {"c3.members[].tendency"},
     {"T101"}},
    {"set below an entry",
     [](EditedDeal& d) { d.set("c3.members[li].needs.personal", "a quiet life"); },
     2,
     {"c3.members[].needs.personal"}},
    {"add a contact",
     [](EditedDeal& d) {
       d.add("c1.contacts", {"id=chen", "name=陈工", "post=engineering"});
     },
     3,
     {"c1.contacts[]"}},
    {"add a word",
     [](EditedDeal& d) { d.add("c3.members[wang].signs", {"agrees-needs"}); },
     1,
     {"c3.members[].signs"}},
    {"add prose", [](EditedDeal& d) { d.add("c5.strategy", {"be: first"}); }, 3, {"c5.strategy"}},
    {"add a competitor",
     [](EditedDeal& d) { d.add("c5.competitors", {"id=yonyou"}); },
     3,
     {"c5.competitors"},
     {"C502", "C504", "C603", "T112"}},
    {"done",
     [](EditedDeal& d) {
       if (!d.deal().plan.empty()) tick_off(d, {"demo", "2026-11-21", "", {}});
     },
     1,
     {"plan[].done"},
     {"P105", "P107"}},
    {"close",
     [](EditedDeal& d) {
       close_deal(d, {Status::lost, "2026-11-20", "none", "", "too: dear", {"price", "service"}});
     },
     8,
     {"status", "result."}},
    {"log",
     [](EditedDeal& d) {
       Visit visit;
       visit.with = {"zhao"}, visit.note = "met at #2 gate: fine", visit.on = "2026-10-15";
       visit.cost = {"travel=100"};
       log_visit(d, visit);
     },
     8,
     {"log[]"},
     {"D104"}},
    {"unset", [](EditedDeal& d) { d.unset("c1.contacts[wang].name"); }, 2, {"c1.contacts[].name"}},
};

/// What the file says, a line each: where, with keys by their English names and entries without
/// their numbers, and the text. A list of one is a list.
// NOLINTNEXTLINE(misc-no-recursion): as deep as the file
void collect(const Tree& tree, std::size_t at, const Table* table, const Field* field,
             const std::string& path, std::vector<std::string>& lines) {
  const Node& node = tree.nodes[at];
  const std::vector<std::size_t> below =
      node.children > 0 ? children_of(tree, at) : std::vector<std::size_t>{};
  switch (node.kind) {
    case Node::Kind::null:
      return;
    case Node::Kind::scalar: {
      const bool is_list_of_one = field && field->list && !path.ends_with("[]");
      lines.push_back(path + (is_list_of_one ? "[]=" : "=") + std::string(node.text));
      return;
    }
    case Node::Kind::list:
      for (const std::size_t item : below) collect(tree, item, table, field, path + "[]", lines);
      return;
    case Node::Kind::map:
      for (const std::size_t key : below) {
        const std::string_view name = tree.nodes[key].text;
        const Field* known = table ? table->find(name) : nullptr;
        collect(tree, tree.nodes[key].next, known && known->table ? &known->table() : nullptr,
                known, (path.empty() ? "" : path + ".") + std::string(known ? known->key : name),
                lines);
      }
  }
}

std::vector<std::string> values_of(const EditedDeal& deal) {
  std::vector<std::string> lines;
  collect(*deal.loaded().tree, 0, &deal_table(), nullptr, "", lines);
  std::ranges::sort(lines);
  return lines;
}

std::size_t lines_that_differ(const std::string& before, const std::string& after) {
  std::size_t count = 0;
  for (const Hunk& hunk : difference(before, after))
    count += std::max(hunk.before.size(), hunk.after.size());
  return count;
}

bool begins_with_any(std::string_view text, const std::vector<std::string_view>& all) {
  return std::ranges::any_of(all, [&](std::string_view one) { return text.starts_with(one); });
}

std::string by_both_readers(const std::string& text) {
  std::string own = text;
  if (own.starts_with("\xEF\xBB\xBF")) own.erase(0, 3);
  const ReadFile usual = read_file("deal.yaml", own, Reader::automatic, Language::en);
  const ReadFile other = read_file("deal.yaml", own, Reader::yaml, Language::en);
  if (!usual.complete || !other.complete) return "one of the readers does not read it";
  return difference(usual.file->tree, other.file->tree);
}

std::vector<std::string> codes_of(const std::string& text) {
  const auto result = review(sources_of(text), config, parse_date("2026-11-22").date, Language::en);
  std::vector<std::string> codes;
  for (const auto* all : {&result->warnings, &result->gaps})
    for (const Finding& finding : *all) codes.push_back(finding.code);
  return codes;
}

/// One edit of one deal; gives what is not as it should be, a line each.
class Trial {
 public:
  Trial(const std::string& text, const NamedEdit& edit)
      : text_(text), edit_(edit), deal_(sources_of(text), config, as_of(), Language::en) {}

  std::string faults(bool with_warnings) {
    const std::vector<std::string> before = values_of(deal_);
    expect(deal_.loaded().errors.empty(), "the deal has errors to begin with");
    edit_.edit(deal_);
    const std::string after = deal_.sources().own.text;
    expect(deal_.loaded().errors.empty(), "it has errors");
    expect(lines_that_differ(text_, after) <= edit_.most_lines + 1, "too many lines differ");
    compare(before, values_of(deal_));
    compare_layout(after);
    if (const std::string parted = by_both_readers(after); !parted.empty()) expect(false, parted);
    if (with_warnings) compare_warnings(after);
    edit_.edit(deal_);
    expect(deal_.sources().own.text == after, "the same edit again changes something");
    if (faults_.empty()) return {};
    return fmt::format("{}:\n{}\n{}\nbecame\n{}", edit_.name, faults_, text_, after);
  }

 private:
  static Date as_of() { return parse_date("2026-11-22").date; }

  void expect(bool holds, std::string_view what) {
    if (!holds) faults_.append(what).append("\n");
  }

  void compare(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::vector<std::string> moved;
    std::ranges::set_symmetric_difference(before, after, std::back_inserter(moved));
    for (const std::string& value : moved)
      expect(begins_with_any(value, edit_.places), "not meant: " + value);
  }

  void compare_layout(const std::string& after) {
    expect(after.starts_with("\xEF\xBB\xBF") == text_.starts_with("\xEF\xBB\xBF"), "the mark");
    expect(after.ends_with('\n') == text_.ends_with('\n'), "the last line end");
    const bool has_feeds = text_.find("\r\n") != std::string::npos;
    expect(std::ranges::count(after, '\r') == (has_feeds ? std::ranges::count(after, '\n') : 0),
           "the line ends");
  }

  void compare_warnings(const std::string& after) {
    const std::vector<std::string> known = codes_of(text_);
    for (const std::string& code : codes_of(after))
      if (std::ranges::find(known, code) == known.end())
        expect(std::ranges::find(edit_.codes, code) != edit_.codes.end(), "a new finding: " + code);
  }

  const std::string& text_;
  const NamedEdit& edit_;
  EditedDeal deal_;
  std::string faults_;
};

/// Of a log entry that is taken away again.
std::string taken_away_again(const std::string& text) {
  Visit visit;
  visit.with = {"wang"}, visit.on = "2026-10-01", visit.note = "only this once";
  visit.next = "a demo";
  const std::string logged = after_edit(text, [&](EditedDeal& deal) { log_visit(deal, visit); });
  const std::string back =
      after_edit(logged, [](EditedDeal& deal) { deal.unset("log[on=2026-10-01]"); });
  if (logged != text && back == text) return {};
  return fmt::format("{}\nbecame\n{}\nand then\n{}", text, logged, back);
}

/// Of many deals on all cores; the first few faults.
template <class OfDeal>
std::vector<std::string> faults_of_many(OfDeal of_deal) {
  constexpr std::size_t enough = 3;
  std::atomic<std::uint32_t> next = 0;
  std::mutex mutex;
  std::vector<std::string> faults;
  const auto work = [&] {
    for (std::uint32_t seed = next++; seed < deals_to_try(); seed = next++) {
      std::string fault;
      try {
        fault = of_deal(seed);
      } catch (const Refusal& refusal) {
        fault = "refused: " + refusal.why.message;
      } catch (const std::exception& other) {
        fault = other.what();
      }
      if (fault.empty()) continue;
      const std::lock_guard lock(mutex);
      faults.push_back(fmt::format("seed {}: {}", seed, fault));
      if (faults.size() >= enough) next = deals_to_try();
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::max(2U, std::thread::hardware_concurrency()); ++i)
    threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return faults;
}

}  // namespace

TEST_CASE("every edit of every deal changes what it means, and once") {
  const std::vector<std::string> faults = faults_of_many([](std::uint32_t seed) {
    const std::string text = random_deal(seed);
    for (const NamedEdit& one : edits)
      if (const std::string fault = Trial(text, one).faults(seed % 20 == 0); !fault.empty())
        return fault;
    return std::string();
  });
  for (const std::string& fault : faults) FAIL_CHECK(fault);
  CHECK(faults.empty());
}

TEST_CASE("what was logged can be taken away again") {
  const std::vector<std::string> faults =
      faults_of_many([](std::uint32_t seed) { return taken_away_again(random_deal(seed)); });
  for (const std::string& fault : faults) FAIL_CHECK(fault);
  CHECK(faults.empty());
}
