// One deal or account while it is edited: all files that it is made of, each changed where it says
// what is to be changed, and read again after every change. Not here: what a log entry or a closed
// deal is made of (edit/visits.hpp), and the writing (cli/edit/).
#pragma once

#include "c136/load/load.hpp"
#include "edit/manuscript.hpp"
#include "edit/path.hpp"
#include "edit/typed.hpp"
#include "files/repository.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// The bytes of the files, each with the name that messages call it by.
struct Sources {
  FileKind kind = FileKind::deal;
  NamedText own;
  std::optional<NamedText> private_part, account, private_account{};

  /// In the order of Loaded::files.
  std::vector<NamedText*> all();
};

/// Reads them together.
Loaded load(const Sources&, const Config&, Language);

class EditedDeal {
 public:
  /// Throws Refusal where one of the files is no YAML.
  EditedDeal(Sources, const Config&, Date as_of, Language);

  const Sources& sources() const { return sources_; }
  const Deal& deal() const { return loaded_.deal; }
  const Loaded& loaded() const { return loaded_; }
  const Config& config() const { return config_; }
  Date as_of() const { return as_of_; }
  Language language() const { return language_; }
  /// For what is written into the deal's own file.
  Typing typing(std::size_t file = 0) const;
  /// What the person should know of how the words were understood.
  const std::vector<std::string>& remarks() const { return remarks_; }

  /// What is written at the place; empty where nothing is, or more than a value.
  std::string text_at(std::string_view path) const;

  /// How many entries the list there has; none for all else.
  std::size_t entries_at(std::string_view path) const;
  /// Of the path's last key; null for one of the user's own.
  const Field* field_of(std::string_view path) const { return resolved(path).back().field; }
  /// How the path is written in either language.
  std::string name_of(std::string_view path, bool chinese) const;
  /// Whether the value is written there, in whatever words.
  bool says(std::string_view path, std::string_view value) const;

  /// The same of a list of texts.
  bool holds_list(std::string_view path, const std::vector<std::string>& texts) const;

  // What is there already is not written again. All throw Failure for a path, a person or an entry
  // that is unknown, and Refusal for what cannot be read afterwards.

  void set(std::string_view path, std::string_view value);
  void set_list(std::string_view path, const std::vector<std::string>& texts);
  /// An entry of KEY=VALUE, or values of a list that has no keys. Gives the same as it is written.
  std::string add(std::string_view path, const std::vector<std::string>& values);
  void unset(std::string_view path);

  /// Where a new entry stands among those of its list: how many come before it.
  using Order = std::function<std::size_t(const Tree&, const std::vector<std::size_t>& items)>;
  /// Makes an entry for the file that it will stand in, in the keys of that file.
  using Entry = std::function<Content(const Typing&)>;
  void add_entry(std::string_view path, const Entry&, const Order& = {});
  /// The same for a value.
  void set_content(std::string_view path, const Entry&);

 private:
  struct Spot {
    std::size_t file;
    Path path;  // as far as it stands in this file
  };
  Path resolved(std::string_view path) const;
  static Content typed(const Path&, std::string_view value, const Typing&);
  Spot spot_for(const Path&) const;
  Spot spot_of(const Path&) const;
  Path in_file(const Path&, std::size_t file) const;
  void add_entry_at(Spot, const Path&, const Entry&, const Order&);
  /// As whoever has only what is shared reads it.
  std::size_t faults_without_private(Sources) const;
  void put(Spot, Content);
  void put_beside(const Path&, std::size_t depth, Manuscript&, Content);
  void remove(const Path&, Manuscript&);
  void changed(std::size_t file);

  Sources sources_;
  const Config& config_;
  Date as_of_;
  Language language_;
  Loaded loaded_;
  std::vector<Manuscript> files_;
  mutable std::vector<std::string> remarks_;  // of reading what was typed, which changes no deal
};

}  // namespace c136
