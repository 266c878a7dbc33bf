#include "edit/manuscript.hpp"

#include "c136/base/failure.hpp"
#include "c136/load/load.hpp"
#include "load/decode.hpp"
#include "load/read_file.hpp"

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t nothing = std::string::npos;

/// A scalar as far as a change elsewhere must leave it: its text, and how deep it stands.
struct Kept {
  std::string_view text;
  std::size_t depth = 0;
  std::size_t begin = 0, end = 0;

  bool is_like(const Kept& other) const { return text == other.text && depth == other.depth; }
};

std::vector<Kept> scalars_of(const Tree& tree) {
  std::vector<Kept> out;
  std::vector<std::size_t> open;  // where the lists and maps around it end
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    while (!open.empty() && open.back() <= i) open.pop_back();
    if (node.kind == Node::Kind::list || node.kind == Node::Kind::map) open.push_back(node.next);
    if (node.kind != Node::Kind::scalar) continue;
    std::string_view text = node.text;
    while (text.ends_with('\n')) text.remove_suffix(1);
    out.push_back({text, open.size(), node.begin, node.end});
  }
  return out;
}

/// Whether all that stood before and behind the bytes still stands there.
bool keeps_the_rest(const Tree& before, const Tree& after, std::size_t begin, std::size_t end) {
  const std::vector<Kept> old = scalars_of(before), now = scalars_of(after);
  std::size_t front = 0, back = 0;
  while (front < old.size() && old[front].end <= begin) ++front;
  while (back < old.size() - front && old[old.size() - 1 - back].begin >= end) ++back;
  if (now.size() < front + back) return false;
  const auto same = [](const Kept& a, const Kept& b) { return a.is_like(b); };
  return std::equal(old.begin(), old.begin() + static_cast<std::ptrdiff_t>(front), now.begin(),
                    same) &&
         std::equal(old.end() - static_cast<std::ptrdiff_t>(back), old.end(),
                    now.end() - static_cast<std::ptrdiff_t>(back), same);
}

/// Of a key in a table's order; what the table does not know comes last.
std::size_t rank_of(const Field* field, const Table* table) {
  return field && table ? static_cast<std::size_t>(field - table->fields.data()) : nothing;
}

}  // namespace

Manuscript::Manuscript(std::string name, std::string bytes, const Table& root, Language language)
    : name_(std::move(name)), root_(&root), language_(language) {
  has_mark_ = bytes.starts_with(byte_order_mark);
  if (has_mark_) bytes.erase(0, byte_order_mark.size());
  read(std::move(bytes));
}

const Tree& Manuscript::tree() const { return file_->tree; }
const std::string& Manuscript::text() const { return file_->text; }
std::string Manuscript::bytes() const {
  return (has_mark_ ? std::string(byte_order_mark) : std::string()) + text();
}

bool Manuscript::is_chinese() const {
  return !tree().empty() && key_names(tree(), *root_) == KeyNames::chinese;
}

void Manuscript::read(std::string text) {
  ReadFile source = read_file(name_, std::move(text), Reader::automatic, language_);
  if (!source.complete) throw Refusal{source.errors.front()};
  file_ = std::move(source.file);
}

// ---- the lines ----------------------------------------------------------------------------------

std::size_t Manuscript::line_begin(std::size_t at) const {
  const std::size_t newline = at == 0 ? nothing : text().rfind('\n', at - 1);
  return newline == nothing ? 0 : newline + 1;
}

std::size_t Manuscript::line_end(std::size_t at) const {
  const std::size_t newline = std::min(text().find('\n', at), text().size());
  return newline > at && text()[newline - 1] == '\r' ? newline - 1 : newline;
}

std::size_t Manuscript::next_line(std::size_t at) const {
  const std::size_t newline = text().find('\n', at);
  return newline == nothing ? text().size() : newline + 1;
}

std::string Manuscript::rest_of_line(std::size_t at) const {
  return text().substr(at, line_end(at) - at);
}

bool Manuscript::is_blank_line(std::size_t at) const {
  return rest_of_line(at).find_first_not_of(" \t") == nothing;
}

bool Manuscript::has_comment(std::size_t at) const {
  const std::string rest = rest_of_line(at);
  const std::size_t first = rest.find_first_not_of(" \t");
  return first != nothing && rest[first] == '#';
}

