#include "examine/sure_of.hpp"

#include "c136/model/field.hpp"

#include <algorithm>
#include <initializer_list>

namespace c136 {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends_of_id = " \t\r\n,}]#\"'";

/// Escapes, other encodings and aliases as keys can name a key without its bytes.
bool is_plainly_written(std::string_view text) {
  if (text.find('\0') != text.npos) return false;
  for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at + 1))
    if (at + 1 < text.size() && std::string_view("xuU\r\n").find(text[at + 1]) != text.npos)
      return false;
  for (std::size_t at = text.find('*'); at < text.size(); at = text.find('*', at + 1)) {
    const std::size_t end = text.find_first_of(blanks, at);
    const std::size_t next = end < text.size() ? text.find_first_not_of(blanks, end) : end;
    if (next < text.size() && text[next] == ':') return false;
  }
  return true;
}

/// Where what belongs to a key begins; npos when the word there is none.
std::size_t value_after(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) ++at;
  at = std::min(text.find_first_not_of(blanks, at), text.size());
  if (at < text.size() && text[at] == '#')
    return at;  // a comment, and the colon may come behind it
  return at < text.size() && text[at] == ':' ? at + 1 : text.npos;
}

/// Whether any use of one of the words as a key is such.
template <class Test>
bool any_key(std::string_view text, std::initializer_list<std::string_view> words,
             const Test& test) {
  for (const std::string_view word : words)
    for (std::size_t at = text.find(word); at < text.size(); at = text.find(word, at + 1)) {
      const std::size_t value = value_after(text, at + word.size());
      if (value != text.npos && test(text.substr(value))) return true;
    }
  return false;
}

bool may_be_one_of(std::string_view value, const std::set<std::string, std::less<>>& ids) {
  value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
  if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
  const std::string_view id = value.substr(0, value.find_first_of(ends_of_id));
  const bool is_word = !id.empty() && std::ranges::all_of(id, [](unsigned char c) {
    return c < 0x80 &&
           std::string_view("&*!|>\\%@`").find(static_cast<char>(c)) == std::string_view::npos;
  });
  return !is_word || ids.contains(id);
}

/// Takes the lines of the keys at the root that say where a deal stands, as long as all of the root
/// is written a key a line.
class MovesInText {
 public:
  /// False: nobody can be sure of it.
  bool read(std::string_view line) {
    if (line.find('\r') < line.size() - 1) return false;  // more than one line to some
    if (line.empty() || blanks.find(line[0]) != blanks.npos) return take(line);
    if (line[0] == '#') return true;
    if (line == "-" || line.starts_with("- ")) return take(line);
    const std::string_view key = line.substr(0, line.find_first_of(" \t:"));
    const bool is_key = is_word(key) && value_after(line, key.size()) != line.npos;
    if (!is_key || open_ != 0) return false;
    is_wanted_ = is_of_moves(key);
    return take(line);
  }

  std::optional<std::string> said() && {
    return open_ == 0 ? std::optional(std::move(said_)) : std::nullopt;
  }

 private:
  static bool is_of_moves(std::string_view key) {
    const Field* field = deal_table().find(key);
    return field && (field->key == "stage" || field->key == "status" || field->key == "close" ||
                     field->key == "opened" || field->key == "result");
  }

  static bool is_word(std::string_view key) {
    return !key.empty() && std::ranges::all_of(key, [](unsigned char c) {
      return c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
             (c >= 'A' && c <= 'Z');
    });
  }

  bool take(std::string_view line) {
    if (!is_wanted_) return true;
    if (line.find_first_of("\"'|>&*!") != line.npos) return false;
    for (const char c : line) open_ += (c == '{' || c == '[') - (c == '}' || c == ']');
    said_.append(line).append("\n");
    return true;
  }

  bool is_wanted_ = true;  // until the first key
  int open_ = 0;           // brackets
  std::string said_;
};

}  // namespace

bool may_name_itself(std::string_view text) {
  return !is_plainly_written(text) || any_key(text, {"deal", "商机编号", "account", "客户档案"},
                                              [](std::string_view) { return true; });
}

bool may_have_id(std::string_view text, const std::set<std::string, std::less<>>& ids) {
  if (ids.empty()) return false;
  const bool is_odd = std::ranges::any_of(
      ids, [](const std::string& id) { return id.find_first_of(ends_of_id) != id.npos; });
  return is_odd || !is_plainly_written(text) ||
         any_key(text, {"deal", "商机编号"},
                 [&](std::string_view value) { return may_be_one_of(value, ids); });
}

std::optional<std::string> said_of_moves(std::string_view text) {
  if (!is_plainly_written(text)) return std::nullopt;
  MovesInText moves;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!moves.read(line)) return std::nullopt;
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return std::move(moves).said();
}

}  // namespace c136
