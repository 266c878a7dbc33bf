#include "cli/completion.hpp"

#include "book/deal_fields.hpp"
#include "c136/cli/command.hpp"
#include "c136/model/config.hpp"
#include "cli/options/option_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {

namespace {

constexpr std::string_view made_by = "# Made by c136 completion {}: do not edit.\n";

enum class Takes : std::uint8_t {
  nothing,
  anything,
  words,
  lines,
  files,
  folders,
  deals,
  people,  // of the deal that is the first operand, as c136 names tells them; so are the rest
  items,
  paths,
  path_words  // of the path that is the second operand
};

/// What may follow an option, or stand as an operand.
struct Expected {
  Takes takes = Takes::nothing;
  std::vector<std::string> words;
  std::string_view command{};  // for every shell: its lines are the choices
};

constexpr std::string_view owners =
    "c136 list --columns owner --format csv 2>/dev/null | tail -n +2 | tr -d \"\\r\" | sort -u";
constexpr std::string_view revisions =
    "echo HEAD; git for-each-ref --format=\"%(refname:short)\" 2>/dev/null";

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const DealField& field : deal_fields()) names.emplace_back(field.name);
  return names;
}

std::vector<std::string> stage_names() {
  std::vector<std::string> names;
  for (const Word& stage : Config().stages) names.emplace_back(stage.id);
  return names;
}

Expected expected(const OptionText& option, const Command* command) {
  if (option.value.empty()) return {};
  if (option.long_name == "--format" && command)
    return {Takes::words, {command->formats.begin(), command->formats.end()}};
  if (option.value.starts_with("REV")) return {Takes::lines, {}, revisions};
  if (auto words = option.choices(); !words.empty()) return {Takes::words, std::move(words)};
  if (option.value == "FILE") return {Takes::files, {}};
  if (option.value == "DIR") return {Takes::folders, {}};
  if (option.value == "FILTER" || option.value.starts_with("FIELD"))
    return {Takes::words, field_names()};
  if (option.long_name == "--stage") return {Takes::words, stage_names()};
  if (option.long_name == "--owner" || option.long_name == "--seller")
    return {Takes::lines, {}, owners};
  if (option.value == "WHO") return {Takes::people, {}};
  return {Takes::anything, {}};
}

Expected expected_operands(const Command& command) {
  if (command.operand_words) return {Takes::words, command.operand_words()};
  if (command.operands.starts_with("FILE.")) return {Takes::files, {}};
  if (command.operands.find("FILE") != std::string_view::npos) return {Takes::deals, {}};
  return {};
}

/// What stands first, second, third, where one operand is not like the other.
std::vector<Takes> operands_in_turn(const Command& command) {
  std::vector<Takes> out{Takes::deals};
  for (std::string_view rest = command.operands; rest.find(' ') != std::string_view::npos;) {
    rest.remove_prefix(rest.find(' ') + 1);
    const std::string_view word = rest.substr(0, rest.find(' '));
    out.push_back(word == "ITEM"    ? Takes::items
                  : word == "PATH"  ? Takes::paths
                  : word == "VALUE" ? Takes::path_words
                                    : Takes::nothing);
  }
  const bool is_mixed = command.operands.starts_with("FILE ") && out.size() > 1;
  return is_mixed ? out : std::vector<Takes>{};
}

std::string_view kind_of(Takes takes) {
  switch (takes) {
    case Takes::people:
      return "people";
    case Takes::items:
      return "items";
    case Takes::paths:
      return "paths";
    default:
      return "words";
  }
}

std::vector<OptionText> all_options(const Command& command, Language language) {
  std::vector<OptionText> options = own_options(command, language);
  std::ranges::copy(global_options(language), std::back_inserter(options));
  return options;
}

std::vector<std::string> names_of(const OptionText& option) {
  std::vector<std::string> names;
  for (const std::string& name : {option.short_name, option.long_name})
    if (!name.empty()) names.push_back(name);
  return names;
}