/// Where the next line begins that does not belong to what ends there: comments that stand deeper
/// go on from the one behind it.
std::size_t Manuscript::behind(std::size_t end, std::size_t indent) const {
  std::size_t at = next_line(end);
  while (at < text().size() && has_comment(at) && text().find('#', at) - at > indent)
    at = next_line(at);
  return at;
}

std::size_t Manuscript::colon_end(std::size_t key) const {
  return text().find(':', node(key).end) + 1;
}

/// None where the value is missing; a null that is written is there.
Manuscript::Bytes Manuscript::value_bytes(std::size_t key) const {
  const Node& value = node(node(key).next);
  if (value.kind != Node::Kind::null) return {value.begin, value.end};
  const std::size_t colon = colon_end(key), first = text().find_first_not_of(' ', colon);
  for (const std::string_view word : {"null", "~"})
    if (first != nothing && std::string_view(text()).substr(first).starts_with(word))
      return {first, first + word.size()};
  return {colon, colon};
}

std::size_t Manuscript::dash_of(std::size_t item) const {
  const std::size_t begin = node(item).begin;
  return text().rfind('-', node(item).kind == Node::Kind::null ? begin : begin - 1);
}

std::string Manuscript::line_break() const {
  const std::size_t newline = text().find('\n');
  return newline != nothing && newline > 0 && text()[newline - 1] == '\r' ? "\r\n" : "\n";
}

std::string Manuscript::joined(const std::vector<std::string>& lines, std::size_t indent) const {
  std::string out;
  for (const std::string& line : lines) out += std::string(indent, ' ') + line + line_break();
  return out;
}

Layout Manuscript::layout() const {
  std::size_t map_indent = 0;
  std::optional<std::size_t> list_indent;
  for (std::size_t map = 0; map < tree().nodes.size(); ++map) {
    if (node(map).kind != Node::Kind::map || node(map).flow) continue;
    for (const std::size_t key : children(map)) {
      const Node& value = node(node(key).next);
      const bool is_below = value.begin > line_end(node(key).end) && !value.flow;
      if (!is_below || column(value.begin) < column(node(key).begin)) continue;
      const std::size_t indent = column(value.begin) - column(node(key).begin);
      if (value.kind == Node::Kind::map && map_indent == 0) map_indent = indent;
      if (value.kind == Node::Kind::list && !list_indent) list_indent = indent;
    }
  }
  return {map_indent == 0 ? 2 : map_indent, list_indent.value_or(2)};
}

/// The keys of a map, the items of a list.
std::vector<std::size_t> Manuscript::children(std::size_t of) const {
  std::vector<std::size_t> out;
  if (tree().empty()) return out;
  const bool is_map = node(of).kind == Node::Kind::map;
  if (!is_map && node(of).kind != Node::Kind::list) return out;
  for (std::size_t i = of + 1; i < node(of).next;
       i = is_map ? node(node(i).next).next : node(i).next)
    out.push_back(i);
  return out;
}

bool Manuscript::is_in_brackets(std::size_t of) const {
  return std::ranges::any_of(std::span(tree().nodes).first(of),
                             [&](const Node& around) { return around.flow && around.next > of; });
}

// ---- splices ------------------------------------------------------------------------------------

void Manuscript::splice(Bytes bytes, std::string_view text) {
  const auto old = file_;
  read(old->text.substr(0, bytes.begin) + std::string(text) + old->text.substr(bytes.end));
  if (keeps_the_rest(old->tree, file_->tree, bytes.begin, bytes.end)) return;
  file_ = old;
  const auto line =
      1 + std::count(old->text.begin(),
                     old->text.begin() + static_cast<std::ptrdiff_t>(bytes.begin), '\n');
  throw Failure(say(language_,
                    "{}:{}: this cannot be changed without touching what stands around "
                    "it; please change it by hand",
                    "{}:{}：这里没法只改一处而不动周围的内容，请手工修改", name_, line));
}

void Manuscript::insert_lines(std::size_t at, std::string lines) {
  const bool is_open = at == text().size() && at > 0 && text()[at - 1] != '\n';
  if (is_open) {
    lines.resize(lines.size() - line_break().size());
    lines.insert(0, line_break());
  }
  splice({at, at}, lines);
}

