#include "report/reference/scaffold.hpp"

#include "c136/base/text.hpp"
#include "c136/base/yaml_text.hpp"
#include "c136/model/field.hpp"
#include "c136/model/week_note.hpp"
#include "report/reference/field_paths.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace c136 {
namespace {

constexpr std::size_t page_width = 100;
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
  return " " + yaml_text(text.empty() ? placeholder.in(language) : text);
}

constexpr Words own_person{"your.name", "你的名字"};

class Scaffold {
 public:
  /// What stands behind a key; nothing but for a few.
  using Value = std::function<std::string(const Field&)>;

  Scaffold(Value value, bool is_full, const FilledKeys& filled, const Config& config,
           Language language)
      : value_(std::move(value)),
        is_full_(is_full),
        filled_(filled),
        config_(config),
        language_(language) {}

  std::string write(const Table& root) {
    add_comment(
        say(language_,
            "Fill in what you know; what is empty counts as not yet known. What a key means: "
            "c136 explain KEY",
            "知道什么填什么，留空即视为尚不清楚。键的含义：c136 explain 键"));
    add_fields(root, 0, false, "");
    add_own_keys();
    return std::move(out_);
  }

 private:
  std::string_view name(const Field& field) const {
    return language_ == Language::zh ? field.zh : field.key;
  }

  bool is_shown(const Field& field, const std::string& path) const {
    if (is_full_ || field.options.short_scaffold) return true;
    const auto filled = filled_.lower_bound(path);
    return filled != filled_.end() &&
           (filled->first == path || filled->first.starts_with(path + "."));
  }

  std::string value(const Field& field, const std::string& path) const {
    const auto filled = filled_.find(path);
    return filled == filled_.end() ? value_(field) : " " + filled->second;
  }

  void add_own_keys() {
    for (const auto& [key, text] : filled_)
      if (key.starts_with("x-")) out_.append(key).append(": ").append(text).append("\n");
  }

  std::string word_text(const Word& word) const { return std::string(word_in(word, language_)); }

  /// "senior | middle | junior: ..."
  std::string comment(const Field& field) const {
    const std::string_view meaning = field.meaning.in(language_);
    if (!field.words) return std::string(meaning);
    std::string words;
    for (const Word& word : field.words(config_))
      words += (words.empty() ? "" : " | ") + word_text(word);
    if (display_width(words) > word_list_width)
      return say(language_, "{} Words: c136 explain {}", "{}可用的词：c136 explain {}", meaning,
                 name(field));
    return say(language_, "{}. {}", "{}。{}", words, meaning);
  }

  void add_comment(std::string_view text) {
    for (const std::string& line : comment_lines(text, page_width - 2)) out_ += "# " + line + "\n";
  }

  /// The comment behind the line, its further lines below.
  void add_line(const std::string& line, const Field& field, std::size_t column) {
    const std::size_t room =
        std::max<std::size_t>(page_width - std::min(page_width, column + 2), 40);
    std::string lead = line;
    for (const std::string& text : comment_lines(comment(field), room)) {
      out_ += lead + std::string(column - display_width(lead), ' ') + "# " + text + "\n";
      lead.clear();
    }
  }

  void add_fields(const Table& table, std::size_t indent, bool is_item, const std::string& above) {
    std::vector<std::string> lines;
    std::size_t column = 0;
    for (const Field& field : table.fields) {
      const bool marks_item =
          is_item && std::ranges::none_of(lines, [](auto& l) { return !l.empty(); });
      std::string& line = lines.emplace_back();
      const std::string path = above + std::string(field.key);
      if (!is_shown(field, path)) continue;
      line = marks_item ? std::string(indent - 2, ' ') + "- " : std::string(indent, ' ');
      line.append(name(field)).append(":").append(value(field, path));
      const std::size_t width = display_width(line);
      if ((indent > 0 || !field.table) && width <= widest_with_comment)
        column = std::max(column, width + 2);
    }
    bool apart = indent == 0;  // at the root, sections stand apart
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (!lines[i].empty())
        apart = add_field(table.fields[i], lines[i], indent, column, apart, above);
  }

  /// Whether it was a section of the root.
  bool add_field(const Field& field, const std::string& line, std::size_t indent,
                 std::size_t column, bool after_section, const std::string& above) {
    const bool is_section = indent == 0 && field.table;
    if (indent == 0 && (is_section || after_section)) out_ += '\n';
    if (is_section) {
      add_comment(field.meaning.in(language_));
      out_ += line + "\n";
    } else if (display_width(line) > widest_with_comment) {
      out_ += line + "\n";
    } else {
      add_line(line, field, column);
    }
    if (has_keys_below(field))
      add_fields(field.table(), indent + (field.list ? 4 : 2), bool(field.list),
                 above + std::string(field.key) + ".");
    return is_section;
  }

  Value value_;
  bool is_full_;
  const FilledKeys& filled_;
  const Config& config_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string scaffold(const ScaffoldChoices& choices, const Config& config, Language language) {
  const Table& deal = deal_table();
  const auto value = [&](const Field& field) -> std::string {
    if (&field == deal.find("c136")) return " 1";
    if (&field == deal.find("title"))
      return chosen(choices.title, {"New deal", "新商机"}, language);
    if (&field == deal.find("owner")) return chosen(choices.owner, own_person, language);
    if (&field == deal.find("stage"))
      return " " + std::string(word_in(config.stage(choices.stage), language));
    if (&field == deal.find("customer")->table().find("name"))
      return chosen(choices.customer, {"Name of the customer", "客户名称"}, language);
    return {};
  };
  return Scaffold(value, choices.full, choices.filled, config, language).write(deal);
}

std::string week_scaffold(std::string_view week, std::string_view seller, const Config& config,
                          Language language) {
  const Table& note = table_of<WeekNote>();
  const auto value = [&](const Field& field) -> std::string {
    if (&field == note.find("c136")) return " 1";
    if (&field == note.find("week")) return " " + std::string(week);
    if (&field == note.find("seller")) return chosen(seller, own_person, language);
    return {};
  };
  return Scaffold(value, false, {}, config, language).write(note);
}

}  // namespace c136
