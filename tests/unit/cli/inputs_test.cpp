#include "cli/inputs.hpp"

#include "cli/options/usage_errors.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

struct Folder {
  ScratchFolder scratch;
  MemoryWorld world;
  GlobalOptions options;

  explicit Folder(std::initializer_list<const char*> files) {
    for (const char* file : files) {
      fs::create_directories((scratch / file).parent_path());
      put(scratch / file, "");
    }
  }

  /// Names, one after another; accounts in brackets.
  std::string inputs(std::vector<std::string> operands, const char* below = "") {
    options.directory = (scratch / below).string();
    Session session =
        start(*find_command("check"), options, std::move(operands), world.context, Language::en);
    std::string all;
    for (const Input& input : c136::inputs(session).files) {
      const std::string name = input.name.empty() ? "-" : input.name;
      all += (all.empty() ? "" : " ") + (input.kind == FileKind::account ? "(" + name + ")" : name);
    }
    return all;
  }
};

}  // namespace

TEST_CASE("without operands it is the whole repository") {
  Folder folder{".c136.yaml", "deals/b.yaml", "deals/a.yaml", "accounts/x.yaml", "other.yaml"};
  CHECK(folder.inputs({}) == "(accounts/x.yaml) deals/a.yaml deals/b.yaml");
  CHECK(folder.inputs({}, "deals") == "(../accounts/x.yaml) a.yaml b.yaml");
}

TEST_CASE("operands stand in their order, what is in a folder by name, each file once") {
  Folder folder{".c136.yaml", "deals/b.yaml", "deals/a.yaml", "deals/q4/c.yaml"};
  CHECK(folder.inputs({"deals/b.yaml", "deals"}) == "deals/b.yaml deals/a.yaml deals/q4/c.yaml");
  CHECK(folder.inputs({"./deals/b.yaml", "deals/../deals/b.yaml", "-", "/dev/stdin"}) ==
        "./deals/b.yaml -");
  CHECK(folder.inputs({"."}) == "deals/a.yaml deals/b.yaml deals/q4/c.yaml");
  CHECK(folder.inputs({".."}, "deals/q4") == "../a.yaml ../b.yaml ../q4/c.yaml");
}

TEST_CASE("outside a repository every YAML file of a folder is a deal") {
  Folder folder{"b.yaml", "sub/a.yml", "sub/a.private.yml", "notes.txt", ".hidden/c.yaml"};
  CHECK(folder.inputs({"."}) == "b.yaml sub/a.yml");
  CHECK_THROWS_AS(folder.inputs({}), UsageError);
}

TEST_CASE("below a git root without settings a named folder is searched as it is") {
  Folder folder{".git/HEAD", "deals/a.yaml", "fixtures/b.yaml", "ci.yaml"};
  CHECK(folder.inputs({}) == "deals/a.yaml");
  CHECK(folder.inputs({"."}) == "deals/a.yaml");
  CHECK(folder.inputs({"fixtures"}) == "fixtures/b.yaml");
}

TEST_CASE("a file that was named is read whatever the globs say") {
  Folder folder{".c136.yaml", "drafts/a.yaml", "accounts/x.yaml"};
  CHECK(folder.inputs({"drafts/a.yaml", "accounts/x.yaml"}) == "drafts/a.yaml (accounts/x.yaml)");
}

TEST_CASE("who names the private part means the deal") {
  Folder folder{"a.yaml", "a.private.yaml"};
  CHECK(folder.inputs({"a.private.yaml", "a.yaml"}) == "a.yaml");
}

TEST_CASE("the settings may be named: they are checked before anything else") {
  Folder folder{".c136.yaml", "deals/a.yaml"};
  CHECK(folder.inputs({".c136.yaml", "deals/a.yaml"}) == "deals/a.yaml");
  CHECK_THROWS_AS(folder.inputs({".c136.yaml"}), UsageError);  // only check takes them
}

TEST_CASE("nothing to read is a usage error") {
  Folder folder{".c136.yaml", "notes.txt"};
  CHECK_THROWS_AS(folder.inputs({}), UsageError);
  CHECK_THROWS_AS(folder.inputs({"."}), UsageError);
}

TEST_CASE("what is not there is complained of") {
  Folder folder{"a.yaml"};
  CHECK(folder.inputs({"none.yaml", "a.yaml", "a.yaml/x"}) == "a.yaml");
  CHECK(folder.world.err.text ==
        "c136: cannot read none.yaml: there is no such file or folder\n"
        "c136: cannot read a.yaml/x: a part of its path is not a folder\n");
}

TEST_CASE("a deal that was overlooked is said without -v, by its escaped name") {
  Folder folder{".c136.yaml", "deals/a.yaml"};
  REQUIRE(::mkfifo((folder.scratch / "deals/p\n.yaml").c_str(), 0600) == 0);
  CHECK(folder.inputs({}) == "deals/a.yaml");
  CHECK(folder.world.err.text == "c136: not read: deals/p\\x0A.yaml: it is a named pipe\n");
}

TEST_CASE("a list names operands, by lines or by zero bytes") {
  Folder folder{"a.yaml", "b.yaml"};
  folder.options.files_from = "-";
  folder.world.input = "b.yaml\r\n\na.yaml";
  CHECK(folder.inputs({}) == "b.yaml a.yaml");
  folder.world.input = std::string("b.yaml\0a.yaml\0", 14);
  folder.options.null_separated = true;
  CHECK(folder.inputs({"a.yaml"}) == "a.yaml b.yaml");
  folder.options.null_separated = false;
  CHECK_THROWS_WITH(folder.inputs({}),
                    "--files-from -: zero bytes stand in it; where names end with them, add -0");
  folder.world.input = "";
  CHECK(folder.inputs({"a.yaml"}) == "a.yaml");
  CHECK_THROWS_WITH(folder.inputs({}), "--files-from names no file");
  folder.options.files_from = "none";
  CHECK_THROWS_WITH(folder.inputs({}), "--files-from none: there is no such file or folder");
}

TEST_CASE("the report may not take the place of a file that is read") {
  Folder folder{".c136.yaml", "deals/a.json", "deals/b.yaml"};
  put(folder.scratch / ".c136.yaml", "deals: deals/*\n");
  folder.options.output = "deals/a.json";
  CHECK_THROWS_AS(folder.inputs({}), UsageError);
  folder.options.output = "deals/c.json";
  CHECK(folder.inputs({}) == "deals/a.json deals/b.yaml");
}
