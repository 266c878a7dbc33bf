#include "support/stored_zip.hpp"

#include <zlib.h>

#include <cstdint>

namespace c136::test {

namespace {

void add(std::string& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((number >> (8 * i)) & 0xFF);
}

/// What the local header and the directory say alike.
std::string facts(const std::string& name, const std::string& text) {
  std::string out;
  for (const int zero : {20, 0, 0, 0, 0}) add(out, static_cast<std::uint32_t>(zero), 2);
  const auto size = static_cast<std::uint32_t>(text.size());
  add(out,
      static_cast<std::uint32_t>(::crc32(0, reinterpret_cast<const Bytef*>(text.data()), size)), 4);
  add(out, size, 4), add(out, size, 4);
  add(out, static_cast<std::uint32_t>(name.size()), 2), add(out, 0, 2);
  return out;
}

}  // namespace

std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& parts) {
  std::string out, directory;
  for (const auto& [name, text] : parts) {
    const auto offset = static_cast<std::uint32_t>(out.size());
    out += "PK\x03\x04" + facts(name, text) + name + text;
    directory += std::string("PK\x01\x02") + std::string("\x14\0", 2) + facts(name, text);
    add(directory, 0, 2), add(directory, 0, 2), add(directory, 0, 2), add(directory, 0, 4);
    add(directory, offset, 4);
    directory += name;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  add(out, 0, 4), add(out, static_cast<std::uint32_t>(parts.size()), 2);
  add(out, static_cast<std::uint32_t>(parts.size()), 2);
  add(out, static_cast<std::uint32_t>(directory.size()), 4), add(out, begin, 4), add(out, 0, 2);
  return out;
}

std::string workbook_of(const std::string& rows, const std::string& shared_texts,
                        const std::string& styles) {
  return stored_zip({
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Deals\" sheetId=\"1\" "
       "r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId1\" "
       "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml", "<sst>" + shared_texts + "</sst>"},
      {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
  });
}

}  // namespace c136::test
