#include "report/key_path.hpp"

#include "c136/model/field.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::string_view separator = ", ";

std::string_view zh_name(const Table* table, std::string_view key) {
  const Field* field = table ? table->find(key) : nullptr;
  return field ? field->zh : key;
}

/// "[who=li]": by which key of the entry it is named.
std::string in_brackets(std::string_view brackets, const Table* table) {
  const std::size_t equals = brackets.find('=');
  if (equals == brackets.npos) return std::string(brackets);
  return "[" + std::string(zh_name(table, brackets.substr(1, equals - 1))) +
         std::string(brackets.substr(equals));
}

}  // namespace

std::string key_path(std::string_view path, const Deal& deal) {
  if (!deal.has_chinese_keys) return std::string(path);
  const Table* table = &deal_table();
  const Table* around = table;  // of the key before, for those that stand beside it
  std::string out;
  while (!path.empty()) {
    if (path.starts_with('[')) {
      const std::size_t end = std::min(path.find(']'), path.size() - 1) + 1;
      out += in_brackets(path.substr(0, end), table);
      path.remove_prefix(end);
    } else if (path.starts_with('.')) {
      out += '.';
      path.remove_prefix(1);
    } else if (path.starts_with(separator)) {
      out += separator;
      path.remove_prefix(separator.size());
      table = around;
    } else {
      const std::string_view key = path.substr(0, path.find_first_of(".[,"));
      const Field* field = table ? table->find(key) : nullptr;
      out += field ? field->zh : key;
      around = table;
      table = field && field->table ? &field->table() : nullptr;
      path.remove_prefix(std::max<std::size_t>(1, key.size()));
    }
  }
  return out;
}

}  // namespace c136
