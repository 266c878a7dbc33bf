#include "examine/sure_of.hpp"

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

}  // namespace c136
