#include "load/yaml/yaml_reader.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/byte_scan.hpp"
#include "load/yaml/extent.hpp"
#include "load/yaml/findings.hpp"
#include "load/yaml/foreign.hpp"
#include "load/yaml/line_index.hpp"
#include "load/yaml/quotes.hpp"
#include "load/yaml/syntax.hpp"
#include "load/yaml/yaml_feed.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <string>

namespace c136 {
namespace {

// yaml-cpp takes an open quote for closed at the end of the text, and drops what follows the first
// document. A last document of our own shows whether it came to the end with nothing left over.
constexpr std::string_view sentinel = "__c136_end__";
constexpr std::string_view appended = "--- __c136_end__\n";

/// A bracket that is never closed looks like the beginning of a key.
void forget_keys_of_brackets(std::vector<Diagnostic>& errors) {
  std::erase_if(errors, [](const Diagnostic& e) { return e.code == "S004"; });
}

/// yaml-cpp makes half a character of the escape `\_`, a space at which no line breaks.
std::string with_spaces(std::string text) {
  constexpr std::string_view space = "\xC2\xA0";
  for (std::size_t i = 0; i < text.size();
       i += std::max<std::size_t>(1, sequence_length(std::string_view(text).substr(i))))
    if (text[i] == space[1]) text.replace(i, 1, space);
  return text;
}

/// Enough was seen: a limit was passed, or more findings would be of no use.
struct Stop {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, bool guarded, ParsedYaml& out, Language language)
      : text_(text),
        seen_(disguised(text).append(text.ends_with('\n') ? "" : "\n").append(appended)),
        feed_(seen_, guarded),
        lines_(text),
        out_(out),
        language_(language) {}

  YamlFeed& feed() { return feed_; }
  std::size_t size() const { return text_.size(); }
  LineIndex& lines() { return lines_; }
  bool saw_sentinel() const { return saw_sentinel_; }

  void report(Diagnostic error) {
    out_.errors.push_back(std::move(error));
    if (out_.errors.size() >= max_errors) throw Stop{};
  }

  /// A file that begins with one text: most likely every colon in it is full-width. The comment
  /// behind it ends the text, and so the document.
  void refuse_text_root() {
    if (out_.tree.empty() || nodes()[0].kind != Node::Kind::scalar) return;
    const Span begin = nodes()[0].span();
    auto colons = explain_colons_like(lines_, begin.line, language_);
    if (begin.column != 1 || colons.empty()) return;
    for (Diagnostic& colon : colons) report(std::move(colon));
    throw Stop{};
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    const std::size_t at = offset(mark);
    if (at >= text_.size()) return;
    if (++documents_ == 1) {
      first_document_ = at;
      return;
    }
    if (at == first_document_) {  // it makes nothing of this sign, and would for ever
      report(explain_syntax(lines_, {at, "unknown token"}, language_));
      throw Stop{};
    }
    refuse_text_root();
    report(explain_second_document(lines_, at, language_));
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    if (is_comma(offset(mark)) && in_flow() && !is_value_next())
      report(explain_empty_entry(lines_.at(offset(mark)), language_));
    if (is_value_next()) return add_null_value(mark);
    const std::size_t before = end_before();
    Node& node = add(mark, Node::Kind::null);
    if (const std::size_t length = null_length(node.begin); length > 0)
      return end_at(node, node.begin + length);
    place_empty(node, std::min(next_token(text_, before) + 1, text_.size()));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    report(explain_sign(lines_, offset(mark), language_));
    add(mark, Node::Kind::null);
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    report(explain_sign(lines_, offset(mark), language_));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    if (offset(mark) >= text_.size()) {
      saw_sentinel_ = saw_sentinel_ || (value == sentinel && open_.empty());
      return;
    }
    refuse_tag(mark, tag);
    add_scalar(mark, value);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(mark, tag, style, Node::Kind::list);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(mark, tag, style, Node::Kind::map);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  static std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }
  static std::size_t offset(const YAML::Mark& mark) { return static_cast<std::size_t>(mark.pos); }

