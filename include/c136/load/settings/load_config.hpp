// From the bytes of `.c136.yaml` to the settings in force, with findings as good as a deal's. Not
// here: where the file is (files/repository.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/load.hpp"
#include "c136/model/config.hpp"
#include "c136/model/config_file.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// The codes that settings may name: `ignore` those of warnings, a method those of gaps. With no
/// gaps given, any.
struct RuleCodes {
  std::span<const std::string_view> warnings, gaps;
};

struct LoadedConfig {
  std::shared_ptr<const SourceFile> file;
  ConfigFile stated;  // what is written, with its places
  Config config;      // what is in force; defaults where there are errors
  std::vector<Diagnostic> errors;

  bool ok() const { return errors.empty(); }
};

LoadedConfig load_config(std::string name, std::string text, const RuleCodes&, Language);

Finding locate(const LoadedConfig&, const Diagnostic&);

}  // namespace c136
