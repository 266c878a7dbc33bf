#include "report/reference/scaffold.hpp"

#include "c136/base/text.hpp"
#include "c136/base/yaml_text.hpp"
#include "c136/model/field.hpp"
#include "c136/model/week_note.hpp"
#include "report/reference/field_paths.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace c136 {
namespace {

constexpr std::size_t page_width = 100, comment_width = page_width - 2;
constexpr std::size_t widest_with_comment = 60;  // what is filled in speaks for itself
constexpr std::size_t word_list_width = 64;      // longer lists are left to `c136 explain`

/// Where a comment may be broken: behind a space or a full-width comma, semicolon or stop.
std::size_t first_piece(std::string_view text) {
  std::size_t end = std::min(text.find(' '), text.size());
  end = std::min(end + 1, text.size());
  for (const std::string_view sign : {"，", "；", "。", "："})
    if (const auto at = text.find(sign); at < end) end = at + sign.size();
  return end;
}

std::vector<std::string> comment_lines(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t taken = 0;  // of the last line
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, first_piece(text)), words = trimmed(piece);
    const std::size_t wide = display_width(words);
    if (!lines.back().empty() && taken + wide > width) {
      lines.emplace_back();
      taken = 0;
    }
    lines.back() += piece;
    taken += wide + (piece.size() - words.size());  // blanks are all that is trimmed
    text.remove_prefix(piece.size());
  }
  for (std::string& line : lines) line = trimmed(line);
  return lines;
}

std::string_view word_in(const Word& word, Language language) {
  return language == Language::zh ? word.zh : word.id;
}

/// What was chosen, else something to be replaced.
std::string chosen(std::string_view text, Words placeholder, Language language) {
  return yaml_text(text.empty() ? placeholder.in(language) : text);
}

constexpr Words own_person{"your.name", "你的名字"};

}  // namespace

/// What stands behind the keys, broken into lines. A deal has two hundred keys, and an import makes
/// ten thousand deals: each comment is worked out once for each room that it got.
class ScaffoldComments {
 public:
  ScaffoldComments(const Config& config, Language language)
      : config_(config), language_(language) {}

  const Config& config() const { return config_; }
  Language language() const { return language_; }
  std::string_view name(const Field& field) const {
    return language_ == Language::zh ? field.zh : field.key;
  }

  const std::vector<std::string>& lines(const Field& field, std::size_t room) {
    const auto [at, is_new] = lines_.try_emplace({&field, room});
    if (is_new) at->second = comment_lines(text(field), room);
    return at->second;
  }

 private:
  /// "senior | middle | junior: ..."
  std::string text(const Field& field) const {
    const std::string_view meaning = field.meaning.in(language_);
    if (!field.words) return std::string(meaning);
    std::string words;
    for (const Word& word : field.words(config_))
      words.append(words.empty() ? "" : " | ").append(word_in(word, language_));
    if (display_width(words) > word_list_width)
      return say(language_, "{} Words: c136 explain {}", "{}可用的词：c136 explain {}", meaning,
                 name(field));
    return say(language_, "{}. {}", "{}。{}", words, meaning);
  }

  const Config& config_;
  Language language_;
  std::map<std::pair<const Field*, std::size_t>, std::vector<std::string>> lines_;
};

namespace {

class Scaffold {
 public:
  Scaffold(const FilledKeys& filled, bool is_full, ScaffoldComments& comments)
      : filled_(filled), is_full_(is_full), comments_(comments), language_(comments.language()) {}

  std::string write(const Table& root) {
    add_comment(comment_lines(
        say(language_,
            "Fill in what you know; what is empty counts as not yet known. What a key means: "
            "c136 explain KEY",
            "知道什么填什么，留空即视为尚不清楚。键的含义：c136 explain 键"),
        comment_width));
    add_fields(root, 0, false, "");
    add_own_keys();
    return std::move(out_);
  }

 private:
  struct Line {
    std::string text;  // empty: not shown
    std::size_t width = 0;
  };

  bool is_shown(const Field& field, const std::string& path) const {
    if (is_full_ || field.options.short_scaffold) return true;
    const auto filled = filled_.lower_bound(path);
    if (filled == filled_.end() || !filled->first.starts_with(path)) return false;
    return filled->first.size() == path.size() || filled->first[path.size()] == '.';
  }

