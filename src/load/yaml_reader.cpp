#include "load/yaml_reader.hpp"

#include "c136/base/text.hpp"
#include "load/byte_scan.hpp"
#include "load/syntax.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <optional>
#include <sstream>
#include <string>

namespace c136 {
namespace {

// yaml-cpp takes an open quote for closed at the end of the text, and drops what follows the first
// document. A last document of our own shows whether it came to the end with nothing left over.
constexpr std::string_view sentinel = "__c136_end__";
constexpr std::string_view appended = "\n--- __c136_end__\n";

struct TooLarge {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, ParsedYaml& out, Language language)
      : text_(text), lines_(text), out_(out), language_(language) {}

  /// Documents seen so far, the sentinel not counted.
  int documents() const { return documents_; }
  bool saw_sentinel() const { return saw_sentinel_; }
  Span second_document() { return lines_.at(second_document_); }
  LineIndex& lines() { return lines_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (offset(mark) < text_.size() && ++documents_ == 2) second_document_ = offset(mark);
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    const bool is_value = !is_key_next() && in_map();
    if (const std::string_view word = capital_null(mark, is_value); !word.empty())
      return add_scalar(mark, word);
    Node& node = add(mark, Node::Kind::null);
    if (!is_value || &node == &spare_) return;
    // An empty value is marked at the next token: it is shown at its key instead.
    const Node& key = out_.tree.nodes[last_key_];
    node.line = key.line;
    node.column = key.column;
    node.colon = key.kind != Node::Kind::scalar || has_colon(last_key_offset_);
    if (!node.colon && !in_flow())
      out_.errors.push_back(explain_cut_line(lines_, key.span(), language_));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark, say(language_, "an alias (`*name`) is not read", "不支持别名（`*名字`）"));
    add(mark, Node::Kind::null);
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    refuse(mark, say(language_, "an anchor (`&name`) is not read", "不支持锚点（`&名字`）"));
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

  static std::size_t offset(const YAML::Mark& mark) { return static_cast<std::size_t>(mark.pos); }

  /// The list or map that the next node goes into.
  const Node& container() const { return out_.tree.nodes[open_.back()]; }
  Node& container() { return out_.tree.nodes[open_.back()]; }

  bool in_flow() const { return !open_.empty() && container().flow; }

  /// Whether the next node is a key of a map.
  bool is_key_next() const {
    return in_map() && container().children % 2 == 0;
  }

  bool in_map() const {
    return !open_.empty() && container().kind == Node::Kind::map;
  }

  /// yaml-cpp takes Null and NULL for null too; to us they are text. Empty when it is neither.
  std::string_view capital_null(const YAML::Mark& mark, bool is_value) const {
    if (offset(mark) >= text_.size()) return {};
    const std::string_view rest = text_.substr(offset(mark));
    if (!rest.starts_with("Null") && !rest.starts_with("NULL")) return {};
    if (is_value && lines_.line_number(offset(mark)) != lines_.line_number(last_key_offset_)) return {};
    return rest.substr(0, 4);
  }

  Node& add(const YAML::Mark& mark, Node::Kind kind) {
    if (documents_ > 1) return spare_;  // refused as a whole, with one finding
    if (out_.tree.nodes.size() >= max_nodes) too_many(mark);
    if (is_key_next()) {
      last_key_ = out_.tree.nodes.size();
      last_key_offset_ = offset(mark);
    }
    if (!open_.empty()) ++container().children;
    const Span span = lines_.at(offset(mark));
    Node& node = out_.tree.nodes.emplace_back();
    node.kind = kind;
    node.line = span.line;
    node.column = span.column;
    node.end = static_cast<std::uint32_t>(out_.tree.nodes.size());
    if (!in_flow() && offset(mark) < text_.size()) refuse_tab_indent(mark);
    return node;
  }

  void add_scalar(const YAML::Mark& mark, std::string_view value) {
    const bool is_key = is_key_next();
    const char first = offset(mark) < text_.size() ? text_[offset(mark)] : '\0';
    Node& node = add(mark, Node::Kind::scalar);
    node.plain = first != '"' && first != '\'' && first != '|' && first != '>';
    node.text = stored(offset(mark) + (node.plain ? 0 : 1), value);
    if (first == '"') refuse_escaped_characters(mark, node.text);
    if (is_key && node.plain && value == "<<")
      refuse(mark, say(language_, "a merge key (`<<`) is not read", "不支持合并键（`<<`）"));
  }

  /// A view into the source where the value stands there as it is, else into the tree's own store.
  std::string_view stored(std::size_t begin, std::string_view value) {
    if (text_.substr(std::min(begin, text_.size()), value.size()) == value)
      return text_.substr(begin, value.size());
    return out_.tree.decoded.emplace_back(value);
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::EmitterStyle::value style,
            Node::Kind kind) {
    refuse_tag(mark, tag);
    if (open_.size() >= max_depth) too_deep(mark);
    Node& node = add(mark, kind);
    node.flow = style == YAML::EmitterStyle::Flow;
    open_.push_back(&node == &spare_ ? 0 : out_.tree.nodes.size() - 1);
  }

  void close() {
    if (documents_ <= 1) container().end = static_cast<std::uint32_t>(out_.tree.nodes.size());
    open_.pop_back();
  }

  /// Whether a colon follows the key that begins at the offset.
  bool has_colon(std::size_t at) const {
    std::size_t i = at;
    if (const char quote = text_[i]; quote == '"' || quote == '\'') {
      for (++i; i < text_.size() && text_[i] != quote; ++i)
        if (quote == '"' && text_[i] == '\\') ++i;
      ++i;
    } else {
      i += out_.tree.nodes[last_key_].text.size();
    }
    while (i < text_.size() && (text_[i] == ' ' || text_[i] == '\t')) ++i;
    return i < text_.size() && text_[i] == ':';
  }