std::string joined_names(const std::vector<OptionText>& options) {
  std::vector<std::string> names;
  for (const OptionText& option : options)
    std::ranges::copy(names_of(option), std::back_inserter(names));
  return fmt::format("{}", fmt::join(names, " "));
}

/// In single quotes, as every shell reads them.
std::string shell_quoted(std::string_view text, std::string_view quote = "'\\''") {
  std::string out = "'";
  for (const char c : text)
    if (c == '\'')
      out += quote;
    else
      out += c;
  return out + "'";
}

// ---- bash ---------------------------------------------------------------------------------------

std::string bash_reply(const Expected& expected) {
  switch (expected.takes) {
    case Takes::words:
      return fmt::format("_c136_words {}",
                         shell_quoted(fmt::format("{}", fmt::join(expected.words, " "))));
    case Takes::lines:
      return fmt::format("_c136_words \"$({})\"", expected.command);
    case Takes::files:
      return "_c136_files -f";
    case Takes::folders:
      return "_c136_files -d";
    case Takes::deals:
      return "_c136_deals";
    case Takes::people:
    case Takes::items:
    case Takes::paths:
      return fmt::format("_c136_names {} \"$file\"", kind_of(expected.takes));
    case Takes::path_words:
      return "_c136_names words \"$file\" \"${COMP_WORDS[i + 2]}\"";
    default:
      return ":";
  }
}

std::string bash_value_cases(const std::vector<OptionText>& options, const Command* command) {
  std::string out;
  for (const OptionText& option : options) {
    const Expected value = expected(option, command);
    if (value.takes == Takes::nothing || (option.long_name == "--format" && !command)) continue;
    for (const std::string& name : names_of(option))
      out += fmt::format("    {}:{}) {}; return ;;\n", command ? command->name : "*", name,
                         bash_reply(value));
  }
  return out;
}

std::string bash_operands(const Command& command) {
  const std::vector<Takes> in_turn = operands_in_turn(command);
  if (in_turn.empty()) return bash_reply(expected_operands(command));
  std::string out = "case $((COMP_CWORD - i)) in ";
  for (std::size_t n = 0; n < in_turn.size(); ++n)
    out += fmt::format("{}) {} ;; ", n + 1, bash_reply({in_turn[n], {}}));
  return out + "esac";
}

std::string bash_valued(Language language) {
  std::vector<std::string> names;
  for (const OptionText& option : global_options(language))
    if (!option.value.empty()) std::ranges::copy(names_of(option), std::back_inserter(names));
  return fmt::format("{}", fmt::join(names, "|"));
}

std::string bash_script(Language language) {
  std::vector<std::string_view> commands;
  std::string formats, values, options, operands;
  for (const Command& command : all_commands()) {
    commands.push_back(command.name);
    values += bash_value_cases(own_options(command, language), &command);
    if (!command.formats.empty())
      formats += fmt::format("    {}:--format) _c136_words '{}'; return ;;\n", command.name,
                             fmt::join(command.formats, " "));
    options += fmt::format("    {}) _c136_words '{}' ;;\n", command.name,
                           joined_names(all_options(command, language)));
    operands += fmt::format("    {}) {} ;;\n", command.name, bash_operands(command));
  }
  values += formats + bash_value_cases(global_options(language), nullptr);
  return fmt::format(made_by, "bash") + fmt::format(R"sh(
_c136_words() {{ mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }}

_c136_files() {{
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}}

_c136_deals() {{
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -X '!*.y*ml' -- "$cur"; compgen -d -- "$cur")
}}

# What a deal says is never expanded.
_c136_names() {{
  local name
  while IFS= read -r name; do
    [[ $name == "$cur"* ]] && COMPREPLY+=("$(printf '%q' "$name")")
  done < <(c136 names "$@" 2>/dev/null)
}}

_c136() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} command='' i
  COMPREPLY=()
  # Bash takes --lang=zh for three words.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $previous == '=' ]]; then
    previous=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
      {})
        [[ ${{COMP_WORDS[i + 1]}} == '=' ]] && ((i++))
        ((i++))
        ;;
      -*) ;;
      *)
        command=${{COMP_WORDS[i]}}
        break
        ;;
    esac
  done
  local file=${{COMP_WORDS[i + 1]}}
  case $command:$previous in
{}  esac
  if [[ -z $command ]]; then
    if [[ $cur == -* ]]; then
      _c136_words '{}'
    else
      _c136_words '{}'
    fi
    return
  fi
  if [[ $cur == -* ]]; then
    case $command in
{}    esac
    return
  fi
  case $command in
{}  esac
}}

