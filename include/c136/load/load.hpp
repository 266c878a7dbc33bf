// From bytes to a Deal: the gate, the tree, the typed fields. Every fault of the content is a
// Diagnostic, as many as one pass can see; nothing here touches the file system.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"
#include "c136/model/config.hpp"
#include "c136/model/deal.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// One file that a deal is made of. Held by address, because texts point into it.
struct SourceFile {
  std::string name;  // as the user gave it; printed escaped
  std::string text;
  Tree tree;
  std::uint32_t declined_at = 0;  // the line at which the quick reader gave up, if it did
};

/// Who turns bytes into a tree. Both readers give the same tree; `automatic` asks the quick one
/// first and yaml-cpp for what it declines. The other two are for tests and doubters; what `quick`
/// declines is a Failure.
enum class Reader : std::uint8_t { automatic, quick, yaml };

/// A deal together with the bytes it points into. Move it, do not copy it.
struct Loaded {
  std::vector<std::shared_ptr<const SourceFile>>
      files;                         // Span::file is the index; the deal's own is first
  std::shared_ptr<const Tree> tree;  // what `deal` was made of, all files joined; null: nothing
  Deal deal;
  std::vector<Diagnostic> errors;  // when there is any, `deal` is not to be scored
  bool has_private = false;        // a private file was joined

  bool ok() const { return errors.empty(); }
};

struct NamedText {
  std::string name, text;
};

/// The account file with this id, as load_account gave it; null when there is none. It must outlive
/// nothing: what is needed of it is shared.
using AccountLookup = std::function<const Loaded*(std::string_view id)>;

/// What stands beside a deal file and is joined with it, format.md section 8.
struct Companions {
  std::optional<NamedText> private_file;
  AccountLookup account;                         // empty: there are no accounts
  std::span<const std::string_view> warnings{};  // the codes that `ignore` may name; empty: all
};

/// Reads one deal. `name` is for messages and, without its folders and extension, the id of a deal
/// that names none (empty for standard input).
Loaded load_deal(std::string name, std::string text, const Config&, Language,
                 const Companions& = {}, Reader = Reader::automatic);

/// Reads one account file into a Deal that has only what an account holds; Deal::id is the
/// account's. Of the companions it has a private file only.
Loaded load_account(std::string name, std::string text, const Config&, Language,
                    const Companions& = {}, Reader = Reader::automatic);

/// Gives diagnostics their file name, end, excerpt and document path. `length 0` becomes the length
/// of the token that begins there.
std::vector<Finding> locate(const Loaded&, std::vector<Diagnostic>);
/// The same for those that the test wants; the others have a line and column in bytes, without end,
/// excerpt and path, which cost more than all the rest of a finding.
std::vector<Finding> locate(const Loaded&, std::vector<Diagnostic>,
                            const std::function<bool(const Diagnostic&)>& is_wanted);
Finding locate(const Loaded&, Diagnostic);

}  // namespace c136
