#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/document/json.hpp"
#include "cli/edit/commands.hpp"
#include "cli/edit/edit_run.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"

#include <memory>
#include <system_error>

namespace c136 {

namespace {

constexpr std::size_t most_of_the_edits = std::size_t{16} << 20;

struct OpsOptions : EditOptions {
  std::optional<std::string> ops;
};

struct Operation {
  std::string op, path;
  std::vector<std::string> values;
};

std::string text_of(const Json& value) { return value.is_string() ? *value.text() : value.dump(); }

/// An entry is an object, several values of a list an array.
std::vector<std::string> values_of(const Json& value) {
  std::vector<std::string> out;
  if (value.is_object()) {
    for (const Json::Member& one : value.members())
      out.push_back(one.key + "=" + text_of(one.value));
  } else if (value.is_array()) {
    for (const Json& one : value) out.push_back(text_of(one));
  } else if (!value.is_null()) {
    out.push_back(text_of(value));
  }
  return out;
}

Operation operation_of(std::string_view line, std::size_t number, Language language) {
  const auto refuse = [&](std::string_view why) {
    return UsageError(say(language, "--ops, line {}: {}", "--ops 第 {} 行：{}", number, why));
  };
  const Json json = Json::parse(line).value_or(Json());
  if (!json["op"].is_string() || !json["path"].is_string())
    throw refuse(Words{"write {\"op\": \"set\", \"path\": \"...\", \"value\": \"...\"}",
                       "请写成 {\"op\": \"set\", \"path\": \"…\", \"value\": \"…\"}"}
                     .in(language));
  Operation out{*json["op"].text(), *json["path"].text(), values_of(json["value"])};
  if (out.op != "set" && out.op != "add" && out.op != "unset")
    throw refuse(Words{"op is set, add or unset", "op 只能是 set、add、unset"}.in(language));
  if (out.op != "unset" && out.values.empty())
    throw refuse(Words{"a value is missing", "缺少 value"}.in(language));
  return out;
}

std::vector<Operation> operations(Session& session, const std::string& file) {
  std::string text;
  try {
    text = file == "-" ? session.context.standard_input(most_of_the_edits)
                       : read_file(session.resolve(file), most_of_the_edits);
  } catch (const std::system_error& fault) {
    throw Failure(cannot_read(session.language, file, fault.code().value()));
  }
  std::vector<Operation> out;
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    ++number;
    if (!trimmed(line).empty()) out.push_back(operation_of(line, number, session.language));
  }
  return out;
}

void carry_out(EditedDeal& deal, const Operation& one) {
  if (one.op == "unset") return deal.unset(one.path);
  if (one.op == "add") {
    deal.add(one.path, one.values);
    return;
  }
  std::string joined;
  for (const std::string& value : one.values) joined += (joined.empty() ? "" : ",") + value;
  deal.set(one.path, joined);
}

int run_operations(Session& session, const OpsOptions& options) {
  const auto operands = wanted_operands(session, 1, 1, "edit FILE --ops FILE|-");
  if (!options.ops)
    throw UsageError(say(session.language,
                         "edit needs --ops: a file of JSON lines, or - for standard input",
                         "edit 要用 --ops 指明 JSON 行文件，或 - 表示标准输入"));
  const std::vector<Operation> all = operations(session, *options.ops);
  return run_edit(session, options, operands[0], [&](EditedDeal& deal) {
    for (const Operation& one : all) carry_out(deal, one);
    return std::vector<std::string>{
        plural(session.language, all.size(), "edit", "edits", "处修改")};
  });
}

Run set_up_edit(CLI::App& app, Language language) {
  const auto options = std::make_shared<OpsOptions>();
  add_value(app, "--ops", "FILE|-",
            Words{"JSON lines: {\"op\": \"set\", \"path\": \"stage\", \"value\": \"decision\"}; "
                  "all or none",
                  "JSON 行：{\"op\": \"set\", \"path\": \"stage\", \"value\": "
                  "\"decision\"}；要么全改，要么全不改"}
                .in(language),
            options->ops);
  add_dry_run(app, language, *options);
  return [options](Session& session) { return run_operations(session, *options); };
}

}  // namespace

const Command edit_command{
    .name = "edit",
    .operands = "FILE",
    .group = editing_group,
    .summary = {"many edits at once, for programs", "一次改多处，供程序使用"},
    .formats = edit_formats,
    .setup = set_up_edit,
};

}  // namespace c136
