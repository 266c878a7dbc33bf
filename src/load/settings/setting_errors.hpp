// The findings about `.c136.yaml`, as all files that turn what is stated into what is in force add
// them. Not here: what they say.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/text.hpp"
#include "c136/base/words.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace c136 {

class SettingErrors {
 public:
  SettingErrors(Language words, std::vector<Diagnostic>& errors)
      : language(words), all_decoded(errors.empty()), errors_(errors) {}

  void report(std::string_view code, Span span, std::string message, std::string help = {},
              std::vector<Note> notes = {}) {
    errors_.push_back(
        {Severity::error, code, span, std::move(message), std::move(notes), std::move(help)});
  }

  /// What a person wrote, short enough for a message.
  static std::string shown(std::string_view text) { return escaped(clip(text, 60)); }

  std::vector<Diagnostic>& all() { return errors_; }

  const Language language;
  const bool all_decoded;  // else a value may be absent because it was refused

 private:
  std::vector<Diagnostic>& errors_;
};

}  // namespace c136
