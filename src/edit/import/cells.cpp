#include "edit/import/cells.hpp"

namespace c136 {

Cells read_cells(std::string_view bytes, const std::string& sheet, Language language) {
  return bytes.starts_with("PK") ? read_xlsx(bytes, sheet, language) : read_csv(bytes, language);
}

std::string cell_name(std::size_t row, std::size_t column) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters + std::to_string(row + 1);
}

}  // namespace c136