complete -F _c136 c136
)sh",
                                                    bash_valued(language), values,
                                                    joined_names(global_options(language)),
                                                    fmt::join(commands, " "), options, operands);
}

// ---- zsh ----------------------------------------------------------------------------------------

std::string zsh_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// A colon would end what is to be done.
std::string zsh_escaped_colons(std::string_view command) {
  std::string out;
  for (const char c : command) {
    if (c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(const Expected& expected, std::string_view label) {
  const std::string name = zsh_escaped(label);
  switch (expected.takes) {
    case Takes::nothing:
      return {};
    case Takes::anything:
      return fmt::format(":{}: ", name);
    case Takes::words:
      return fmt::format(":{}:({})", name, fmt::join(expected.words, " "));
    case Takes::lines:
      return fmt::format(":{}:{{compadd -- ${{(f)\"$({})\"}}}}", name,
                         zsh_escaped_colons(expected.command));
    case Takes::files:
      return fmt::format(":{}:_files", name);
    case Takes::folders:
      return fmt::format(":{}:_files -/", name);
    case Takes::deals:
      return fmt::format(":{}:_files -g \"*.(yaml|yml)\"", name);
    case Takes::people:
    case Takes::items:
    case Takes::paths:
    case Takes::path_words:
      return fmt::format(":{}:_c136_{}", name, kind_of(expected.takes));
  }
  return {};
}

std::string zsh_options(const std::vector<OptionText>& options, const Command* command) {
  std::string out;
  for (const OptionText& option : options)
    for (const std::string& name : names_of(option))
      out += fmt::format(
          " \\\n        {}",
          shell_quoted(fmt::format("{}[{}]{}", name, zsh_escaped(option.help),
                                   zsh_action(expected(option, command), option.value))));
  return out;
}

std::string zsh_operands(const Command& command) {
  std::string out;
  std::size_t number = 0;
  for (const Takes takes : operands_in_turn(command)) {
    ++number;
    const Takes shown = takes == Takes::nothing ? Takes::anything : takes;
    out += " \\\n        " +
           shell_quoted(fmt::format("{}{}", number, zsh_action({shown, {}}, "operand")));
  }
  if (!out.empty()) return out;
  const std::string action = zsh_action(expected_operands(command), command.operands);
  return action.empty() ? std::string() : " \\\n        " + shell_quoted("*" + action);
}

std::string zsh_script(Language language) {
  std::string commands, cases;
  for (const Command& command : all_commands()) {
    commands += fmt::format(
        "    {}\n", shell_quoted(fmt::format("{}:{}", command.name, command.summary.in(language))));
    cases +=
        fmt::format("    {})\n      _arguments -s{}{}\n      ;;\n", command.name,
                    zsh_options(all_options(command, language), &command), zsh_operands(command));
  }
  return "#compdef c136\n" + fmt::format(made_by, "zsh") +
         fmt::format(R"sh(
_c136() {{
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands
  commands=(
{})
  _arguments -s -C -A '-*'{} \
        '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest) _c136_rest ;;
  esac
}}

_c136_rest() {{
  case $words[1] in
{}  esac
}}

_c136_names() {{
  local -a names
  names=(${{(f)"$(c136 names $@ 2>/dev/null)"}})
  compadd -a names
}}
_c136_people() {{ _c136_names people $words[2] }}
_c136_items() {{ _c136_names items $words[2] }}
_c136_paths() {{ _c136_names paths $words[2] }}
_c136_words() {{ _c136_names words $words[2] $words[3] }}

_c136 "$@"
)sh",
                     commands, zsh_options(global_options(language), nullptr), cases);
}

// ---- fish ---------------------------------------------------------------------------------------

std::string fish_quoted(std::string_view text) { return shell_quoted(text, "\\'"); }

std::string fish_action(const Expected& expected) {
  switch (expected.takes) {
    case Takes::nothing:
      return {};
    case Takes::anything:
      return " -x";
    case Takes::words:
      return fmt::format(" -x -a {}",
                         fish_quoted(fmt::format("{}", fmt::join(expected.words, " "))));
    case Takes::lines:
      return fmt::format(" -x -a {}", fish_quoted(fmt::format("({})", expected.command)));
    case Takes::files:
      return " -r -F";
    case Takes::folders:
      return " -x -a '(__fish_complete_directories)'";
    case Takes::deals:
      return " -k -a '(__fish_complete_suffix .yaml)'";
    case Takes::people:
    case Takes::items:
    case Takes::paths:
      return fmt::format(" -x -a '(c136 names {} (commandline -opc)[3] 2>/dev/null)'",
                         kind_of(expected.takes));
    case Takes::path_words:
      return " -x -a '(c136 names words (commandline -opc)[3..4] 2>/dev/null)'";
  }
  return {};
}

std::string fish_option(const OptionText& option, const Command* command,
                        std::string_view condition) {
  std::string line = fmt::format("complete -c c136{}", condition);
  if (!option.short_name.empty()) line += " -s " + option.short_name.substr(1);
  if (!option.long_name.empty()) line += " -l " + option.long_name.substr(2);
  return fmt::format("{}{} -d {}\n", line, fish_action(expected(option, command)),
                     fish_quoted(option.help));
}

std::string fish_operands(const Command& command, const std::string& here) {
  const std::vector<Takes> in_turn = operands_in_turn(command);
  if (in_turn.empty()) {
    const std::string action = fish_action(expected_operands(command));
    return action.empty() ? action : fmt::format("complete -c c136{}{}\n", here, action);
  }
  std::string out;
  for (std::size_t n = 0; n < in_turn.size(); ++n)
    if (const std::string action = fish_action({in_turn[n], {}}); !action.empty())
      out += fmt::format(
          "complete -c c136 -n '__fish_seen_subcommand_from {}; and test (count (commandline "
          "-opc)) -eq {}'{}\n",
          command.name, n + 2, action);
  return out;
}

std::string fish_script(Language language) {
  std::string out = fmt::format(made_by, "fish") + "\ncomplete -c c136 -f\n";
  for (const OptionText& option : global_options(language))
    if (option.long_name != "--format") out += fish_option(option, nullptr, {});
  for (const Command& command : all_commands()) {
    const std::string here = fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
    out += fmt::format("\ncomplete -c c136 -n __fish_use_subcommand -a {} -d {}\n", command.name,
                       fish_quoted(command.summary.in(language)));
    for (const OptionText& option : all_options(command, language))
      if (option.long_name == "--format" && !command.formats.empty())
        out += fish_option(option, &command, here);
    for (const OptionText& option : own_options(command, language))
      out += fish_option(option, &command, here);
    out += fish_operands(command, here);
  }
  return out;
}

constexpr Shell shells[] = {{"bash", "c136.bash", bash_script},
                            {"zsh", "_c136", zsh_script},
                            {"fish", "c136.fish", fish_script}};

}  // namespace

std::span<const Shell> all_shells() { return shells; }

}  // namespace c136
