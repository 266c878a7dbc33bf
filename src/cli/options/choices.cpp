#include "cli/options/choices.hpp"

#include "c136/base/hash.hpp"
#include "c136/base/text.hpp"
#include "c136/score/method.hpp"
#include "cli/options/usage_errors.hpp"
#include "edit/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <vector>

namespace c136 {

namespace {

constexpr std::string_view languages[] = {"en", "zh", "auto"};
constexpr std::string_view colours[] = {"auto", "always", "never"};
constexpr std::size_t most_threads = 256;
constexpr std::size_t least_width = 20, most_width = 1000;
constexpr std::string_view readers[] = {"auto", "quick", "yaml"};
constexpr std::string_view thresholds[] = {"error", "warning", "gap", "never"};

/// The option's value, made sure to be one of the choices; the first of these when it is absent.
std::string_view choice_of(const std::optional<std::string>& option, std::string_view name,
                           std::span<const std::string_view> choices, Language language) {
  if (!option) return choices.front();
  const auto found = std::ranges::find(choices, *option);
  if (found == choices.end()) throw bad_choice(language, name, *option, choices);
  return *found;
}

bool is_set(const Context& context, const char* name) {
  const auto value = context.environment(name);
  return value && !value->empty();
}

std::vector<std::string_view> method_words(const Config& config, bool takes_all) {
  std::vector<std::string_view> words;
  for (const Method* method : all_methods(config)) words.push_back(method->id);
  if (takes_all) words.push_back("all");
  return words;
}

const Format& named_format(const Command& command, std::string_view name, Language language) {
  if (std::ranges::find(command.formats, name) == command.formats.end())
    throw bad_choice(language, "--format", name, command.formats);
  return *find_format(name);
}

/// ".json" of "a/b.JSON"; empty where the result goes to standard output or has none.
std::string extension_of(const std::optional<std::string>& output) {
  if (!output || *output == "-") return {};
  std::string extension = std::filesystem::path(*output).extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

const Format* format_of(std::string_view extension) {
  if (extension.empty()) return nullptr;
  const auto all = all_formats();
  const auto found = std::ranges::find(all, extension, &Format::extension);
  return found == all.end() ? nullptr : &*found;
}

/// A file a table: csv has no other way to several of them.
bool is_folder_of_tables(const Command& command, const GlobalOptions& options) {
  if (!command.writes_folders || !options.output || options.output->empty()) return false;
  std::error_code unknown;
  return options.output->ends_with('/') ||
         std::filesystem::is_directory(
             std::filesystem::path(options.directory.value_or("")) / *options.output, unknown);
}

bool prints(const Command& command, const Format& format) {
  return std::ranges::find(command.formats, format.name) != command.formats.end();
}

/// The command's extensions in a row.
std::string extensions(const Command& command) {
  std::vector<std::string_view> known;
  for (const std::string_view name : command.formats)
    if (const Format* format = find_format(name); !format->extension.empty())
      known.push_back(format->extension);
  return fmt::format("{}", fmt::join(known, ", "));
}

UsageError useless_extension(const Command& command, const std::string& output,
                             const Format* of_others, Language language) {
  const std::string known = extensions(command);
  if (of_others != nullptr)
    return UsageError(say(language, "-o {}: {} does not print {}; use one of {}",
                          "-o {}：{} 不输出 {} 格式；请使用 {}", escaped(output), command.name,
                          of_others->name, known));
  return UsageError(
      say(language, "-o {}: the extension names no format; give --format, or one of {}",
          "-o {}：从扩展名看不出格式；请加 --format，或使用 {}", escaped(output), known));
}

UsageError contradiction(const Format& format, const std::string& output, Language language) {
  return UsageError(say(language,
                        "--format {} and -o {} contradict each other; write a name with {}, or "
                        "leave out --format",
                        "--format {} 与 -o {} 的扩展名不一致；请用 {} 作扩展名，或去掉 --format",
                        format.name, escaped(output), format.extension));
}

std::size_t number_within(const std::string& text, std::string_view option, std::size_t least,
                          std::size_t most, Language language) {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [last, fault] = std::from_chars(text.data(), end, number);
  if (fault == std::errc{} && last == end && number >= least && number <= most) return number;
  throw UsageError(say(language, "{} is a number from {} to {}, not '{}'",
                       "{} 是 {} 到 {} 的整数，不能是“{}”", option, least, most, escaped(text)));
}

/// Of a command whose text has only one form; nothing renders it.
const Format& only_format(const Command& command, const GlobalOptions& options, Language language) {
  if (!options.format) return *find_format("text");
  throw UsageError(say(language, "{} prints one form only: leave out --format",
                       "{} 只有一种输出：请去掉 --format", command.name));
}

}  // namespace

void choose_method(const std::optional<std::string>& option, bool takes_all, Config& config,
                   Language language) {
  if (!option) return;
  if (takes_all && *option == "all") {
    config.beside = all_methods(config);
    return;
  }
  config.judged_by = find_method(*option, config);
  if (!config.judged_by)
    throw bad_choice(language, "--method", *option, method_words(config, takes_all));
}

Language chosen_language(const std::optional<std::string>& option, Language preferred) {
  const std::string_view word = choice_of(option, "--lang", languages, preferred);
  if (!option || word == "auto") return preferred;
  return word == "zh" ? Language::zh : Language::en;
}

Date chosen_date(const std::optional<std::string>& option, const Context& context,
                 std::int32_t minutes_east, Language language) {
  const char* const variable = "C136_AS_OF";
  if (!option && !is_set(context, variable)) return context.today(minutes_east);
  const std::string text = option ? *option : *context.environment(variable);
  const DateResult result = parse_date(text);
  if (result.error == DateError::none) return result.date;
  throw UsageError(say(language, "{} is a day like 2026-11-22, from 1900 to 2199, not '{}'",
                       "{} 要写成 2026-11-22 这样的日期（1900 至 2199 年），不能是“{}”",
                       option ? "--as-of" : variable, escaped(text)));
}

const Format& chosen_format(const Command& command, const GlobalOptions& options,
                            Language language) {
  if (command.formats.empty()) return only_format(command, options, language);
  const std::string extension = extension_of(options.output);
  const Format* by_extension = format_of(extension);
  if (options.format) {
    const Format& format = named_format(command, *options.format, language);
    if (by_extension != nullptr && by_extension != &format && !format.extension.empty())
      throw contradiction(format, *options.output, language);
    return format;
  }
  if (!options.output || *options.output == "-") return *find_format(command.formats.front());
  if (is_folder_of_tables(command, options)) return *find_format("csv");
  if (by_extension == nullptr || !prints(command, *by_extension))
    throw useless_extension(command, *options.output, by_extension, language);
  return *by_extension;
}

/// The remainder of its FNV-1a hash, so that any program can find out where a deal is.
bool Shard::has(std::string_view id) const { return fnv1a(id) % all == number - 1; }

Shard chosen_shard(const std::optional<std::string>& option, Language language) {
  if (!option) return {};
  const auto whole = [](std::string_view digits) {
    std::uint64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, value);
    return fault == std::errc() && stop == end && value <= 1'000'000 ? value : 0;
  };
  const std::string_view text = *option;
  const std::size_t slash = std::min(text.find('/'), text.size());
  const Shard shard{whole(text.substr(0, slash)),
                    slash < text.size() ? whole(text.substr(slash + 1)) : 0, true};
  if (shard.number == 0 || shard.number > shard.all)
    throw UsageError(say(language, "--shard {}: write which share of how many: 2/8",
                         "--shard {}：请写第几份/共几份，如 2/8", escaped(text)));
  return shard;
}

std::size_t chosen_threads(const std::optional<std::string>& option, Language language) {
  return option ? number_within(*option, "--threads", 1, most_threads, language) : 0;
}

int chosen_width(const std::optional<std::string>& option, const Context& context,
                 Language language) {
  if (!option) return context.width;
  return static_cast<int>(number_within(*option, "--width", least_width, most_width, language));
}

Reader chosen_reader(const Context& context, Language language) {
  const char* const variable = "C136_READER";
  if (!is_set(context, variable)) return Reader::automatic;
  const std::string_view word =
      choice_of(context.environment(variable), variable, readers, language);
  if (word == "quick") return Reader::quick;
  return word == "yaml" ? Reader::yaml : Reader::automatic;
}

Stage chosen_stage(std::string_view option, std::string_view typed, const Config& config,
                   Language language) {
  if (const Word* word = find_word(config.stages, trimmed(typed)))
    return static_cast<Stage>(word - config.stages.data());
  std::vector<std::string_view> choices;
  for (const Word& word : config.stages)
    choices.push_back(language == Language::zh ? word.zh : word.id);
  throw bad_choice(language, option, typed, choices);
}

std::string chosen_own_person(std::string_view option, const std::string& typed,
                              const Config& config, Language language) {
  if (config.people.empty()) return typed;
  std::vector<IdAndName> all;
  for (const OwnPerson& person : config.people)
    all.push_back({std::string(person.id), std::string(person.name)});
  const Called called = find_called(trimmed(typed), all);
  if (!called.id.empty()) return called.id;
  const std::string people = listed(called.candidates, language);
  if (called.is_known)
    throw UsageError(say(language, "{}: `{}` may be {}: write more of it",
                         "{}：“{}”可能是 {}，请写全一些", option, escaped(typed), people));
  throw UsageError(say(language,
                       "{}: `{}` is none of our own people; there are: {}; others are added to "
                       "`people` in .c136.yaml",
                       "{}：我方人员里没有“{}”；现有：{}；新人请先写进 .c136.yaml 的 people",
                       option, escaped(typed), people));
}

std::optional<Severity> chosen_threshold(const std::optional<std::string>& option,
                                         Language language) {
  const std::string_view word = choice_of(option, "--fail-on", thresholds, language);
  if (word == "never") return std::nullopt;
  if (word == "gap") return Severity::gap;
  return word == "warning" ? Severity::warning : Severity::error;
}

Colour chosen_colour(const std::optional<std::string>& option, const Context& context,
                     Language language) {
  const std::string_view word = choice_of(option, "--color", colours, language);
  if (word == "always") return Colour::always;
  if (word == "never" || is_set(context, "NO_COLOR")) return Colour::never;
  if (is_set(context, "CLICOLOR_FORCE") && context.environment("CLICOLOR_FORCE") != "0")
    return Colour::always;
  return context.environment("TERM") == "dumb" ? Colour::never : Colour::on_terminal;
}

}  // namespace c136
