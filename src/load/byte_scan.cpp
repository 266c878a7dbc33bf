#include "load/byte_scan.hpp"

#include "c136/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
    starts_.push_back(i + 1);
}

std::size_t LineIndex::line_number(std::size_t offset) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

Span LineIndex::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  const auto line = static_cast<std::uint32_t>(line_number(offset));
  // A hostile file may be one long line: continue from the last place instead of its beginning.
  if (line != last_line_ || offset < last_offset_) {
    last_line_ = line;
    last_offset_ = starts_[line - 1];
    last_column_ = 1;
  }
  last_column_ += static_cast<std::uint32_t>(
      code_points(text_.substr(last_offset_, offset - last_offset_)));
  last_offset_ = offset;
  return {last_line_, last_column_, 0, 0};
}

std::string_view LineIndex::line(std::size_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::size_t begin = starts_[number - 1];
  std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
  if (end > begin && text_[end - 1] == '\r') --end;
  return text_.substr(begin, end - begin);
}

std::string name_of_character(char32_t c) {
  const auto named = [&](std::string_view name) {
    return fmt::format("U+{:04X} ({})", static_cast<std::uint32_t>(c), name);
  };
  switch (c) {
    case 0x00: return named("NUL");
    case 0x08: return named("backspace");
    case 0x0B: return named("vertical tab");
    case 0x0C: return named("form feed");
    case 0x0D: return named("carriage return");
    case 0x1B: return named("escape");
    case 0x7F: return named("delete");
    case 0x85: return named("next line");
    case 0x2028: return named("line separator");
    case 0x2029: return named("paragraph separator");
    case 0x200E: return named("left-to-right mark");
    case 0x200F: return named("right-to-left mark");
    case 0x061C: return named("Arabic letter mark");
    case 0x202E: return named("right-to-left override");
    case 0xFEFF: return named("byte order mark");
    default: break;
  }
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return named("bidi control");
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
}

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Diagnostic not_utf8(Span span, std::string message, Language language) {
  return {Severity::error, "S010", span, std::move(message), {},
          say(language, "save the file as UTF-8: in Notepad \"Save as\", encoding UTF-8; in VS Code the "
                        "encoding in the status bar, \"Save with Encoding\"",
              "请把文件另存为 UTF-8：记事本用“另存为”，编码选 UTF-8；VS Code 点状态栏上的编码，选“通过编码保存”")};
}

/// Two-byte codes of GBK and its relatives, all the way through the bytes that are not ASCII.
bool looks_like_gbk(std::string_view bytes) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    if (lead == 0x80 || lead == 0xFF || i + 1 == bytes.size()) return false;
    const auto trail = static_cast<unsigned char>(bytes[++i]);
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return false;
    ++pairs;
  }
  return pairs > 0;
}

bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const auto zeros = std::ranges::count(bytes.substr(0, 64), '\0');
  return bytes.size() >= 4 && zeros * 3 >= static_cast<long>(std::min<std::size_t>(bytes.size(), 64));
}

std::size_t first_malformed(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

Diagnostic forbidden(char32_t c, Span span, Language language) {
  const std::string name = name_of_character(c);
  if (c == '\r')
    return {Severity::error, "S010", span,
            say(language, "a carriage return without a line feed: the line ends of this file are those of old Macs",
                "有回车符而没有换行符：这是旧 Mac 的行尾"),
            {}, say(language, "save the file with line ends LF or CRLF", "请用 LF 或 CRLF 行尾保存文件")};
  return {Severity::error, "S010", span,
          say(language, "the character {} may not stand in a deal file", "商机文件里不能有字符 {}", name), {},
          say(language, "delete it; it cannot be seen, but it can change what is read", "请删掉它：它看不见，却会改变读到的内容")};
}

/// Line ends CR LF are fine; any other CR is not.
bool is_refused(std::string_view text, std::size_t i, char32_t c) {
  if (c == '\r') return i + 1 >= text.size() || text[i + 1] != '\n';
  return is_forbidden(c);
}

void scan_characters(ScannedBytes& out, Language language) {
  std::string& text = out.text;
  LineIndex lines(text);
  std::vector<std::pair<std::size_t, std::size_t>> refused;  // offset, length
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7F) { ++i; continue; }
    const std::string_view rest = std::string_view(text).substr(i);
    const std::size_t length = sequence_length(rest);
    const char32_t c = decode(rest);
    if (is_refused(text, i, c)) {
      Span span = lines.at(i);
      span.length = 1;
      out.errors.push_back(forbidden(c, span, language));
      if (c == '\r') out.readable = false;  // its lines are not lines: anything more would be noise
      refused.emplace_back(i, length);
    }
    i += length;
  }
  // A placeholder of as many bytes keeps every later place true: the rest of the file can be checked.
  for (const auto& [offset, length] : refused) text.replace(offset, length, length, '_');
}

}  // namespace

ScannedBytes scan_bytes(std::string_view bytes, Language language) {
  ScannedBytes out;
  if (bytes.size() > max_file_bytes) {
    out.readable = false;
    out.errors.push_back({Severity::error, "S009", file_start,
                          say(language, "the file has {} bytes; at most {} are read", "文件有 {} 字节；最多读 {} 字节",
                              bytes.size(), max_file_bytes),
                          {}, say(language, "keep one deal per file, and attachments elsewhere", "一个文件只写一个商机，附件放在别处")});
    return out;
  }
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  if (const std::size_t bad = first_malformed(bytes);
      bad != std::string_view::npos || looks_like_utf16(bytes)) {
    out.readable = false;
    Span span = file_start;
    if (bad != std::string_view::npos) span = LineIndex(bytes).at(bad);
    std::string message =
        looks_like_utf16(bytes) ? say(language, "the file is UTF-16, not UTF-8", "文件的编码是 UTF-16，不是 UTF-8")
        : looks_like_gbk(bytes) ? say(language, "the file is not UTF-8; it looks like GBK", "文件不是 UTF-8，看来是 GBK 编码")
                                : say(language, "the byte 0x{:02X} here is not UTF-8", "此处的字节 0x{:02X} 不是 UTF-8",
                                      static_cast<unsigned char>(bytes[bad]));
    if (looks_like_utf16(bytes)) span = file_start;
    out.errors.push_back(not_utf8(span, std::move(message), language));
    return out;
  }
  out.text = bytes;
  scan_characters(out, language);
  return out;
}

}  // namespace c136
