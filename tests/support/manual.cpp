#include "support/manual.hpp"

#include "c136/check/rule.hpp"
#include "c136/cli/command.hpp"
#include "cli/options/option_table.hpp"
#include "cli/topics.hpp"
#include "report/reference/field_paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <vector>

namespace c136::test {

namespace {

/// As text within a line.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\\' ? "\\e" : std::string(1, c);
  return out;
}

/// As one argument of a macro.
std::string argument(std::string_view text) {
  std::string out;
  for (const char c : escaped(text)) out += c == '"' ? "\\(dq" : std::string(1, c);
  return "\"" + out + "\"";
}

constexpr std::size_t longest_line = 78;

/// Text lines: each sentence begins one of its own, and none is taken for a macro.
std::string prose(std::string_view text) {
  std::string out, line;
  const auto finish = [&] {
    if (line.starts_with('.') || line.starts_with('\'')) line.insert(0, "\\&");
    if (!line.empty()) out += line + "\n";
    line.clear();
  };
  std::istringstream words{escaped(text)};
  for (std::string word; words >> word;) {
    if (line.size() + 1 + word.size() > longest_line) finish();
    line += (line.empty() ? "" : " ") + word;
    const bool ends = word.ends_with('.') || word.ends_with('?') || word.ends_with('!');
    if (ends && word.size() > 1) finish();  // a full stop by itself is the sign
  }
  finish();
  return out;
}

std::string capital(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out.ends_with('.') ? out : out + ".";
}

std::string flag(const std::string& name) { return "Fl " + escaped(name.substr(1)); }

std::string option_item(const OptionText& option) {
  std::string line = ".It";
  if (!option.short_name.empty()) line += " " + flag(option.short_name);
  if (!option.short_name.empty() && !option.long_name.empty()) line += " ,";
  if (!option.long_name.empty()) line += " " + flag(option.long_name);
  if (!option.value.empty()) line += " Ar " + argument(option.value);
  return line + "\n" + prose(capital(option.help));
}

std::string option_list(const std::vector<OptionText>& options) {
  if (options.empty()) return {};
  std::string out = ".Bl -tag -width Ds\n";
  for (const OptionText& option : options) out += option_item(option);
  return out + ".El\n";
}

std::string operands(const Command& command) {
  return command.operands.empty() ? std::string() : " Ar " + argument(command.operands);
}

std::string synopsis() {
  std::string out;
  for (const Command& command : all_commands())
    out += fmt::format(
        ".Nm\n.Cm {}\n.Op Ar option ...\n{}", command.name,
        command.operands.empty() ? "" : fmt::format(".Ar {}\n", argument(command.operands)));
  return out;
}

std::string command_list() {
  std::string out = ".Bl -tag -width Ds\n";
  for (const Command& command : all_commands()) {
    out += fmt::format(".It Cm {}{}\n", command.name, operands(command));
    out += prose(capital(command.summary.en));
    if (!command.formats.empty())
      out += prose(fmt::format("Formats: {}.", fmt::join(command.formats, ", ")));
    out += option_list(own_options(command, Language::en));
  }
  return out + ".El\n";
}

std::string entries(std::span<const Explained> list, std::string_view macro) {
  std::string out = ".Bl -tag -width Ds\n";
  for (const Explained& entry : list)
    out +=
        fmt::format(".It {} {}\n", macro, argument(entry.name)) + prose(capital(entry.meaning.en));
  return out + ".El\n";
}

std::string rules() {
  std::string out = ".Bl -tag -width C101\n";
  for (const Rule* rule : all_rules())
    out += fmt::format(".It {}\n", rule->code) +
           prose(fmt::format("{}: {}.", name_of(rule->severity), rule->summary.en));
  return out + ".El\n";
}

// ---- keys ---------------------------------------------------------------------------------------

/// Where the keys of a table stand: "c3.members".
std::string places(const Table& table) {
  std::vector<std::string> paths;
  for (const PlacedField& placed : all_fields())
    if (has_keys_below(*placed.field) && &placed.field->table() == &table)
      paths.push_back(placed.path);
  return fmt::format("{}", fmt::join(paths, ", "));
}

std::string words(const Field& field) {
  const Config config;  // its stages and posts are words, too
  std::string out;
  for (const Word& word : words_of(field, config))
    out += fmt::format("{}{}{}", out.empty() ? "" : ", ", word.id,
                       word.id == word.zh ? "" : fmt::format(" ({})", word.zh));
  return out;
}

std::string key_item(const Field& field) {
  std::string form = capital(form_text(field, Language::en));
  if (field.options.required) form += " Required.";
  if (field.options.is_private) form += " Private: reports leave it out unless --full.";
  std::string out = fmt::format(".It Ic {} Pq {}\n", field.key, argument(field.zh));
  out += prose(form) + prose(field.meaning.en);
  const std::string fixed = words(field);
  return fixed.empty() ? out : out + prose(fmt::format("Words: {}.", fixed));
}

}  // namespace

std::string manual_page() {
  return R"(.\" Made from the program's tables: C136_ACCEPT=1 ./dev test -R manual writes it.
.Dd November 22, 2026
.Dt C136 1
.Os
.Sh NAME
.Nm c136
.Nd read deals from text files and say where they really stand
.Sh SYNOPSIS
)" + synopsis() +
         R"(.Sh DESCRIPTION
.Nm
works on deals of the C136 sales method: one plain text file each, described in
.Xr c136-deal 5 .
It says what is wrong in them, what does not fit together, what is not yet
known, and derives how many of the ten criteria (1W, 3F, 6C) a coach has
confirmed.
It runs no program but
.Xr git 1 ,
and never changes a deal.
.Sh COMMANDS
)" + command_list() +
         ".Sh OPTIONS\nThese are options of all commands.\n" +
         option_list(global_options(Language::en)) + ".Sh ENVIRONMENT\n" +
         entries(environment_variables(), "Ev") + R"(.Sh FILES
.Bl -tag -width Ds
.It Pa .c136.yaml
The settings of a repository of deals, at its root.
.It Pa deals/*.yaml , accounts/*.yaml
The deals and the customers of a repository, unless its settings say otherwise.
.El
.Sh EXIT STATUS
)" + entries(exit_codes(), "Li") +
         R"(.Sh EXAMPLES
Begin a deal, with Chinese keys and words:
.Pp
.Dl c136 new deals/hengyuan.yaml --lang zh
.Pp
See what is wrong in it, and where it stands:
.Pp
.Dl c136 check deals/hengyuan.yaml
.Dl c136 score deals/hengyuan.yaml --as-of 2026-11-22
.Pp
Ask why a rule is asked:
.Pp
.Dl c136 explain T103
.Sh DIAGNOSTICS
)" + rules() +
         ".Sh SEE ALSO\n.Xr c136-deal 5\n";
}

std::string manual_keys() {
  std::string out;
  for (const Table* table : all_tables(deal_table())) {
    const std::string where = places(*table);
    out += ".Ss " + (where.empty() ? std::string("The root") : argument(where)) + "\n";
    out += ".Bl -tag -width Ds\n";
    for (const Field& field : table->fields) out += key_item(field);
    out += ".El\n";
  }
  return out;
}

}  // namespace c136::test
