#include "c136/base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/session.hpp"
#include "report/reference/published_schemas.hpp"
#include "report/reference/schema.hpp"

#include <fmt/format.h>

#include <memory>

namespace c136 {

namespace {

constexpr std::string_view schema_formats[] = {"json"};

std::vector<std::string> schema_words() {
  std::vector<std::string> names;
  for (const PublishedSchema& schema : published_schemas()) names.push_back(schema.name());
  return names;
}

Json schema_of_report(const std::string& name, Language language) {
  if (const PublishedSchema* schema = find_published_schema(name)) return schema->schema();
  const std::vector<std::string> names = schema_words();
  throw UsageError(say(language,
                       "there is no report '{}': name one of {}, or none for the schema of deal "
                       "files",
                       "没有报表“{}”：可写 {}；不写则输出商机文件的 Schema", escaped(name),
                       fmt::join(names, language == Language::zh ? "、" : ", ")));
}

Json chosen_schema(const Session& session, bool of_account) {
  const auto& names = session.operands;
  if (names.size() + of_account > 1)
    throw UsageError(say(session.language, "schema prints one schema at a time",
                         "schema 一次只输出一份 Schema"));
  if (!names.empty()) return schema_of_report(names[0], session.language);
  return schema_of(of_account ? account_table() : deal_table(), session.config);
}

int run_schema(Session& session, bool of_account) {
  Document document;
  document.data = chosen_schema(session, of_account);
  return session.finish(document, {});
}

Run set_up_schema(CLI::App& app, Language language) {
  const auto of_account = std::make_shared<bool>(false);
  add_flag(app, "--account",
           Words{"of account files instead of deals", "客户档案的，而不是商机的"}.in(language),
           *of_account);
  return [of_account](Session& session) { return run_schema(session, *of_account); };
}

}  // namespace

const Command schema_command{
    .name = "schema",
    .operands = "[REPORT]",
    .group = reference_group,
    .summary = {"the JSON Schema of a deal file, for editors; or of a report's JSON",
                "商机文件的 JSON Schema，供编辑器补全和提示；或某个报表 JSON 的 Schema"},
    .formats = schema_formats,
    .setup = set_up_schema,
    .operand_words = schema_words,
};

}  // namespace c136
