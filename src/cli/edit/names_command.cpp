#include "cli/edit/commands.hpp"
#include "cli/edit/edit_run.hpp"
#include "cli/options/usage_errors.hpp"
#include "edit/names.hpp"
#include "edit/tasks.hpp"

#include <algorithm>

namespace c136 {

namespace {

constexpr std::string_view kinds[] = {"people", "items", "paths", "words"};

std::vector<std::string> names(const EditedDeal& deal, const std::vector<std::string>& operands) {
  if (operands[0] == kinds[0]) return names_of_people(deal);
  if (operands[0] == kinds[1]) return tasks_to_do(deal);
  if (operands[0] == kinds[2]) return names_of_paths(deal);
  return names_of_words(deal, operands[2]);
}

int run_names(Session& session) {
  const bool wants_path = !session.operands.empty() && session.operands[0] == kinds[3];
  const std::size_t count = wants_path ? 3 : 2;
  const auto operands = wanted_operands(session, count, count,
                                        "names people|items|paths FILE, or names words FILE PATH");
  if (std::ranges::find(kinds, operands[0]) == std::end(kinds))
    throw bad_choice(session.language, "names", operands[0], kinds);
  const EditTarget target = find_target(session, operands[1], false);
  try {
    const EditedDeal deal(target.sources, session.config, session.as_of, session.language);
    std::string out;
    for (const std::string& name : names(deal, operands)) out += name + "\n";
    return session.finish(out);
  } catch (const Refusal&) {  // nothing can be named in what is no YAML
    return 1;
  }
}

}  // namespace

const Command names_command{
    .name = "names",
    .operands = "KIND FILE [PATH]",
    .group = editing_group,
    .summary = {"what can be named in a deal, a line each: for completion",
                "列出商机里可以指名的人、事项、路径和词，供补全使用"},
    .formats = {},
    .setup = [](CLI::App&, Language) -> Run { return run_names; },
};

}  // namespace c136
