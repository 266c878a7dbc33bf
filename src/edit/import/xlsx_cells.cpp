// The only place that knows pugixml, which reads no document type and so no entity of a stranger's.
#include "c136/base/date.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "edit/import/archive.hpp"
#include "edit/import/cells.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <set>

namespace c136 {
namespace {

constexpr std::size_t most_columns = 16'384;

/// The name without its namespace's prefix.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::vector<pugi::xml_node> named(const pugi::xml_node& parent, std::string_view name) {
  std::vector<pugi::xml_node> out;
  for (const pugi::xml_node& child : parent.children())
    if (local_name(child) == name) out.push_back(child);
  return out;
}

pugi::xml_node first(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& child : parent.children())
    if (local_name(child) == name) return child;
  return {};
}

/// All runs of a text, without those that say how it is pronounced.
std::string text_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == "t") out += child.text().get();
    if (local_name(child) == "r") out += text_of(child);
  }
  return out;
}

class Workbook {
 public:
  Workbook(std::string_view bytes, Language language)
      : archive_(bytes, language), language_(language) {}

  Cells read(const std::string& wanted) {
    Cells cells;
    const std::vector<Sheet> sheets = all_sheets();
    for (const Sheet& sheet : sheets) cells.sheets.push_back(sheet.name);
    read_shared_texts();
    read_styles();
    read_rows(chosen(sheets, wanted), cells.rows);
    return cells;
  }

 private:
  struct Sheet {
    std::string name, part;
  };

  Failure damaged() const {
    return Failure(
        say(language_, "this is no workbook, or a damaged one", "这不是工作簿，或工作簿已损坏"));
  }

  std::optional<pugi::xml_document> document(const std::string& part) {
    const auto text = archive_.part(part);
    if (!text) return std::nullopt;
    pugi::xml_document out;
    if (!out.load_buffer(text->data(), text->size(), pugi::parse_default | pugi::parse_ws_pcdata))
      throw damaged();
    return out;
  }

  std::vector<Sheet> all_sheets() {
    const auto book = document("xl/workbook.xml");
    const auto links = document("xl/_rels/workbook.xml.rels");
    if (!book || !links) throw damaged();
    std::map<std::string, std::string> targets;
    for (const auto& link : named(first(*links, "Relationships"), "Relationship"))
      targets[link.attribute("Id").value()] = link.attribute("Target").value();
    const pugi::xml_node root = first(*book, "workbook");
    is_since_1904_ = first(root, "workbookPr").attribute("date1904").as_bool();
    std::vector<Sheet> out;
    for (const auto& sheet : named(first(root, "sheets"), "sheet")) {
      const std::string& target = targets[sheet.attribute("r:id").value()];
      const bool is_absolute = target.starts_with('/');
      out.push_back(
          {sheet.attribute("name").value(), is_absolute ? target.substr(1) : "xl/" + target});
    }
    if (out.empty()) throw damaged();
    return out;
  }

  const Sheet& chosen(const std::vector<Sheet>& sheets, const std::string& wanted) const {
    if (wanted.empty()) return sheets.front();
    const auto found = std::ranges::find(sheets, wanted, &Sheet::name);
    if (found != sheets.end()) return *found;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    const bool is_number = fault == std::errc{} && end == wanted.data() + wanted.size();
    if (is_number && number >= 1 && number <= sheets.size()) return sheets[number - 1];
    std::vector<std::string> names;
    for (const Sheet& sheet : sheets) names.push_back(sheet.name);
    throw Failure(say(language_, "there is no sheet {}; there are: {}", "没有工作表 {}；现有：{}",
                      escaped(wanted), escaped(fmt::format("{}", fmt::join(names, ", ")))));
  }

  void read_shared_texts() {
    const auto shared = document("xl/sharedStrings.xml");
    if (!shared) return;
    for (const auto& text : named(first(*shared, "sst"), "si")) texts_.push_back(text_of(text));
  }

