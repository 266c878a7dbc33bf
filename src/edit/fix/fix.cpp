#include "edit/fix/fix.hpp"

#include "c136/base/date.hpp"
#include "c136/base/text.hpp"
#include "c136/load/load.hpp"
#include "edit/diff.hpp"
#include "edit/fix/fix_lines.hpp"
#include "edit/path.hpp"
#include "load/decode.hpp"
#include "load/instead.hpp"
#include "load/read_file.hpp"
#include "load/scalars.hpp"

#include <algorithm>
#include <set>

namespace c136 {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

struct Patch {
  std::size_t begin, end;
  std::string text;
};

std::string patched(const std::string& text, const std::vector<Patch>& patches) {
  std::string out;
  std::size_t at = 0;
  for (const Patch& patch : patches) {
    out += text.substr(at, patch.begin - at) + patch.text;
    at = patch.end;
  }
  return out + text.substr(at);
}

/// Of an amount or a day that somebody wrote in another form, and of nothing else: what is said
/// beside it ("about", a currency) must not be lost.
bool is_other_form(const Field& field, std::string_view text) {
  constexpr std::string_view in_numbers = "0123456789,.， _kKmMwW万亿０１２３４５６７８９．";
  constexpr std::string_view in_days = "0123456789/.-年月日号 ０１２３４５６７８９／．－";
  const bool is_day = field.kind == Kind::date || field.kind == Kind::period;
  const std::string_view allowed = is_day ? in_days : in_numbers;
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text));
    if (allowed.find(text.substr(0, length)) == std::string_view::npos) return false;
    text.remove_prefix(length);
  }
  return true;
}

/// Walks the tree with the tables, and gathers what a value or key should be.
class Mender {
 public:
  Mender(const SourceFile& file, const Config& config, Language language, bool unsafe)
      : tree_(file.tree), config_(config), language_(language), unsafe_(unsafe) {}

