#include "load/yaml/quick/quick_reader.hpp"

#include "load/yaml/byte_scan.hpp"
#include "load/yaml/quick/quick_bytes.hpp"
#include "load/yaml/quick/quick_texts.hpp"
#include "load/yaml/quotes.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

std::uint32_t line_of(std::string_view text, std::size_t at) {
  return static_cast<std::uint32_t>(1 + std::ranges::count(text.substr(0, at), '\n'));
}

class QuickReader : public QuickTexts {
 public:
  QuickReader(std::string_view text, Tree& tree) : QuickTexts(text, tree), tree_(tree) {}

  void read() {
    next_content_line();
    if (marker_ == '\0' && at_end_) return;
    if (marker_ == '-') pass_marker();
    if (at_end_) decline();
    block_node(-1);
    end_document();
  }

 private:
  using Kind = Node::Kind;
  static constexpr std::size_t npos = std::string_view::npos;
  using Number = std::ptrdiff_t;  // of a column, from 0; -1 is left of all

  // ---- documents ----

  /// Nothing but comments may follow.
  void end_document() {
    if (!at_end_ || marker_ == '-') decline();
    if (marker_ == '.') pass_marker();
    if (!at_end_ || marker_ != '\0') decline();
  }

  void pass_marker() {
    marker_ = '\0';
    at_end_ = false;
    at_ += 3;
    end_line();
  }

  // ---- nodes ----

