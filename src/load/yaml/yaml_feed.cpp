#include "load/yaml/yaml_feed.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <algorithm>

namespace c136 {
namespace {

// Shown as controls, which cannot stand in the text themselves.
constexpr char question_mark = '\x01';  // ends a text in [ ] or { } for yaml-cpp
constexpr char capital_n = '\x02';      // of Null and NULL, which are text to us

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
    else if (c == '?' && !may_be_indicator(text, i))
      out[i] = question_mark;
    else if (c == 'N' && (text.substr(i, 4) == "Null" || text.substr(i, 4) == "NULL"))
      out[i] = capital_n;
    i += length;
  }
  return out;
}

std::string undisguised(std::string text) {
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