void Manuscript::remove_lines(std::size_t begin, std::size_t end) {
  const bool is_open = end == text().size() && text()[end - 1] != '\n';
  if (is_open && begin > 0) begin -= line_break().size();
  splice({begin, end}, "");
}

// ---- keys ---------------------------------------------------------------------------------------

void Manuscript::replace(std::size_t key, const Content& content) {
  const std::size_t colon = colon_end(key);
  const Bytes value = value_bytes(key);
  const bool in_a_line = is_in_brackets(key);
  if (in_a_line || fits_behind_key(content)) {
    const std::string text = in_a_line ? in_brackets(content) : behind_key(content);
    if (value.begin == value.end) return splice({colon, colon}, " " + text);
    if (value.begin < line_end(colon)) return splice(value, text);
    return splice({colon, value.end}, " " + text + rest_of_line(colon));
  }
  const std::size_t indent = column(node(key).begin), below = behind(value.end, indent);
  const Layout laid_out = layout();
  const bool is_map = content.kind == Content::Kind::map;
  const std::string lines =
      joined(is_map ? lines_of_map(content, laid_out) : lines_of_list(content, laid_out),
             indent + (is_map ? laid_out.map_indent : laid_out.list_indent));
  if (value.begin == value.end) return insert_lines(below, lines);
  const bool is_below = value.begin > line_end(colon);
  std::string tail = is_below ? text().substr(colon, next_line(colon) - colon)
                              : text().substr(value.end, below - value.end);
  if (!tail.ends_with('\n')) tail += line_break();
  const std::size_t end = is_below ? next_line(value.end) : below;
  const bool is_open = end == text().size() && !text().ends_with('\n');
  tail += lines;
  if (is_open) tail.resize(tail.size() - line_break().size());
  splice({colon, end}, tail);
}

void Manuscript::add_key(std::size_t map, const Table* table, const Field* field,
                         std::string_view key, const Content& content) {
  const std::string name(key);
  if (tree().empty()) return add_first_keys(name, content);
  std::size_t anchor = nothing;
  for (const std::size_t sibling : children(map)) {
    const Field* known = table ? table->find(node(sibling).text) : nullptr;
    if (!field || (known && rank_of(known, table) < rank_of(field, table))) anchor = sibling;
  }
  if (!node(map).flow) return add_key_on_a_line(map, anchor, name, content);
  add_key_in_brackets(map, anchor,
                      yaml_scalar(name, Around::brackets) + ": " + in_brackets(content));
}

void Manuscript::add_key_in_brackets(std::size_t map, std::size_t anchor,
                                     const std::string& entry) {
  if (anchor != nothing) {
    const std::size_t end = value_bytes(anchor).end;
    return splice({end, end}, ", " + entry);
  }
  const std::size_t first = node(map).begin + 1;
  splice({first, first}, node(map).children == 0 ? entry : entry + ", ");
}

void Manuscript::add_key_on_a_line(std::size_t map, std::size_t anchor, const std::string& key,
                                   const Content& content) {
  const std::size_t first = map + 1, indent = column(node(first).begin);
  const std::vector<std::string> lines = lines_of_key(key, content, layout());
  const bool is_behind_dash =
      !text().substr(line_begin(node(first).begin), indent).empty() &&
      text().substr(line_begin(node(first).begin), indent).find('-') != nothing;
  if (anchor == nothing && is_behind_dash) anchor = first;
  if (anchor == nothing) return insert_lines(line_begin(node(first).begin), joined(lines, indent));
  const std::size_t at = behind(value_bytes(anchor).end, indent);
  const std::size_t above = line_begin(node(anchor).begin);
  const bool stands_apart = map == 0 && lines.size() > 1 && above > 0 &&
                            is_blank_line(line_begin(above - 1)) &&
                            (at == text().size() || is_blank_line(at));
  insert_lines(at, (stands_apart ? line_break() : "") + joined(lines, indent));
}

/// In a file that says nothing yet.
void Manuscript::add_first_keys(const std::string& key, const Content& content) {
  insert_lines(text().size(), joined(lines_of_key(key, content, {}), 0));
}

bool Manuscript::has_comment_behind(std::size_t key) const {
  const Bytes value = value_bytes(key);
  const std::size_t colon = colon_end(key);
  return !is_in_brackets(key) && has_comment(value.begin > line_end(colon) ? colon : value.end);
}

