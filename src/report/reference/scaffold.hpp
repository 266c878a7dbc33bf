// The beginning of a deal file or a week note, made from the field tables: every key with what it
// means and the words it takes, in the writer's language, with nothing filled in but what has to
// be.
#pragma once

#include "c136/base/words.hpp"
#include "c136/model/config.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace c136 {

/// By path, as they are written: "customer.industry".
using FilledKeys = std::map<std::string, std::string, std::less<>>;

/// What is known already; what is empty gets a placeholder.
struct ScaffoldChoices {
  std::string_view title{}, customer{}, owner{};
  Stage stage{};
  bool full = false;  // every section and key, not only those a deal begins with
  FilledKeys filled{};
};

class ScaffoldComments;

/// For many deals: what the comments say is worked out for the first of them. Keeps a reference to
/// the settings.
class DealScaffold {
 public:
  DealScaffold(const Config&, Language);
  ~DealScaffold();
  DealScaffold(const DealScaffold&) = delete;
  DealScaffold& operator=(const DealScaffold&) = delete;

  /// Valid, without warnings. Chinese keys and words for Language::zh.
  std::string write(const ScaffoldChoices&);

 private:
  std::unique_ptr<ScaffoldComments> comments_;
};

/// Of one deal.
std::string scaffold(const ScaffoldChoices&, const Config&, Language);

/// Of a week note, with all its keys; `seller` may be empty.
std::string week_scaffold(std::string_view week, std::string_view seller, const Config&, Language);

}  // namespace c136
