#include "cli/options/usage_errors.hpp"

#include "c136/base/code.hpp"
#include "c136/base/text.hpp"
#include "c136/cli/command.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace c136 {

namespace {

/// "--as-of", or "-C" where it has no long name.
std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string near_option(Language language, std::string_view option, const CLI::App& app) {
  const std::vector<std::string> names = option_names(app);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return did_you_mean(language, option.substr(0, option.find('=')), candidates);
}

std::string listed(Language language, std::span<const std::string_view> words) {
  return fmt::format("{}", fmt::join(words, language == Language::zh ? "、" : ", "));
}

}  // namespace

std::string did_you_mean(Language language, std::string_view word,
                         std::span<const std::string_view> candidates) {
  const std::string_view meant = nearest_code(word, candidates);
  if (meant.empty()) return {};
  return say(language, "; did you mean {}?", "；是否想写 {}？", meant);
}

UsageError unknown_command(Language language, std::string_view word) {
  std::vector<std::string_view> names;
  for (const Command& command : all_commands()) names.push_back(command.name);
  std::string hint = did_you_mean(language, word, names);
  if (hint.empty())
    hint = say(language, "; the commands are {}", "；可用的命令有 {}", listed(language, names));
  return UsageError(
      say(language, "there is no command '{}'{}", "没有命令“{}”{}", escaped(word), hint));
}

UsageError unknown_option(Language language, std::string_view option, const CLI::App& app) {
  return UsageError(say(language, "there is no option '{}'{}", "没有选项“{}”{}", escaped(option),
                        near_option(language, option, app)));
}

UsageError misplaced_option(Language language, std::string_view option, const CLI::App& app) {
  std::string hint = near_option(language, option, app);
  if (hint.empty())
    hint = say(language, "; options of a command stand after its name",
               "；命令自己的选项要写在命令后面");
  return UsageError(say(language, "there is no option '{}' of all commands{}", "没有通用选项“{}”{}",
                        escaped(option), hint));
}

UsageError bad_option(Language language, std::string_view fault, const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = option->get_name();
    if (fault.find(name) == std::string_view::npos) continue;
    if (option->get_items_expected_max() == 0)
      return UsageError(say(language, "{} takes no value", "{} 后面不带值", name));
    return UsageError(say(language, "{} needs a value: {}", "{} 后面要写一个值：{}", name,
                          option->get_type_name()));
  }
  return UsageError(std::string(fault));
}

UsageError empty_value(Language language, std::string_view option, std::string_view label) {
  return UsageError(
      say(language, "the value of {} is empty: {}", "{} 的值是空的：应为 {}", option, label));
}

UsageError needless_equals(Language language, std::string_view option, std::string_view label) {
  return UsageError(say(language, "behind {0} the value stands without `=`: {0} {1}",
                        "{0} 后面直接写值，不加 `=`：{0} {1}", option, label));
}

UsageError other_dashes(Language language, std::string_view typed, std::string_view option) {
  if (typed.starts_with('-'))
    return UsageError(say(language, "{1} has two dashes: write {1}, not {0}",
                          "{1} 前面是两个短横：请写 {1}，不要写 {0}", escaped(typed), option));
  return UsageError(say(language, "the dash of {0} is not that of options: write {1}",
                        "{0} 前面的横线是全角的：请写 {1}", escaped(typed), option));
}

UsageError bad_choice(Language language, std::string_view option, std::string_view value,
                      std::span<const std::string_view> choices) {
  return UsageError(say(language, "{} is one of {}, not '{}'{}", "{} 只能是 {}，不能是“{}”{}",
                        option, listed(language, choices), escaped(value),
                        did_you_mean(language, value, choices)));
}

UsageError would_overwrite(Language language, std::string_view option, std::string_view file) {
  return UsageError(say(language, "{} {} would overwrite a file that is to be read",
                        "{} {} 会覆盖要读取的文件，请换一个文件名", option, escaped(file)));
}

}  // namespace c136
