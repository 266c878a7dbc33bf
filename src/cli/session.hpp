// One run of one command: what was asked for, and the way to the person who asked. Not here: the
// command line (options) and the deals (deals.hpp).
#pragma once

#include "c136/cli/command.hpp"
#include "c136/cli/context.hpp"
#include "c136/model/config.hpp"
#include "c136/render/format.hpp"
#include "c136/report/report.hpp"
#include "cli/options/choices.hpp"
#include "cli/options/options.hpp"
#include "cli/repository.hpp"
#include "cli/world/files.hpp"
#include "cli/world/progress.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// What an option wants written: "-o", and the file.
struct WrittenFile {
  std::string_view option;
  std::string file;
};

/// What has a say in which repository is read, and as of when; as typed.
struct Asked {
  std::optional<std::string> as_of = {}, language = {}, at = {};
};

struct Session {
  Context& context;
  Language language;  // of what is said to the person; a format for programs is always English
  Date as_of;
  Config config;
  const Format& format;
  std::filesystem::path
      directory;  // paths are relative to it; empty: where the program was started
  std::optional<std::string> output;  // the file of -o
  std::string stdin_filename;         // empty when standard input has no name
  std::vector<std::string> operands;  // of one repository
  std::string word = {};              // that stood before the files, of a command that takes one
  /// Those of further repositories, for a command that takes them one after another.
  std::vector<std::vector<std::string>> further_operands = {};
  bool has_list = false;            // --files-from was given, and names files or none
  std::optional<Severity> fail_on;  // none: never
  bool bom = false;                 // csv begins with a byte order mark, also in a pipe
  bool quiet = false, verbose = false;
  bool colour_out = false, colour_err = false;
  std::size_t threads = 0;                    // 0: as many as there are cores
  Shard shard = {};                           // of the deals
  Reader reader = Reader::automatic;          // of the files
  std::optional<Repository> repository = {};  // that the operands are in
  std::optional<std::string> at = {};         // the commit whose files these are
  Asked asked = {};
  Progress* progress = nullptr;               // the bar that stands on standard error, if any
  std::vector<WrittenFile> writes = {};       // what the options want written
  std::vector<std::string> reads = {};        // files beside the deals: a list, a baseline
  std::vector<UnreadFile> unread = {};        // files that should have been read
  std::set<std::string> complaints = {};      // what was said of them
  bool failed = false;                        // something could not be read or written; exit code 2
  bool has_nothing = false;                   // no file could be read, so that there is no report
  std::string ahead = {};                     // of the result, still to be written
  bool is_begun = false;                      // some of it has been printed ahead
  std::optional<JsonInPieces> items = {};     // the same, of json
  std::shared_ptr<FileInPieces> pieces = {};  // of -o, where it is so
  bool has_given_up = false;                  // the file of -o cannot be written

  /// Of reports.
  Language report_language() const { return format.machine ? Language::en : language; }
  std::filesystem::path resolve(std::string_view path) const { return directory / path; }

  /// Says something beside the result, on standard error.
  void tell(std::string_view line);
  /// The same, about something that makes the exit code 2.
  void complain(std::string_view line);
  /// The same, about a file that cannot be read.
  void complain(std::string_view file, std::string line);
  /// Goes on to other operands, in a repository of their own.
  void enter(std::vector<std::string> next);
  /// Findings in their text form, on standard error.
  void tell(std::vector<Finding> findings);
  /// Prints a part of the result ahead of the rest, in a format that allows for it.
  void print_ahead(const Document& part);
  /// The same of what has been rendered.
  void print_ahead(std::string_view text);
  /// The same in json, of the items of the list that the format's data is about; finish ends it.
  void print_items(const Json& part, std::string_view list);
  /// Prints the result, or what comes last of it, and gives the exit code.
  int finish(const Document& document, const Tally& tally);
  /// The same for a text that has only one form.
  int finish(std::string_view text);

 private:
  RenderOptions render_options() const;
  void write_error(std::string_view bytes);
  void deliver(std::string_view bytes, bool is_last = true);
  void deliver_files(const Document& document);
  std::string rest_of(const Document& document);
  int close(std::string_view rest, const Tally& tally);
  int close_with(const Tally& tally) const;
};

/// What the options and the environment ask for; throws UsageError.
Session start(const Command& command, const GlobalOptions& options,
              std::vector<std::string> operands, Context& context, Language language);

}  // namespace c136
