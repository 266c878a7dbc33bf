// For reading in a terminal. Tones are colours where the terminal has them and nothing otherwise.
#include "c136/base/text.hpp"
#include "render/ci/runner.hpp"
#include "render/formats.hpp"
#include "render/text/excerpt.hpp"
#include "render/text/layout.hpp"
#include "render/text/plain.hpp"
#include "render/text/plot_text.hpp"
#include "render/text/table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

class TextPage {
 public:
  TextPage(const Document& document, const RenderOptions& options)
      : language_(document.language), options_(options) {}

  std::string operator()(const Heading&) const;
  std::string operator()(const Paragraph&) const;
  std::string operator()(const FieldList&) const;
  std::string operator()(const BulletList&) const;
  std::string operator()(const DataTable&) const;
  std::string operator()(const FindingList&) const;
  std::string operator()(const Code&) const;
  std::string operator()(const Graph&) const { return {}; }  // the tables beside it say the same
  std::string operator()(const Plot&) const;

 private:
  std::string wrapped(const Toned&, std::string_view first, std::string_view others) const;
  std::string source(const Finding&) const;
  void add_remarks(const Finding&, std::string& out) const;
  /// Narrower than this nothing can be read.
  std::size_t width() const { return static_cast<std::size_t>(std::max(options_.width, 40)); }
  std::string tinted(std::string text, Tone tone) const {
    return options_.colour ? painted(text, tone, true) : std::move(text);
  }

  Language language_;
  const RenderOptions& options_;
};

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Tone::bad;
    case Severity::warning:
      return Tone::caution;
    case Severity::gap:
      return Tone::strong;
  }
  return Tone::plain;
}

/// Lines that begin with `first`, then with `others`.
std::string TextPage::wrapped(const Toned& text, std::string_view first,
                              std::string_view others) const {
  std::string out;
  out.reserve(text.text().size() + 16);
  auto prefix = first;
  for (const auto line : wrap(text.text(), width() - display_width(others))) {
    if (!line.empty() && !options_.colour) out.append(prefix).append(line);
    if (!line.empty() && options_.colour) out.append(prefix).append(text.painted(line, true));
    out += '\n';
    prefix = others;
  }
  return out;
}

std::string TextPage::operator()(const Heading& heading) const {
  Toned text;
  text.add(readable(heading.text), Tone::strong);
  std::string out = wrapped(text, "", "");
  if (heading.level > 2) return out;
  const std::size_t length = std::min(widest_line(text.text()), width());
  return out + tinted(std::string(length, heading.level == 1 ? '=' : '-'), Tone::muted) + "\n";
}

std::string TextPage::operator()(const Paragraph& paragraph) const {
  Toned text;
  for (const Cell& piece : paragraph.pieces) text.add(piece);
  return text.text().empty() ? std::string() : wrapped(text, "", "");
}

std::string TextPage::operator()(const FieldList& list) const {
  return fields_as_text(list, language_, options_);
}

std::string TextPage::operator()(const BulletList& list) const {
  std::string out;
  const std::size_t digits = std::to_string(list.items.size()).size();
  std::size_t number = 0;
  for (const auto& item : list.items) {
    const std::string bullet = list.numbered ? fmt::format("{:>{}}. ", ++number, digits) : "- ";
    const std::string indent(bullet.size(), ' ');
    out += wrapped(Toned(item.text), bullet, indent);
    for (const Cell& detail : item.details) out += wrapped(Toned(detail), indent, indent + "  ");
  }
  return out;
}

std::string TextPage::operator()(const DataTable& table) const {
  return table_as_text(table, language_, options_);
}

std::string TextPage::operator()(const FindingList& list) const {
  constexpr std::size_t usual = 512;  // bytes of a finding
  std::string out;
  out.reserve(usual * list.findings.size());
  for (const Finding& finding : list.findings) {
    if (!out.empty()) out += '\n';
    const auto word = title(finding.severity).in(language_);
    out += tinted(line_start(finding.place), Tone::strong);
    out += tinted(std::string(word).append("[").append(finding.code).append("]"),
                  tone_of(finding.severity));
    out += ' ';
    out += tinted(escaped(finding.message), Tone::strong);
    out += '\n';
    if (!finding.excerpt.empty()) out += source(finding);
    add_remarks(finding, out);
  }
  return out;
}

std::string TextPage::operator()(const Code& code) const {
  std::string out;
  const std::string text = readable(code.text);
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) out.append("    ").append(rest.substr(0, end));
    out += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::string TextPage::operator()(const Plot& plot) const {
  return plot_as_text(plot, language_, width());
}

/// The source line behind a gutter with its number, and the carets below it.
std::string TextPage::source(const Finding& finding) const {
  const std::string number = std::to_string(finding.place.line);
  const std::string gutter =
      std::string(5 - std::min<std::size_t>(number.size(), 5), ' ').append(number).append(" | ");
  const std::string blank = std::string(gutter.size() - 2, ' ').append("| ");
  const Excerpt excerpt = excerpt_of(finding, width() - gutter.size());
  std::string out;
  out.reserve(2 * (gutter.size() + excerpt.line.size() + 8));
  out.append(tinted(gutter, Tone::muted)).append(excerpt.line).append("\n");
  out.append(tinted(blank, Tone::muted)).append(excerpt.caret, ' ');
  out.append(tinted(std::string(excerpt.length, '^'), tone_of(finding.severity))).append("\n");
  return out;
}

void TextPage::add_remarks(const Finding& finding, std::string& out) const {
  static constexpr Words note{"note: ", "说明："}, help{"help: ", "建议："};
  for (const Remark& remark : finding.notes) {
    Toned text;
    text.add(line_start(remark.place), Tone::plain);
    text.add(note.in(language_), Tone::muted);
    text.add(escaped(remark.message), Tone::plain);
    out += wrapped(text, "  ", "    ");
  }
  if (!finding.help.empty()) {
    Toned text;
    text.add(help.in(language_), Tone::good);
    text.add(readable(finding.help), Tone::plain);
    out += wrapped(text, "  ", "    ");
  }
}

}  // namespace

std::string render_text(const Document& document, const RenderOptions& options) {
  const TextPage page(document, options);
  std::string out;
  bool apart = false;  // a heading stands right above what it is over
  for (const Block& block : document.blocks) {
    if (document.of_sheets && is_bare_table(block)) continue;  // a note under it says so
    std::string text = std::visit(page, block);
    if (text.empty()) continue;
    if (apart) out += '\n';
    if (out.empty())
      out = std::move(text);
    else
      out += text;
    apart = !std::holds_alternative<Heading>(block);
  }
  return disarmed(std::move(out));
}

}  // namespace c136
