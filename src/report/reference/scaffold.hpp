// The beginning of a deal file, made from the field tables: every key with what it means and the
// words it takes, in the writer's language, with nothing filled in but what has to be.
#pragma once

#include "c136/base/words.hpp"
#include "c136/model/config.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// What is known already; what is empty gets a placeholder.
struct ScaffoldChoices {
  std::string_view title{}, customer{}, owner{};
  Stage stage{};
  bool full = false;  // every section and key, not only those a deal begins with
};

/// Valid, without warnings. Chinese keys and words for Language::zh.
std::string scaffold(const ScaffoldChoices&, const Config&, Language);

}  // namespace c136
