// Pieces of sentences that several reports share: tendencies, meetings, days, lists of names. Not
// here: anything that depends on one report's layout.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"
#include "c136/model/method.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// "+2 supporter", "0 neutral", "unknown"
std::string tendency_text(std::optional<int> tendency, Language);

/// "Values and win rates are those of C931."; empty of C136, which is what everybody expects.
std::string method_line(const Method&, Language);

/// "2026-11-10" or "never met"
std::string last_met_text(const std::optional<Date>& last_met, Language);

/// "Wang Fang (CFO)"; the name alone where no title is written.
std::string with_title(const Person&, Language);

/// "13 days"
std::string days_text(int days, Language);

/// "a, b, c" / "a、b、c": a plain list, where join() would say "and".
std::string listed(const std::vector<std::string>& parts, Language);

/// The parts as one sentence, separated by semicolons.
std::string sentence(const std::vector<std::string>& parts, Language);

/// One sentence after another; empty ones leave no trace.
std::string sentences(std::initializer_list<std::string_view> parts, Language);

/// At most `columns` wide, with "…" where something was left out; without a full stop, so that it
/// can stand inside a sentence.
std::string shortened(std::string_view text, std::size_t columns);

/// The post as it is shown to a person.
std::string_view post_name(const Config&, Post, Language);

/// That of the contact, else the one that the person heads; empty where neither is written.
std::string_view department_of(const Facts&, std::string_view who);

/// What to say of an empty decision structure.
std::string nobody_decides(Language);

/// "finance 1, it 2": the posts that lack key contacts, and how many.
std::string missing_contacts(const Facts&);

/// " (line 43)" of something in the deal's own file; empty for what was taken in from another.
std::string at_line(Span, Language);

/// "line 43"; with the file where it is not the deal's own.
std::string line_text(const Place&, std::string_view deal_file, Language);

}  // namespace c136
