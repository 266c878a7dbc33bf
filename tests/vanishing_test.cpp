// Files that are taken away, cut off or replaced while the program is at work on them: no crash, no
// hang, nothing read outside the repository, and a sentence for every file that was listed.
#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <atomic>
#include <random>
#include <sstream>
#include <thread>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

constexpr std::string_view deal =
    "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n";
constexpr std::string_view secret =
    "c136: 1\ntitle: top secret\ncustomer: {name: n}\nowner: me\nstage: top-secret\n";

struct Repository {
  ScratchFolder folder;
  fs::path root = folder / "repository";

  explicit Repository(const std::vector<std::string>& names) {
    fs::create_directories(folder / "outside");
    put(folder / "outside/a.yaml", secret);
    for (const std::string& name : names) {
      fs::create_directories((root / name).parent_path());
      put(root / name, deal);
    }
    put(root / ".c136.yaml", "language: en\n");
  }

  Ran sh(const std::string& script) const {
    return test::run({.command = {"sh", "-c", script}, .folder = root, .err_to_out = true});
  }
};

bool has(const Ran& ran, std::string_view text) { return ran.out.find(text) != std::string::npos; }

/// Changes one file after another until it is destroyed.
class Vandal {
 public:
  Vandal(const Repository& repository, std::vector<std::string> names)
      : repository_(repository), names_(std::move(names)), thread_([this] { rage(); }) {}
  ~Vandal() { stopped_ = true; }
  Vandal(const Vandal&) = delete;
  Vandal& operator=(const Vandal&) = delete;

 private:
  void rage() {
    std::mt19937 random(136);
    while (!stopped_) {
      const fs::path file = repository_.root / names_[random() % names_.size()];
      std::error_code unimportant;
      switch (random() % 8) {
        case 0:
          fs::remove_all(file, unimportant);
          break;
        case 1:
          fs::resize_file(file, random() % deal.size(), unimportant);
          break;
        case 2:
          fs::remove_all(file, unimportant);
          ::mkfifo(file.c_str(), 0666);
          break;
        case 3:
          fs::remove_all(file, unimportant);
          fs::create_symlink(repository_.folder / "outside/a.yaml", file, unimportant);
          break;
        case 4:
          fs::remove_all(file, unimportant);
          fs::create_directory(file, unimportant);
          break;
        default:
          restore(file);
      }
    }
  }

  void restore(const fs::path& file) const {
    std::error_code unimportant;
    const fs::path whole = file.string() + ".whole";
    put(whole, deal);
    if (fs::rename(whole, file, unimportant); unimportant) {
      fs::remove_all(file, unimportant);
      fs::rename(whole, file, unimportant);
    }
  }

  const Repository& repository_;
  std::vector<std::string> names_;
  std::atomic<bool> stopped_ = false;
  std::jthread thread_;
};

}  // namespace

TEST_CASE("what changes between listing and reading is told, file by file") {
  const Repository repository({"deals/cut.yaml", "deals/folder.yaml", "deals/gone.yaml",
                               "deals/good.yaml", "deals/inward.yaml", "deals/outward.yaml",
                               "deals/pipe.yaml", "deals/swapped/a.yaml", "deals/taken/a.yaml"});
  // The program lists the folder, then waits for standard input to end before it reads on.
  const Ran ran = repository.sh(R"({ printf 'c136: 1\n'
      sleep 0.7
      rm deals/gone.yaml
      : >deals/cut.yaml
      rm deals/pipe.yaml; mkfifo deals/pipe.yaml
      rm deals/folder.yaml; mkdir deals/folder.yaml
      ln -sf ../../outside/a.yaml deals/outward.yaml
      ln -sf good.yaml deals/inward.yaml
      rm -r deals/taken
      mv deals/swapped deals/was; ln -s ../../outside deals/swapped
    } | timeout 20 c136 check --threads 1 --no-gaps -v - deals)");
  INFO(ran.out);
  CHECK(ran.code == 2);
  for (const char* sentence : {
           "cannot read deals/gone.yaml: there is no such file or folder\n",
           "deals/cut.yaml:1:1: error[S003]",
           "cannot read deals/pipe.yaml: it is a named pipe\n",
           "cannot read deals/folder.yaml: it is a folder\n",
           "cannot read deals/outward.yaml: it is a link to a place outside the repository\n",
           "read deals/inward.yaml\n",
           "cannot read deals/taken/a.yaml: there is no such file or folder\n",
           "cannot read deals/swapped/a.yaml: it is a link to a place outside the repository\n",
           "read deals/good.yaml\n",
       })
    CHECK_MESSAGE(has(ran, sentence), sentence);
  CHECK_FALSE(has(ran, "secret"));
}

TEST_CASE("a tree that is torn up meanwhile does no harm") {
  std::vector<std::string> names;
  for (int i = 0; i < 300; ++i) names.push_back(fmt::format("deals/{}/{}.yaml", i % 7, i));
  const Repository repository(names);
  const Vandal vandal(repository, names);
  for (int i = 0; i < 10; ++i)
    for (const char* command : {"check", "score", "check --all-gaps --json -o /dev/null"}) {
      const Ran ran = repository.sh(fmt::format("timeout 30 c136 {} 2>&1 >/dev/null", command));
      CHECK(ran.code <= 2);
      CHECK_FALSE(has(ran, "secret"));
      CHECK_FALSE(has(ran, "fault of the program"));
      CHECK((ran.code != 2 || has(ran, "c136: cannot read ")));
    }
}
