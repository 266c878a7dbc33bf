#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "edit/import/cells.hpp"

#include <csv.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace c136 {
namespace {

Failure no_text(Language language) {
  return Failure(
      say(language, "the file is neither UTF-8 nor GB18030: save it as UTF-8 (in Excel: CSV UTF-8)",
          "文件既不是 UTF-8 也不是 GB18030 编码：请另存为 UTF-8（Excel 里选“CSV UTF-8”）"));
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

struct Converter {
  iconv_t handle = ::iconv_open("UTF-8", "GB18030");
  Converter() = default;
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) ::iconv_close(handle);
  }
  bool is_open() const { return handle != reinterpret_cast<iconv_t>(-1); }
};

std::string from_gb18030(std::string_view bytes, Language language) {
  const Converter converter;
  if (!converter.is_open()) throw no_text(language);
  std::string in(bytes), out(bytes.size() * 2 + 16, '\0');  // no character grows to more
  char *from = in.data(), *to = out.data();
  std::size_t left = in.size(), room = out.size();
  if (::iconv(converter.handle, &from, &left, &to, &room) == static_cast<std::size_t>(-1) ||
      left > 0)
    throw no_text(language);
  out.resize(out.size() - room);
  return out;
}

std::string as_utf8(std::string_view bytes, Language language) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  return is_utf8(bytes) ? std::string(bytes) : from_gb18030(bytes, language);
}

/// What stands most often, outside of quotes, in the first lines.
char delimiter_of(std::string_view text) {
  constexpr std::size_t far_enough = 20'000;
  constexpr std::array signs{',', ';', '\t'};
  std::array<std::size_t, signs.size()> counts{};
  bool quoted = false;
  for (const char c : text.substr(0, far_enough)) {
    if (c == '"') quoted = !quoted;
    for (std::size_t i = 0; i < signs.size(); ++i)
      if (!quoted && c == signs[i]) ++counts[i];
  }
  return signs[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

struct Rows {
  Cells cells;
  bool is_new = true;  // a row has not begun
  int ended_by = 0;    // the sign behind the last row

  std::vector<std::string>& row() {
    if (is_new) cells.rows.emplace_back();
    is_new = false;
    return cells.rows.back();
  }
};

void take_cell(void* bytes, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->row().emplace_back(static_cast<const char*>(bytes), size);
}

/// A line feed right behind a carriage return ends no row of its own.
void take_row(int sign, void* bytes) {
  Rows& rows = *static_cast<Rows*>(bytes);
  const bool is_second_half = rows.is_new && sign == '\n' && rows.ended_by == '\r';
  rows.ended_by = is_second_half ? 0 : sign;
  if (is_second_half) return;
  rows.row();
  rows.is_new = true;
}

}  // namespace

Cells read_csv(std::string_view bytes, Language language) {
  if (bytes.size() > most_unpacked)
    throw Failure(say(language, "the file is larger than 64 MiB", "文件超过 64 MiB"));
  const std::string text = as_utf8(bytes, language);
  csv_parser parser;
  if (::csv_init(&parser, CSV_APPEND_NULL | CSV_REPALL_NL) != 0) throw std::bad_alloc();
  const std::unique_ptr<csv_parser, void (*)(csv_parser*)> freed(&parser, ::csv_free);
  ::csv_set_delim(&parser, static_cast<unsigned char>(delimiter_of(text)));
  Rows rows;
  const std::size_t read =
      ::csv_parse(&parser, text.data(), text.size(), take_cell, take_row, &rows);
  ::csv_fini(&parser, take_cell, take_row, &rows);
  if (read != text.size() || rows.cells.rows.size() > most_rows)
    throw Failure(say(language, "the sheet has more than {} rows", "表格超过 {} 行", most_rows));
  return std::move(rows.cells);
}

}  // namespace c136
