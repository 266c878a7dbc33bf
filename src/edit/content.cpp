#include "edit/content.hpp"

#include <algorithm>

namespace c136 {
namespace {

std::string scalar(const Content& content, Around around) {
  return content.kind == Content::Kind::prose ? yaml_text(content.text, around)
                                              : yaml_scalar(content.text, around);
}

/// Which is written as it is: a scalar where a list belongs is a list of one.
bool is_one_scalar(const Content& content) {
  return content.kind == Content::Kind::list && content.values.size() == 1 &&
         content.values[0].is_scalar();
}

void add_indented(std::vector<std::string>& out, const std::vector<std::string>& lines,
                  std::size_t indent) {
  for (const std::string& line : lines) out.push_back(std::string(indent, ' ') + line);
}

}  // namespace

const Content* Content::find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key);
  return found == keys.end() ? nullptr : &values[static_cast<std::size_t>(found - keys.begin())];
}

void Content::remove(std::string_view key) {
  const auto at = std::ranges::find(keys, key) - keys.begin();
  if (at == std::ssize(keys)) return;
  keys.erase(keys.begin() + at);
  values.erase(values.begin() + at);
}

Content list_of(const std::vector<std::string>& texts) {
  Content list = Content::list();
  for (const std::string& text : texts) list.values.push_back(Content::prose(text));
  return list;
}

std::string in_brackets(const Content& content) {
  if (content.is_scalar()) return scalar(content, Around::brackets);
  if (is_one_scalar(content)) return in_brackets(content.values[0]);
  const bool is_map = content.kind == Content::Kind::map;
  std::string out(1, is_map ? '{' : '[');
  for (std::size_t i = 0; i < content.values.size(); ++i) {
    if (i > 0) out += ", ";
    if (is_map) out += yaml_scalar(content.keys[i], Around::brackets) + ": ";
    out += in_brackets(content.values[i]);
  }
  return out + (is_map ? '}' : ']');
}

std::string item_in_brackets(const Content& item) {
  return "- " + in_brackets(item) + (item.comment.empty() ? "" : "  # " + item.comment);
}

bool fits_behind_key(const Content& content) {
  if (content.is_scalar()) return true;
  if (content.kind == Content::Kind::map) return false;
  const auto is_word = [](const Content& item) { return item.kind == Content::Kind::word; };
  return is_one_scalar(content) || std::ranges::all_of(content.values, is_word);
}

std::string behind_key(const Content& content) {
  if (content.is_scalar()) return scalar(content, Around::lines);
  return is_one_scalar(content) ? behind_key(content.values[0]) : in_brackets(content);
}

std::vector<std::string> lines_of_key(std::string_view key, const Content& content,
                                      const Layout& layout) {
  const std::string name = yaml_scalar(key) + ":";
  if (fits_behind_key(content)) return {name + " " + behind_key(content)};
  std::vector<std::string> out{name};
  if (content.kind == Content::Kind::map)
    add_indented(out, lines_of_map(content, layout), layout.map_indent);
  else
    add_indented(out, lines_of_list(content, layout), layout.list_indent);
  return out;
}

std::vector<std::string> lines_of_map(const Content& content, const Layout& layout) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < content.keys.size(); ++i)
    add_indented(out, lines_of_key(content.keys[i], content.values[i], layout), 0);
  return out;
}

std::vector<std::string> lines_of_list(const Content& content, const Layout& layout) {
  std::vector<std::string> out;
  for (const Content& item : content.values) add_indented(out, lines_of_item(item, layout), 0);
  return out;
}

std::vector<std::string> lines_of_item(const Content& item, const Layout& layout) {
  if (item.is_scalar()) return {"- " + scalar(item, Around::lines)};
  if (item.kind == Content::Kind::list) return {"- " + in_brackets(item)};
  std::vector<std::string> out;
  for (const std::string& line : lines_of_map(item, layout))
    out.push_back((out.empty() ? "- " : "  ") + line);
  if (!item.comment.empty()) out.front() += "  # " + item.comment;
  return out;
}

}  // namespace c136