  bool is_comma(std::size_t at) const { return at < text_.size() && text_[at] == ','; }

  std::vector<Node>& nodes() { return out_.tree.nodes; }
  /// The list or map that the next node goes into.
  Node& container() { return nodes()[open_.back().node]; }

  bool in_flow() { return !open_.empty() && container().flow; }
  bool in_map() { return !open_.empty() && container().kind == Node::Kind::map; }
  bool is_key_next() { return in_map() && container().children % 2 == 0; }
  bool is_value_next() { return in_map() && container().children % 2 == 1; }

  Node& add(const YAML::Mark& mark, Node::Kind kind) {
    feed_.note_event();
    if (nodes().size() >= max_nodes)
      stop_at(mark, say(language_, "more than {} values in one file", "一个文件里的值超过 {} 个",
                        max_nodes));
    const std::size_t at = offset(mark);
    const Span span = lines_.at(at);
    if (is_key_next() && kind != Node::Kind::scalar && !is_comma(at)) refuse_key(span, kind);
    if (!in_flow() && at < text_.size()) refuse_indent(at, span, kind);
    if (is_key_next()) open_.back().key = nodes().size();
    if (!open_.empty()) ++container().children;
    Node& node = nodes().emplace_back();
    node.kind = kind;
    node.line = span.line;
    node.column = span.column;
    node.begin = node.end = narrow(std::min(at, text_.size()));
    node.next = narrow(nodes().size());
    return node;
  }

  void add_null_value(const YAML::Mark& mark) {
    const Node key = nodes()[open_.back().key];
    Node& node = add(mark, Node::Kind::null);
    const std::size_t behind = next_token(text_, key.end);
    node.colon = key.kind != Node::Kind::scalar || text_.substr(behind).starts_with(':');
    if (const std::size_t length = null_length(node.begin); length > 0)
      end_at(node, node.begin + length);
    else
      place_empty(node, node.colon ? behind + 1 : key.end);
    if (!node.colon && !in_flow()) report(explain_cut_line(lines_, key.line, language_));
  }

  /// yaml-cpp marks what is empty at the next token.
  void place_empty(Node& node, std::size_t at) {
    const Span span = lines_.at(at);
    node.line = span.line;
    node.column = span.column;
    node.begin = narrow(at);
    end_at(node, at);
  }

  /// How long the word is that stands for nothing there; 0 when none does.
  std::size_t null_length(std::size_t at) const {
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    const std::size_t length = rest.starts_with('~') ? 1 : rest.starts_with("null") ? 4 : 0;
    const std::size_t next = std::min(rest.find_first_not_of(" \t", length), rest.size());
    return next == rest.size() ||
                   std::string_view("\r\n#,]}").find(rest[next]) != std::string_view::npos
               ? length
               : 0;
  }

  /// Where the nodes before the next one end, or where the list or map begins that it is the first
  /// of.
  std::size_t end_before() {
    if (open_.empty()) return 0;
    return container().children == 0 ? container().begin : open_.back().end;
  }

  void end_at(Node& node, std::size_t end) {
    node.end = narrow(end);
    if (!open_.empty()) open_.back().end = end;
  }

  void add_scalar(const YAML::Mark& mark, const std::string& value) {
    const std::size_t at = offset(mark);
    const char first = text_[at];
    const bool is_key = is_key_next();
    Node& node = add(mark, Node::Kind::scalar);
    node.plain = first != '"' && first != '\'' && first != '|' && first != '>';
    const bool escapes = first == '"';
    node.text = stored(at + (node.plain ? 0 : 1), escapes ? with_spaces(value) : value, escapes);
    end_at(node, end_of_scalar(at, value));
    if (first == '"') refuse_escaped_characters(at);
    if (is_key && node.plain && value == "<<") report(explain_merge_key(lines_, at, language_));
  }

