// What the person chose, from options, environment and defaults, in this order. A choice that makes
// no sense is a UsageError that says what would.
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/diagnostic.hpp"
#include "c136/cli/command.hpp"
#include "c136/cli/context.hpp"
#include "c136/load/load.hpp"
#include "c136/render/format.hpp"
#include "cli/options/options.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace c136 {

/// `preferred` is what the environment says.
Language chosen_language(const std::optional<std::string>& option, Language preferred);

/// --as-of, else C136_AS_OF, else today where the clock is so many minutes east of Greenwich.
Date chosen_date(const std::optional<std::string>& option, const Context& context,
                 std::int32_t minutes_east, Language language);

/// --format, else the extension of -o, else the command's first. A format and an extension that
/// stands for another one contradict each other.
const Format& chosen_format(const Command& command, const GlobalOptions& options,
                            Language language);

/// A share of the deals: which deal is in it, its id alone says.
struct Shard {
  std::uint64_t number = 1, all = 1;
  bool is_asked = false;  // for a share, be it 1/1

  bool has(std::string_view id) const;
};

/// --shard, else all.
Shard chosen_shard(const std::optional<std::string>& option, Language language);

/// --threads; 0 when it was not given.
std::size_t chosen_threads(const std::optional<std::string>& option, Language language);

/// --width, else the terminal's.
int chosen_width(const std::optional<std::string>& option, const Context& context,
                 Language language);

/// C136_READER, else automatic.
Reader chosen_reader(const Context& context, Language language);

/// --method, else that of the repository; `all`, where it is taken: all beside that one.
void choose_method(const std::optional<std::string>& option, bool takes_all, Config& config,
                   Language language);

/// A stage in either language; throws UsageError with those that there are.
Stage chosen_stage(std::string_view option, std::string_view typed, const Config&, Language);

/// One of our own people by id, name or the beginning of either; whoever it is where `people` is
/// not given. Throws UsageError with the candidates.
std::string chosen_own_person(std::string_view option, const std::string& typed, const Config&,
                              Language);

/// None for `never`.
std::optional<Severity> chosen_threshold(const std::optional<std::string>& option,
                                         Language language);

enum class Colour : std::uint8_t { never, on_terminal, always };
constexpr bool is_on(Colour colour, bool terminal) {
  return colour == Colour::always || (colour == Colour::on_terminal && terminal);
}

/// --color, else NO_COLOR, CLICOLOR_FORCE and TERM=dumb, else on a terminal.
Colour chosen_colour(const std::optional<std::string>& option, const Context& context,
                     Language language);

}  // namespace c136
