#include "examine/likenesses.hpp"

#include "base/edit_distance.hpp"
#include "c136/base/hash.hpp"
#include "c136/base/text.hpp"
#include "c136/check/check.hpp"

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

/// Bytes that stand in no text part one value from the next.
std::uint64_t add_value(std::uint64_t hash, std::string_view text) {
  return fnv1a({"\0", 1}, fnv1a(text, hash));
}

Likeness likeness(Trait trait, std::string_view code, std::string message, Language language) {
  return {trait, Severity::warning, code, std::move(message),
          std::string(find_rule(code)->help.in(language))};
}

}  // namespace

void add_traits(const Facts& facts, Traits& traits) {
  const Deal& deal = facts.deal;
  if (deal.is_account) return;
  for (const std::string_view code : {"R002", "R003"})
    if (is_ignored(facts, code)) traits.mute.push_back(code);
  if (deal.owner && facts.config.people.empty()) traits.owner = *deal.owner;
  if (!deal.amount || !deal.is_open()) return;
  std::uint64_t hash = add_value(fnv1a({}), *deal.customer.name);
  hash = add_value(hash, std::to_string(deal.amount->cents));
  hash = add_value(hash, deal.currency.value_or(facts.config.currency));
  if (deal.title) traits.twins.push_back(add_value(fnv1a("title", hash), *deal.title));
  if (deal.product) traits.twins.push_back(add_value(fnv1a("product", hash), *deal.product));
}

Likenesses::File Likenesses::kept(const Traits& traits) {
  if (files_.empty() || files_.back() != traits.file) files_.push_back(traits.file);
  return &files_.back();
}

std::optional<Likeness> Likenesses::taken_id(const Traits& traits, Language language) {
  if (traits.id.empty()) return std::nullopt;
  auto& ids = traits.is_account ? account_ids_ : deal_ids_;
  const auto [first, is_new] = ids.try_emplace(traits.id, nullptr);
  if (is_new) first->second = kept(traits);
  if (is_new) return std::nullopt;
  Likeness taken{Trait::id, Severity::error, "D001", {}, {}};
  if (traits.is_account) {
    taken.message = say(language, "the account id {} is already that of {}",
                        "客户档案编号 {} 与 {} 重复", traits.id, *first->second);
    taken.help = say(language, "write `account:` with an id of its own",
                     "请用 `account:` 给它一个自己的编号");
  } else {
    taken.message = say(language, "the deal id {} is already that of {}", "商机编号 {} 与 {} 重复",
                        traits.id, *first->second);
    taken.help = find_rule("D001")->help.in(language);
  }
  return taken;
}

std::vector<Likeness> Likenesses::of(const Traits& traits, Language language) {
  std::vector<Likeness> found;
  const std::string* twin = nullptr;
  for (const std::uint64_t trait : traits.twins) {
    const auto [known, is_new] = twins_.try_emplace(trait, nullptr);
    if (is_new)
      known->second = kept(traits);
    else if (!twin)
      twin = known->second;
  }
  if (twin)
    found.push_back(
        likeness(Trait::amount, "R002",
                 say(language, "{} has the same customer and amount, and the same title or product",
                     "{} 的客户、金额以及名称或产品与本商机相同", *twin),
                 language));
  const std::string& owner = traits.owner;
  if (!owner.empty() && owners_.size() < most_owners &&
      owners_.try_emplace(owner, kept(traits)).second)
    for (const auto& [known, where] : owners_)
      if (known != owner && is_alike(known, owner))
        found.push_back(likeness(Trait::owner, "R003",
                                 say(language, "the owner is {} here, and {} in {}",
                                     "这里的负责人写作 {}，{} 则写在 {} 里", owner, known, *where),
                                 language));
  std::erase_if(found, [&](const Likeness& one) {
    return std::ranges::find(traits.mute, one.code) != traits.mute.end();
  });
  return found;
}

}  // namespace c136
