#include "load/yaml/quick_reader.hpp"

#include "load/yaml/byte_scan.hpp"
#include "load/yaml/quick_bytes.hpp"
#include "load/yaml/quick_lines.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace c136 {
namespace {

constexpr std::size_t npos = std::string_view::npos;
std::uint32_t line_of(std::string_view text, std::size_t at) {
  return static_cast<std::uint32_t>(1 + std::ranges::count(text.substr(0, at), '\n'));
}

class QuickReader : QuickLines {
 public:
  QuickReader(std::string_view text, Tree& tree) : QuickLines(text, tree.lines), tree_(tree) {}

  void read() {
    next_content_line();
    if (at_end_) return;
    if (indent_ != 0 || begins_item()) decline();
    map(0, key_end());
    if (!at_end_) decline();
  }

  using QuickLines::line;

 private:
  using Kind = Node::Kind;

  Node& add(Kind kind, std::size_t offset) {
    const std::size_t number = tree_.nodes.size();
    if (number >= max_nodes) decline();
    return tree_.nodes.emplace_back(Node{.kind = kind,
                                         .line = line_,
                                         .column = column_at(offset),
                                         .begin = static_cast<std::uint32_t>(offset),
                                         .end = static_cast<std::uint32_t>(offset),
                                         .next = static_cast<std::uint32_t>(number + 1),
                                         .text = {}});
  }

  std::size_t open(Kind kind, std::size_t offset, bool flow) {
    if (++depth_ > max_depth) decline();
    add(kind, offset).flow = flow;
    return tree_.nodes.size() - 1;
  }

  void close(std::size_t node, std::uint32_t children) {
    --depth_;
    tree_.nodes[node].children = children;
    tree_.nodes[node].next = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes[node].end = last_end_;
  }

  void end_at(Node& node, std::size_t end) {
    node.end = last_end_ = static_cast<std::uint32_t>(end);
  }

  void add_text(std::size_t offset, std::string_view value, bool plain) {
    Node& node = add(Kind::scalar, offset);
    node.text = value;
    node.plain = plain;
    end_at(node, offset + value.size() + (plain ? 0 : 2));
  }

  /// An empty value is shown where its key stands.
  void add_null(std::size_t key, std::size_t begin, std::size_t end) {
    const std::uint32_t line = tree_.nodes[key].line, column = tree_.nodes[key].column;
    Node& node = add(Kind::null, line_begin_);
    node.line = line;
    node.column = column;
    node.begin = static_cast<std::uint32_t>(begin);
    end_at(node, end);
  }

  // ---- blocks ----

  /// The map whose keys stand at `indent`; the first is the one from at_ to `end`.
  void map(std::size_t indent, std::size_t end) {
    const std::size_t node = open(Kind::map, at_, false);
    std::uint32_t children = 0;
    for (;; end = key_end()) {
      block_value(indent, block_key(end));
      children += 2;
      if (at_end_ || indent_ != indent || begins_item()) break;
    }
    if (!at_end_ && indent_ > indent) decline();
    close(node, children);
  }

  /// Reads `key:` and leaves at_ behind the colon and the spaces that follow.
  std::size_t block_key(std::size_t end) {
    if (end == npos) decline();
    const std::size_t key = add_key(end);
    at_ = end + 1;
    skip_spaces();
    return key;
  }

  std::size_t add_key(std::size_t end) {
    const std::string_view word = text_.substr(at_, end - at_);
    if (word == "null" || word == "Null" || word == "NULL") decline();
    add_text(at_, word, true);
    return tree_.nodes.size() - 1;
  }

  void block_value(std::size_t indent, std::size_t key) {
    if (line_is_done()) {
      next_content_line();
      if (!at_end_ && (indent_ > indent || (indent_ == indent && begins_item())))
        return block_below(indent);
      const std::size_t behind_colon = tree_.nodes[key].end + 1;
      return add_null(key, behind_colon, behind_colon);
    }
    if (text_[at_] == '|') return literal(indent);
    inline_value(key);
    end_line(indent);
  }

  /// What stands on the lines below a key.
  void block_below(std::size_t indent) {
    if (begins_item()) return list(indent_);
    if (indent_ <= indent) decline();
    map(indent_, key_end());
  }

  void list(std::size_t indent) {
    const std::size_t node = open(Kind::list, at_, false);
    std::uint32_t children = 0;
    do {
      ++at_;
      skip_spaces();
      if (line_is_done() || begins_item()) decline();
      item(indent);
      ++children;
    } while (!at_end_ && indent_ == indent && begins_item());
    if (!at_end_ && indent_ > indent) decline();
    close(node, children);
  }

  void item(std::size_t indent) {
    if (const std::size_t end = key_end(); end != npos) return map_in_item(end);
    if (text_[at_] == '|') return literal(indent);
    inline_value(npos);
    end_line(indent);
  }

  void map_in_item(std::size_t end) {
    indent_ = at_ - line_begin_;  // further keys line up with the first
    map(indent_, end);
  }

  /// A value of one line is over: what follows belongs to `indent` or further out.
  void end_line(std::size_t indent) {
    if (at_ < line_end_) {
      const std::size_t before = at_;
      skip_spaces();
      if (at_ < line_end_ && (text_[at_] != '#' || at_ == before)) decline();
    }
    next_content_line();
    if (!at_end_ && indent_ > indent) decline();
  }

  /// `key` is the key's node, or npos in a list.
  void inline_value(std::size_t key) {
    const char first = text_[at_];
    if (first == '"' || first == '\'') return quoted(first);
    if (first == '[') return flow_list();
    if (first == '{') return flow_map();
    plain(key);
  }

