#include "load/yaml/quick/quick_reader.hpp"

#include "load/yaml/byte_scan.hpp"
#include "load/yaml/duplicate_keys.hpp"
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
    // A deal has a node for 8 to 16 bytes; making room once more would cost more than a generous
    // guess.
    tree_.nodes.resize(std::min(text_.size() / 9 + 16, max_nodes));
    tree_.lines.reserve(text_.size() / 24 + 16);
    read_document();
    tree_.nodes.resize(count_);
  }

  bool has_twins() const { return has_twins_; }

 private:
  void read_document() {
    next_content_line();
    if (marker_ == '\0' && at_end_) return;
    if (marker_ == '-') pass_marker();
    if (at_end_) decline();
    block_node(-1);
    end_document();
  }

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

  struct Place {
    std::uint32_t line, column, begin;
  };
  Place here() const { return {line_, narrow(at_ - line_begin_ + 1), narrow(at_)}; }

  /// The next of the nodes, which stand ready.
  Node& add(Kind kind, const Place& place) {
    if (count_ == tree_.nodes.size()) add_room();
    Node& node = tree_.nodes[count_++];
    node.kind = kind;
    node.line = place.line;
    node.column = place.column;
    node.begin = place.begin;
    node.next = narrow(count_);
    return node;
  }

  [[gnu::noinline]] void add_room() {
    if (count_ >= max_nodes) decline();
    tree_.nodes.resize(std::min(2 * count_, max_nodes));
  }

  /// The number of a list or map that begins here.
  std::size_t open(Kind kind) {
    if (++depth_ > max_depth) decline();
    add(kind, here());
    return count_ - 1;
  }

  void close(std::size_t node, std::uint32_t children) {
    --depth_;
    Node& closed = tree_.nodes[node];
    closed.children = children;
    closed.next = narrow(count_);
    closed.end = last_end_;
  }

  Node& add_text(const Place& place, const QuickText& text) {
    Node& node = add(Kind::scalar, place);
    node.text = text.value;
    node.plain = false;
    node.end = last_end_ = narrow(text.end);
    return node;
  }

  void add_plain(const Place& place, const QuickText& text) {
    Node& node = add_text(place, text);
    node.plain = true;
    if (text.value != "null" && text.value != "~") return;
    node.kind = Kind::null;
    node.text = {};
  }

  Node& add_nothing(const Place& place) {
    Node& node = add(Kind::null, place);
    node.end = last_end_ = place.begin;
    return node;
  }

  /// Notes whether a key of the map is there already; `seen` has the likeness of those before.
  void look_for_twins(std::size_t map, std::size_t key, std::uint64_t& seen) {
    const std::vector<Node>& nodes = tree_.nodes;
    const std::uint64_t own = likeness(nodes[key].text);
    for (std::size_t k = map + 1; (seen & own) != 0 && k < key; k = nodes[nodes[k].next].next)
      if (nodes[k].text == nodes[key].text) has_twins_ = true;
    seen |= own;
  }

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
    std::uint64_t seen = 0;
    for (;; colon = key_end()) {
      if (colon == npos) decline();
      const std::size_t key = count_;
      block_key(colon);
      look_for_twins(node, key, seen);
      value_of_key(indent);
      children += 2;
      if (!goes_on(indent) || begins_item()) break;
    }
    close(node, children);
  }

  /// Leaves at_ behind its colon.
  void block_key(std::size_t colon) {
    const Place place = here();
    if (const char first = text_[at_]; first == '"' || first == '\'') {
      add_text(place, quoted());
    } else {
      const std::size_t from = std::exchange(at_, colon);
      const std::string_view word = trimmed_from(from);
      if (word == "null" || word == "~" || word == "<<") decline();
      add_plain(place, {word, from + word.size()});
    }
    at_ = colon + 1;
  }

  void value_of_key(Number indent) {
    const Place behind_colon = here();
    skip_blanks();
    if (!line_is_done()) return value(indent);
    below(behind_colon, indent, true);
  }

  /// What belongs to the key or dash that ends at the place, and does not stand on its line: it
  /// stands on lines below, or nothing does. The entries of a list may stand as deep as its key.
  void below(const Place& place, Number indent, bool is_key) {
    next_content_line();
    const auto own = static_cast<Number>(indent_);
    if (at_end_ || own < indent || (own == indent && !(is_key && begins_item())))
      add_nothing(place);
    else
      block_node(indent);
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
    ++at_;
    const Place behind_dash = here();
    skip_blanks();
    if (line_is_done()) return below(behind_dash, indent, false);
    const std::string_view blanks = text_.substr(behind_dash.begin, at_ - behind_dash.begin);
    if (blanks != " " && blanks.find('\t') != npos && (begins_item() || key_end() != npos))
      decline();
    block_node(indent);
  }

  /// A text or brackets, up to the next content; deeper than `indent` nothing may follow.
  void value(Number indent) {
    const Place place = here();
    switch (text_[at_]) {
      case '"':
      case '\'':
        add_text(place, quoted());
        end_line();
        break;
      case '[':
      case '{':
        brackets();
        end_line();
        break;
      case '|':
      case '>':
        add_text(place, block(indent));
        break;
      default:
        if (!begins_plain()) decline();
        add_plain(place, plain(indent));
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
    std::uint64_t seen = 0;
    ++at_;
    for (skip_to_token(); at(at_) != last; skip_to_token()) {
      is_map ? pair(node, seen) : entry();
      children += is_map ? 2 : 1;
      skip_to_token();
      if (at(at_) == last) break;
      if (at(at_) != ',') decline();
      ++at_;
    }
    last_end_ = narrow(++at_);
    close(node, children);
  }

  /// Passes blanks, comments and line ends: mostly there is nothing, or one blank.
  void skip_to_token() {
    const char here = at(at_);
    if (here > '#') return;
    const char next = at(at_ + 1);
    if (here == ' ' && (next > '#' || next == '"'))
      ++at_;
    else
      skip_far_to_token();
  }

  void skip_far_to_token() {
    skip_blanks();
    while (line_is_done()) continue_on_next_line();
  }

  void entry() {
    const char first = at(at_);
    if (first == '[' || first == '{') return brackets();
    const bool is_quoted = first == '"' || first == '\'';
    if (!is_quoted && !begins_plain_in_flow()) decline();
    const Place place = here();
    if (is_quoted)
      add_text(place, quoted());
    else
      add_plain(place, plain_in_flow());
  }

  bool begins_plain_in_flow() const {
    const char next = at(at_ + 1);
    return is(at(at_), plain_first) ||
           (at(at_) == '-' && !is_blank_at(at_ + 1) && !is(next, flow_stop));
  }

  void pair(std::size_t map, std::uint64_t& seen) {
    const std::size_t key = count_;
    entry();
    const Node& read = tree_.nodes[key];
    if (read.kind != Kind::scalar || (read.plain && read.text == "<<")) decline();
    look_for_twins(map, key, seen);
    skip_to_token();
    if (line_ != read.line || (at(at_) != ':' && !read.plain)) decline();
    const bool colon = at(at_) == ':';
    at_ = colon ? at_ + 1 : read.end;
    const Place behind_key = here();
    skip_to_token();
    if (colon && at(at_) != ',' && at(at_) != '}')
      entry();
    else
      add_nothing(behind_key).colon = colon;
  }

  Tree& tree_;
  std::size_t count_ = 0;  // of the nodes read so far
  bool has_twins_ = false;
  std::size_t depth_ = 0;
  std::uint32_t last_end_ = 0;  // of the node read last
};

}  // namespace

QuickReading read_quick(std::string_view text, Tree& tree) {
  if (text.size() > max_file_bytes) return {1};
  if (const std::size_t at = first_refused(text); at != std::string_view::npos)
    return {line_of(text, at)};
  QuickReader reader(text, tree);
  try {
    reader.read();
    return {0, reader.has_twins()};
  } catch (const QuickLines::Declined&) {
    tree = {};
    return {std::max(reader.line(), std::uint32_t{1})};
  }
}

}  // namespace c136
