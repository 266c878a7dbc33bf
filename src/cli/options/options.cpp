#include "cli/options/options.hpp"

#include "c136/base/text.hpp"
#include "cli/options/usage_errors.hpp"
#include "load/instead.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>

namespace c136 {

namespace {

Language environment_language(const Context& context) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const auto value = context.environment(name); value && !value->empty())
      return value->starts_with("zh") ? Language::zh : Language::en;
  return Language::en;
}

bool is_option(std::string_view argument) { return argument.size() > 1 && argument[0] == '-'; }

const CLI::Option* find_option(const CLI::App& app, const std::string& name) {
  const CLI::Option* option = app.get_option_no_throw(name);
  return option != nullptr && !option->get_positional() ? option : nullptr;
}

/// Whether the value of this option is the argument that follows it.
bool takes_next(const CLI::App& app, const std::string& argument, Language language) {
  const bool is_long = argument.starts_with("--");
  if (is_long && argument.find('=') != std::string::npos) return false;
  for (std::size_t i = 1; i < argument.size(); ++i) {
    const std::string name = is_long ? argument : std::string{'-', argument[i]};
    const CLI::Option* option = find_option(app, name);
    if (option == nullptr) throw misplaced_option(language, argument, app);
    if (option->get_items_expected_max() > 0) return is_long || i + 1 == argument.size();
    if (is_long) return false;
  }
  return false;
}

/// The option that is meant by one with a dash too few, or with others than the keyboard's; empty
/// for all else.
std::string option_meant(const CLI::App& app, std::string_view argument) {
  std::string name = half_width(argument.substr(0, argument.find('=')));
  const bool is_wide = !argument.starts_with('-') && name.starts_with('-');
  if (!is_wide && (!is_option(argument) || argument.starts_with("--"))) return {};
  const std::string word = name.substr(std::min(name.find_first_not_of('-'), name.size()));
  if (word.empty() || (!is_wide && word.size() == 1)) return {};
  name = (word.size() > 1 ? "--" : "-") + word;
  return find_option(app, name) != nullptr ? name : std::string();
}

/// `-outcome` would write a file "utcome", and `－w` would be an operand.
void refuse_other_dashes(const std::vector<std::string>& arguments, const CLI::App& app,
                         Language language) {
  bool is_value = false;
  for (const std::string& argument : arguments) {
    if (argument == "--") return;
    const CLI::Option* option = is_option(argument) ? find_option(app, argument) : nullptr;
    if (!is_value && option == nullptr)
      if (const std::string meant = option_meant(app, argument); !meant.empty())
        throw other_dashes(language, std::string_view(argument).substr(0, argument.find('=')),
                           meant);
    is_value = !is_value && option != nullptr && option->get_items_expected_max() > 0;
  }
}

/// `--output=` would take the word behind it for its value, `-o=x` would write a file "=x".
void refuse_empty_values(const std::vector<std::string>& arguments, const CLI::App& app,
                         Language language) {
  for (const std::string& argument : arguments) {
    if (argument == "--") return;
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos || !is_option(argument)) continue;
    const bool is_long = argument.starts_with("--");
    if (is_long ? equals + 1 < argument.size() : equals != 2) continue;
    const std::string name = argument.substr(0, equals);
    const CLI::Option* option = find_option(app, name);
    if (option == nullptr || option->get_items_expected_max() == 0) continue;
    throw is_long ? empty_value(language, name, option->get_type_name())
                  : needless_equals(language, name, option->get_type_name());
  }
}

/// An empty variable of a script is no value either.
void refuse_empty_results(const CLI::App& app, Language language) {
  for (const CLI::Option* option : app.get_options())
    if (option->get_items_expected_max() > 0)
      for (const std::string& value : option->results())
        if (trimmed(value).empty())
          throw empty_value(language, option->get_name(), option->get_type_name());
}

/// Calls `take` each time the option is given.
void on_value(CLI::App& app, std::string names, std::string_view label, std::string_view help,
              std::function<void(const std::string&)> take) {
  app.add_option_function<std::string>(std::move(names), std::move(take), std::string(help))
      ->type_name(std::string(label))
      ->trigger_on_parse();
}

}  // namespace

void add_value(CLI::App& app, std::string names, std::string_view label, std::string_view help,
               std::optional<std::string>& target) {
  on_value(app, std::move(names), label, help,
           [&target](const std::string& value) { target = value; });
}

void add_values(CLI::App& app, std::string names, std::string_view label, std::string_view help,
                std::vector<std::string>& target) {
  on_value(app, std::move(names), label, help,
           [&target](const std::string& value) { target.push_back(value); });
}

void add_list(CLI::App& app, std::string names, std::string_view label, std::string_view help,
              std::vector<std::string>& target) {
  app.add_option(std::move(names), target, std::string(help))
      ->type_name(std::string(label))
      ->delimiter(',')
      ->allow_extra_args(false);
}

void add_flag(CLI::App& app, std::string names, std::string_view help, bool& target) {
  app.add_flag(std::move(names), target, std::string(help));
}

