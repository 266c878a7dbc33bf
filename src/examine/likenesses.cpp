#include "examine/likenesses.hpp"

#include "base/edit_distance.hpp"
#include "c136/base/text.hpp"
#include "c136/check/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace c136 {
namespace {

constexpr std::size_t most_owners = 1000;  // beyond which nobody is compared any more
constexpr std::size_t shortest_name = 4;   // of shorter ones each is a letter away from the other

/// Numbers tell people of one name apart, and so does each character of a Chinese name.
bool tells_apart(char32_t c) { return is_han(c) || (c >= '0' && c <= '9'); }

/// The same but for capitals, or for one letter.
bool is_alike(std::string_view a, std::string_view b) {
  std::vector<char32_t> own = letters(a), other = letters(b);
  if (own == other) return true;
  const std::size_t longer = std::max(own.size(), other.size());
  const std::size_t shorter = std::min(own.size(), other.size());
  if (shorter < shortest_name || longer - shorter > 1 || edit_distance(own, other) != 1)
    return false;
  std::ranges::sort(own);
  std::ranges::sort(other);
  std::vector<char32_t> different;
  std::ranges::set_symmetric_difference(own, other, std::back_inserter(different));
  return std::ranges::none_of(different, tells_apart);
}

Diagnostic warning(std::string_view code, Span span, std::string message, Language language) {
  return {Severity::warning,  code, span ? span : file_start,
          std::move(message), {},   std::string(find_rule(code)->help.in(language))};
}

}  // namespace

std::vector<Diagnostic> Likenesses::of(const Facts& facts, const std::string& file) {
  std::vector<Diagnostic> found;
  if (facts.deal.is_account) return found;
  if (facts.deal.is_open()) add_twin(facts, file, found);
  add_owner(facts, file, found);
  std::erase_if(found, [&](const Diagnostic& one) { return is_ignored(facts, one.code); });
  return found;
}

void Likenesses::add_twin(const Facts& facts, const std::string& file,
                          std::vector<Diagnostic>& found) {
  const Deal& deal = facts.deal;
  if (!deal.amount) return;
  const std::string start = fmt::format("{}\n{}\n{}\n", *deal.customer.name, deal.amount->cents,
                                        deal.currency.value_or(facts.config.currency));
  const std::string* first = nullptr;
  const auto meet = [&](char kind, const Located<Text>& what) {
    if (!what) return;
    const auto [known, is_new] =
        deals_.try_emplace(fmt::format("{}{}{}", kind, start, *what), file);
    if (!is_new && !first) first = &known->second;
  };
  meet('t', deal.title);
  meet('p', deal.product);
  if (!first) return;
  const Language l = facts.language;
  found.push_back(
      warning("R002", deal.amount.span,
              say(l, "{} has the same customer and amount, and the same title or product",
                  "{} 的客户、金额以及名称或产品与本商机相同", *first),
              l));
}

void Likenesses::add_owner(const Facts& facts, const std::string& file,
                           std::vector<Diagnostic>& found) {
  const auto& owner = facts.deal.owner;
  if (!owner || owners_.size() >= most_owners || !facts.config.people.empty()) return;
  if (!owners_.try_emplace(std::string(*owner), file).second) return;
  const Language l = facts.language;
  for (const auto& [known, where] : owners_)
    if (known != *owner && is_alike(known, *owner))
      found.push_back(warning("R003", owner.span,
                              say(l, "the owner is {} here, and {} in {}",
                                  "这里的负责人写作 {}，{} 则写在 {} 里", *owner, known, where),
                              l));
}

}  // namespace c136