  std::size_t end_of_scalar(std::size_t at, const std::string& value) {
    const char first = text_[at];
    if (first == '"' || first == '\'')
      return std::min(closing_quote(text_, at + 1, first), text_.size() - 1) + 1;
    if (first != '|' && first != '>') return plain_end(seen_, at, value);
    return block_end(text_, at, open_.empty() ? -1 : column_of(container().begin));
  }

  /// In bytes, from 0.
  std::ptrdiff_t column_of(std::size_t at) const {
    return static_cast<std::ptrdiff_t>(at - (text_.substr(0, at).rfind('\n') + 1));
  }

  /// A view into the source where the value stands there as it is, else into the tree's own store.
  std::string_view stored(std::size_t begin, const std::string& value, bool escapes) {
    std::string shown = undisguised(value, escapes);
    if (text_.substr(std::min(begin, text_.size())).starts_with(shown))
      return text_.substr(begin, shown.size());
    return out_.tree.decoded.emplace_back(std::move(shown));
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::EmitterStyle::value style,
            Node::Kind kind) {
    refuse_tag(mark, tag);
    if (open_.size() >= max_depth)
      stop_at(mark, say(language_, "more than {} levels of nesting", "嵌套超过 {} 层", max_depth));
    add(mark, kind).flow = style == YAML::EmitterStyle::Flow;
    open_.push_back({nodes().size() - 1, 0, offset(mark) + 1});
  }

  void close() {
    Node& node = container();
    const char first = text_.substr(std::min<std::size_t>(node.begin, text_.size()))[0];
    const std::size_t last = open_.back().end;
    node.next = narrow(nodes().size());
    open_.pop_back();
    end_at(node, first == '[' || first == '{' ? flow_end(text_, last) : last);
  }

  void refuse_key(Span span, Node::Kind kind) {
    const Words found = kind == Node::Kind::null   ? Words{"nothing", "空的"}
                        : kind == Node::Kind::list ? Words{"a list", "列表"}
                                                   : Words{"a map", "键值组"};
    report({Severity::error,
            "S004",
            span,
            say(language_, "a key is one word, and this is {}", "键名应是一个词，这里却是{}",
                found.in(language_)),
            {},
            say(language_, "write `key: value`; put text with special signs in quotes",
                "请写成 `键: 值`；含特殊符号的文字请加上引号")});
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    const std::size_t at = offset(mark);
    const bool written = tag != "?" && (tag != "!" || text_.substr(at).starts_with('!'));
    if (written) report(explain_sign(lines_, at, language_));
  }

  /// What yaml-cpp lets pass outside of brackets: tabs, and a value no further right than its key.
  void refuse_indent(std::size_t at, Span span, Node::Kind kind) {
    if (is_value_next() && span.line > nodes()[open_.back().key].line &&
        span.column <= container().column && text_[at] != '-' && kind != Node::Kind::null)
      report(explain_value_indent(span, language_));
    const std::size_t begin = lines_.line_start(span.line);
    const std::string_view indent = text_.substr(begin, at - begin);
    if (span.line == last_tab_line_ || indent.find('\t') == std::string_view::npos) return;
    if (indent.find_first_not_of(" \t") != std::string_view::npos) return;
    last_tab_line_ = span.line;
    report(explain_tab(lines_, span.line, language_));
  }

  /// What an escape in "..." stands for must not be what no deal file may hold.
  void refuse_escaped_characters(std::size_t quote) {
    const std::size_t end = closing_quote(text_, quote + 1, '"');
    for (std::size_t i = text_.find('\\', quote + 1); i < end; i = text_.find('\\', i)) {
      const Escape escape = escape_at(text_, i);
      if (is_forbidden(escape.character))
        report({Severity::error,
                "S010",
                lines_.at(i),
                say(language_, "the escape `{}` stands for {}, which may not stand in a deal file",
                    "转义 `{}` 代表 {}，商机文件里不能有这个字符", text_.substr(i, escape.length),
                    name_of_character(escape.character, language_)),
                {},
                say(language_, "delete the escape", "请删掉这个转义")});
      i += escape.length;
    }
  }