void add_global_options(CLI::App& app, Language language, GlobalOptions& o) {
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  app.option_defaults()->group(std::string(global_group));
  add_value(app, "-C", "DIR", text("work in this folder", "在这个文件夹里工作"), o.directory);
  add_value(app, "--as-of", "DATE",
            text("score as of this day, YYYY-MM-DD (C136_AS_OF; default: today)",
                 "按这一天评分，YYYY-MM-DD（C136_AS_OF；默认今天）"),
            o.as_of);
  add_value(app, "--at", "REV|DATE",
            text("the files as they were at this git revision, or on this day",
                 "按该 git 版本或那一天的文件"),
            o.at);
  add_value(app, "--lang", "en|zh|auto",
            text("language of the output (auto: as LC_ALL, LC_MESSAGES, LANG say)",
                 "输出语言（auto：取决于 LC_ALL、LC_MESSAGES、LANG）"),
            o.language);
  add_value(app, "--color", "auto|always|never",
            text("colours (auto: on a terminal, unless NO_COLOR is set)",
                 "颜色（auto：仅在终端上，且未设置 NO_COLOR）"),
            o.colour);
  add_value(app, "--format", "NAME",
            text("output format, one of those in the command's help", "输出格式，见各命令的帮助"),
            o.format);
  app.add_flag_callback(
         "--json", [&o] { o.format = "json"; },
         std::string(text("same as --format json", "等同于 --format json")))
      ->trigger_on_parse();
  add_value(
      app, "-o,--output", "FILE",
      text("write to this file; its extension names the format", "写入这个文件；扩展名决定格式"),
      o.output);
  add_value(app, "--fail-on", "error|warning|gap|never",
            text("least finding that makes the exit code 1 (default: error)",
                 "出现这一级别的问题时退出码为 1（默认 error）"),
            o.fail_on);
  app.add_flag_callback(
         "--strict", [&o] { o.fail_on = "warning"; },
         std::string(text("same as --fail-on warning", "等同于 --fail-on warning")))
      ->trigger_on_parse();
  add_value(app, "--stdin-filename", "FILE",
            text("name of the deal that is read from standard input with -",
                 "用 - 从标准输入读取商机时，它的文件名"),
            o.stdin_filename);
  add_value(app, "--files-from", "FILE",
            text("also read the files named in this one, a line each (-: stdin)",
                 "另从这个文件读取文件名，每行一个（-：标准输入）"),
            o.files_from);
  add_flag(
      app, "-0",
      text("names in --files-from end with a zero byte", "--files-from 中的文件名以零字节结尾"),
      o.null_separated);
  add_value(app, "--threads", "N",
            text("work on so many deals at a time (default: one per core)",
                 "同时处理几个商机（默认每个核心一个）"),
            o.threads);
  add_value(app, "--shard", "N/ALL",
            text("only the Nth of ALL equal shares of the deals, by their ids: 2/8",
                 "只处理按编号分成若干等份后的第几份，如 2/8"),
            o.shard);
  add_value(app, "--width", "COLUMNS",
            text("fit text into so many columns (default: the terminal's, else 100)",
                 "文本按这个宽度排版（默认为终端宽度，否则 100）"),
            o.width);
  add_flag(app, "--bom",
           text("csv in a pipe begins with a byte order mark, as in a file",
                "csv 输出到管道时也以 BOM 开头，与写入文件时相同"),
           o.bom);
  add_flag(app, "-q,--quiet", text("results only, no remarks", "只输出结果，不加说明"), o.quiet);
  add_flag(app, "-v,--verbose",
           text("also say which files were read, and the date", "同时说明读了哪些文件、按哪一天"),
           o.verbose);
  add_flag(app, "--version", text("print the version", "显示版本号"), o.version);
  add_flag(app, "-h,--help", text("print this help", "显示本帮助"), o.help);
  app.option_defaults()->group(std::string(own_group));
}

std::shared_ptr<CLI::App> command_line(Language language, GlobalOptions& options) {
  auto app = std::make_shared<CLI::App>();
  app->set_help_flag("");
  add_global_options(*app, language, options);
  return app;
}

Language wanted_language(const std::vector<std::string>& arguments, const Context& context) {
  std::string_view wanted = "auto";
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) wanted = arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) wanted = std::string_view(arguments[i]).substr(7);
  }
  if (wanted == "en") return Language::en;
  if (wanted == "zh") return Language::zh;
  return environment_language(context);
}

std::optional<std::string> take_command(std::vector<std::string>& arguments, const CLI::App& app,
                                        Language language) {
  auto at = arguments.begin();
  while (at != arguments.end() && is_option(*at)) {
    const bool skips_value = takes_next(app, *at, language);
    if (++at != arguments.end() && skips_value) ++at;
  }
  if (at == arguments.end()) return std::nullopt;
  if (const std::string meant = option_meant(app, *at); !meant.empty())
    throw other_dashes(language, *at, meant);
  std::string word = std::move(*at);
  arguments.erase(at);
  return word;
}

std::vector<std::string> parse(CLI::App& app, std::vector<std::string> arguments,
                               Language language) {
  app.allow_extras();
  refuse_other_dashes(arguments, app, language);
  refuse_empty_values(arguments, app, language);
  std::ranges::reverse(arguments);  // as the library wants them
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& fault) {
    throw bad_option(language, fault.what(), app);
  }
  refuse_empty_results(app, language);
  std::vector<std::string> operands;
  bool options_ended = false;
  for (std::string& left : app.remaining()) {
    if (!options_ended && is_option(left)) {
      if (left != "--") throw unknown_option(language, left, app);
      options_ended = true;
    } else {
      operands.push_back(std::move(left));
    }
  }
  return operands;
}

}  // namespace c136
