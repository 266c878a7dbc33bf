#include "load/yaml/quick/quick_texts.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/quotes.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::size_t max_key_bytes = 1000;  // YAML ends keys at 1024

/// A line end between two lines of a text is a space; of several each but the first stays.
void fold(std::string& out, std::size_t breaks) {
  if (breaks == 1) out += ' ';
  out.append(breaks - 1, '\n');
}

/// One that a deal file may hold.
bool is_character(char32_t c) {
  return !is_forbidden(c) && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

void append(std::string& out, char32_t c) {
  const auto byte = [&out](char32_t bits) { out += static_cast<char>(bits); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    byte(0xE0 | c >> 12);
    byte(0x80 | (c >> 6 & 0x3F));
  } else {
    byte(0xF0 | c >> 18);
    byte(0x80 | (c >> 12 & 0x3F));
    byte(0x80 | (c >> 6 & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
}

}  // namespace

// ---- plain --------------------------------------------------------------------------------------

std::size_t QuickTexts::plain_key_end() const {
  if (!begins_plain()) return std::string_view::npos;
  const std::size_t end = end_of_plain_line(at_);
  return at(end) == ':' && end - at_ <= max_key_bytes ? end : std::string_view::npos;
}

/// A colon, a comment, or the end of the line.
std::size_t QuickTexts::end_of_plain_line(std::size_t from) const {
  for (std::size_t i = next_mark(from); i < line_end_; i = next_mark(i + 1)) {
    if (text_[i] == ':' && is_blank_at(i + 1)) return i;
    if (text_[i] == '#' && i > line_begin_ && is(text_[i - 1], blank)) return i;
  }
  return line_end_;
}

QuickText QuickTexts::plain(std::ptrdiff_t indent) {
  const std::size_t begin = at_;
  at_ = end_of_plain_line(begin);
  if (at(at_) == ':') decline();
  std::string_view value = trimmed_from(begin);
  std::size_t end = begin + value.size();
  bool goes_on = at_ >= line_end_;
  std::string* folded = nullptr;
  for (;;) {
    next_content_line();
    if (passed_tab_) decline();
    if (at_end_ || static_cast<std::ptrdiff_t>(indent_) <= indent) break;
    if (!goes_on || passed_comment_) decline();
    if (!folded) folded = &(store() = value);
    fold(*folded, breaks_);
    const std::size_t from = at_;
    at_ = end_of_plain_line(from);
    if (at(at_) == ':') decline();
    const std::string_view more = trimmed_from(from);
    folded->append(more);
    end = from + more.size();
    goes_on = at_ >= line_end_;
  }
  return {folded ? std::string_view(*folded) : value, end};
}

/// A `?` that could be YAML's sign for a key; any other is text.
bool QuickTexts::may_be_key_sign(std::size_t at) const {
  const std::size_t before = text_.substr(0, at).find_last_not_of(" \t");
  return before == std::string_view::npos ||
         std::string_view("\r\n[{,:-").find(text_[before]) != std::string_view::npos;
}

std::size_t QuickTexts::end_of_flow_line_from(std::size_t mark) const {
  for (std::size_t i = mark; i < line_end_; i = next_mark(i + 1)) {
    const char c = text_[i];
    if (c == '#' && (i == line_begin_ || !is(text_[i - 1], blank))) continue;
    if (c == '?' && !may_be_key_sign(i)) continue;
    if (c == ':' && !is_blank_at(i + 1) && !is(text_[i + 1], entry_end)) continue;
    return i;
  }
  return line_end_;
}

/// A text of brackets that may go on on the next lines; at_ is at the end of its first one.
QuickText QuickTexts::lines_in_flow(std::string_view value, std::size_t begin) {
  std::size_t end = begin + value.size();
  std::string* folded = nullptr;
  while (at_ >= line_end_) {
    std::size_t breaks = 0;
    do {
      continue_on_next_line();
      ++breaks;
    } while (at_ >= line_end_);
    const std::size_t from = at_;
    if (begins_comment()) break;
    at_ = end_of_flow_line(from);
    if (at_ == from) break;
    if (!folded) folded = &(store() = value);
    fold(*folded, breaks);
    const std::string_view more = trimmed_from(from);
    folded->append(more);
    end = from + more.size();
  }
  return {folded ? std::string_view(*folded) : value, end};
}

// ---- quoted -------------------------------------------------------------------------------------

QuickText QuickTexts::quoted() {
  const std::size_t begin = at_ + 1;
  const char quote = text_[at_];
  at_ = find(quote == '"' ? double_stop : single_stop, begin);
  const bool simple = at(at_) == quote && (quote == '"' || at(at_ + 1) != quote);
  const std::string_view value =
      simple ? text_.substr(begin, at_ - begin) : quoted_with_changes(quote, begin);
  ++at_;
  return {value, at_};
}

std::string_view QuickTexts::quoted_with_changes(char quote, std::size_t begin) {
  std::string& out = store();
  std::size_t kept = 0;  // blanks that an escape stands for, or that stand before one, stay
  for (at_ = begin;;) {
    const std::size_t stop = find(quote == '"' ? double_stop : single_stop, at_);
    out.append(text_.substr(at_, stop - at_));
    at_ = stop;
    if (stop >= line_end_) {
      while (out.size() > kept && is(out.back(), blank)) out.pop_back();
      fold(out, lines_passed(quote));
    } else if (text_[stop] == '\\') {
      escape(out);
      kept = out.size();
    } else if (quote == '\'' && at(stop + 1) == '\'') {
      out += '\'';
      at_ += 2;
    } else {
      return out;
    }
  }
}

/// Goes on to the next line of a quoted text that is not blank. The parser behind us drops line
/// ends before the closing quote: such texts are left to it.
std::size_t QuickTexts::lines_passed(char quote) {
  std::size_t breaks = 0;
  do {
    continue_on_next_line();
    ++breaks;
  } while (at_ >= line_end_);
  if (breaks > 1 && text_[at_] == quote) decline();
  return breaks;
}

/// Reads what the backslash begins.
void QuickTexts::escape(std::string& out) {
  if (at_ + 1 >= line_end_) {  // it takes the line end away
    out.append(lines_passed('"') - 1, '\n');
    return;
  }
  const char letter = text_[at_ + 1];
  if (std::string_view(" \"'\\/").find(letter) != std::string_view::npos) {
    out += letter;
    at_ += 2;
    return;
  }
  const Escape found = escape_at(text_.substr(0, line_end_), at_);
  const bool known =
      std::string_view("nt_").find(letter) != std::string_view::npos || found.length > 2;
  if (!known || !is_character(found.character)) decline();
  append(out, found.character);
  at_ += found.length;
}

// ---- literal and folded -------------------------------------------------------------------------

QuickTexts::Header QuickTexts::header() {
  Header header;
  header.folded = text_[at_++] == '>';
  for (int i = 0; i < 2; ++i) {
    const char c = at(at_);
    if ((c == '+' || c == '-') && header.chomp == '\0')
      header.chomp = c;
    else if (c >= '1' && c <= '9' && header.indent == 0)
      header.indent = c - '0';
    else
      break;
    ++at_;
  }
  header.end = at_;
  if (!is_blank_at(at_)) decline();
  skip_blanks();
  if (!line_is_done()) decline();
  return header;
}

QuickText QuickTexts::block(std::ptrdiff_t indent) {
  BlockLines lines{header(), store()};
  if (lines.header.indent > 0)
    lines.indent = std::max<std::ptrdiff_t>(indent, 0) + lines.header.indent;
  std::size_t end = lines.header.end;
  at_end_ = true;
  while (next_line_ < text_.size()) {
    open_line();
    if (marker_ != '\0') break;
    if (const std::ptrdiff_t own = static_cast<std::ptrdiff_t>(indent_); at_ >= line_end_) {
      if (lines.indent == 0 || own <= lines.indent) {
        lines.add_blank(own);
        continue;
      }
    } else if (own <= indent || own < lines.indent) {
      leave_block();
      break;
    } else if (lines.indent == 0) {
      if (own < lines.widest_blank) decline();
      lines.indent = own;
    }
    if (at_ < line_end_) end = line_end_;
    const std::size_t from = line_begin_ + static_cast<std::size_t>(lines.indent);
    lines.add(text_.substr(from, line_end_ - from));
  }
  lines.finish();
  return {lines.out, end};
}

/// What stands on the first line that is no part of a block is looked at like any other line.
void QuickTexts::leave_block() {
  at_end_ = false;
  if (text_[at_] == '\t') decline();
  if (text_[at_] == '#') next_content_line();
}

void QuickTexts::BlockLines::add(std::string_view line) {
  const bool deeper = is(line[0], blank);
  const std::size_t breaks = blanks + (begun ? 1 : 0);
  if (begun && header.folded && !deeper && !last_was_deeper)
    fold(out, breaks);
  else
    out.append(breaks, '\n');
  out.append(line);
  begun = true;
  blanks = 0;
  last_was_deeper = deeper;
}

/// The parser behind us drops blank lines that `>+` keeps: such texts are left to it.
void QuickTexts::BlockLines::finish() {
  if (header.folded && header.chomp == '+' && blanks > 0) decline();
  if (header.chomp == '+')
    out.append(blanks + (begun ? 1 : 0), '\n');
  else if (header.chomp == '\0' && begun)
    out += '\n';
}

}  // namespace c136
