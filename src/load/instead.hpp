// What a value that was refused was probably meant to be, in the form that is read. Each gives an
// empty text where that is unclear; none promises that the result is allowed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace c136 {

/// Full-width digits, letters and signs as they stand on the English keyboard.
std::string half_width(std::string_view text);

/// "1,000", "１２", "012", ".5", "¥300", "1e6", "1.2M", "280w": digits, with 万 where it was meant.
std::string number_instead(std::string_view text);

/// "6 台", "2015年": the digits in front of a unit.
std::string digits_instead(std::string_view text);

/// "yes", "是", "没有": true or false.
std::string_view boolean_instead(std::string_view text);

/// "2026/2/3", "2026年2月", "20260203", "2026-Q4".
std::string date_instead(std::string_view text);

/// For a day past the end of its month, the month's last one.
std::string last_day_instead(std::string_view date);

/// The name that was meant by another: the only one that holds it or that it holds, if both are of
/// two characters of Chinese at least, else the nearest.
std::string_view nearest_name(std::string_view text, std::span<const std::string_view> names);

/// What an id cannot hold becomes a dash: "Wang Min" is "Wang-Min".
std::string id_instead(std::string_view text);

/// Whether an id may hold the character.
bool is_id_character(std::string_view utf8);

/// "128万 ＃ guessed": a value, and what was meant as a comment behind it.
struct WideComment {
  std::string_view value, text;
};
std::optional<WideComment> wide_comment(std::string_view text);

/// "［wang，li］", "【wang】": a list that is one text to YAML; empty for all other texts.
std::string bracketed_list_instead(std::string_view text);

/// "李工，岗位：工程": a value and the keys that were written into it, with plain signs between
/// them: "李工, 岗位: 工程"; the key in front, too, where there is one. Empty where there are no
/// keys.
std::string keys_apart_instead(std::string_view text);

/// "wang, li", "wang，li", "【wang、li】" as a list: "[wang, li]"; empty where there is one item
/// only.
std::string list_instead(std::string_view text);

}  // namespace c136
