#include "examine/examine.hpp"

#include "support/deal.hpp"
#include "support/memory_files.hpp"

#include <fmt/format.h>

#include <cerrno>

using namespace c136;
using namespace c136::test;

namespace {

/// Deals in memory, and what becomes of them, a line each.
struct Walk {
  std::shared_ptr<MemoryFiles> files = std::make_shared<MemoryFiles>();
  Config config;
  std::vector<Input> inputs;
  std::string seen;
  std::size_t done = 0;

  void add(const std::string& path, std::string text, FileKind kind = FileKind::deal) {
    files->add(path, std::move(text));
    inputs.push_back({.name = path, .kind = kind, .files = files, .path = path});
  }

  std::string over(bool tells_private = true, std::size_t threads = 1) {
    seen.clear();
    examine(inputs,
            {.config = config,
             .as_of = day("2026-11-22"),
             .accounts = files,
             .threads = threads,
             .tells_private = tells_private},
            {.unread = [this](const std::string& shown,
                              const Unread& file) { say("unread", shown + " " + file.path); },
             .errors =
                 [this](const std::vector<Finding>& errors) {
                   for (const Finding& e : errors) say(e.code, e.place.file);
                 },
             .examined =
                 [this](const Examined& deal) {
                   say("examined",
                       fmt::format("{} {}", deal.file, to_string(deal.scorecard.on_paper)));
                   for (const Contact& contact : deal.facts.deal.c1.contacts)
                     if (contact.phone) say("phone", std::string(*contact.phone));
                 },
             .rejected = [this](const Rejected& deal) { say("rejected", deal.file); },
             .done = [this] { ++done; }});
    return seen;
  }

 private:
  void say(std::string_view what, const std::string& of) {
    seen += fmt::format("{} {}\n", what, of);
  }
};

const std::string small(smallest);

}  // namespace

TEST_CASE("examined deals come in the order of the inputs, whatever the number of threads") {
  Walk walk;
  walk.add("b.yaml", std::string(whole));
  walk.add("a.yaml", small);
  walk.add("bad.yaml", small + "colour: red\n");
  const std::string expected =
      "examined b.yaml 1W3F6C\nexamined a.yaml 0W0F0C\nS002 bad.yaml\nrejected bad.yaml\n";
  CHECK(walk.over() == expected);
  CHECK(walk.over(true, 4) == expected);
  CHECK(walk.done == 6);
}

TEST_CASE("an id that is taken is an error of the later deal, which is examined all the same") {
  Walk walk;
  walk.add("a.yaml", small + "deal: x\n");
  walk.add("x.yaml", small);
  CHECK(walk.over() == "examined a.yaml 0W0F0C\nD001 x.yaml\nexamined x.yaml 0W0F0C\n");
}

TEST_CASE("what is wrong with an account is told once, though its deals are rejected") {
  Walk walk;
  walk.files->add("accounts/n.yaml", "c136: 1\naccount: n\ncustomer: {name: N}\ncolour: red\n");
  walk.add("a.yaml", small + "account: n\n");
  walk.add("b.yaml", small + "account: n\n");
  CHECK(walk.over() == "S002 accounts/n.yaml\nrejected a.yaml\nrejected b.yaml\n");
}

TEST_CASE("what cannot be read is handed on as that, an account's fault with its deal") {
  Walk walk;
  walk.add("a.yaml", small);
  walk.files->fail("a.yaml", EACCES);
  walk.add("b.yaml", small + "account: n\n");
  walk.files->add("accounts/n.yaml", "");
  walk.files->fail("accounts/n.yaml", EACCES);
  CHECK(walk.over() == "unread a.yaml a.yaml\nunread b.yaml accounts/n.yaml\n");
}

TEST_CASE("what is private is hidden, unless it may be told") {
  Walk walk;
  walk.add("a.yaml", small + "c1: {contacts: [{id: wang, phone: 138}]}\n");
  CHECK(walk.over().ends_with("phone 138\n"));
  CHECK(walk.over(false).find("138") == std::string::npos);
}

TEST_CASE("a stream is an input like a file") {
  Walk walk;
  walk.inputs.push_back({.name = "", .stream = [] {
                           return FileContent{small, Obstacle::none, 0};
                         }});
  CHECK(walk.over() == "examined - 0W0F0C\n");
}

TEST_CASE("findings that nobody prints have a line and no excerpt, path or end") {
  struct Case {
    Placed placed;
    bool due_has_excerpt, later_has_excerpt;
  };
  for (const auto& [placed, due, later] :
       {Case{Placed::all, true, true}, {Placed::due, true, false}, {Placed::none, false, false}}) {
    CAPTURE(static_cast<int>(placed));
    Walk walk;
    walk.add("a.yaml", small);
    std::size_t seen_due = 0, seen_later = 0;
    examine(walk.inputs, {.config = walk.config, .as_of = day("2026-11-22"), .placed = placed},
            {.examined = [&](const Examined& deal) {
              for (const Finding& gap : deal.gaps) {
                const bool is_due_now = is_due(gap.code, deal.facts);
                ++(is_due_now ? seen_due : seen_later);
                CHECK(gap.excerpt.empty() != (is_due_now ? due : later));
                CHECK(gap.place.file == "a.yaml");
                CHECK(gap.place.line > 0);
                CHECK_FALSE(gap.message.empty());
              }
            }});
    CHECK(seen_due > 0);
    CHECK(seen_later > 0);
  }
}
