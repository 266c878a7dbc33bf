#include "cli/files_from.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"

#include <algorithm>
#include <system_error>

namespace c136 {

namespace {

constexpr std::size_t longest_list = std::size_t{64} << 20;
constexpr std::string_view byte_order_mark = "\uFEFF";

std::string list_text(Session& session, const std::string& name) {
  if (name == "-") return session.context.standard_input(longest_list);
  return read_file(session.resolve(name), longest_list);
}

/// With its mark, or a zero in every letter of ASCII.
bool is_utf16(std::string_view text) {
  const auto zero = [&](std::size_t at) { return at < text.size() && text[at] == '\0'; };
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
         (text.size() > 3 && ((zero(1) && zero(3)) || (zero(0) && zero(2))));
}

/// Why the text is no list; empty when it is one.
Words fault_of_list(std::string_view text, bool null_separated) {
  if (text.size() >= longest_list) return {"the list is too long", "清单太长"};
  if (null_separated || text.find('\0') == text.npos) return {"", ""};
  if (is_utf16(text))
    return {"it is UTF-16; save it as UTF-8 (PowerShell: Out-File -Encoding utf8)",
            "这是 UTF-16 编码；请另存为 UTF-8（PowerShell：Out-File -Encoding utf8）"};
  return {"zero bytes stand in it; where names end with them, add -0",
          "里面有零字节；如果文件名以零字节结尾，请加 -0"};
}

bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// What stands behind a backslash; takes it off the text.
char unescaped(std::string_view& text) {
  constexpr std::string_view letters = "abtnvfr", meant = "\a\b\t\n\v\f\r";
  if (text.size() >= 3 && std::all_of(text.begin(), text.begin() + 3, is_octal)) {
    const int value = (text[0] - '0') * 64 + (text[1] - '0') * 8 + (text[2] - '0');
    text.remove_prefix(3);
    return static_cast<char>(value);
  }
  const char sign = text.front();
  text.remove_prefix(1);
  const std::size_t letter = letters.find(sign);
  return letter == letters.npos ? sign : meant[letter];
}

}  // namespace

std::string without_quotes(std::string_view line) {
  if (line.size() < 2 || !line.starts_with('"') || !line.ends_with('"')) return std::string(line);
  line = line.substr(1, line.size() - 2);
  std::string name;
  while (!line.empty()) {
    const char sign = line.front();
    line.remove_prefix(1);
    name += sign == '\\' && !line.empty() ? unescaped(line) : sign;
  }
  return name;
}

std::vector<std::string> listed_names(Session& session, const std::string& file,
                                      bool null_separated) {
  const auto refuse = [&](std::string_view why) {
    throw Failure(
        say(session.language, "--files-from {}: {}", "--files-from {}：{}", escaped(file), why));
  };
  std::string text;
  try {
    text = list_text(session, file);
  } catch (const std::system_error& fault) {
    refuse(cause(session.language, fault.code().value()));
  }
  if (const Words fault = fault_of_list(text, null_separated); !fault.en.empty())
    refuse(fault.in(session.language));
  std::vector<std::string> names;
  std::string_view rest = text;
  if (!null_separated && rest.starts_with(byte_order_mark))
    rest.remove_prefix(byte_order_mark.size());
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find(null_separated ? '\0' : '\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!null_separated && line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) names.push_back(null_separated ? std::string(line) : without_quotes(line));
  }
  return names;
}

}  // namespace c136
