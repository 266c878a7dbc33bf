// Turns of phrase that the messages of several rules share: how far off a day is, who a person is,
// a tendency with its number. Not here: the messages, which stand at their rules.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// "1 day", "41 days" / "41 天"
std::string days(Language, std::int32_t count);

/// "41 days ago, on 2026-10-12", "today, 2026-11-22", "in 9 days, on 2026-12-01" /
/// "41 天前（2026-10-12）", "今天（2026-11-22）", "9 天后（2026-12-01）"
std::string when(Language, Date day, Date as_of);

/// The name with the seat: "Wang Fang (top)" / "王芳（最高决策者）"; of others than the members of
/// c3 the name alone.
std::string titled(const Person&, Language);
std::string titled(const Facts&, std::string_view id);

/// "the coach Zhao (key)"; nobody's name, when the deal is discreet: "a coach"
std::string coach_titled(const Facts&, std::string_view id);

/// "+2 (supporter)" / "+2（支持）"
std::string graded(Language, int tendency);

/// "C402, C405" / "C402、C405": criteria, codes and names in a row.
std::string listed(Language, std::span<const std::string_view> words);

/// "Tender meeting" / “开标会”
std::string quoted(Language, std::string_view text);

/// What Y101 says of words behind a `#`.
std::string lost_words(const Located<Text>& lost, Language);

/// What I102 says of somebody who is not among our own people; none where nobody is given, or the
/// person is one of them.
std::optional<Diagnostic> stranger_among(const Config&, const Located<Id>&, Language);

}  // namespace c136
