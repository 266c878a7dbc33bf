// What a report says, without how it looks: headings, paragraphs, fields, typed tables, findings.
// Every renderer takes the same Document. Texts are already in the reader's language.
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/document/cell.hpp"
#include "c136/document/graph.hpp"
#include "c136/document/json.hpp"
#include "c136/document/plot.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace c136 {

/// In short, for a sheet of a workbook: whom it is about, and what it is.
struct TabName {
  std::string of, what;
};

struct Heading {
  int level = 1;  // 1 the document, 2 its parts, 3 theirs
  std::string text;
  bool begins_page = false;  // on paper
  TabName tab{};             // of one of many alike; else empty
};

/// One run of prose, made of pieces with their own tone.
struct Paragraph {
  std::vector<Cell> pieces;
};

/// "label: value" lines, the labels in one column.
struct FieldList {
  struct Item {
    std::string label;
    Cell value;
  };
  std::vector<Item> items;
};

struct BulletList {
  struct Item {
    Cell text;
    std::vector<Cell> details;  // indented below it
  };
  std::vector<Item> items;
  bool numbered = false;
};

enum class Align : std::uint8_t { left, right };

struct Column {
  std::string id;     // the machine's name of it; English, stable: "amount"
  std::string title;  // for people
  Align align = Align::left;
  std::string currency{};  // of its money; empty where each row says it in the column "currency"
};

/// How a table is drawn beside it, from numbers that stand in it: bars of a row each.
struct Chart {
  enum class Kind : std::uint8_t {
    nested,   // each series is a part of the one before it
    stacked,  // the series add up
  };
  struct Series {
    std::string column;  // its id; a cell without a number has no bar
    std::string name;    // for people, shorter than the column's title
  };
  std::string title;
  Kind kind = Kind::nested;
  std::vector<std::string> names;  // ids of the columns that say what a row is
  std::vector<Series> series;      // two or three
  std::size_t rows = 0;            // the first so many; totals stand below them
};

struct DataTable {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows{};      // each as long as columns
  std::optional<Chart> chart{};               // renderers that cannot draw print the table alone
  std::size_t totals = 0;                     // so many rows at the end sum up the others
  std::vector<std::string> above{}, below{};  // what a workbook's sheet says around it

  /// Of a column that is there.
  std::size_t column(std::string_view id) const {
    std::size_t i = 0;
    while (columns[i].id != id) ++i;
    return i;
  }
};

/// Findings in the order in which they are to be printed; formats for CI read only these.
struct FindingList {
  std::vector<Finding> findings;
};

/// Lines of YAML, shown as they stand.
struct Code {
  std::string text;
};

using Block = std::variant<Heading, Paragraph, FieldList, BulletList, DataTable, FindingList, Code,
                           Graph, Plot>;

/// What a code of the findings stands for, for formats that carry a catalogue of rules.
struct RuleText {
  std::string_view code;
  Severity severity = Severity::error;
  std::string_view summary, why, help;
};

/// A day with something to do, for calendar programs.
struct Appointment {
  std::string uid;  // stays when everything else about it changes
  Date day;
  std::string title;
  std::string details{};        // lines
  std::optional<int> remind{};  // so many days before
};

/// A file that should have been looked at and could not be read.
struct UnreadFile {
  std::string name;  // as in findings
  std::string why;   // a whole sentence
};

/// What a format needs beside the blocks; a report over very many things makes nothing else. A
/// workbook is made of blocks and records.
enum class Part : std::uint8_t { blocks, records, data, workbook };
/// Whether a report makes the part where one is wanted; all of them where none is.
constexpr bool makes(std::optional<Part> wanted, Part part) {
  return !wanted || wanted == part || (wanted == Part::workbook && part != Part::data);
}

/// A flat table of several, and the name of its file without extension.
struct RecordFile {
  std::string stem;
  DataTable table;
};

struct Document {
  Language language = Language::en;
  std::vector<Block> blocks;
  DataTable records{};                      // what csv prints: one flat table
  Json data{};                              // what json prints; its shape is format.md section 6
  std::vector<RuleText> rules{};            // of the codes of the findings, each once, ordered
  std::vector<Appointment> appointments{};  // what ics prints
  std::optional<Date> as_of{};              // the day of the report, where the format states one
  std::vector<std::string> files{};         // all that were checked, also those without findings
  std::vector<UnreadFile> unread{};         // and those that could not be
  std::string idle{};                       // why none was, where that is as it should be
  bool of_sheets = false;                   // blocks are a title, its head, and sheets with theirs
  std::vector<RecordFile> record_files{};   // instead of records: flat tables, a file each
};

}  // namespace c136
