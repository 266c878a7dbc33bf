#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "cli/usage_errors.hpp"
#include "report/schema.hpp"

#include <memory>

namespace c136 {

namespace {

constexpr std::string_view formats[] = {"json"};

int run_schema(Session& session, bool of_account) {
  if (!session.operands.empty())
    throw UsageError(say(session.language, "schema takes no file; write it with -o FILE.json",
                         "schema 不读文件；用 -o 文件.json 写出"));
  Document document;
  const Table& root = of_account ? account_table() : deal_table();
  document.data = std::make_shared<nlohmann::ordered_json>(schema_of(root, session.config));
  return session.finish(document, {});
}

Run setup(CLI::App& app, Language language) {
  const auto of_account = std::make_shared<bool>(false);
  add_flag(app, "--account",
           Words{"of account files instead of deals", "客户档案的，而不是商机的"}.in(language),
           *of_account);
  return [of_account](Session& session) { return run_schema(session, *of_account); };
}

}  // namespace

const Command schema_command{
    .name = "schema",
    .operands = "",
    .group = reference_group,
    .summary = {"the JSON Schema of a deal file, for completion and hints in an editor",
                "商机文件的 JSON Schema，供编辑器补全和提示"},
    .formats = formats,
    .setup = setup,
};

}  // namespace c136
