// Which files of a folder are deals, accounts and week notes, by the globs of the configuration;
// and which were passed over, and why. Not here: reading them.
#pragma once

#include "c136/model/config.hpp"
#include "files/files.hpp"
#include "files/glob.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

inline constexpr std::string_view config_name = ".c136.yaml";
inline constexpr std::string_view config_names[] = {config_name, ".c136.yml"};

/// Whether a file without its folder is called as settings are.
bool is_config(std::string_view name);
/// "c136.yaml", ".C136.YAML", ".c136.yaml.txt": meant as settings, and not read as such.
bool is_nearly_config(std::string_view name);

enum class FileKind : std::uint8_t { deal, account, week };

/// "x.private.yaml" holds a part of x.yaml and is no deal of its own.
bool is_private(std::string_view path);
/// "x.private.yaml" of "x.yaml".
std::string private_of(std::string_view path);
/// "x.yaml" of "x.private.yaml".
std::string public_of(std::string_view path);
/// The end of the name keeps the file from being read, or nearly does: "x.YAML", "x.yaml.txt".
/// What is in it tells whether it is a deal.
bool may_be_misnamed(std::string_view path);
/// The private part that stands beside a file, as far as it can be read; none when there is none.
std::optional<FileContent> private_part(const Files&, const std::string& path);

/// The globs of a repository.
class Patterns {
 public:
  explicit Patterns(const Config&);
  /// Every YAML file is a deal, unless these settings have it for an account.
  static Patterns any_yaml(const Config&);
  /// Those of one kind alone.
  static Patterns only(FileKind, const Config&);

  /// None when it is none of them, or excluded.
  std::optional<FileKind> kind(std::string_view path) const;
  bool excludes(std::string_view path) const;
  /// The folders to look into, none of them below another.
  std::vector<std::string> folders() const;

 private:
  Patterns() = default;

  std::vector<Glob> deals_, accounts_, weeks_, exclude_;
};

struct FoundFile {
  std::string path;
  FileKind kind = FileKind::deal;
  bool has_private = true;  // or may have: a private part stands beside it
};

struct PassedOver {
  std::string path;
  Obstacle obstacle = Obstacle::none;
  int error_number = 0;
  bool matters = false;  // there was, or may have been, a deal to read
};

struct FoundFiles {
  std::vector<FoundFile> files;  // by path
  std::vector<PassedOver> passed_over;
};

/// Looks into `below` and all its folders; only where a match can be when `below` is "".
FoundFiles find_files(const Files&, const Patterns&, const std::string& below);

/// Those of them that are called so but for their ending. Of all other files nothing but their
/// names is looked at; links are not among them.
std::vector<FoundFile> find_called(const Files&, const Patterns&, std::string_view stem);

}  // namespace c136