  static std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }

  /// The number of a node that begins here.
  std::size_t begin(Kind kind) {
    const std::size_t number = tree_.nodes.size();
    if (number >= max_nodes) decline();
    tree_.nodes.push_back({.kind = kind,
                           .line = line_,
                           .column = narrow(at_ - line_begin_ + 1),
                           .begin = narrow(at_),
                           .next = narrow(number + 1),
                           .text = {}});
    return number;
  }

  void end(std::size_t node, std::size_t at) { tree_.nodes[node].end = last_end_ = narrow(at); }

  std::size_t open(Kind kind) {
    if (++depth_ > max_depth) decline();
    return begin(kind);
  }

  void close(std::size_t node, std::uint32_t children) {
    --depth_;
    tree_.nodes[node].children = children;
    tree_.nodes[node].next = narrow(tree_.nodes.size());
    end(node, last_end_);
  }

  void set_text(std::size_t node, const QuickText& text) {
    tree_.nodes[node].text = text.value;
    tree_.nodes[node].plain = false;
    end(node, text.end);
  }

  void set_plain(std::size_t node, const QuickText& text) {
    set_text(node, text);
    Node& set = tree_.nodes[node];
    set.plain = true;
    if (text.value != "null" && text.value != "~") return;
    set.kind = Kind::null;
    set.text = {};
  }

  void add_nothing() { end(begin(Kind::null), at_); }

  // ---- blocks ----

  /// What begins here, on a line of its own or behind a dash, below what is indented by `indent`.
  void block_node(Number indent) {
    const auto own = static_cast<Number>(at_ - line_begin_);
    if (begins_item()) return list(own);
    if (const std::size_t colon = key_end(); colon != npos) return map(own, colon);
    if (indent < 0 && at(at_) != '{' && at(at_) != '[') decline();
    value(indent);
  }

  /// Where the colon stands of a key that begins here; npos when none does.
  std::size_t key_end() const {
    const char first = at(at_);
    if (first != '"' && first != '\'') return plain_key_end();
    const std::size_t close = closing_quote(text_.substr(0, line_end_), at_ + 1, first);
    const std::size_t colon = std::min(text_.find_first_not_of(" \t", close + 1), line_end_);
    return close != npos && at(colon) == ':' && is_blank_at(colon + 1) ? colon : npos;
  }

  /// The map whose keys stand at `indent`, the first of them here.
  void map(Number indent, std::size_t colon) {
    const std::size_t node = open(Kind::map);
    std::uint32_t children = 0;
    for (;; colon = key_end()) {
      if (colon == npos) decline();
      block_key(colon);
      value_of_key(indent);
      children += 2;
      if (!goes_on(indent) || begins_item()) break;
    }
    close(node, children);
  }

  /// Leaves at_ behind its colon.
  void block_key(std::size_t colon) {
    const std::size_t node = begin(Kind::scalar);
    if (const char first = text_[at_]; first == '"' || first == '\'') {
      set_text(node, quoted());
    } else {
      const std::size_t from = std::exchange(at_, colon);
      const std::string_view word = trimmed_from(from);
      if (word == "null" || word == "~" || word == "<<") decline();
      set_plain(node, {word, from + word.size()});
    }
    at_ = colon + 1;
  }

  void value_of_key(Number indent) {
    const std::size_t behind_colon = at_;
    skip_blanks();
    if (!line_is_done()) return value(indent);
    at_ = behind_colon;
    if (goes_below(indent, true)) block_node(indent);
  }

  /// Whether what belongs to the key or dash before this place stands on lines below; else nothing
  /// belongs to it. The entries of a list may stand as deep as its key.
  bool goes_below(Number indent, bool is_key) {
    add_nothing();
    next_content_line();
    const auto own = static_cast<Number>(indent_);
    if (at_end_ || own < indent || (own == indent && !(is_key && begins_item()))) return false;
    tree_.nodes.pop_back();
    return true;
  }

  /// Another entry stands below the one read last; nothing deeper may.
  bool goes_on(Number indent) const {
    if (at_end_ || static_cast<Number>(indent_) < indent) return false;
    if (static_cast<Number>(indent_) > indent) decline();
    return true;
  }

  void list(Number indent) {
    const std::size_t node = open(Kind::list);
    std::uint32_t children = 0;
    do {
      item(indent);
      ++children;
    } while (goes_on(indent) && begins_item());
    close(node, children);
  }

  void item(Number indent) {
    const std::size_t behind_dash = ++at_;
    skip_blanks();
    if (!line_is_done()) {
      const bool tab = text_.substr(behind_dash, at_ - behind_dash).find('\t') != npos;
      if (tab && (begins_item() || key_end() != npos)) decline();
      return block_node(indent);
    }
    at_ = behind_dash;
    if (goes_below(indent, false)) block_node(indent);
  }

  /// A text or brackets, up to the next content; deeper than `indent` nothing may follow.
  void value(Number indent) {
    const std::size_t node = tree_.nodes.size();
    switch (text_[at_]) {
      case '"':
      case '\'':
        begin(Kind::scalar);
        set_text(node, quoted());
        end_line();
        break;
      case '[':
      case '{':
        brackets();
        end_line();
        break;
      case '|':
      case '>':
        begin(Kind::scalar);
        set_text(node, block(indent));
        break;
      default:
        if (!begins_plain()) decline();
        begin(Kind::scalar);
        set_plain(node, plain(indent));
    }
    if (!at_end_ && static_cast<Number>(indent_) > indent) decline();
  }

  // ---- values in brackets ----

  void brackets() {
    const bool is_map = text_[at_] == '{';
    const char last = is_map ? '}' : ']';
    const std::size_t node = open(is_map ? Kind::map : Kind::list);
    tree_.nodes[node].flow = true;
    std::uint32_t children = 0;
    ++at_;
    for (skip_to_token(); at(at_) != last; skip_to_token()) {
      is_map ? pair() : entry();
      children += is_map ? 2 : 1;
      skip_to_token();
      if (at(at_) == last) break;
      if (at(at_) != ',') decline();
      ++at_;
    }
    last_end_ = narrow(++at_);
    close(node, children);
  }

  /// Passes blanks, comments and line ends.
  void skip_to_token() {
    skip_blanks();
    while (line_is_done()) continue_on_next_line();
  }

  void entry() {
    const char first = at(at_);
    if (first == '[' || first == '{') return brackets();
    const bool is_quoted = first == '"' || first == '\'';
    if (!is_quoted && !begins_plain_in_flow()) decline();
    const std::size_t node = begin(Kind::scalar);
    if (is_quoted)
      set_text(node, quoted());
    else
      set_plain(node, plain_in_flow());
  }

  bool begins_plain_in_flow() const {
    const char next = at(at_ + 1);
    return is(at(at_), plain_first) ||
           (at(at_) == '-' && !is_blank_at(at_ + 1) && !is(next, flow_stop));
  }

  void pair() {
    const std::size_t key = tree_.nodes.size();
    entry();
    const Node& read = tree_.nodes[key];
    if (read.kind != Kind::scalar || (read.plain && read.text == "<<")) decline();
    skip_to_token();
    if (line_ != read.line || (at(at_) != ':' && !read.plain)) decline();
    const bool colon = at(at_) == ':';
    at_ = colon ? at_ + 1 : read.end;
    add_nothing();
    tree_.nodes.back().colon = colon;
    skip_to_token();
    if (!colon || at(at_) == ',' || at(at_) == '}') return;
    tree_.nodes.pop_back();
    entry();
  }

  Tree& tree_;
  std::size_t depth_ = 0;
  std::uint32_t last_end_ = 0;  // of the node read last
};

}  // namespace

QuickReading read_quick(std::string_view text, Tree& tree) {
  if (text.size() > max_file_bytes) return {1};
  if (const std::size_t at = first_refused(text); at != std::string_view::npos)
    return {line_of(text, at)};
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
    return {std::max(reader.line(), std::uint32_t{1})};
  }
}

}  // namespace c136
