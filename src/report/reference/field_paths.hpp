// The keys of files, above all of deals, with the places where they stand, and what each takes, in
// words. For everything that teaches the format: explain, schema, scaffold, manual.
#pragma once

#include "c136/model/field.hpp"

#include <string>
#include <vector>

namespace c136 {

struct PlacedField {
  std::string path{};     // "c3.members.tendency"
  std::string zh_path{};  // "影响力.成员.倾向性"
  const Field* field = nullptr;
  std::string_view file{};  // ".c136.yaml"; empty for a deal
};

/// Every place of a deal file where a key may stand, in the order of the format.
const std::vector<PlacedField>& all_fields();

/// Those, then those of the other files that the program reads.
const std::vector<PlacedField>& fields_of_all_files();

/// Tables below this one, each once, the outer ones first; itself is the first.
std::vector<const Table*> all_tables(const Table& root);

/// "a date, like 2026-11-22"; "one word or a list of them".
std::string form_text(const Field&, Language);

/// Whether the keys of its table stand in the file: not of a list that is written as a map.
bool has_keys_below(const Field&);

}  // namespace c136
