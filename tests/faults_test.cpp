// What becomes of files when the system refuses: every call of every writer fails once with every
// fault that disks have, under strace. The old content stays or the new one is whole, nothing is
// left beside it, and the person is told in words.
#include "c136/base/words.hpp"
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

using Tree = std::map<std::string, std::string>;  // path and content; a slash ends empty folders

struct Writer {
  std::vector<std::string> command;  // after the program's name
  Tree before;
};

const std::string deal = "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";
const std::string old_baseline = "{\"schema_version\": 1, \"findings\": [\n]}\n";

const Writer writers[] = {
    {{"score", "a.yaml", "--json", "-o", "out.json"}, {{"a.yaml", deal}}},
    {{"score", "a.yaml", "--json", "-o", "out.json"}, {{"a.yaml", deal}, {"out.json", "{}"}}},
    {{"check", "a.yaml", "--write-baseline", "out.json"}, {{"a.yaml", deal}}},
    {{"check", "a.yaml", "--write-baseline", "out.json"},
     {{"a.yaml", deal}, {"out.json", old_baseline}}},
    {{"new", "new.yaml"}, {}},
    {{"init", "team"}, {}},
    {{"log", "a.yaml", "They want a second demo.", "--next", "Demo"}, {{"a.yaml", deal}}},
    {{"check", "a.yaml", "--fix"}, {{"a.yaml", deal + "amount: 1,000\n"}}},
    {{"import", "in.csv"}, {{"in.csv", "customer,amount,owner\nHengyuan,100,me\n"}}},
};

struct Fault {
  std::string name;
  Words words;
};

const Fault faults[] = {
    {"ENOSPC", {"the disk is full", "磁盘已满"}},
    {"EIO", {"the disk reports an error", "磁盘读写出错"}},
    {"EACCES", {"permission denied", "没有权限"}},
    {"EINTR", {"it was interrupted", "操作被打断"}},
};

/// A call as strace showed it.
struct Call {
  std::string name, line;
};

struct Ending {
  Ran ran;
  Tree tree;
  std::vector<Call> calls;
};

Tree tree_of(const fs::path& folder) {
  Tree tree;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder);
    if (entry.is_regular_file())
      tree[path] = content(entry.path());
    else if (fs::is_empty(entry.path()))
      tree[path + "/"] = "";
  }
  return tree;
}

std::vector<Call> calls_in(const fs::path& log) {
  static const std::regex call(R"(^\d+ +(\w+)\(.*)");
  std::vector<Call> calls;
  std::istringstream lines(content(log));
  std::smatch found;
  for (std::string line; std::getline(lines, line);)
    if (std::regex_match(line, found, call)) calls.push_back({found[1], line});
  return calls;
}

Ending run(const Writer& writer, const std::vector<std::string>& tracing, Language language) {
  const ScratchFolder folder, logs;
  for (const auto& [path, text] : writer.before) put(folder / path, text);
  Process process{.command = {"strace", "-f", "-qq", "-o", (logs / "log").string()},
                  .folder = folder.path()};
  auto& command = process.command;
  command.insert(command.end(), tracing.begin(), tracing.end());
  command.insert(command.end(), {program(), "--as-of", "2026-11-22", "--lang",
                                 language == Language::zh ? "zh" : "en"});
  command.insert(command.end(), writer.command.begin(), writer.command.end());
  const Ran ran = test::run(process);
  return {ran, tree_of(folder.path()), calls_in(logs / "log")};
}

/// Calls that have nothing to do with files: their faults are not those of a disk.
const std::set<std::string> of_processes{
    "brk",    "mmap",  "munmap", "mprotect", "futex",  "getrandom",       "ioctl",  "rt_sigaction",
    "getpid", "clone", "clone3", "wait4",    "setsid", "set_robust_list", "getcwd", "exit_group"};

/// Calls that only look: one kind of fault is enough, and none that a signal breaks off.
const std::set<std::string> that_look{"access",     "faccessat2", "fcntl",
                                      "getdents64", "newfstatat", "readlink"};

/// Calls of which some states of the world have their own.
const std::set<std::string> that_write{"close",  "fchmod", "fchown",    "fsync",  "link",
                                       "linkat", "rename", "renameat2", "unlink", "write"};

/// How many calls of each name belong to the loader, which makes the first ones.
std::map<std::string, int> calls_of_the_loader(const Ending& outcome) {
  std::map<std::string, int> counts;
  for (const Call& call : outcome.calls) {
    if (call.line.find("fcntl(0, F_GETFD)") != std::string::npos) return counts;
    ++counts[call.name];
  }
  FAIL("the program does not begin as it used to");
  return counts;
}

