#include "cli/options/option_table.hpp"

#include "cli/options/options.hpp"

#include <CLI/CLI.hpp>

#include <sstream>

namespace c136 {

std::vector<std::string> OptionText::choices() const {
  std::vector<std::string> words;
  if (value.find('|') == std::string::npos) return words;
  std::istringstream in(value);
  for (std::string word; std::getline(in, word, '|');) words.push_back(word);
  return words;
}

std::vector<OptionText> options_of(const CLI::App& app, std::string_view group) {
  std::vector<OptionText> options;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group() != group) continue;
    OptionText text;
    if (!option->get_snames().empty()) text.short_name = "-" + option->get_snames().front();
    if (!option->get_lnames().empty()) text.long_name = "--" + option->get_lnames().front();
    if (option->get_items_expected_max() > 0) text.value = option->get_type_name();
    text.help = option->get_description();
    options.push_back(std::move(text));
  }
  return options;
}

std::vector<OptionText> own_options(const Command& command, Language language) {
  CLI::App app;
  app.set_help_flag("");
  app.option_defaults()->group(std::string(own_group));
  command.setup(app, language);
  return options_of(app, own_group);
}

std::vector<OptionText> global_options(Language language) {
  CLI::App app;
  app.set_help_flag("");
  GlobalOptions unused;
  add_global_options(app, language, unused);
  return options_of(app, global_group);
}

}  // namespace c136