  /// Which styles are dates: those whose number format has a year, month or day in it.
  void read_styles() {
    const auto styles = document("xl/styles.xml");
    if (!styles) return;
    const pugi::xml_node root = first(*styles, "styleSheet");
    std::set<int> dates;
    for (const auto& format : named(first(root, "numFmts"), "numFmt"))
      if (is_date_format(format.attribute("formatCode").value()))
        dates.insert(format.attribute("numFmtId").as_int());
    for (const auto& style : named(first(root, "cellXfs"), "xf")) {
      const int id = style.attribute("numFmtId").as_int();
      const bool is_built_in =
          (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
      is_date_.push_back(is_built_in || dates.contains(id));
    }
  }

  static bool is_date_format(std::string_view code) {
    bool quoted = false, bracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
      const char c = code[i];
      if (c == '\\') {
        ++i;
        continue;
      }
      if (c == '"') quoted = !quoted;
      if (c == '[') bracketed = true;
      if (c == ']') bracketed = false;
      if (!quoted && !bracketed && std::strchr("yYdD", c) != nullptr) return true;
    }
    return false;
  }

  void read_rows(const Sheet& sheet, std::vector<std::vector<std::string>>& rows) {
    const auto page = document(sheet.part);
    if (!page) throw damaged();
    for (const auto& row : named(first(first(*page, "worksheet"), "sheetData"), "row")) {
      const std::size_t number = row.attribute("r").as_uint(static_cast<unsigned>(rows.size()) + 1);
      if (number > most_rows || number < rows.size() + 1)
        throw Failure(
            say(language_, "the sheet has more than {} rows", "表格超过 {} 行", most_rows));
      rows.resize(number);
      read_row(row, rows.back());
    }
  }

  void read_row(const pugi::xml_node& row, std::vector<std::string>& cells) const {
    for (const auto& cell : named(row, "c")) {
      const std::size_t column = column_of(cell.attribute("r").value(), cells.size());
      if (column >= most_columns) throw damaged();
      if (column >= cells.size()) cells.resize(column + 1);
      cells[column] = value_of(cell);
    }
  }

  /// "AB12" is 27.
  static std::size_t column_of(std::string_view name, std::size_t next) {
    std::size_t column = 0;
    for (const char c : name) {
      if (c < 'A' || c > 'Z' || column > most_columns) break;
      column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? next : column - 1;
  }

  std::string value_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return text_of(first(cell, "is"));
    const std::string value = first(cell, "v").text().get();
    if (type == "s") {
      std::size_t index = texts_.size();
      std::from_chars(value.data(), value.data() + value.size(), index);
      return index < texts_.size() ? texts_[index] : std::string();
    }
    if (type == "b") return value == "1" ? "true" : "false";
    if (type == "e") return {};
    if (!type.empty() && type != "n") return type == "d" ? value.substr(0, 10) : value;
    const auto style = cell.attribute("s").as_uint();
    return number_text(value, style < is_date_.size() && is_date_[style]);
  }

  /// Computers keep 0.1 as a number a hair beside it; nobody typed that.
  std::string number_text(const std::string& value, bool is_date) const {
    double number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc{} || end != value.data() + value.size() || !std::isfinite(number))
      return value;
    constexpr double latest = 2'958'465;  // 9999-12-31
    if (is_date && number >= 1 && number <= latest) return date_text(number);
    std::string text = fmt::format("{:.15g}", number);
    if (text.find('e') != std::string::npos && std::abs(number) < 1e15)
      text = fmt::format("{:.2f}", number);
    return text;
  }

  /// Days since 1899-12-30, or since 1904-01-01.
  std::string date_text(double number) const {
    const Date epoch = is_since_1904_ ? *date_of({1904, 1, 1}) : *date_of({1900, 1, 1}) - 2;
    return to_string(epoch + static_cast<std::int32_t>(number));
  }

  Archive archive_;
  Language language_;
  bool is_since_1904_ = false;
  std::vector<std::string> texts_;
  std::vector<bool> is_date_;
};

}  // namespace

Cells read_xlsx(std::string_view bytes, const std::string& sheet, Language language) {
  return Workbook(bytes, language).read(sheet);
}

}  // namespace c136
