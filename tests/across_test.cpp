// check --across: the lines of all shares tell together what a run over everything tells of what
// several files have in common. Not here: what a share tells by itself (shares_test.cpp).
#include "c136/document/json.hpp"
#include "support/cases.hpp"

#include <algorithm>
#include <random>
#include <sstream>

using namespace c136;
using namespace c136::test;

namespace {

constexpr const char* across_day = " --as-of 2026-11-22";

/// Deals of which some are twins, some have the same id, some owners are a letter apart, some
/// cannot be read, some want to hear nothing of it; accounts among them.
struct Crowd : GitRepository {
  explicit Crowd(unsigned seed, int deals = 14) {
    std::mt19937 random(seed);
    const auto any = [&](std::vector<std::string> of) { return of[random() % of.size()]; };
    write(".c136.yaml", any({"language: en\n", "language: en\n", "language: zh\n",
                             "language: en\nignore: [R003]\n"}));
    for (int i = 0; i < deals; ++i) {
      std::string text = "c136: 1\n";
      if (random() % 4 == 0) text += "deal: " + any({"same", "other", "d3"}) + "\n";
      text += "title: " + any({"T", "U", "V"}) + "\ncustomer: {name: " + any({"A", "B"}) + "}\n";
      text += "owner: " + any({"mei.li", "mei.lin", "Mei.Li", "wang", "wang1"}) + "\n";
      text += "amount: " + any({"5", "5.00", "6"}) + any({"", "\ncurrency: USD"}) + "\n";
      if (random() % 2 == 0) text += "product: " + any({"P", "Q"}) + "\n";
      if (random() % 5 == 0) text += "ignore: {R002: known}\n";
      if (random() % 6 == 0) text += "status: lost\n";
      text += random() % 6 == 0 ? "stagg: needs\n" : "stage: needs\n";
      write(fmt::format("deals/{}{}.yaml", any({"", "x/", "y/"}), i), text);
    }
    for (const char* file : {"a", "b"})
      write(fmt::format("accounts/{}.yaml", file),
            "c136: 1\naccount: " + any({"one", "two"}) + "\ncustomer: {name: N}\n");
  }

