#include "files/operands.hpp"

#include "files/disk.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

std::optional<std::string> Home::path_of(const fs::path& absolute) const {
  const fs::path below = absolute.lexically_relative(root);
  if (below.empty() || *below.begin() == "..") return std::nullopt;
  return below == "." ? std::string() : below.string();
}

std::function<std::string(const std::string&)> shown_below(const fs::path& root,
                                                           const fs::path& working_folder) {
  std::error_code fault;
  const fs::path from = fs::canonical(working_folder.empty() ? "." : working_folder, fault);
  if (!fault && from == root) return std::identity();
  return [root, from](const std::string& path) {
    const fs::path relative = (root / path).lexically_relative(from);
    return relative.empty() ? (root / path).string() : relative.string();
  };
}

Operands::Operands(fs::path directory, const Home* home, const Config& config, PathOfId path_of_id)
    : directory_(std::move(directory)),
      home_(home),
      config_(config),
      path_of_id_(std::move(path_of_id)) {}

void Operands::take_home() {
  add(find_files(*home_->files, Patterns(config_), ""), home_->files, home_->root,
      shown_below(home_->root, directory_));
}

void Operands::take(const std::string& operand) {
  const fs::path path = directory_ / operand;
  if (home_ && home_->is_past) return take_past(operand, path);
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  std::error_code unknown;
  const bool is_link = fs::is_symlink(fs::symlink_status(path, unknown));
  if (!fs::exists(status) && !is_link) return take_by_id(operand, fault ? fault.value() : ENOENT);
  if (fs::is_directory(status)) return take_folder(operand, path);
  take_file(operand, path);
}

void Operands::take_stream(Input input, const std::string& identity) {
  if (known_.insert(identity).second) inputs.push_back(std::move(input));
}

bool Operands::is_taken(const fs::path& absolute) const {
  return known_.contains(absolute.string());
}

/// Where the folder is for the globs: under its own name, though it is a link inside the
/// repository, else where the links lead.
fs::path Operands::place_of_folder(const fs::path& path) const {
  const fs::path real = fs::canonical(path);
  const fs::path named = fs::absolute(path).lexically_normal();
  const fs::path place = named.has_filename() ? named : named.parent_path();
  std::error_code unknown;
  const bool is_inside = home_ && home_->path_of(real) && home_->path_of(place);
  return is_inside && fs::equivalent(place, real, unknown) ? place : real;
}

void Operands::take_folder(const std::string& operand, const fs::path& path) {
  fs::path folder;
  try {
    folder = place_of_folder(path);
  } catch (const fs::filesystem_error& fault) {
    return refuse(operand, fault.code().value());
  }
  if (home_)
    if (const auto below = home_->path_of(folder))
      return take_folder_of_home(operand, folder, *below);
  try {
    const auto files = std::make_shared<Disk>(folder);
    add(
        find_files(*files, Patterns::any_yaml(config_), ""), files, folder,
        [&](const std::string& file) {
          return (fs::path(operand) / file).lexically_normal().string();
        },
        false);
  } catch (const std::system_error& refused) {
    refuse(operand, refused.code().value());
  }
}

void Operands::take_folder_of_home(const std::string& operand, const fs::path& folder,
                                   const std::string& below) {
  const bool by_globs = home_->has_config || below.empty();
  add(find_files(*home_->files, by_globs ? Patterns(config_) : Patterns::any_yaml(config_), below),
      home_->files, home_->root, [&](const std::string& file) {
        return (fs::path(operand) / (home_->root / file).lexically_relative(folder))
            .lexically_normal()
            .string();
      });
}

void Operands::take_notes() {
  if (!home_) return;
  add(find_files(*home_->files, Patterns::only(FileKind::week, config_), ""), home_->files,
      home_->root, shown_below(home_->root, directory_));
}

/// A file that was named is read whatever the globs say; what is private is read with its deal.
void Operands::take_file(const std::string& operand, const fs::path& path) {
  std::string name = operand;
  std::error_code fault;
  fs::path file =
      fs::canonical(path.has_parent_path() ? path.parent_path() : ".", fault) / path.filename();
  if (fault) return refuse(operand, fault.value());
  if (is_config(file.filename().string())) {
    config_was_named = true;
    return;
  }
  if (is_private(file.filename().string())) {
    name = public_of(name);
    file = public_of(file.string());
  }
  Input input{.name = name, .kind_is_certain = false, .was_named = true};
  if (const auto below = home_ ? home_->path_of(file) : std::nullopt)
    return add_at_home(std::move(input), *below);
  if (const fs::path real = fs::canonical(file, fault); !fault) file = real;
  input.files = std::make_shared<Disk>(file.parent_path());
  input.path = file.filename().string();
  add(std::move(input), file.string());
}

/// The disk is asked for nothing but where the operand would be.
void Operands::take_past(const std::string& operand, const fs::path& path) {
  std::error_code fault;
  const fs::path place = fs::weakly_canonical(fs::absolute(path), fault);
  auto below =
      fault ? std::nullopt : home_->path_of(place.has_filename() ? place : place.parent_path());
  if (!below) return refuse(operand, ENOENT);
  std::string name = operand;
  if (is_private(*below)) {
    below = public_of(*below);
    name = public_of(name);
  }
  const FolderContent folder = home_->files->list(*below);
  if (folder.obstacle == Obstacle::none)
    return take_folder_of_home(name, home_->root / *below, *below);
  if (is_config(fs::path(*below).filename().string())) {
    config_was_named = true;
    return;
  }
  if (folder.error_number == ENOENT) return take_by_id(operand, ENOENT);
  add_at_home({.name = name, .kind_is_certain = false, .was_named = true}, *below);
}

/// What is no file may be the id of a deal.
void Operands::take_by_id(const std::string& operand, int error_number) {
  const bool may_be_id = home_ && path_of_id_ && error_number == ENOENT;
  const auto below = may_be_id ? path_of_id_(operand) : std::nullopt;
  if (!below) return refuse(operand, error_number);
  add_at_home({.name = shown_below(home_->root, directory_)(*below),
               .kind_is_certain = false,
               .was_named = true},
              *below);
}

void Operands::add_at_home(Input input, std::string below) {
  if (const auto kind = Patterns(config_).kind(below)) {
    input.kind = *kind;
    input.kind_is_certain = true;
  }
  input.files = home_->files;
  const std::string absolute = (home_->root / below).string();
  input.path = std::move(below);
  add(std::move(input), absolute);
}

template <class Shown>
void Operands::add(FoundFiles found, const std::shared_ptr<const Files>& files,
                   const fs::path& root, Shown shown, bool kind_is_certain) {
  for (PassedOver& file : found.passed_over) {
    file.path = shown(file.path);
    passed_over.push_back(std::move(file));
  }
  const std::string folder = (root / "").string();
  for (FoundFile& file : found.files)
    add(Input{.name = shown(file.path),
              .kind = file.kind,
              .kind_is_certain = kind_is_certain,
              .files = files,
              .path = file.path,
              .has_private = file.has_private},
        folder + file.path);
}

void Operands::add(Input input, std::string absolute) {
  if (known_.insert(std::move(absolute)).second) inputs.push_back(std::move(input));
}

void Operands::refuse(const std::string& operand, int error_number) {
  passed_over.push_back({operand, Obstacle::system, error_number});
}

}  // namespace c136
