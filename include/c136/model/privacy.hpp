// What reports keep to themselves unless they are asked for it with --full: phones, e-mail, likes,
// personal needs, and who the coaches are. The tables of the fields say which fields these are.
#pragma once

#include "c136/base/words.hpp"
#include "c136/model/facts.hpp"

#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace c136 {

/// Stands where a private text is.
inline constexpr Words hidden_text{"private", "不公开"};
/// Stands where a coach is named.
inline constexpr Words unnamed_coach{"a coach", "教练"};
/// Stands in free text for a coach who is a contact too, so that nobody is told by it who is one.
inline constexpr Words unnamed_contact{"a contact", "一位联系人"};

/// Texts of a deal that do not stand so in its file.
using KeptTexts = std::deque<std::string>;

/// Every private text becomes `hidden_text`, so that rules and reports still see that something is
/// there; every coach, a contact too, gets the name `unnamed_coach`. In free text names and ids of
/// coaches become that too; of those who are contacts, `unnamed_contact`. The texts have to outlive
/// the deal.
void hide_private(Deal&, Language, KeptTexts&);

/// Free texts of a deal without the names of its coaches, in the same words whether or not, and in
/// whatever language, they were hidden before.
class WithoutCoaches {
 public:
  explicit WithoutCoaches(const Deal&);
  std::string in(Text text) const { return hide_(text); }

 private:
  std::function<std::string(Text)> hide_;
};

bool is_hidden(Text);

/// Whether this is a coach, and nobody is to know who it is.
bool is_unnamed_coach(const Facts&, std::string_view id);

/// For sentences that speak of somebody as a coach.
std::string_view coach_name(const Facts&, std::string_view id);

}  // namespace c136