  [[noreturn]] void stop_at(const YAML::Mark& mark, std::string message) {
    forget_keys_of_brackets(out_.errors);
    Span span = lines_.at(offset(mark));
    span.length = 1;
    report({Severity::error,
            "S009",
            span,
            std::move(message),
            {},
            say(language_, "keep one deal per file", "一个文件只写一个商机")});
    throw Stop{};
  }

  std::string_view text_;
  std::string seen_;  // the text in disguise, and what is appended
  YamlFeed feed_;
  LineIndex lines_;
  ParsedYaml& out_;
  Language language_;
  struct Open {
    std::size_t node;
    std::size_t key;  // of a map: its last one
    std::size_t end;  // of its last node, in bytes
  };
  std::vector<Open> open_;  // the lists and maps around the next node, from the root
  std::uint32_t last_tab_line_ = 0;
  std::size_t first_document_ = 0;
  int documents_ = 0;  // the sentinel not counted
  bool saw_sentinel_ = false;
};

/// Runs the parser; gives the reason and the offset when the text is not YAML.
std::optional<SyntaxFault> parse(TreeBuilder& builder) {
  std::istream stream(&builder.feed());
  try {
    YAML::Parser parser(stream);
    // Three at most: on some input yaml-cpp reports documents without end.
    for (int document = 0; document < 3 && !builder.saw_sentinel(); ++document)
      if (!parser.HandleNextDocument(builder)) break;
  } catch (const YAML::Exception& fault) {
    const auto at = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
    return SyntaxFault{fault.mark.is_null() ? builder.size() : at, fault.msg};
  }
  if (!builder.saw_sentinel()) return SyntaxFault{builder.size(), "illegal EOF in scalar"};
  return std::nullopt;
}

bool has_syntax_error(const std::vector<Diagnostic>& errors) {
  return std::ranges::any_of(errors, [](const Diagnostic& e) { return e.code == "S001"; });
}

/// Why the text is no YAML, unless that has been explained where it began.
void report_fault(TreeBuilder& builder, const SyntaxFault& fault, ParsedYaml& out,
                  Language language) {
  out.complete = false;
  forget_keys_of_brackets(out.errors);
  if (has_syntax_error(out.errors)) return;
  Diagnostic error = explain_syntax(builder.lines(), fault, language);
  const bool known = std::ranges::any_of(out.errors, [&](const Diagnostic& e) {
    return e.code == error.code && e.span == error.span;
  });
  if (known) return;
  const Span place = error.span;
  auto colons = explain_colons_like(builder.lines(), place.line, language);
  if (std::ranges::find(colons, place, &Diagnostic::span) == colons.end())
    colons = {std::move(error)};
  for (Diagnostic& colon : colons) builder.report(std::move(colon));
}

/// Nothing when the text was cut in the middle of what turns out to be one long scalar.
std::optional<ParsedYaml> attempt(std::string_view text, bool guarded, Language language) {
  ParsedYaml out;
  TreeBuilder builder(text, guarded, out, language);
  out.tree.lines = builder.lines().starts();
  out.errors = find_foreign_lines(builder.lines(), language);
  if (!out.errors.empty()) {
    out.complete = false;
    return out;
  }
  try {
    const auto fault = parse(builder);
    if (builder.feed().was_cut()) return std::nullopt;
    if (fault) report_fault(builder, *fault, out, language);
    if (out.complete) builder.refuse_text_root();
    if (has_syntax_error(out.errors)) out.complete = false;
  } catch (const Stop&) {
    out.complete = false;
  }
  return out;
}

}  // namespace

ParsedYaml read_yaml(std::string_view text, Language language) {
  auto parsed = attempt(text, true, language);
  return parsed ? std::move(*parsed) : *attempt(text, false, language);
}

}  // namespace c136