  void add_own_keys() {
    for (const auto& [key, text] : filled_)
      if (key.starts_with("x-")) out_.append(key).append(": ").append(text).append("\n");
  }

  void add_comment(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) out_.append("# ").append(line).append("\n");
  }

  /// The comment behind the line, its further lines below.
  void add_line(const Line& line, const Field& field, std::size_t column) {
    const std::size_t room =
        std::max<std::size_t>(page_width - std::min(page_width, column + 2), 40);
    out_ += line.text;
    std::size_t width = line.width;
    for (const std::string& text : comments_.lines(field, room)) {
      out_.append(column - width, ' ').append("# ").append(text).append("\n");
      width = 0;
    }
  }

  Line line_of(const Field& field, const std::string& path, std::size_t indent,
               bool marks_item) const {
    Line line;
    line.text.assign(marks_item ? indent - 2 : indent, ' ');
    line.text.append(marks_item ? "- " : "").append(comments_.name(field)).append(":");
    if (const auto filled = filled_.find(path); filled != filled_.end())
      line.text.append(" ").append(filled->second);
    line.width = display_width(line.text);
    return line;
  }

  void add_fields(const Table& table, std::size_t indent, bool is_item, const std::string& above) {
    std::vector<Line> lines(table.fields.size());
    std::size_t column = 0;
    bool marks_item = is_item;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Field& field = table.fields[i];
      const std::string path = above + std::string(field.key);
      if (!is_shown(field, path)) continue;
      lines[i] = line_of(field, path, indent, std::exchange(marks_item, false));
      if ((indent > 0 || !field.table) && lines[i].width <= widest_with_comment)
        column = std::max(column, lines[i].width + 2);
    }
    bool apart = indent == 0;  // at the root, sections stand apart
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (!lines[i].text.empty())
        apart = add_field(table.fields[i], lines[i], indent, column, apart, above);
  }

  /// Whether it was a section of the root.
  bool add_field(const Field& field, const Line& line, std::size_t indent, std::size_t column,
                 bool after_section, const std::string& above) {
    const bool is_section = indent == 0 && field.table;
    if (indent == 0 && (is_section || after_section)) out_ += '\n';
    if (is_section) {
      add_comment(comments_.lines(field, comment_width));
      out_.append(line.text).append("\n");
    } else if (line.width > widest_with_comment) {
      out_.append(line.text).append("\n");
    } else {
      add_line(line, field, column);
    }
    if (has_keys_below(field))
      add_fields(field.table(), indent + (field.list ? 4 : 2), bool(field.list),
                 above + std::string(field.key) + ".");
    return is_section;
  }

  const FilledKeys& filled_;
  bool is_full_;
  ScaffoldComments& comments_;
  Language language_;
  std::string out_;
};

}  // namespace

DealScaffold::DealScaffold(const Config& config, Language language)
    : comments_(std::make_unique<ScaffoldComments>(config, language)) {}

DealScaffold::~DealScaffold() = default;

std::string DealScaffold::write(const ScaffoldChoices& choices) {
  const Language language = comments_->language();
  FilledKeys filled = choices.filled;
  filled["c136"] = "1";
  filled["title"] = chosen(choices.title, {"New deal", "新商机"}, language);
  filled["owner"] = chosen(choices.owner, own_person, language);
  filled["stage"] = word_in(comments_->config().stage(choices.stage), language);
  filled["customer.name"] =
      chosen(choices.customer, {"Name of the customer", "客户名称"}, language);
  return Scaffold(filled, choices.full, *comments_).write(deal_table());
}

std::string scaffold(const ScaffoldChoices& choices, const Config& config, Language language) {
  return DealScaffold(config, language).write(choices);
}

std::string week_scaffold(std::string_view week, std::string_view seller, const Config& config,
                          Language language) {
  const FilledKeys filled{
      {"c136", "1"}, {"week", std::string(week)}, {"seller", chosen(seller, own_person, language)}};
  ScaffoldComments comments(config, language);
  return Scaffold(filled, false, comments).write(table_of<WeekNote>());
}

}  // namespace c136
