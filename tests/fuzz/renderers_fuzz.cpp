// Any document through every format, in both languages and at several widths: what a report could
// say, made from the bytes.
#include "c136/render/format.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

using namespace c136;

namespace {

/// Takes what it gives from the front of the bytes; zeros at their end.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size)
      : rest_(reinterpret_cast<const char*>(data), size) {}

  bool empty() const { return rest_.empty(); }
  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }
  std::size_t below(std::size_t limit) { return byte() % limit; }
  std::string text() {
    const std::size_t asked = byte(), length = std::min(asked, rest_.size());
    std::string out(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return out;
  }

 private:
  std::string_view rest_;
};

Cell cell(Bytes& bytes) {
  const Tone tone = static_cast<Tone>(bytes.below(6));
  switch (bytes.below(8)) {
    case 0:
      return {};
    case 1:
      return {std::int64_t{bytes.byte()} - 100, tone};
    case 2:
      return {Money{std::int64_t{bytes.byte()} * 123'456'789}, tone};
    case 3:
      return {Percent{bytes.byte()}, tone};
    case 4:
      return {Date{bytes.byte() * 100}, tone};
    default:
      return {bytes.text(), tone};
  }
}

template <class Make>
auto some(Bytes& bytes, std::size_t most, Make make) {
  std::vector<decltype(make(bytes))> all;
  for (std::size_t count = bytes.below(most + 1); count > 0; --count) all.push_back(make(bytes));
  return all;
}

DataTable table(Bytes& bytes) {
  DataTable table;
  table.columns = some(bytes, 5, [](Bytes& b) {
    return Column{b.text(), b.text(), b.below(2) == 0 ? Align::left : Align::right};
  });
  const std::size_t width = table.columns.size();
  table.rows = some(bytes, 6, [width](Bytes& b) {
    std::vector<Cell> row;
    while (row.size() < width) row.push_back(cell(b));
    return row;
  });
  return table;
}

Place place(Bytes& bytes) {
  Place at;
  at.file = bytes.text();
  at.line = at.end_line = 1 + bytes.byte();
  at.column = 1 + bytes.byte();
  at.end_column = at.column + 1 + bytes.byte();
  return at;
}

Finding finding(Bytes& bytes) {
  Finding f;
  f.severity = static_cast<Severity>(bytes.below(3));
  f.code = bytes.below(2) == 0 ? "T103" : "S001";
  f.place = place(bytes);
  f.path = bytes.text();
  f.deal = bytes.text();
  f.message = bytes.text();
  f.help = bytes.text();
  f.notes = some(bytes, 2, [](Bytes& b) {
    Remark note;
    note.message = b.text();
    if (b.below(2) == 0) note.place = place(b);
    return note;
  });
  f.excerpt = bytes.text();
  return f;
}

Block block(Bytes& bytes) {
  switch (bytes.below(7)) {
    case 0:
      return Heading{1 + static_cast<int>(bytes.below(3)), bytes.text()};
    case 1:
      return Paragraph{some(bytes, 4, cell)};
    case 2:
      return FieldList{some(bytes, 4, [](Bytes& b) {
        std::string label = b.text();
        return FieldList::Item{std::move(label), cell(b)};
      })};
    case 3: {
      BulletList list;
      list.items = some(bytes, 4, [](Bytes& b) {
        Cell text = cell(b);
        return BulletList::Item{std::move(text), some(b, 2, cell)};
      });
      list.numbered = bytes.below(2) == 0;
      return list;
    }
    case 4:
      return table(bytes);
    case 5:
      return FindingList{some(bytes, 3, finding)};
    default:
      return Code{bytes.text()};
  }
}

Document document(Bytes& bytes) {
  static constexpr RuleText rules[] = {{"S001", Severity::error, "summary", "why", "help"},
                                       {"T103", Severity::warning, "summary", "why", ""}};
  Document document;
  document.language = bytes.below(2) == 0 ? Language::en : Language::zh;
  document.blocks = some(bytes, 6, block);
  if (bytes.below(2) == 0) document.records = table(bytes);
  document.rules.assign(std::begin(rules), std::end(rules));
  document.files = some(bytes, 3, [](Bytes& b) { return b.text(); });
  document.data = Json{{bytes.text(), bytes.text()}};
  return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const Document made = document(bytes);
  for (const Format& format : all_formats())
    for (const int width : {1, 40, 100}) {
      const RenderOptions options{
          .width = width, .colour = width == 40, .byte_order_mark = width == 1};
      if (format.render(made, options) != format.render(made, options)) std::abort();
    }
  return 0;
}
