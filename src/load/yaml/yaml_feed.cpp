#include "load/yaml/yaml_feed.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace c136 {
namespace {

// Shown as controls, which cannot stand in the text themselves.
constexpr char question_mark = '\x01';  // ends a text in [ ] or { } for yaml-cpp
constexpr char capital_n = '\x02';      // of Null and NULL, which are text to us

constexpr std::size_t pair_size = 12;

/// The number of four digits; none where they are none.
std::optional<char32_t> half_at(std::string_view text) {
  unsigned number = 0;
  const char* end = text.data() + 6;
  if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
  const auto [rest, fault] = std::from_chars(text.data() + 2, end, number, 16);
  return fault == std::errc() && rest == end ? std::optional<char32_t>(number) : std::nullopt;
}

/// The character that two escaped halves make, which yaml-cpp refuses.
std::optional<char32_t> pair_at(std::string_view text) {
  const auto high = half_at(text);
  if (!high || *high < 0xD800 || *high > 0xDBFF) return std::nullopt;
  const auto low = half_at(text.substr(6));
  if (!low || *low < 0xDC00 || *low > 0xDFFF) return std::nullopt;
  return 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00);
}

/// In place of "\ud83d\ude80", as long as that.
std::string pair_disguise(std::string_view pair) {
  std::string out(pair_size, pair_sign);
  out.replace(1, 4, pair.substr(2, 4));
  out.replace(5, 4, pair.substr(8, 4));
  return out;
}

/// Of four bytes.
std::string utf8(char32_t c) {
  return {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
          static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
}

/// A `?` where a value or key may begin could be YAML's sign for a key; any other is text.
bool may_be_indicator(std::string_view text, std::size_t at) {
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
  return before == std::string_view::npos ||
         std::string_view("\r\n[{,:-").find(text[before]) != std::string_view::npos;
}

constexpr std::size_t piece_size = 4096;
constexpr std::size_t max_open = 1000;  // brackets; far beyond max_depth

}  // namespace

std::string disguised(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length =
        byte < 0x80 ? 1 : std::max<std::size_t>(sequence_length(text.substr(i)), 1);
    const char32_t c = byte < 0x80 ? byte : decode(text.substr(i));
    if (is_forbidden(c) && c != '\r')
      out.replace(i, length, length, '_');
    else if (c == '\\' && pair_at(text.substr(i)))
      out.replace(i, pair_size, pair_disguise(text.substr(i, pair_size)));
    else if (c == '?' && !may_be_indicator(text, i))
      out[i] = question_mark;
    else if (c == 'N' && (text.substr(i, 4) == "Null" || text.substr(i, 4) == "NULL"))
      out[i] = capital_n;
    const bool is_escaped = text.substr(i).starts_with("\\\\");
    i += is_escaped ? 2 : length;
  }
  return out;
}

std::string undisguised(std::string text, bool escapes) {
  const std::string behind(3, pair_sign);
  for (std::size_t at = 0; (at = text.find(pair_sign, at)) != text.npos; ++at) {
    if (text.compare(std::min(at + 9, text.size()), 3, behind) != 0) continue;
    const std::string pair = "\\u" + text.substr(at + 1, 4) + "\\u" + text.substr(at + 5, 4);
    const auto character = pair_at(pair);
    text.replace(at, pair_size, escapes && character ? utf8(*character) : pair);
  }
  std::ranges::replace(text, question_mark, '?');
  std::ranges::replace(text, capital_n, 'N');
  return text;
}

YamlFeed::int_type YamlFeed::underflow() {
  const bool too_much = open_ > max_open || brackets_ > max_nodes || commas_ > max_nodes;
  was_cut_ = was_cut_ || (guarded_ && too_much);
  const std::string_view piece = was_cut_ ? std::string_view() : rest_.substr(0, piece_size);
  if (piece.empty()) return traits_type::eof();
  rest_.remove_prefix(piece.size());
  for (const char c : piece) {
    const bool opens = c == '[' || c == '{', closes = c == ']' || c == '}';
    brackets_ += opens;
    open_ += opens;
    open_ -= closes && open_ > 0;
    commas_ += c == ',';
  }
  char* begin = const_cast<char*>(piece.data());  // streambuf wants it so; it is only read
  setg(begin, begin, begin + piece.size());
  return traits_type::to_int_type(*begin);
}

}  // namespace c136
