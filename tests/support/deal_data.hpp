// A deal file as data, to be changed by a test and written again. Not here: what a change may do.
#pragma once

#include "c136/model/field.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace c136::test {

using Data = nlohmann::ordered_json;

/// Maps, lists and texts; every scalar is a text, as the file has it. Keys are English, whatever
/// the file writes.
Data deal_data(const std::string& text);

enum class Quotes : std::uint8_t { double_quotes, single_quotes };

/// All on one line, every key and text in quotes.
std::string written(const Data& data, Quotes quotes = Quotes::double_quotes);

/// Calls `visit` with every map below the deal's root and the root itself: its path
/// ("c3.members[]"; empty for the root), its table, itself.
void for_maps(Data& deal,
              const std::function<void(const std::string&, const Table&, Data&)>& visit);

/// Numbers that are the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit);
  template <class Items>
  void shuffle(Items& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }
  template <class Items>
  auto& pick(Items& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace c136::test
