#include "load/yaml/byte_scan.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/findings.hpp"
#include "load/yaml/line_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace c136 {
namespace {

struct CharacterName {
  char32_t first, last;
  Words name;
};

constexpr std::array<CharacterName, 18> character_names{{
    {0x00, 0x00, {"NUL", "空字符"}},
    {0x08, 0x08, {"backspace", "退格符"}},
    {0x0B, 0x0B, {"vertical tab", "垂直制表符"}},
    {0x0C, 0x0C, {"form feed", "换页符"}},
    {0x0D, 0x0D, {"carriage return", "回车符"}},
    {0x1B, 0x1B, {"escape", "ESC 控制符"}},
    {0x00, 0x1F, {"control", "控制符"}},
    {0x7F, 0x7F, {"delete", "删除符"}},
    {0x85, 0x85, {"next line", "换行控制符"}},
    {0x80, 0x9F, {"control", "控制符"}},
    {0x061C, 0x061C, {"Arabic letter mark", "阿拉伯字母方向符"}},
    {0x200E, 0x200E, {"left-to-right mark", "从左至右标记"}},
    {0x200F, 0x200F, {"right-to-left mark", "从右至左标记"}},
    {0x2028, 0x2028, {"line separator", "行分隔符"}},
    {0x2029, 0x2029, {"paragraph separator", "段落分隔符"}},
    {0x202E, 0x202E, {"right-to-left override", "强制从右至左"}},
    {0x202A, 0x2069, {"direction control", "文字方向控制符"}},
    {0xFEFF, 0xFEFF, {"byte order mark", "字节顺序标记 BOM"}},
}};

Diagnostic not_utf8(Span span, std::string message, Language language) {
  return {Severity::error,
          "S010",
          span,
          std::move(message),
          {},
          say(language,
              "save the file as UTF-8: in Notepad with \"Save As\", Encoding: UTF-8; in VS Code "
              "click the encoding in the status bar, then \"Save with Encoding\"",
              "请把文件另存为 UTF-8：记事本选“另存为”，编码选 UTF-8；VS Code "
              "点状态栏上的编码，选“通过编码保存”")};
}

bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const std::string_view beginning = bytes.substr(0, 64);
  const auto zeros = static_cast<std::size_t>(std::ranges::count(beginning, '\0'));
  return bytes.size() >= 4 && zeros * 3 >= beginning.size();
}

/// What reading as UTF-8 shows of bytes of unknown origin.
struct Utf8Survey {
  std::size_t first_malformed = std::string_view::npos;
  std::size_t malformed = 0;
  std::size_t long_sequences = 0;  // of three bytes or more: Chinese in UTF-8, rare by accident
};

Utf8Survey survey(std::string_view bytes) {
  Utf8Survey found;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = sequence_length(bytes.substr(i));
    if (length == 0 && found.malformed++ == 0) found.first_malformed = i;
    if (length >= 3) ++found.long_sequences;
    i += std::max<std::size_t>(length, 1);
  }
  return found;
}

/// Two-byte codes of GBK and its relatives, all the way through the bytes that are not ASCII.
bool looks_like_gbk(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    if (lead == 0x80 || lead == 0xFF || i + 1 == bytes.size()) return false;
    const auto trail = static_cast<unsigned char>(bytes[++i]);
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return false;
  }
  return true;
}

/// The finding about bytes that are no UTF-8 at all.
Diagnostic explain_encoding(std::string_view bytes, const Utf8Survey& found, Language language) {
  if (looks_like_utf16(bytes))
    return not_utf8(
        file_start,
        say(language, "the file is UTF-16, not UTF-8", "文件的编码是 UTF-16，不是 UTF-8"),
        language);
  Span span = LineIndex(bytes).at(found.first_malformed);
  span.length = 1;
  if (found.long_sequences < found.malformed && looks_like_gbk(bytes))
    return not_utf8(span,
                    say(language, "the file is not UTF-8; it looks like GBK",
                        "文件不是 UTF-8 编码，看起来是 GBK"),
                    language);
  const auto byte = static_cast<unsigned char>(bytes[found.first_malformed]);
  return not_utf8(
      span, say(language, "the byte 0x{:02X} is not UTF-8", "字节 0x{:02X} 不是 UTF-8 编码", byte),
      language);
}

Diagnostic lone_carriage_return(Span span, Language language) {
  return {Severity::error,
          "S010",
          span,
          say(language, "a carriage return without a line feed, as old Macs end their lines",
              "只有回车符而没有换行符，这是旧式 Mac 的换行方式"),
          {},
          say(language, "save the file with line ends LF or CRLF",
              "请在编辑器里把行尾格式改为 LF 或 CRLF 再保存")};
}

Diagnostic forbidden(char32_t c, Span span, Language language) {
  return {Severity::error,
          "S010",
          span,
          say(language, "the character {} may not stand in a deal file", "商机文件里不能有字符 {}",
              name_of_character(c, language)),
          {},
          say(language, "delete it: it cannot be seen, but it changes what is read",
              "请删掉它：它看不见，却会改变读到的内容")};
}

void scan_characters(std::string_view text, ScannedBytes& out, Language language) {
  LineIndex lines(text);
  for (std::size_t i = 0; i < text.size() && out.errors.size() < max_errors;) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80 ? 1 : sequence_length(text.substr(i));
    const char32_t c = byte < 0x80 ? byte : decode(text.substr(i));
    const bool ends_line = c == '\r' && text.substr(i + 1).starts_with('\n');
    if (is_forbidden(c) && !ends_line) {
      Span span = lines.at(i);
      span.length = 1;
      if (c == '\r') {  // what follows are no lines: anything more would be noise
        out.errors.push_back(lone_carriage_return(span, language));
        out.readable = false;
        return;
      }
      out.errors.push_back(forbidden(c, span, language));
    }
    i += length;
  }
}

}  // namespace

std::string name_of_character(char32_t c, Language language) {
  const auto number = static_cast<std::uint32_t>(c);
  for (const auto& [first, last, name] : character_names)
    if (first <= c && c <= last)
      return say(language, "U+{:04X} ({})", "U+{:04X}（{}）", number, name.in(language));
  return fmt::format("U+{:04X}", number);
}

void remove_byte_order_mark(std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
}

ScannedBytes scan_bytes(std::string_view bytes, Language language) {
  ScannedBytes out;
  if (bytes.size() > max_file_bytes) {
    out.readable = false;
    out.errors.push_back({Severity::error,
                          "S009",
                          file_start,
                          say(language, "the file has {} bytes; the limit is {}",
                              "文件有 {} 字节，上限是 {} 字节", bytes.size(), max_file_bytes),
                          {},
                          say(language, "keep one deal per file, and documents elsewhere",
                              "一个文件只写一个商机，附件资料请另存")});
    return out;
  }
  const Utf8Survey found = survey(bytes);
  if (found.malformed > 0 || looks_like_utf16(bytes)) {
    out.readable = false;
    out.errors.push_back(explain_encoding(bytes, found, language));
    return out;
  }
  scan_characters(bytes, out, language);
  if (out.errors.size() >= max_errors) out.readable = false;
  return out;
}

}  // namespace c136
