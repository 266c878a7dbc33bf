// Edits of deals that live in memory.
#pragma once

#include "c136/base/date.hpp"
#include "edit/edited_deal.hpp"

#include <functional>
#include <string>

namespace c136::test {

using Edit = std::function<void(EditedDeal&)>;

/// On 2026-11-22. The deal is called deal.yaml.
inline Sources after_edit(Sources sources, const Edit& edit) {
  static const Config config;
  const Date as_of = parse_date("2026-11-22").date;
  EditedDeal deal(std::move(sources), config, as_of, Language::en);
  edit(deal);
  return deal.sources();
}

inline std::string after_edit(std::string text, const Edit& edit) {
  return after_edit(Sources{FileKind::deal, {"deal.yaml", std::move(text)}, {}, {}, {}}, edit)
      .own.text;
}

}  // namespace c136::test