std::set<std::string> own_calls(const Ending& outcome) {
  std::map<std::string, int> loader = calls_of_the_loader(outcome);
  std::set<std::string> names;
  for (const Call& call : outcome.calls)
    if (--loader[call.name] < 0 && !of_processes.contains(call.name)) names.insert(call.name);
  return names;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// What was already there, what was to be written, or a report that says what could not be read.
bool is_whole(const std::string& path, const std::string& text, const Writer& writer,
              const Ending& clean) {
  const auto before = writer.before.find(path), after = clean.tree.find(path);
  return (before != writer.before.end() && text == before->second) ||
         (after != clean.tree.end() && text == after->second) ||
         (path == "out.json" && has(text, "schema_version") && nlohmann::json::accept(text));
}

/// One sentence on the fault, and what it is about.
void check_words(const Ending& outcome, const Ending& clean, const Fault& fault,
                 Language language) {
  std::istringstream lines(outcome.ran.err);
  std::vector<std::string> sentences;
  for (std::string line; std::getline(lines, line);)
    if (has(line, fault.words.in(language))) sentences.push_back(line);
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].starts_with("c136: "));
  std::vector<std::string> names{"c136-test-", "a.private.yaml", "the standard output", "标准输出"};
  for (const auto& [path, text] : clean.tree) names.push_back(path);
  CHECK(
      std::ranges::any_of(names, [&](const std::string& name) { return has(sentences[0], name); }));
}

void judge(const Ending& outcome, const Writer& writer, const Ending& clean, const Fault& fault,
           Language language, const std::string& injected) {
  INFO(outcome.ran.code, " ", outcome.ran.err);
  for (const auto& [path, text] : outcome.tree) {
    CAPTURE(path);
    CHECK(is_whole(path, text, writer, clean));
  }
  for (const auto& [path, text] : writer.before) CHECK(outcome.tree.contains(path));
  if (outcome.ran.code == 0) {
    CHECK(outcome.tree == clean.tree);
    return;
  }
  CHECK(outcome.ran.code == 2);
  CHECK(fault.name != "EINTR");
  if (!has(injected, "write(2,")) check_words(outcome, clean, fault, language);
}

/// A state of the world.
struct Scene {
  std::string name;
  std::vector<std::string> tracing = {};  // makes it so
};

/// What comes of it when nothing fails.
struct Clean {
  Ending en, zh;
  const Ending& in(Language language) const { return language == Language::zh ? zh : en; }
};

const Call* injected_call(const Ending& outcome, const std::string& fault) {
  const auto found = std::ranges::find_if(outcome.calls, [&](const Call& call) {
    return has(call.line, "(INJECTED)") && has(call.line, "= -1 " + fault);
  });
  return found == outcome.calls.end() ? nullptr : &*found;
}

/// Lets one kind of call fail, the first time, the second, ... until there is no such call.
int fail_each(const std::string& call, int from, const Fault& fault, const Writer& writer,
              const Scene& scene, const Clean& clean) {
  for (int nth = from;; ++nth) {
    const Language language = nth % 2 == 0 ? Language::zh : Language::en;
    std::vector<std::string> tracing = scene.tracing;
    tracing.insert(tracing.end(),
                   {"-e", fmt::format("inject={}:error={}:when={}", call, fault.name, nth)});
    const Ending outcome = run(writer, tracing, language);
    const Call* injected = injected_call(outcome, fault.name);
    if (injected == nullptr) return nth - from;
    INFO(scene.name, ", ", writer.command.front(), ", ", nth, ": ", injected->line);
    judge(outcome, writer, clean.in(language), fault, language, injected->line);
  }
}

bool is_tried(const std::string& call, const Fault& fault, const Scene& scene) {
  if (!scene.tracing.empty()) return that_write.contains(call);
  return !that_look.contains(call) || fault.name == "EIO";
}

int fail_everything(const Writer& writer, const Scene& scene) {
  const Clean clean{run(writer, scene.tracing, Language::en),
                    run(writer, scene.tracing, Language::zh)};
  INFO(scene.name, ", ", writer.command.front(), ": ", clean.en.ran.err);
  REQUIRE(clean.en.ran.code == 0);
  REQUIRE(clean.en.tree != writer.before);
  std::map<std::string, int> loader = calls_of_the_loader(clean.en);
  int runs = 0;
  for (const std::string& call : own_calls(clean.en))
    for (const Fault& fault : faults)
      if (is_tried(call, fault, scene))
        runs += fail_each(call, loader[call] + 1, fault, writer, scene, clean);
  return runs;
}

/// Which opening of a file asks for one without a name.
int nameless_opening(const Writer& writer) {
  int nth = 0;
  for (const Call& call : run(writer, {}, Language::en).calls) {
    nth += call.name == "openat" ? 1 : 0;
    if (has(call.line, "O_TMPFILE")) return nth;
  }
  FAIL("no file is opened without a name");
  return 0;
}

}  // namespace

TEST_CASE("every call of every writer may fail") {
  int runs = 0;
  for (const Writer& writer : writers) runs += fail_everything(writer, {"as it is"});
  CHECK(runs > 500);
}

TEST_CASE("where no process can be started, the writer does without") {
  const Scene scene{"no process", {"-e", "inject=clone,clone3,fork,vfork:error=EAGAIN"}};
  for (const Writer& writer : writers)
    if (writer.before.contains("out.json")) fail_everything(writer, scene);
}

TEST_CASE("where every file needs a name, the writer gives it one") {
  for (const Writer& writer : writers) {
    if (writer.command.front() == "init") continue;  // it makes more than one
    const int nth = nameless_opening(writer);
    const Scene scene{"no nameless files",
                      {"-e", fmt::format("inject=openat:error=EOPNOTSUPP:when={}", nth)}};
    fail_everything(writer, scene);
  }
}