  /// Writes the shares as shard-1.jsonl and so on; gives their names.
  std::string share(int count, const std::string& options = "") const {
    std::string names;
    for (int i = 1; i <= count; ++i) {
      sh(fmt::format("c136 check{} --shard {}/{} --format jsonl{} > shard-{}.jsonl 2>/dev/null",
                     across_day, i, count, options, i));
      names += fmt::format(" shard-{}.jsonl", i);
    }
    return names;
  }
};

/// The findings of these codes, each a line.
std::vector<std::string> of_codes(const std::string& lines, const std::vector<std::string>& codes) {
  std::istringstream in(lines);
  std::vector<std::string> found;
  for (std::string line; std::getline(in, line);) {
    const auto json = Json::parse(line);
    REQUIRE(json);
    const std::string* code = (*json)["code"].text();
    if (code && std::ranges::find(codes, *code) != codes.end()) found.push_back(line);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

TEST_CASE("all shares together tell what one run tells of what several files have in common") {
  std::size_t seen = 0;
  for (unsigned seed = 1; seed <= 24; ++seed) {
    CAPTURE(seed);
    const Crowd crowd(seed);
    const std::string whole =
        crowd.sh(fmt::format("c136 check{} --format jsonl 2>/dev/null", across_day)).out;
    const auto expected = of_codes(whole, {"D001", "R002", "R003"});
    const int count = 1 + static_cast<int>(seed % 8);
    const std::string shares = crowd.share(count);
    const auto across = crowd.sh("c136 check --format jsonl --across" + shares + " 2>/dev/null");
    CHECK(of_codes(across.out, {"D001", "R002", "R003"}) == expected);
    CHECK(static_cast<std::size_t>(std::ranges::count(across.out, '\n')) == expected.size());
    CHECK(across.code == (across.out.find("\"D001\"") == across.out.npos ? 0 : 1));
    // What is about one deal alone every share tells by itself.
    const std::string all = crowd.sh("cat" + shares).out;
    CHECK(of_codes(all, {"G101", "S002"}) == of_codes(whole, {"G101", "S002"}));
    seen += expected.size();
  }
  CHECK(seen > 100);
}

TEST_CASE("the formats, the selection and the baseline are those of check") {
  const Crowd crowd(3);
  const std::string shares = crowd.share(3);
  const auto run = [&](const std::string& options) {
    return crowd.sh("LC_ALL=C.UTF-8 c136 check --lang en --across" + shares + options);
  };
  CHECK(run(" --format text").out.find("warning[R003] the owner is mei.lin") != std::string::npos);
  CHECK(run(" --format sarif").out.find("\"R003\"") != std::string::npos);
  const auto only = run(" --format jsonl --select R003").out;
  CHECK(of_codes(only, {"R003"}).size() ==
        static_cast<std::size_t>(std::ranges::count(only, '\n')));
  crowd.sh(fmt::format("c136 check{} --write-baseline known.json", across_day));
  CHECK(run(" --format jsonl --baseline known.json").out.empty());
  CHECK(crowd.sh("cat shard-*.jsonl | c136 check --lang en --across -").out == run("").out);
}

TEST_CASE("what is missing, given twice or of another division is told") {
  const Crowd crowd(5);
  crowd.share(4);
  const auto told = [&](const std::string& files) {
    const auto run =
        crowd.sh("c136 check --lang en --format jsonl --across " + files + " 2>&1 >/dev/null");
    return fmt::format("{}: {}", run.code, run.out);
  };
  CHECK(told("shard-1.jsonl shard-3.jsonl") == "2: c136: 2 of 4 shares are missing: 2/4 and 4/4\n");
  CHECK(told("").starts_with("2: c136: --across needs the files of all shares"));
  crowd.sh("cp shard-1.jsonl again.jsonl; head -n -1 shard-2.jsonl > cut.jsonl; echo x > x.jsonl");
  CHECK(told("shard-1.jsonl again.jsonl")
            .starts_with("2: c136: shard-1.jsonl and again.jsonl are both share 1/4"));
  CHECK(told("shard-1.jsonl cut.jsonl shard-3.jsonl shard-4.jsonl") ==
        "2: c136: cut.jsonl is cut off: the last line of share 2/4 is missing\n");
  CHECK(told("x.jsonl").find("x.jsonl:1: this is no line of jsonl") != std::string::npos);
  crowd.sh(fmt::format("c136 check{} --format jsonl > whole.jsonl", across_day));
  CHECK(told("whole.jsonl").starts_with("2: c136: whole.jsonl holds no share"));
  crowd.sh(fmt::format("c136 check{} --shard 1/2 --format jsonl > half.jsonl", across_day));
  CHECK(told("shard-1.jsonl half.jsonl").starts_with("2: c136: half.jsonl is share 1/2"));
  crowd.write("deals/new.yaml",
              "c136: 1\ntitle: T\ncustomer: {name: A}\nowner: li\nstage: needs\n");
  crowd.sh(fmt::format("c136 check{} --shard 4/4 --format jsonl > shard-4.jsonl", across_day));
  CHECK(told("shard-*.jsonl").find("the repository was not the same") != std::string::npos);
  CHECK(told("shard-1.jsonl --where stage=needs").find("leave out --where") != std::string::npos);
}

TEST_CASE("what stands in a private part is shown by its place alone") {
  const GitRepository repository;
  repository.write(".c136.yaml", "language: en\n");
  for (const char* name : {"a", "b"}) {
    repository.write(fmt::format("deals/{}.yaml", name),
                     "c136: 1\ntitle: T\ncustomer: {name: N}\nowner: li\nstage: needs\n");
    repository.write(fmt::format("deals/{}.private.yaml", name), "amount: 777123\n");
  }
  repository.sh(fmt::format("c136 check{} --shard 1/1 --format jsonl > all.jsonl", across_day));
  CHECK(repository.sh("cat all.jsonl").out.find("777123") == std::string::npos);
  const std::string across = repository.sh("c136 check --across all.jsonl --format concise").out;
  CHECK(across.find("R002") != std::string::npos);
}