void Manuscript::remove_key(std::size_t map, std::size_t key) {
  const Bytes value = value_bytes(key);
  if (node(map).flow) return remove_in_brackets(map, key, node(key).begin, value.end);
  const std::size_t colon = colon_end(key), begin = line_begin(node(key).begin);
  const bool is_below = value.begin > line_end(colon);
  if (has_comment_behind(key)) {
    if (is_below) return remove_lines(line_begin(value.begin), next_line(value.end));
    return splice({colon, value.end}, "");
  }
  const std::string before = text().substr(begin, node(key).begin - begin);
  if (before.find_first_not_of(' ') != nothing)  // a dash
    return splice({node(key).begin, node(node(node(key).next).next).begin}, "");
  const std::size_t end = next_line(value.end);
  const bool stood_apart = map == 0 && is_below && begin > 0 &&
                           is_blank_line(line_begin(begin - 1)) &&
                           (end == text().size() || is_blank_line(end));
  remove_lines(stood_apart ? line_begin(begin - 1) : begin, end);
}

// ---- items --------------------------------------------------------------------------------------

void Manuscript::add_item(std::size_t key, std::size_t before, const Content& content) {
  const std::size_t value = node(key).next;
  if (node(value).kind == Node::Kind::scalar) return widen(key, before, content);
  if (node(value).kind == Node::Kind::list && node(value).flow)
    return add_item_in_brackets(value, before, content);
  if (node(value).kind == Node::Kind::list) return add_item_on_a_line(value, before, content);
  Content list = Content::list();
  list.values.push_back(content);
  replace(key, list);
}

void Manuscript::add_item_in_brackets(std::size_t list, std::size_t before,
                                      const Content& content) {
  const std::vector<std::size_t> items = children(list);
  const std::string item = in_brackets(content);
  if (before == 0) {
    const std::size_t first = items.empty() ? node(list).begin + 1 : node(items[0]).begin;
    return splice({first, first}, items.empty() ? item : item + ", ");
  }
  const std::size_t end = node(items[before - 1]).end;
  splice({end, end}, ", " + item);
}

void Manuscript::add_item_on_a_line(std::size_t list, std::size_t before, const Content& content) {
  const std::vector<std::size_t> items = children(list);
  const std::size_t neighbour = items[before == 0 ? 0 : before - 1], dash = dash_of(neighbour);
  const bool in_a_line = node(neighbour).kind == Node::Kind::map && node(neighbour).flow;
  const std::vector<std::string> lines = in_a_line
                                             ? std::vector<std::string>{item_in_brackets(content)}
                                             : lines_of_item(content, layout());
  const std::size_t at = before == 0 ? line_begin(dash) : behind(node(neighbour).end, column(dash));
  insert_lines(at, joined(lines, column(dash)));
}

/// A scalar that stands for a list of one gets company.
void Manuscript::widen(std::size_t key, std::size_t before, const Content& content) {
  Content list = Content::list();
  list.values.push_back({content.kind, std::string(node(node(key).next).text), {}, {}, {}});
  list.values.insert(list.values.begin() + static_cast<std::ptrdiff_t>(before), content);
  replace(key, list);
}

void Manuscript::replace_item(std::size_t item, const Content& content) {
  splice({node(item).begin, node(item).end},
         is_in_brackets(item) ? in_brackets(content) : behind_key(content));
}

void Manuscript::remove_item(std::size_t list, std::size_t item) {
  const Node& gone = node(item);
  if (node(list).flow) return remove_in_brackets(list, item, gone.begin, gone.end);
  remove_lines(line_begin(dash_of(item)), next_line(gone.end));
}

/// With one of the commas beside it.
void Manuscript::remove_in_brackets(std::size_t of, std::size_t first, std::size_t begin,
                                    std::size_t end) {
  const std::vector<std::size_t> all = children(of);
  const auto at = static_cast<std::size_t>(std::ranges::find(all, first) - all.begin());
  const bool is_map = node(of).kind == Node::Kind::map;
  if (at > 0)
    begin = is_map ? value_bytes(all[at - 1]).end : std::size_t{node(all[at - 1]).end};
  else if (all.size() > 1)
    end = node(all[1]).begin;
  splice({begin, end}, "");
}

}  // namespace c136
