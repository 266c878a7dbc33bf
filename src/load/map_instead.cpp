#include "load/map_instead.hpp"

#include "c136/base/date.hpp"
#include "c136/base/text.hpp"
#include "c136/model/config.hpp"
#include "load/instead.hpp"
#include "load/key_advice.hpp"

#include <algorithm>
#include <vector>

namespace c136 {
namespace {

constexpr std::string_view example_date = "2026-01-01";

struct Entry {
  const Field* field;
  std::string value;
};
using Entries = std::vector<Entry>;

/// How many bytes of a separator stand at the beginning; 0 for none.
std::size_t separator(std::string_view text) {
  for (const std::string_view sign : {" ", "\n", ",", ";", "，", "；", "　"})
    if (text.starts_with(sign)) return sign.size();
  return 0;
}

std::string without_separators_around(std::string text) {
  while (const std::size_t size = separator(text)) text.erase(0, size);
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view sign : {" ", "\n", ",", ";", "，", "；", "　"})
      if (text.ends_with(sign)) {
        text.erase(text.size() - sign.size());
        found = true;
      }
  }
  return text;
}

/// The text with a separator in front of it, if any, up to the next one.
std::string_view first_piece(std::string_view text) {
  std::size_t end = separator(text);
  while (end < text.size() && separator(text.substr(end)) == 0)
    end += std::max<std::size_t>(1, sequence_length(text.substr(end)));
  return text.substr(0, end);
}

/// `日期：2026-11-30 客户方人员：刘总`: names of keys, each with a colon of some kind behind it.
Entries named_entries(std::string_view text, const Table& table) {
  Entries entries;
  while (!text.empty()) {
    const std::string_view piece = first_piece(text);
    text.remove_prefix(piece.size());
    const std::string_view content = piece.substr(separator(piece));
    const std::string_view key = key_before_colon(content);
    const Field* field = key.size() < content.size() ? intended_field(key, table) : nullptr;
    if (!field && entries.empty()) return {};
    if (!field) {
      entries.back().value += piece;
      continue;
    }
    const std::string_view colon = content.substr(key.size());
    entries.push_back({field, std::string(colon.substr(sequence_length(colon)))});
  }
  for (Entry& entry : entries) entry.value = without_separators_around(std::move(entry.value));
  return entries;
}

template <class IsWanted>
const Field* first_field(const Table& table, IsWanted is_wanted) {
  const auto found = std::ranges::find_if(table.fields, is_wanted);
  return found == table.fields.end() ? nullptr : &*found;
}

/// The field for words that stand alone.
const Field& text_field(const Table& table) {
  const auto required = [&](Kind kind) {
    return first_field(table, [&](const Field& f) { return f.options.required && f.kind == kind; });
  };
  if (const Field* text = required(Kind::text)) return *text;
  if (const Field* id = required(Kind::id)) return *id;
  if (const Field* note = table.find("note")) return *note;
  const Field* text = first_field(table, [](const Field& f) { return f.kind == Kind::text; });
  return text ? *text : table.fields.front();
}

void add_text(std::string_view text, const Table& table, Entries& entries) {
  const Field& field = text_field(table);
  const std::string id = field.kind == Kind::id ? id_instead(text) : std::string(text);
  entries.push_back({&field, id});
  if (const Field* name = table.find("name"); name && id != text)
    entries.push_back({name, std::string(text)});
}

/// `2026-11-30 拜访刘总`: a date, then the words.
Entries dated_entries(std::string_view text, const Table& table) {
  const Field* date =
      first_field(table, [](const Field& f) { return f.options.required && f.kind == Kind::date; });
  const std::string_view piece = first_piece(text);
  std::string day(piece);
  if (date && parse_date(day).error != DateError::none) day = date_instead(day);
  if (!date || parse_date(day).error != DateError::none) return {};
  Entries entries{{date, day}};
  const std::string rest = without_separators_around(std::string(text.substr(piece.size())));
  if (!rest.empty()) add_text(rest, table, entries);
  return entries;
}

/// What stands for a fact that nobody has told.
std::string example(const Field& field, KeyNames names) {
  if (field.kind == Kind::date || field.kind == Kind::period) return std::string(example_date);
  static const Config defaults;
  const std::span<const Word> words = words_of(field, defaults);
  if (words.empty()) return "...";
  return std::string(names == KeyNames::chinese ? words.front().zh : words.front().id);
}

/// As it may stand in { }.
std::string flow_text(std::string_view text) {
  const bool plain = text.find_first_of(",[]{}:#\"'\\&*!|>%@`\n") == std::string_view::npos &&
                     text.find_first_of("-?") != 0;
  if (plain) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? ' ' : c;
  }
  return quoted + '"';
}

bool is_missing_in(const Entries& entries, const Field& field) {
  return std::ranges::find(entries, &field, &Entry::field) == entries.end();
}

std::string map_of(Entries entries, const Table& table, KeyNames names) {
  for (const Field& other : table.fields)
    if (other.options.required && is_missing_in(entries, other))
      entries.insert(entries.begin(), {&other, example(other, names)});
  std::string out;
  for (const Entry& entry : entries)
    out += (out.empty() ? "" : ", ") + std::string(name_of(*entry.field, names)) + ": " +
           flow_text(entry.value);
  return "{" + out + "}";
}

}  // namespace

std::string map_instead(std::string_view text, const Field& field, KeyNames names) {
  const Table& table = field.table();
  text = trimmed(text);
  Entries entries = named_entries(text, table);
  if (entries.empty()) entries = dated_entries(text, table);
  if (entries.empty()) add_text(text, table, entries);
  return map_of(std::move(entries), table, names);
}

std::string dated_map_instead(std::string_view text, const Table& table, KeyNames names) {
  Entries entries = dated_entries(trimmed(text), table);
  return entries.empty() ? std::string() : map_of(std::move(entries), table, names);
}

}  // namespace c136
