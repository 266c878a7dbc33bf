#include "edit/fix/fix.hpp"

#include "c136/base/text.hpp"
#include "c136/load/load.hpp"
#include "c136/load/settings/load_week.hpp"
#include "edit/diff.hpp"
#include "edit/fix/fix_lines.hpp"
#include "edit/fix/fix_patches.hpp"
#include "load/read_file.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace c136 {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// How far a text is from being YAML: 0 is there.
std::size_t faults(const std::string& text, Language language) {
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (source.complete) return 0;
  return 1 + source.errors.size();
}

std::set<std::uint32_t> faulty_lines(const std::string& text, Language language) {
  std::set<std::uint32_t> lines;
  for (const Diagnostic& error : read_file("", text, Reader::automatic, language).errors)
    if (error.code == std::string_view("S001")) lines.insert(error.span.line);
  return lines;
}

std::string with_lines_mended(const std::string& text, const std::set<std::uint32_t>& lines,
                              LinedUp lined_up) {
  std::string out;
  std::uint32_t number = 0;
  std::optional<std::size_t> moved_dash;  // whose entry goes on where it began before
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
    rest.remove_prefix(line.size());
    const bool is_faulty = lines.contains(++number);
    const std::size_t indent = line.find_first_not_of(' ');
    const bool is_blank = trimmed(line).empty();
    if (!is_blank && moved_dash && indent <= *moved_dash) moved_dash.reset();
    if (is_faulty && with_blank_behind_dash(line) != line) {
      const std::size_t next = rest.find_first_not_of(' ');
      if (next == indent + 1 && rest[next] != '\n' && rest[next] != '\r') moved_dash = indent;
    } else if (moved_dash && !is_blank) {
      out += ' ';
    }
    out += is_faulty ? with_plain_colons(with_blank_behind_dash(with_plain_signs(line, lined_up)))
                     : std::string(line);
  }
  return out;
}

std::uint32_t first_fault(const std::string& text, Language language) {
  const auto lines = faulty_lines(text, language);
  return lines.empty() ? UINT32_MAX : *lines.begin();
}

/// By how much keys stand deeper than the one above them, at the first place without a tab.
std::size_t usual_indent(std::string_view text) {
  std::optional<std::size_t> key;  // where the one above stands, if it has its value below
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::string_view content = trimmed(line);
    if (content.empty() || content.starts_with('#')) continue;
    const std::size_t indent = line.find_first_not_of(' ');
    const bool is_plain = line[indent] != '\t' && !content.starts_with('-');
    if (is_plain && key && indent > *key) return indent - *key;
    const bool has_value_below = content.ends_with(':') || content.ends_with("：");
    key = is_plain && has_value_below ? std::optional(indent) : std::nullopt;
  }
  return 2;
}

/// With the tabs as the file indents elsewhere, if that makes it no worse than another width.
std::string without_tabs(const std::string& text, Language language, LinedUp lined_up) {
  const auto left = [&](const std::string& of) {
    return faults(with_lines_mended(of, faulty_lines(of, language), lined_up), language);
  };
  std::string best = text;
  std::size_t fewest = faults(text, language);
  if (without_tab_indents(text, 1) == text) return text;
  for (const std::size_t width :
       {usual_indent(text), std::size_t{2}, std::size_t{4}, std::size_t{8}})
    if (std::string spaced = without_tab_indents(text, width); left(spaced) < fewest)
      fewest = left(spaced), best = std::move(spaced);
  return best;
}

/// Until it is YAML, or no better.
std::string readable(std::string text, Language language, LinedUp lined_up) {
  if (faults(text, language) > 0) text = without_tabs(text, language, lined_up);
  std::size_t left = faults(text, language);
  // A line that is mended may bring out faults of lines before it, which were read as one text.
  std::string best = text;
  for (int round = 0; left > 0 && round < 100; ++round) {
    std::string next = with_lines_mended(text, faulty_lines(text, language), lined_up);
    if (next == text) break;
    text = std::move(next);
    const std::size_t now = faults(text, language);
    if (now > left && first_fault(text, language) <= first_fault(best, language)) continue;
    best = text, left = now;
  }
  return best;
}

std::size_t changed_lines(const std::string& before, const std::string& after) {
  std::size_t count = 0;
  for (const Hunk& hunk : difference(before, after))
    count += std::max(hunk.before.size(), hunk.after.size());
  return count;
}

/// A list whose dashes have no blank behind them is one text to YAML, and so is a key whose colon
/// is full-width.
std::string with_texts_mended(const std::string& text, const Table& root, const Config& config,
                              Language language, LinedUp lined_up) {
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (!source.complete) return text;
  const std::string next = patched(text, patches_of_texts(*source.file, root, config, lined_up));
  return read_file("", next, Reader::automatic, language).complete ? next : text;
}

std::string mended_text(const std::string& before, const Table& root, const Config& config,
                        Language language, bool unsafe, LinedUp lined_up) {
  std::string text = readable(with_one_line_end(before), language, lined_up);
  constexpr int most_rounds = 4;  // a list that is one may have keys that are none yet
  for (int round = 0; round < most_rounds; ++round)
    text = with_texts_mended(text, root, config, language, lined_up);
  const ReadFile source = read_file("", text, Reader::automatic, language);
  if (!source.complete) return text;
  return patched(text, patches_of_values(*source.file, root, config, unsafe));
}

std::size_t errors_in(const std::string& text, const Table& root, const Config& config,
                      Language language) {
  if (&root == &table_of<WeekNote>()) return load_week("", text, config, language).errors.size();
  const bool is_account = &root == &account_table();
  return (is_account ? load_account("", text, config, language)
                     : load_deal("", text, config, language))
      .errors.size();
}

bool has_wide_indents(std::string_view text) {
  return text.find("\u3000") != text.npos || text.find("－") != text.npos;
}

}  // namespace

Mended mend(std::string bytes, const Table& root, const Config& config, Language language,
            bool unsafe) {
  const bool has_mark = bytes.starts_with(mark);
  const std::string before = bytes.substr(has_mark ? mark.size() : 0);
  const auto mended = [&](LinedUp lined_up) {
    return mended_text(before, root, config, language, unsafe, lined_up);
  };
  const auto errors = [&](const std::string& of) {
    return std::pair(faults(of, language), errors_in(of, root, config, language));
  };
  std::string text = mended(LinedUp::by_columns);
  if (has_wide_indents(before))
    for (const LinedUp other : {LinedUp::by_columns_behind_dashes, LinedUp::by_characters})
      if (std::string again = mended(other); errors(again) < errors(text)) text = std::move(again);
  return {(has_mark ? std::string(mark) : std::string()) + text, changed_lines(before, text)};
}

}  // namespace c136