  void refuse(const YAML::Mark& mark, std::string message) {
    out_.errors.push_back(
        {Severity::error, "S012", lines_.at(offset(mark)), std::move(message), {},
         say(language_, "if this is meant as text, put it in quotes: \"...\"",
             "如果这只是文字，请加引号：\"...\"")});
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    const bool written = tag != "?" && (tag != "!" || text_.substr(offset(mark)).starts_with('!'));
    if (written) refuse(mark, say(language_, "a tag (`!name`) is not read", "不支持标签（`!名字`）"));
  }

  void refuse_tab_indent(const YAML::Mark& mark) {
    const std::size_t line = lines_.line_number(offset(mark));
    const std::string_view indent =
        text_.substr(lines_.line_start(line), offset(mark) - lines_.line_start(line));
    if (indent.find_first_not_of(" \t") != std::string_view::npos) return;
    if (indent.find('\t') == std::string_view::npos || line == last_tab_line_) return;
    last_tab_line_ = line;
    out_.errors.push_back(explain_tab(lines_, line, language_));
  }

  void refuse_escaped_characters(const YAML::Mark& mark, std::string_view value) {
    for (std::size_t i = 0; i < value.size();) {
      const std::size_t length = std::max<std::size_t>(1, sequence_length(value.substr(i)));
      const char32_t c = sequence_length(value.substr(i)) ? c136::decode(value.substr(i)) : 0xFFFD;
      if (is_forbidden(c) || c == '\r') {
        out_.errors.push_back(
            {Severity::error, "S010", lines_.at(offset(mark)),
             say(language_, "the escape in this text stands for {}, which may not stand in a deal file",
                 "这段文字里的转义写的是 {}，商机文件里不能有", name_of_character(c)),
             {}, say(language_, "delete the escape", "请删掉这个转义")});
        return;
      }
      i += length;
    }
  }

  [[noreturn]] void too_deep(const YAML::Mark& mark) {
    limit(mark, say(language_, "more than {} levels of nesting", "嵌套超过 {} 层", max_depth));
  }
  [[noreturn]] void too_many(const YAML::Mark& mark) {
    limit(mark, say(language_, "more than {} values in one file", "一个文件里的值超过 {} 个", max_nodes));
  }
  [[noreturn]] void limit(const YAML::Mark& mark, std::string message) {
    out_.errors.push_back({Severity::error, "S009", lines_.at(offset(mark)), std::move(message), {},
                           say(language_, "keep one deal per file", "一个文件只写一个商机")});
    throw TooLarge{};
  }

  std::string_view text_;
  LineIndex lines_;
  ParsedYaml& out_;
  Language language_;
  std::vector<std::size_t> open_;  // the lists and maps around the next node, from the root
  Node spare_;
  std::size_t last_key_ = 0, last_key_offset_ = 0, last_tab_line_ = 0;
  std::size_t second_document_ = 0;
  int documents_ = 0;
  bool saw_sentinel_ = false;
};

/// Feeds the parser; gives the reason and the offset when the text is not YAML.
std::optional<SyntaxFault> parse(std::string_view text, TreeBuilder& builder) {
  std::istringstream stream{std::string(text).append(appended)};
  try {
    YAML::Parser parser(stream);
    // Three at most: on some input yaml-cpp reports documents without end.
    for (int document = 0; document < 3 && !builder.saw_sentinel(); ++document)
      if (!parser.HandleNextDocument(builder)) break;
  } catch (const YAML::Exception& fault) {
    return SyntaxFault{fault.mark.is_null() ? text.size() : static_cast<std::size_t>(fault.mark.pos), fault.msg};
  }
  if (!builder.saw_sentinel() && builder.documents() < 2) return SyntaxFault{text.size(), "illegal EOF in scalar"};
  return std::nullopt;
}

void refuse_directives(std::string_view text, LineIndex& lines, std::vector<Diagnostic>& errors,
                       Language language) {
  for (std::size_t i = 0; i != std::string_view::npos;
       i = text.find("\n%", i), i += i == std::string_view::npos ? 0 : 1)
    if (text.substr(i).starts_with('%'))
      errors.push_back({Severity::error, "S012", lines.at(i),
                        say(language, "a directive (a line that begins with `%`) is not read",
                            "不支持指令（以 `%` 开头的行）"),
                        {}, say(language, "delete the line", "请删掉这一行")});
}

}  // namespace

ParsedYaml read_yaml(std::string_view text, Language language) {
  ParsedYaml out;
  TreeBuilder builder(text, out, language);
  refuse_directives(text, builder.lines(), out.errors, language);
  if (!out.errors.empty() || find_conflicts(builder.lines(), out.errors, language)) {
    out.complete = false;
    return out;
  }
  try {
    if (auto fault = parse(text, builder)) {
      if (out.errors.empty() || out.errors.back().code != "S001")
        out.errors.push_back(explain_syntax(builder.lines(), *fault, language));
      out.complete = false;
    } else if (builder.documents() > 1) {
      out.errors.push_back(explain_second_document(builder.second_document(), language));
      out.complete = false;
    }
  } catch (const TooLarge&) {
    out.complete = false;
  }
  for (const Diagnostic& error : out.errors)
    if (error.code == "S001") out.complete = false;
  return out;
}

}  // namespace c136