  std::vector<Patch> patches(const Table& root) {
    if (!tree_.empty() && tree_.nodes[0].kind == Node::Kind::map) map(0, root);
    return std::move(patches_);
  }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }

  void map(std::size_t at, const Table& table) {
    for (const std::size_t key : children_of(tree_, at)) {
      const Field* field = table.find(node(key).text);
      if (!field && unsafe_) field = mend_key(at, key, table);
      if (field) value(node(key).next, *field);
    }
  }

  /// Null when none is near.
  static const Field* near_field(std::string_view text, const Table& table) {
    std::vector<std::string_view> names;
    for (const Field& field : table.fields) names.insert(names.end(), {field.key, field.zh});
    const std::string_view name = nearest(text, names);
    return name.empty() ? nullptr : table.find(name);
  }

  const Field* mend_key(std::size_t map, std::size_t key, const Table& table) {
    const std::string_view text = node(key).text;
    if (text.starts_with("x-") || node(key).kind != Node::Kind::scalar) return nullptr;
    const Field* near = near_field(text, table);
    if (!near || key_in(tree_, map, &table, near->key) != no_node) return nullptr;
    const std::string_view names[] = {near->key, near->zh};
    patches_.push_back({node(key).begin, node(key).end, std::string(nearest(text, names))});
    return near;
  }

  void value(std::size_t at, const Field& field) {
    const Node::Kind kind = node(at).kind;
    if (field.options.by_key) {
      if (kind == Node::Kind::map)
        for (const std::size_t key : children_of(tree_, at))
          value(node(key).next, field.table().fields[1]);
    } else if (kind == Node::Kind::list) {
      for (const std::size_t item : children_of(tree_, at)) entry(item, field);
    } else {
      entry(at, field);
    }
  }

  void entry(std::size_t at, const Field& field) {
    const Node::Kind kind = node(at).kind;
    if (kind == Node::Kind::map && field.table) return map(at, field.table());
    if (kind != Node::Kind::scalar || field.table) return;
    if (reads(node(at).text, field)) return;
    const std::string instead = instead_of(node(at).text, field);
    if (!instead.empty()) patches_.push_back({node(at).begin, node(at).end, instead});
  }

  bool reads(std::string_view text, const Field& field) const {
    static thread_local Room room;
    return !read_scalar(text, file_start, field, config_, KeyNames::english, language_, &room);
  }

  std::string instead_of(std::string_view text, const Field& field) const {
    std::string instead;
    switch (field.kind) {
      case Kind::date:
      case Kind::period:
        if (is_other_form(field, text)) instead = date_instead(text);
        break;
      case Kind::money:
        if (is_other_form(field, text)) instead = number_instead(text);
        break;
      case Kind::id:
      case Kind::word:
        if (field.list && std::string_view(text).find_first_of("[]") == std::string_view::npos)
          return list_of(text, field);
        break;
      default:
        break;
    }
    if (instead.empty() && unsafe_ && field.kind == Kind::word) instead = near_word(text, field);
    return !instead.empty() && reads(instead, field) ? instead : std::string();
  }

  /// "【wang、li】" where each part can be read.
  std::string list_of(std::string_view text, const Field& field) const {
    const std::string list = list_instead(text);
    if (list.empty()) return unsafe_ && field.kind == Kind::word ? near_word(text, field) : list;
    std::string_view rest = std::string_view(list).substr(1, list.size() - 2);
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(", "), rest.size());
      if (!reads(rest.substr(0, comma), field)) return {};
      rest.remove_prefix(std::min(comma + 2, rest.size()));
    }
    return list;
  }

  std::string near_word(std::string_view text, const Field& field) const {
    std::vector<std::string_view> names;
    for (const Word& word : field.words(config_)) names.insert(names.end(), {word.id, word.zh});
    constexpr std::size_t shortest_slip = 3;
    return code_points(text) < shortest_slip ? std::string() : std::string(nearest(text, names));
  }

  /// Room for a value of any kind that nobody looks at.
  struct alignas(16) Room {
    std::byte bytes[128];
  };

  const Tree& tree_;
  const Config& config_;
  Language language_;
  bool unsafe_;
  std::vector<Patch> patches_;
};

/// How far a text is from being YAML: 0 is there.
std::size_t faults(const std::string& text, Language language) {
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (source.complete) return 0;
  return 1 + source.errors.size();
}

std::set<std::uint32_t> faulty_lines(const std::string& text, Language language) {
  std::set<std::uint32_t> lines;
  for (const Diagnostic& error : read_file("", text, Reader::automatic, language).errors)
    if (error.code == std::string_view("S001")) lines.insert(error.span.line);
  return lines;
}

std::string with_lines_mended(const std::string& text, const std::set<std::uint32_t>& lines) {
  std::string out;
  std::uint32_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
    rest.remove_prefix(line.size());
    const bool is_faulty = lines.contains(++number);
    out += is_faulty ? with_plain_colons(with_blank_behind_dash(line)) : std::string(line);
  }
  return out;
}

std::uint32_t first_fault(const std::string& text, Language language) {
  const auto lines = faulty_lines(text, language);
  return lines.empty() ? UINT32_MAX : *lines.begin();
}

/// Until it is YAML, or no better.
std::string readable(std::string text, Language language) {
  std::size_t left = faults(text, language);
  for (const std::size_t width : {2U, 4U, 8U}) {
    const std::string spaced = left > 0 ? without_tab_indents(text, width) : text;
    if (spaced == text) break;
    const std::size_t then =
        faults(with_lines_mended(spaced, faulty_lines(spaced, language)), language);
    if (then < left) {
      left = faults(spaced, language), text = spaced;
      break;
    }
  }
  // A line that is mended may bring out faults of lines before it, which were read as one text.
  std::string best = text;
  for (int round = 0; left > 0 && round < 100; ++round) {
    std::string next = with_lines_mended(text, faulty_lines(text, language));
    if (next == text) break;
    text = std::move(next);
    const std::size_t now = faults(text, language);
    if (now > left && first_fault(text, language) <= first_fault(best, language)) continue;
    best = text, left = now;
  }
  return best;
}

