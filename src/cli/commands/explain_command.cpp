#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/session.hpp"
#include "report/reference/explain.hpp"
#include "report/reference/field_paths.hpp"
#include "report/reference/glossary.hpp"

#include <algorithm>
#include <exception>

namespace c136 {

namespace {

constexpr std::string_view explain_formats[] = {"text", "json", "markdown"};

/// The codes, the keys and the terms; words would bury them.
std::vector<std::string> explain_words() {
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
  };
  for (const Rule* rule : all_rules()) add(rule->code);
  for (const PlacedField& placed : fields_of_all_files()) add(placed.field->key);
  for (const Term& term : glossary())
    if (term.en.find(' ') == std::string_view::npos) add(term.en);
  return names;
}

UsageError unknown_name(std::string_view name, const Config& config, Language language) {
  std::string hint = did_you_mean(language, name, explained_names(config));
  if (hint.empty())
    hint = say(language, "; c136 explain without a name lists all of them",
               "；c136 explain 后面不写名字即列出全部");
  return UsageError(say(language, "no code, key, word or term is called '{}'{}",
                        "没有叫“{}”的代码、键、词或术语{}", escaped(name), hint));
}

/// The methods and words of the repository one stands in, where there is one that can be read: what
/// a key means has to be told where its settings are broken, too.
void take_own_words(Session& session) {
  try {
    session.repository = find_repository(session.directory, {}, session.language);
  } catch (const std::exception&) {
    return;
  }
  if (session.repository && session.repository->settings.ok())
    session.config = session.repository->settings.config;
}

int run_explain(Session& session) {
  take_own_words(session);
  const Config& config = session.config;
  for (const std::string& name : session.operands)
    if (!is_explained(name, config)) throw unknown_name(name, config, session.language);
  return session.finish(explain(session.operands, config, session.report_language()), {});
}

}  // namespace

const Command explain_command{
    .name = "explain",
    .operands = "[CODE|KEY|WORD]...",
    .group = reference_group,
    .summary = {"what a code, a key, a word or a term means; all of them without a name",
                "说明代码、键、词或术语的含义；不写名字即列出全部"},
    .formats = explain_formats,
    .setup = [](CLI::App&, Language) -> Run { return run_explain; },
    .reads_deals = false,
    .operand_words = explain_words,
};

}  // namespace c136
