// A zip archive whose parts are stored as they are: the smallest workbooks for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace c136::test {

std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& parts);

/// A workbook of one sheet; `rows` are the elements below sheetData.
std::string workbook_of(const std::string& rows, const std::string& shared_texts = "",
                        const std::string& styles = "");

}  // namespace c136::test