  void plain(std::size_t key) {
    if (!is(text_[at_], plain_first) && !(text_[at_] == '-' && is(at(at_ + 1), key_first)))
      decline();
    const std::size_t begin = at_;
    for (at_ = find(plain_stop, at_); at_ < line_end_; at_ = find(plain_stop, at_ + 1)) {
      const char c = text_[at_];
      if (c == '#' && text_[at_ - 1] == ' ') {
        --at_;
        break;
      }
      const char next = at(at_ + 1);
      if (c == '\t' || (c == ':' && (next == ' ' || next == '\n' || next == '\t'))) decline();
    }
    add_plain(begin, without_trailing_spaces(begin), key);
  }

  void add_plain(std::size_t begin, std::string_view word, std::size_t key) {
    if (word != "null" && word != "~") return add_text(begin, word, true);
    if (key == npos)
      end_at(add(Kind::null, begin), begin + word.size());
    else
      add_null(key, begin, begin + word.size());
  }

  /// A quoted text without escapes, closed on its line.
  void quoted(char quote) {
    const std::size_t begin = at_;
    at_ = find(quote == '"' ? double_stop : single_stop, begin + 1);
    if (at(at_) != quote || at(at_ + 1) == quote || at(at_ + 1) == ':') decline();
    add_text(begin, text_.substr(begin + 1, at_ - begin - 1), false);
    ++at_;
  }

  /// `|` and `|-`: lines that are indented as deep as the first one, or deeper.
  void literal(std::size_t indent) {
    const std::size_t begin = at_++;
    const bool strip = at(at_) == '-';
    if (strip) ++at_;
    if (at_ != line_end_) decline();
    Node& node = add(Kind::scalar, begin);
    node.plain = false;
    const std::size_t index = tree_.nodes.size() - 1;
    std::string& value = tree_.decoded.emplace_back();
    const std::size_t block = read_literal(indent, value);
    if (value.empty() || block == 0) decline();
    while (value.ends_with('\n')) value.pop_back();
    if (!strip) value += '\n';
    tree_.nodes[index].text = value;
    end_at(tree_.nodes[index], literal_end_);
    if (!at_end_ && indent_ > indent) decline();
  }

  /// Gives the block's indentation; stops at the first content line that is not part of it.
  std::size_t read_literal(std::size_t indent, std::string& value) {
    std::size_t block = 0;
    while (next_line_ < text_.size()) {
      open_line();
      const bool blank = at_ == line_end_;
      if (!blank && text_[at_] == '\t') decline();
      if (block == 0) {
        if (blank || indent_ <= indent) decline();
        block = indent_;
      }
      if (blank) {
        if (indent_ > block) decline();  // spaces that would be text
        value += '\n';
        continue;
      }
      if (indent_ < block) {
        if (text_[at_] == '#')
          next_content_line();
        else if (indent_ == 0)
          refuse_markers();
        return block;
      }
      const std::string_view line =
          text_.substr(line_begin_ + block, line_end_ - line_begin_ - block);
      value.append(line).push_back('\n');
      literal_end_ = line_end_;
    }
    at_end_ = true;
    return block;
  }

  // ---- values in brackets, on one line ----

  void flow_list() {
    const std::size_t node = open(Kind::list, at_, true);
    std::uint32_t children = 0;
    ++at_;
    skip_spaces();
    if (at(at_) != ']') do {
        flow_value(npos);
        ++children;
      } while (flow_goes_on(']'));
    last_end_ = static_cast<std::uint32_t>(++at_);
    close(node, children);
  }

  void flow_map() {
    const std::size_t node = open(Kind::map, at_, true);
    std::uint32_t children = 0;
    ++at_;
    skip_spaces();
    if (at(at_) != '}') do {
        const std::size_t key = block_key(key_end());
        flow_value(key);
        children += 2;
      } while (flow_goes_on('}'));
    last_end_ = static_cast<std::uint32_t>(++at_);
    close(node, children);
  }

  /// After an entry: a comma and another entry, or the bracket that closes.
  bool flow_goes_on(char close_bracket) {
    skip_spaces();
    if (at(at_) == close_bracket) return false;
    if (at(at_) != ',' || at(at_ + 1) != ' ') decline();
    at_ += 2;
    skip_spaces();
    return true;
  }

  void flow_value(std::size_t key) {
    if (at_ >= line_end_) decline();
    const char first = text_[at_];
    if (first == '"' || first == '\'') return quoted(first);
    if (first == '[') return flow_list();
    if (first == '{') return flow_map();
    if (!is(first, plain_first) && !(first == '-' && is(at(at_ + 1), key_first))) decline();
    const std::size_t begin = at_;
    at_ = find(flow_stop, begin);
    const char stop = at(at_);
    if (stop != ',' && stop != ']' && stop != '}') decline();
    add_plain(begin, without_trailing_spaces(begin), key);
  }

  Tree& tree_;
  std::size_t depth_ = 0, literal_end_ = 0;
  std::uint32_t last_end_ = 0;  // of the node read last
};

}  // namespace

QuickReading read_quick(std::string_view text, Tree& tree) {
  if (text.size() > max_file_bytes) return {1};
  if (const std::size_t at = first_refused(text); at != npos) return {line_of(text, at)};
  // A deal has about one node for 16 bytes; growing the array would cost more than a generous
  // guess.
  tree.nodes.reserve(text.size() / 12 + 16);
  tree.lines.reserve(text.size() / 24 + 16);
  QuickReader reader(text, tree);
  try {
    reader.read();
    return {};
  } catch (const QuickLines::Declined&) {
    tree = {};
    return {reader.line()};
  }
}

}  // namespace c136
