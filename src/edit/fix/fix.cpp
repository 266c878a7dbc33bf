#include "edit/fix/fix.hpp"

#include "c136/base/text.hpp"
#include "c136/load/load.hpp"
#include "edit/diff.hpp"
#include "edit/fix/fix_lines.hpp"
#include "edit/path.hpp"
#include "load/decode.hpp"
#include "load/instead.hpp"
#include "load/other_form.hpp"
#include "load/read_file.hpp"
#include "load/yaml/wide_signs.hpp"

#include <algorithm>
#include <set>
#include <utility>

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

/// Walks the tree with the tables, and gathers what a value or key should be.
class Mender {
 public:
  Mender(const SourceFile& file, const Config& config, bool unsafe)
      : tree_(file.tree),
        text_(file.text),
        config_(config),
        unsafe_(unsafe),
        in_yuan_(is_in_yuan()) {}

  std::vector<Patch> patches(const Table& root) {
    if (!tree_.empty() && tree_.nodes[0].kind == Node::Kind::map) map(0, root);
    return std::move(patches_);
  }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }

  bool is_in_yuan() const {
    const std::size_t key = tree_.empty() ? no_node : key_in(tree_, 0, &deal_table(), "currency");
    const bool is_said = key != no_node && !is_missing(node(node(key).next));
    return (is_said ? half_width(node(node(key).next).text) : std::string(config_.currency)) ==
           "CNY";
  }

  void map(std::size_t at, const Table& table) {
    for (const std::size_t key : children_of(tree_, at)) {
      const Field* field = table.find(node(key).text);
      if (!field) field = mend_key(at, key, table);
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
    const std::string half = half_width(text);
    const Field* same = half == text ? nullptr : table.find(half);
    if (same && key_in(tree_, map, &table, same->key) == no_node) {
      patches_.push_back({node(key).begin, node(key).end, half});
      return same;
    }
    const Field* near = unsafe_ ? near_field(text, table) : nullptr;
    if (!near || key_in(tree_, map, &table, near->key) != no_node) return nullptr;
    const std::string_view names[] = {near->key, near->zh};
    patches_.push_back({node(key).begin, node(key).end, std::string(nearest(text, names))});
    return near;
  }

  void value(std::size_t at, const Field& field) {
    const Node::Kind kind = node(at).kind;
    if (field.options.by_key) {
      if (kind == Node::Kind::map)
        for (const std::size_t key : children_of(tree_, at)) {
          entry(key, field.table().fields[0]);
          value(node(key).next, field.table().fields[1]);
        }
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
    if (is_read(node(at).text, field, config_)) return;
    std::string instead = with_comment(node(at), field);
    if (instead.empty()) instead = instead_of(node(at).text, field);
    if (!instead.empty()) patches_.push_back({node(at).begin, node(at).end, instead});
  }

  /// "128万 ＃ guessed", where nothing but the end of the line stands behind it.
  std::string with_comment(const Node& node, const Field& field) const {
    const auto comment = node.plain ? wide_comment(node.text) : std::nullopt;
    const std::size_t behind = text_.find_first_not_of(" \r", node.end);
    const bool is_last = behind == std::string::npos || text_[behind] == '\n';
    if (!comment || !is_last) return {};
    const std::string_view value = comment->value;
    const std::string form = is_read(value, field, config_)
                                 ? std::string(value)
                                 : other_form(value, field, config_, in_yuan_);
    return form.empty() ? form : form + " # " + std::string(comment->text);
  }

  std::string instead_of(std::string_view text, const Field& field) const {
    if (std::string form = other_form(text, field, config_, in_yuan_); !form.empty()) return form;
    const bool is_name = field.kind == Kind::id || field.kind == Kind::word;
    if (is_name && field.list)
      if (std::string list = list_of(text, field); !list.empty()) return list;
    const std::string word =
        unsafe_ && field.kind == Kind::word ? near_word(text, field) : std::string();
    return is_read(word, field, config_) ? word : std::string();
  }

  /// "【wang、li】" where each part can be read.
  std::string list_of(std::string_view text, const Field& field) const {
    if (text.find_first_of("[]") != std::string_view::npos) return {};
    const std::string list = list_instead(text);
    if (list.empty()) return list;
    std::string_view rest = std::string_view(list).substr(1, list.size() - 2);
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(", "), rest.size());
      if (!is_read(rest.substr(0, comma), field, config_)) return {};
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

  const Tree& tree_;
  const std::string& text_;
  const Config& config_;
  bool unsafe_, in_yuan_;
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

std::string with_lines_mended(const std::string& text, const std::set<std::uint32_t>& lines,
                              LinedUp lined_up) {
  std::string out;
  std::uint32_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
    rest.remove_prefix(line.size());
    const bool is_faulty = lines.contains(++number);
    out += is_faulty ? with_plain_colons(with_blank_behind_dash(with_plain_signs(line, lined_up)))
                     : std::string(line);
  }
  return out;
}

std::uint32_t first_fault(const std::string& text, Language language) {
  const auto lines = faulty_lines(text, language);
  return lines.empty() ? UINT32_MAX : *lines.begin();
}

/// Until it is YAML, or no better.
std::string readable(std::string text, Language language, LinedUp lined_up) {
  std::size_t left = faults(text, language);
  for (const std::size_t width : {2U, 4U, 8U}) {
    const std::string spaced = left > 0 ? without_tab_indents(text, width) : text;
    if (spaced == text) break;
    const std::size_t then =
        faults(with_lines_mended(spaced, faulty_lines(spaced, language), lined_up), language);
    if (then < left) {
      left = faults(spaced, language), text = spaced;
      break;
    }
  }
  // A line that is mended may bring out faults of lines before it, which were read as one text.
  std::string best = text;
  for (int round = 0; left > 0 && round < 100; ++round) {
    std::string next = with_lines_mended(text, faulty_lines(text, language), lined_up);
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
  TextMender(const SourceFile& file, LinedUp lined_up)
      : text_(file.text), tree_(file.tree), lined_up_(lined_up) {}

  std::vector<Patch> patches(const Table& root) {
    if (!tree_.empty() && tree_.nodes[0].kind == Node::Kind::map) map(0, root);
    return std::move(patches_);
  }

 private:
  void map(std::size_t at, const Table& table) {
    for (const std::size_t key : children_of(tree_, at)) {
      const Field* field = table.find(tree_.nodes[key].text);
      if (!field) {  // "{name：n}" is a key of that name
        if (tree_.nodes[key].plain) unknown_key(tree_.nodes[key]);
        continue;
      }
      const std::size_t value = tree_.nodes[key].next;
      const Node& node = tree_.nodes[value];
      const bool is_list_in_text = field->list && node.kind == Node::Kind::scalar && node.plain;
      if (is_list_in_text && length_of_dash(node.text) > 0)
        lines_of(node);
      else if (is_list_in_text && !field->table && !bracketed_list_instead(node.text).empty())
        patches_.push_back({node.begin, node.end, bracketed_list_instead(node.text)});
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

  /// An indent of full-width spaces is a part of the key to YAML.
  void unknown_key(const Node& node) {
    const std::size_t line = text_.rfind('\n', node.begin) + 1;  // 0 in the first one
    const std::string_view before = std::string_view(text_).substr(line, node.begin - line);
    const auto sign = wide_sign(std::string_view(text_).substr(line, node.end - line));
    const bool is_first = before.find_first_not_of(" -") == before.npos;
    if (!is_first || !sign || sign->kind != WideSign::Kind::blank) return colons_of(node);
    const std::string_view text = std::string_view(text_).substr(line, node.end - line);
    patches_.push_back({line, node.end, with_plain_signs(text, lined_up_)});
  }

  void colons_of(const Node& node) {
    std::string mended;
    for (std::size_t at = node.begin; at < node.end;) {
      const std::size_t end = std::min<std::size_t>(text_.find('\n', at), node.end - 1) + 1;
      mended += with_plain_colons(
          with_plain_signs(std::string_view(text_).substr(at, end - at), lined_up_));
      at = end;
    }
    if (mended != text_.substr(node.begin, node.end - node.begin))
      patches_.push_back({node.begin, node.end, std::move(mended)});
  }

  std::size_t behind_blanks(std::size_t at, std::size_t end) const {
    constexpr std::string_view wide_blank = "\u3000";
    for (;;) {
      if (at < end && text_[at] == ' ')
        ++at;
      else if (std::string_view(text_).substr(at).starts_with(wide_blank))
        at += wide_blank.size();
      else
        return std::min(at, end);
    }
  }

  /// Of one that is no dash, or has no blank behind it; 0 for all else.
  static std::size_t length_of_dash(std::string_view line) {
    if (const std::size_t wide = wide_dash(line)) return wide;
    const bool lacks = line.starts_with('-') && line.size() > 1 && line[1] != ' ' &&
                       line[1] != '-' && !is_digit(line[1]);
    return lacks ? 1 : 0;
  }

  void lines_of(const Node& node) {
    std::size_t at = node.begin;
    while (at < node.end) {
      const std::size_t dash = behind_blanks(at, node.end);
      const std::string_view line = std::string_view(text_).substr(dash, node.end - dash);
      if (const std::size_t length = length_of_dash(line); length > 0) {
        const std::string_view item = trimmed(line.substr(length));
        patches_.push_back(
            {dash, dash + static_cast<std::size_t>(item.data() - line.data()), "- "});
      }
      const std::size_t newline = text_.find('\n', at);
      if (newline == std::string::npos) break;
      at = newline + 1;
    }
  }

  const std::string& text_;
  const Tree& tree_;
  LinedUp lined_up_;
  std::vector<Patch> patches_;
};

/// A list whose dashes have no blank behind them is one text to YAML, and so is a key whose colon
/// is full-width.
std::string with_texts_mended(const std::string& text, const Table& root, Language language,
                              LinedUp lined_up) {
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (!source.complete) return text;
  const std::string next = patched(text, TextMender(*source.file, lined_up).patches(root));
  return read_file("", next, Reader::automatic, language).complete ? next : text;
}

std::string mended_text(const std::string& before, const Table& root, const Config& config,
                        Language language, bool unsafe, LinedUp lined_up) {
  std::string text = readable(with_one_line_end(before), language, lined_up);
  constexpr int most_rounds = 4;  // a list that is one may have keys that are none yet
  for (int round = 0; round < most_rounds; ++round)
    text = with_texts_mended(text, root, language, lined_up);
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (!source.complete) return text;
  return patched(text, Mender(*source.file, config, unsafe).patches(root));
}

std::size_t errors_in(const std::string& text, const Table& root, const Config& config,
                      Language language) {
  const bool is_account = &root == &account_table();
  return (is_account ? load_account("", text, config, language)
                     : load_deal("", text, config, language))
      .errors.size();
}

bool has_wide_indents(std::string_view text) {
  return text.find("\u3000") != text.npos || text.find("－") != text.npos;
}

}  // namespace

Mended mend(std::string bytes, const Table& root, const Config& config, Language language,
            bool unsafe) {
  const bool has_mark = bytes.starts_with(mark);
  const std::string before = bytes.substr(has_mark ? mark.size() : 0);
  const auto mended = [&](LinedUp lined_up) {
    return mended_text(before, root, config, language, unsafe, lined_up);
  };
  const auto errors = [&](const std::string& of) {
    return std::pair(faults(of, language), errors_in(of, root, config, language));
  };
  std::string text = mended(LinedUp::by_columns);
  if (has_wide_indents(before))
    for (const LinedUp other : {LinedUp::by_columns_behind_dashes, LinedUp::by_characters})
      if (std::string again = mended(other); errors(again) < errors(text)) text = std::move(again);
  return {(has_mark ? std::string(mark) : std::string()) + text, changed_lines(before, text)};
}

}  // namespace c136
