#include "support/styles.hpp"

#include "c136/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136::test {
namespace {

constexpr std::size_t longest_line = 30;

bool is_number(std::string_view text) {
  return !text.empty() && text[0] != '0' &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Can be broken at any of its spaces.
bool has_single_spaces(std::string_view text) {
  return text.find("  ") == std::string_view::npos && !text.starts_with(' ') &&
         !text.ends_with(' ') && text.find_first_of("\t\n") == std::string_view::npos;
}

std::string escaped_for_json(std::string_view text, bool ascii) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text.substr(i)));
    const std::string_view c = text.substr(i, length);
    if (c == "\"" || c == "\\")
      out.append("\\").append(c);
    else if (c == "\n" || c == "\t")
      out += c == "\n" ? "\\n" : "\\t";
    else if (length == 3 && ascii)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(decode(c)));
    else
      out += c;
    i += length;
  }
  return out + '"';
}

class Writer {
 public:
  Writer(const Tree& tree, Style style) : tree_(tree), style_(style) {}

  std::string file() {
    if (style_ == Style::json || style_ == Style::json_line) {
      flow(0, 0);
      return out_ + "\n";
    }
    if (style_ == Style::folded) out_ = "---\n";
    block(0, 0);
    if (style_ == Style::folded) out_ += "...\n";
    return out_;
  }

 private:
  using Kind = Node::Kind;

  const Node& node(std::size_t i) const { return tree_.nodes[i]; }
  void line(std::size_t indent) { out_.append("\n").append(indent, ' '); }

  // ---- blocks ----

  bool is_block(std::size_t i) const {
    return (node(i).kind == Kind::list || node(i).kind == Kind::map) && node(i).children > 0;
  }

  void block(std::size_t at, std::size_t indent) {
    const bool is_map = node(at).kind == Kind::map;
    for (std::size_t i = at + 1; i < node(at).next; i = node(i).next) {
      if (i != at + 1 || at == 0 || !continued_) out_.append(indent, ' ');
      continued_ = false;
      out_ += is_map ? key(node(i).text) + ":" : "-";
      if (is_map) i = node(i).next;
      below(i, indent, is_map);
    }
  }

  void below(std::size_t i, std::size_t indent, bool is_map) {
    if (!is_block(i)) {
      out_ += " " + leaf(i, indent + 2) + "\n";
    } else if (is_map) {
      out_ += "\n";
      block(i, style_ == Style::folded && node(i).kind == Kind::list ? indent : indent + 2);
    } else {
      continued_ = style_ == Style::folded;
      out_ += continued_ ? " " : "\n";
      block(i, indent + 2);
    }
  }

  std::string key(std::string_view text) const {
    return style_ == Style::folded ? std::string(text) : escaped_for_json(text, false);
  }

  std::string leaf(std::size_t i, std::size_t indent) const {
    if (node(i).kind == Kind::null) return style_ == Style::folded ? "null" : "";
    if (node(i).kind != Kind::scalar) return node(i).kind == Kind::map ? "{}" : "[]";
    const std::string_view text = node(i).text;
    const bool folds = text.size() > longest_line && has_single_spaces(text);
    if (style_ == Style::folded) {
      if (node(i).plain) return folds ? broken(text, indent) : std::string(text);
      return text.find_first_of("\t\n") == std::string_view::npos ? single(text, indent, folds)
                                                                  : escaped_for_json(text, false);
    }
    if (text.find('\n') != std::string_view::npos && has_plain_lines(text))
      return literal(text, indent);
    if (folds) return ">-\n" + std::string(indent, ' ') + broken(text, indent);
    return node(i).plain ? std::string(text) : escaped_for_json(text, false);
  }

  std::string single(std::string_view text, std::size_t indent, bool folds) const {
    std::string out = "'";
    for (const char c : folds ? broken(text, indent) : std::string(text))
      out += c == '\'' ? "''" : std::string(1, c);
    return out + "'";
  }

  static bool has_plain_lines(std::string_view text) {
    return text[0] != ' ' && text[0] != '\n' && text.find("\n ") == std::string_view::npos &&
           text.find(" \n") == std::string_view::npos && text.find('\t') == std::string_view::npos;
  }

  static std::string literal(std::string_view text, std::size_t indent) {
    std::string out = text.ends_with('\n') ? "|" : "|-";
    if (text.ends_with('\n')) text.remove_suffix(1);
    out.append("\n").append(indent, ' ');
    for (const char c : text) {
      out += c;
      if (c == '\n') out.append(indent, ' ');
    }
    return out;
  }

  static std::string broken(std::string_view text, std::size_t indent) {
    std::string out;
    std::size_t width = 0;
    for (const char c : text) {
      if (c == ' ' && width > longest_line) {
        out.append("\n").append(indent, ' ');
        width = 0;
        continue;
      }
      out += c;
      ++width;
    }
    return out;
  }

  // ---- JSON ----

  void flow(std::size_t at, std::size_t indent) {
    const Node& top = node(at);
    if (top.kind == Kind::null) {
      out_ += "null";
    } else if (top.kind == Kind::scalar) {
      out_ += is_number(top.text) ? std::string(top.text)
                                  : escaped_for_json(top.text, style_ == Style::json_line);
    } else {
      flow_entries(at, indent, top.kind == Kind::map);
    }
  }

  void flow_entries(std::size_t at, std::size_t indent, bool is_map) {
    out_ += is_map ? '{' : '[';
    for (std::size_t i = at + 1; i < node(at).next; i = node(i).next) {
      if (i != at + 1) out_ += ',';
      if (style_ == Style::json) line(indent + 2);
      if (is_map) {
        out_ += escaped_for_json(node(i).text, style_ == Style::json_line) +
                (style_ == Style::json ? ": " : ":");
        i = node(i).next;
      }
      flow(i, indent + 2);
    }
    if (style_ == Style::json && node(at).children > 0) line(indent);
    out_ += is_map ? '}' : ']';
  }

  const Tree& tree_;
  Style style_;
  std::string out_;
  bool continued_ = false;  // the next key or dash stands behind a dash
};

}  // namespace

std::string written(const Tree& tree, Style style) { return Writer(tree, style).file(); }

}  // namespace c136::test
