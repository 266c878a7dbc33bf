#include "cli/help.hpp"

#include "c136/base/text.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/options.hpp"
#include "cli/topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace c136 {

namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;

/// "-o, --output FILE"; those without a short name are set in, so that the long ones align.
std::string option_label(const OptionText& option) {
  std::string label = option.short_name.empty() ? "    " : option.short_name;
  if (!option.long_name.empty())
    label += (option.short_name.empty() ? "" : ", ") + option.long_name;
  if (!option.value.empty()) label += " " + option.value;
  return label;
}

Lines option_lines(const CLI::App& app, std::string_view group) {
  Lines lines;
  for (const OptionText& option : options_of(app, group))
    lines.emplace_back(option_label(option), option.help);
  return lines;
}

Lines command_lines(std::string_view group, Language language) {
  Lines lines;
  for (const Command& command : all_commands())
    if (command.group.en == group)
      lines.emplace_back(fmt::format("{}{}{}", command.name, command.operands.empty() ? "" : " ",
                                     command.operands),
                         command.summary.in(language));
  return lines;
}

Lines topic_lines(Language language) {
  Lines lines;
  for (const Topic& topic : all_topics())
    lines.emplace_back(topic.name, topic.summary.in(language));
  return lines;
}

/// A heading and its lines in two columns; nothing when there are none.
std::string section(std::string_view heading, const Lines& lines) {
  if (lines.empty()) return {};
  std::size_t width = 0;
  for (const auto& [label, text] : lines) width = std::max(width, display_width(label));
  std::string out = fmt::format("\n{}\n", heading);
  for (const auto& [label, text] : lines)
    out += fmt::format("  {}{:{}}  {}\n", label, "", width - display_width(label), text);
  return out;
}

std::string global_section(const CLI::App& app, Language language) {
  return section(say(language, "Options of all commands", "通用选项"),
                 option_lines(app, global_group));
}

std::vector<Words> groups() {
  std::vector<Words> seen;
  for (const Command& command : all_commands())
    if (std::ranges::find(seen, command.group.en, &Words::en) == seen.end())
      seen.push_back(command.group);
  return seen;
}

}  // namespace

std::string program_help(const CLI::App& app, Language language) {
  std::string out = say(language,
                        "c136 reads deals from text files and says where they really stand.\n\n"
                        "Usage: c136 COMMAND [OPTIONS] [FILE|DIR]...\n",
                        "c136 读取文本文件里的商机，说清每个商机真正推进到哪一步。\n\n"
                        "用法：c136 命令 [选项] [文件或文件夹]...\n");
  for (const Words& group : groups())
    out += section(group.in(language), command_lines(group.en, language));
  out += section(say(language, "Topics of c136 help", "帮助主题（c136 help 主题）"),
                 topic_lines(language));
  out += global_section(app, language);
  return out + say(language,
                   "\nA FILE is a path, or the id of a deal or account of the repository.\n"
                   "Of one command: c136 COMMAND --help\n",
                   "\nFILE 写文件路径，或商机库里商机、客户档案的编号。\n"
                   "查看单个命令：c136 命令 --help\n");
}

std::string command_help(const Command& command, const CLI::App& app, Language language) {
  std::string out =
      say(language, "Usage: c136 {} [OPTIONS] {}\n\n{}\n", "用法：c136 {} [选项] {}\n\n{}\n",
          command.name, command.operands, command.summary.in(language));
  if (!command.formats.empty())
    out += say(language, "Formats: {}\n", "输出格式：{}\n", fmt::join(command.formats, ", "));
  if (command.writes_folders)
    out += say(language, "Into a folder: -o DIR/ writes csv, a file a table\n",
               "写入文件夹：-o 文件夹/ 输出 csv，每张表一个文件\n");
  out += section(say(language, "Options", "选项"), option_lines(app, own_group));
  return out + global_section(app, language);
}

}  // namespace c136
