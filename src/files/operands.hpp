// What the operands of a run name: files, folders turned into the deals in them, or all deals of a
// repository; on the disk, or in files of another kind. Not here: streams that are open already
// (cli/inputs.hpp), and what becomes of each file (examine/).
#pragma once

#include "c136/model/config.hpp"
#include "files/repository.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace c136 {

/// One file, or a stream that is already open.
struct Input {
  std::string name;  // as it is called in messages, not escaped; empty: standard input
  FileKind kind = FileKind::deal;
  bool kind_is_certain = true;               // else the content may say that it is an account
  bool was_named = false;                    // and not just found in a folder
  std::shared_ptr<const Files> files = {};   // null: nothing stands beside a stream
  std::string path = {};                     // below `files`
  std::function<FileContent()> stream = {};  // what is open already
  bool has_private = true;                   // or may have: a private part stands beside it
};

/// A deals repository: where it is, and its files.
struct Home {
  std::filesystem::path root;  // canonical
  std::shared_ptr<const Files> files;
  bool has_config = false;
  bool is_past = false;  // its files are those of a revision, and not on the disk
  std::string config = std::string(config_name);  // what its settings are called

  /// The path below the root; none for one that is not below it.
  std::optional<std::string> path_of(const std::filesystem::path& absolute) const;
};

/// How the files below a folder, which is canonical, are called for somebody in a working folder.
std::function<std::string(const std::string& path)> shown_below(
    const std::filesystem::path& root, const std::filesystem::path& working_folder);

/// Takes operands in their order, those of a folder by name; each file once however often it was
/// named. Of what was passed over, a fault of the system is one of the run.
class Operands {
 public:
  /// Where a deal or account with this id is, below the repository's root.
  using PathOfId = std::function<std::optional<std::string>(const std::string& id)>;

  /// `directory` is what the operands are relative to. `home` is null outside of a repository.
  Operands(std::filesystem::path directory, const Home* home, const Config&, PathOfId = {});

  void take(const std::string& operand);
  void take_home();
  /// The week notes of the repository, if there is one.
  void take_notes();
  /// What is open already, called so among the others.
  void take_stream(Input, const std::string& identity);

  bool is_taken(const std::filesystem::path& absolute) const;

  std::vector<Input> inputs;
  std::vector<PassedOver> passed_over;
  bool config_was_named = false;  // which is checked before anything else, and is no input

 private:
  void take_folder(const std::string& operand, const std::filesystem::path& folder);
  std::filesystem::path place_of_folder(const std::filesystem::path& path) const;
  void take_folder_of_home(const std::string& operand, const std::filesystem::path& folder,
                           const std::string& below);
  void take_file(const std::string& operand, const std::filesystem::path& path);
  void take_past(const std::string& operand, const std::filesystem::path& path);
  void take_by_id(const std::string& operand, int error_number);
  void add_at_home(Input, std::string below);
  template <class Shown>
  void add(FoundFiles found, const std::shared_ptr<const Files>& files,
           const std::filesystem::path& root, Shown shown, bool kind_is_certain = true);
  void add(Input input, std::string absolute);
  void refuse(const std::string& operand, int error_number);

  std::filesystem::path directory_;
  const Home* home_;
  const Config& config_;
  PathOfId path_of_id_;
  std::set<std::string> known_;
};

}  // namespace c136