std::size_t changed_lines(const std::string& before, const std::string& after) {
  std::size_t count = 0;
  for (const Hunk& hunk : difference(before, after))
    count += std::max(hunk.before.size(), hunk.after.size());
  return count;
}

/// Puts the blank behind each dash, and plain colons for full-width ones, where YAML reads one text
/// for what should be a list or have keys.
class TextMender {
 public:
  explicit TextMender(const SourceFile& file) : text_(file.text), tree_(file.tree) {}

  std::vector<Patch> patches(const Table& root) {
    if (!tree_.empty() && tree_.nodes[0].kind == Node::Kind::map) map(0, root);
    return std::move(patches_);
  }

 private:
  void map(std::size_t at, const Table& table) {
    for (const std::size_t key : children_of(tree_, at)) {
      const Field* field = table.find(tree_.nodes[key].text);
      if (!field) {  // "{name：n}" is a key of that name
        if (tree_.nodes[key].plain) colons_of(tree_.nodes[key]);
        continue;
      }
      const std::size_t value = tree_.nodes[key].next;
      const Node& node = tree_.nodes[value];
      if (field->list && node.kind == Node::Kind::scalar && node.plain &&
          node.text.starts_with('-'))
        lines_of(node);
      else if (field->table && node.kind == Node::Kind::scalar && node.plain)
        colons_of(node);
      else if (node.kind == Node::Kind::map && field->table)
        map(value, field->table());
      else if (node.kind == Node::Kind::list && field->table)
        for (const std::size_t item : children_of(tree_, value)) {
          const Node& entry = tree_.nodes[item];
          if (entry.kind == Node::Kind::map)
            map(item, field->table());
          else if (entry.kind == Node::Kind::scalar && entry.plain)
            colons_of(entry);
        }
    }
  }

  void colons_of(const Node& node) {
    std::string mended;
    for (std::size_t at = node.begin; at < node.end;) {
      const std::size_t end = std::min<std::size_t>(text_.find('\n', at), node.end - 1) + 1;
      mended += with_plain_colons(std::string_view(text_).substr(at, end - at));
      at = end;
    }
    if (mended != text_.substr(node.begin, node.end - node.begin))
      patches_.push_back({node.begin, node.end, std::move(mended)});
  }

  void lines_of(const Node& node) {
    std::size_t at = node.begin;
    while (at < node.end) {
      const std::size_t dash = text_.find_first_not_of(' ', at);
      if (dash < node.end && text_[dash] == '-' && dash + 1 < node.end && text_[dash + 1] != ' ')
        patches_.push_back({dash + 1, dash + 1, " "});
      const std::size_t newline = text_.find('\n', at);
      if (newline == std::string::npos) break;
      at = newline + 1;
    }
  }

  const std::string& text_;
  const Tree& tree_;
  std::vector<Patch> patches_;
};

/// A list whose dashes have no blank behind them is one text to YAML, and so is a key whose colon
/// is full-width.
std::string with_texts_mended(const std::string& text, const Table& root, Language language) {
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (!source.complete) return text;
  const std::string next = patched(text, TextMender(*source.file).patches(root));
  return read_file("", next, Reader::automatic, language).complete ? next : text;
}

}  // namespace

Mended mend(std::string bytes, const Table& root, const Config& config, Language language,
            bool unsafe) {
  const bool has_mark = bytes.starts_with(mark);
  const std::string before = bytes.substr(has_mark ? mark.size() : 0);
  std::string text = readable(with_one_line_end(before), language);
  text = with_texts_mended(text, root, language);
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (source.complete)
    text = patched(text, Mender(*source.file, config, language, unsafe).patches(root));
  return {(has_mark ? std::string(mark) : std::string()) + text, changed_lines(before, text)};
}

}  // namespace c136
