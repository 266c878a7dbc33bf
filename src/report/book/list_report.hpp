// `c136 list`: the deal ledger, a line a deal, with the columns and in the order asked for.
#pragma once

#include "book/deal_fields.hpp"
#include "c136/book/book.hpp"
#include "c136/document/document.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace c136 {

struct SortKey {
  const DealField* field = nullptr;
  bool descending = false;
};

/// What is not known stands last either way.
using SortOrder = std::vector<SortKey>;

/// "amount:desc"; throws a Failure that says what to write instead.
SortKey parse_sort_key(std::string_view text, Language);

struct ListOptions {
  std::vector<const DealField*> columns;  // none: those of the ledger; for programs all fields
  SortOrder sort;                         // none: in the order of the files
  std::optional<Part> wanted{};           // make only this; none: all
  bool is_in_lines = false;               // amounts stand as numbers too, each with its currency
};

/// Whether a line is the same whatever deals there are beside: else it is the others that tell
/// whether an amount wants its currency behind it.
bool has_settled_columns(const ListOptions&);

/// Of one deal in the JSON: any of the fields.
Json listed_deal_schema();
/// Of one in a line: with a number and a currency beside every amount.
Json listed_line_schema();

Document list_document(const Book&, Language, const ListOptions&);

}  // namespace c136
