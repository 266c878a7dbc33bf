#include "edit/import/cells.hpp"

#include "c136/base/failure.hpp"

namespace c136 {

namespace {

/// What Excel wrote before 2007, and what some programs call a workbook.
void refuse_old_workbook(std::string_view bytes, Language language) {
  constexpr std::string_view old_workbook = "\xD0\xCF\x11\xE0";
  if (bytes.starts_with(old_workbook))
    throw Failure(
        say(language,
            "this is an old workbook (.xls) or has a password: open it in Excel and save "
            "it as .xlsx or CSV UTF-8, without a password",
            "这是旧格式的工作簿（.xls）或带密码的文件：请在 Excel 里另存为不带密码的 .xlsx "
            "或“CSV UTF-8”"));
  if (bytes.starts_with("<html") || bytes.starts_with("<HTML") || bytes.starts_with("<!DOCTYPE"))
    throw Failure(say(language,
                      "this is a web page, not a sheet: open it in Excel and save it as .xlsx or "
                      "CSV UTF-8",
                      "这是网页，不是表格文件：请用 Excel 打开，另存为 .xlsx 或“CSV UTF-8”"));
}

}  // namespace

Cells read_cells(std::string_view bytes, const std::string& sheet, Language language) {
  refuse_old_workbook(bytes, language);
  return bytes.starts_with("PK") ? read_xlsx(bytes, sheet, language) : read_csv(bytes, language);
}

std::string cell_name(std::size_t row, std::size_t column) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters + std::to_string(row + 1);
}

}  // namespace c136
