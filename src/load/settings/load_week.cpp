#include "c136/load/settings/load_week.hpp"

#include "c136/base/text.hpp"
#include "load/decode.hpp"
#include "load/join.hpp"
#include "load/lost_text.hpp"
#include "load/read_file.hpp"
#include "load/yaml/findings.hpp"

#include <algorithm>
#include <iterator>

namespace c136 {
namespace {

void check_week(const Located<Text>& week, Language language, std::vector<Diagnostic>& errors) {
  const DateError error = week ? parse_week(*week).error : DateError::none;
  if (error == DateError::none) return;
  const std::string shown = escaped(clip(*week, 60));
  errors.push_back(
      error == DateError::form
          ? Diagnostic{Severity::error,
                       "S004",
                       week.span,
                       say(language, "`{}` is no week", "`{}` 不是周次", shown),
                       {},
                       say(language, "write year and week like 2026-W47",
                           "请写年份和周次，如 2026-W47")}
          : Diagnostic{
                Severity::error,
                "S005",
                week.span,
                say(language, "there is no week {}", "没有 {} 这一周", shown),
                {},
                say(language, "a year has 52 weeks, some have 53, and the years are 1900 to 2199",
                    "一年有 52 周，个别年份 53 周；年份为 1900 至 2199")});
}

}  // namespace

LoadedWeek load_week(std::string name, std::string text, const Config& config, Language language,
                     Reader reader) {
  ReadFile read = read_file(std::move(name), std::move(text), reader, language);
  LoadedWeek loaded{read.file, {}, std::move(read.errors)};
  const Table& table = table_of<WeekNote>();
  const Tree& tree = read.file->tree;
  auto foreign = read.is_map() ? foreign_version(tree, table, language) : std::nullopt;
  if (foreign) {
    loaded.errors = {std::move(*foreign)};
  } else if (read.complete) {
    decode(tree, table, &loaded.note, config, language, loaded.errors);
    check_week(loaded.note.week, language, loaded.errors);
    loaded.note.lost = find_comments_in_texts(*read.file, table);
    std::ranges::move(find_lists_in_one_text(*read.file, table, language),
                      std::back_inserter(loaded.errors));
  }
  put_in_order(loaded.errors, language);
  return loaded;
}

bool is_week_note(const Loaded& loaded) {
  const Tree* tree = loaded.tree.get();
  return tree && !tree->empty() && tree->nodes[0].kind == Node::Kind::map &&
         value_of(*tree, 0, table_of<WeekNote>(), "week");
}

}  // namespace c136
