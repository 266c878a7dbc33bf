// What a name stands for: a code, keys, words, a term of the method; by its own name, else by what
// people call it. Not here: what is said of it (explain.hpp).
#pragma once

#include "c136/check/rule.hpp"
#include "c136/model/config.hpp"
#include "report/reference/explain_method.hpp"
#include "report/reference/field_paths.hpp"
#include "report/reference/glossary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A field with all places where it stands.
struct KnownField {
  const Field* field;
  std::vector<const PlacedField*> places;
};

/// A word with the fields that take it.
struct KnownWord {
  const Word* word;
  std::vector<const PlacedField*> places;
};

/// What has one of the names, in the order of the tables.
struct Known {
  std::vector<const Method*> methods;
  std::vector<KnownCriterion> criteria;
  std::vector<const Rule*> rules;
  std::vector<KnownField> fields;
  std::vector<KnownWord> words;
  std::vector<const Term*> terms;

  bool empty() const {
    return methods.empty() && criteria.empty() && rules.empty() && fields.empty() &&
           words.empty() && terms.empty();
  }
};

/// Capitals make no difference.
Known known_by(std::string_view name, const Config&);
/// Of several names, each thing once; of none everything.
Known known_by(const std::vector<std::string>& names, const Config&);

}  // namespace c136
