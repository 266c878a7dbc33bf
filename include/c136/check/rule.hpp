// A rule: one question put to a deal, with all that explains it. `check`, `explain`, the man page
// the machine formats and `next` read the same row. Not here: the rules themselves (src/check/).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/check/need.hpp"
#include "c136/model/facts.hpp"
#include "c136/score/scorecard.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Rule;

/// What a rule function writes to. A gap is one finding per deal that names its items in notes; a
/// warning is one finding per place unless the rule says otherwise.
class Findings {
 public:
  Findings(const Rule& rule, const Facts& facts, std::vector<Diagnostic>& out)
      : rule_(rule), facts_(facts), out_(out) {}

  /// Adds a finding with a message of its own; one that is nowhere stands at the file's start.
  void add(Span span, std::string message, std::string help = {});
  /// Adds a note to the finding added last. When there is none yet, first adds one whose message is
  /// the rule's summary, at this place: so a gap stands at its first item. Of very many only their
  /// number is told.
  void item(Span span, std::string note);
  /// Adds a finding with the rule's summary at the deepest key that stands: the first of these that
  /// is somewhere, else the start of the file.
  void missing(std::initializer_list<Span> from_deepest);

 private:
  const Rule& rule_;
  const Facts& facts_;
  std::vector<Diagnostic>& out_;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t mine_ = none;  // index of the finding that item() extends
  std::size_t more_ = 0;     // items beyond those that it names
};

/// An example with nothing in it to translate.
constexpr Words alike(std::string_view example) { return {example, example}; }

struct Rule {
  std::string_view code;  // "C104"
  Severity severity;
  bool dated = false;             // may appear without any edit
  bool open_only = false;         // asked of open deals only
  bool of_other_methods = false;  // C136 does not ask for it
  bool of_accounts = false;       // asked of account files, too
  Words summary;                  // one line; the message of a gap
  Words why;                      // the reason, from the method
  Words bad, good;                // a few lines of YAML each
  Words help;   // what to do or write; the help line of a finding that brings none
  Need need{};  // of a gap
  /// Exactly one is set for rules over a deal; none for the reader's and the cross-file ones.
  void (*facts)(const Facts&, Findings&) = nullptr;
  void (*value)(const Facts&, const Scorecard&, Findings&) = nullptr;
};

/// Every code of format.md section 4, ordered by code.
const std::vector<const Rule*>& all_rules();

/// Those that `ignore` may name.
const std::vector<std::string_view>& codes_of_warnings();
/// Those that a method may ask.
const std::vector<std::string_view>& codes_of_gaps();

/// Null when there is no such code.
const Rule* find_rule(std::string_view code);

}  // namespace c136
