// Texts that have broken programs before; every format must carry them through unharmed.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/text.hpp"

#include <string>
#include <string_view>

namespace c136 {

inline constexpr std::string_view naughty[] = {
    "恒远地产，ERP；（二期）：“重要”",
    "O'Brien & Söhne <GmbH>",
    "say \"yes\", then \"no\"",
    "a,b;c\td",
    "first line\nsecond line\r\nthird",
    "=1+1",
    "=HYPERLINK(\"http://evil.example\",\"click\")",
    "+86 138 0000 0000",
    "-5 % discount",
    "@SUM(A1)",
    "\tindented",
    "\rcarriage",
    "<script>alert(1)</script>",
    "<!-- comment -->",
    "![image](http://evil.example/x.png)",
    "[link](javascript:alert(1))",
    "see http://evil.example or https://evil.example/a_b",
    "www.evil.example",
    "mail boss@evil.example, cc @boss",
    "fixes #12 and org/repo#34",
    "**bold** _italic_ ~~gone~~ `code` ``",
    "# heading",
    "## heading ##",
    "- item",
    "1. item",
    "1986) a great year",
    "> quotation",
    "---",
    "===",
    "| a | b |\\| c \\\\| d",
    "```yaml\nc136: 1\n```",
    "back\\slash \\* \\",
    "$5 and $6, $x^2$",
    "&amp; &#124; &copy",
    "[^1] [ref]: x",
    "{{ template }} ${HOME} %s %n %0A",
    "::error file=x::owned",
    "before\n::stop-commands::token",
    "##[error]owned",
    "\x1B[31mred\x1B[0m \x1B]0;title\x07",
    "\u009B31m",
    "abc\u202Etxt.exe",
    "zero\u200Bwidth",
    "\xFF\xFE not UTF-8 \xE6\x81",
    "👨‍👩‍👧‍👦 👍🏽 🇨🇳",
    "e\u0301\u0327",
    "null",
    "true",
    "0123",
    "1e5",
    " leading and trailing ",
    "",
};

/// Nothing of a control, a direction mark or a malformed byte.
inline bool is_safe(std::string_view printed) {
  while (!printed.empty()) {
    const std::size_t length = sequence_length(printed);
    if (length == 0 || is_forbidden(decode(printed))) return false;
    printed.remove_prefix(length);
  }
  return true;
}

inline Finding a_finding(std::string message) {
  Finding finding;
  finding.severity = Severity::error;
  finding.code = "S002";
  finding.place = {"deals/hengyuan.yaml", 8, 3, 8, 9};
  finding.path = "customer";
  finding.deal = "hengyuan";
  finding.message = std::move(message);
  return finding;
}

}  // namespace c136
