#include "examine/examine.hpp"

#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "c136/check/week_notes.hpp"
#include "c136/model/privacy.hpp"
#include "examine/derived.hpp"
#include "examine/discretion.hpp"
#include "examine/in_order.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <thread>
#include <tuple>
#include <utility>

namespace c136 {

namespace {

constexpr std::size_t worth_a_thread = 4;  // deals

/// One input with all that can be known of it alone. Stays where it is: the facts point into it.
struct Prepared {
  std::string shown;
  std::optional<Unread> unread;
  KeptTexts kept;
  Loaded loaded;
  std::shared_ptr<LoadedWeek> week;  // then there is no deal
  std::vector<Finding> errors, gaps, warnings;
  std::optional<Derived> derived;
};

/// What every thread does with its inputs.
class Preparation {
 public:
  explicit Preparation(const Examination& all) : all_(all) {
    if (all.accounts)
      accounts_.emplace(*all.accounts, all.config, all.errors_in, all.reader, all.shown);
  }

  std::unique_ptr<Prepared> prepare(const Input& input) const {
    auto prepared = std::make_unique<Prepared>();
    prepared->shown = shown_name(input);
    FileContent content = input.stream ? input.stream() : input.files->read(input.path);
    if (content.obstacle != Obstacle::none) {
      prepared->unread = Unread{input.name, content.obstacle, content.error_number, true};
      return prepared;
    }
    load(input, content.text, *prepared);
    if (prepared->week) {
      prepared->errors = located(*prepared->week, prepared->week->errors, prepared->shown);
      return prepared;
    }
    prepared->errors = located(prepared->loaded, prepared->loaded.errors, prepared->shown);
    if (!all_.tells_private) keep_private(*prepared);
    if (prepared->loaded.ok() && !prepared->unread) derive(*prepared);
    return prepared;
  }

 private:
  void keep_private(Prepared& p) const {
    c136::keep_private(p.errors, p.loaded, all_.errors_in);
    hide_private(p.loaded.deal, all_.language, p.kept);
  }

  void load(const Input& input, const std::string& text, Prepared& prepared) const {
    Companions companions{private_file(input, prepared), {}, codes_of_warnings()};
    const auto load_as_account = [&] {
      prepared.loaded =
          load_account(input.name, text, all_.config, all_.errors_in, companions, all_.reader);
    };
    const auto load_as_week = [&] {
      prepared.week = std::make_shared<LoadedWeek>(
          load_week(input.name, text, all_.config, all_.errors_in, all_.reader));
    };
    if (input.kind == FileKind::account) return load_as_account();
    if (input.kind == FileKind::week) return load_as_week();
    std::optional<Loaded> account;  // must live while the deal is read
    std::optional<Unread> unread;
    if (accounts_)
      companions.account = [&](std::string_view id) {
        account = accounts_->find(id, unread);
        return account ? &*account : nullptr;
      };
    prepared.loaded =
        load_deal(input.name, text, all_.config, all_.errors_in, companions, all_.reader);
    if (unread) prepared.unread = std::move(unread);
    if (!input.kind_is_certain && is_week_note(prepared.loaded)) return load_as_week();
    const Deal& deal = prepared.loaded.deal;
    const bool looks_like_account = deal.account && !deal.title && !deal.stage && !deal.id.span;
    if (!input.kind_is_certain && !prepared.loaded.ok() && looks_like_account) load_as_account();
  }

  std::optional<NamedText> private_file(const Input& input, Prepared& prepared) const {
    if (!input.files || input.path.empty() || !input.has_private) return std::nullopt;
    std::optional<FileContent> content = private_part(*input.files, input.path);
    if (!content) return std::nullopt;
    const std::string name = private_of(input.name);
    if (content->obstacle == Obstacle::none) return NamedText{name, std::move(content->text)};
    prepared.unread = Unread{name, content->obstacle, content->error_number, true};
    return std::nullopt;
  }

  void derive(Prepared& p) const {
    Derived& derived = p.derived.emplace(p.loaded.deal, all_.config, all_.language, all_.as_of);
    p.gaps = placed(p, std::exchange(derived.gaps, {}), [&](const Diagnostic& gap) {
      return all_.placed == Placed::all ||
             (all_.placed == Placed::due && is_due(gap.code, derived.facts));
    });
    p.warnings = placed(p, derived.warnings(),
                        [&](const Diagnostic&) { return all_.placed != Placed::none; });
  }

  static std::vector<Finding> placed(const Prepared& p, std::vector<Diagnostic> diagnostics,
                                     const std::function<bool(const Diagnostic&)>& is_placed) {
    std::vector<Finding> findings = locate(p.loaded, std::move(diagnostics), is_placed);
    name_own_file(findings, p.shown);
    return findings;
  }

  const Examination& all_;
  std::optional<Accounts> accounts_;
};

/// Hands on one after another, and sees what only all of them together show.
class Delivery {
 public:
  Delivery(const Examination& all, const Visitor& visitor, bool has_notes)
      : language_(all.errors_in),
        visitor_(visitor),
        week_rules_(all.config, all.language),
        has_notes_(has_notes) {}

  void take(Prepared& p) {
    ++number_;
    if (p.unread) return visitor_.unread(p.shown, *p.unread);
    if (p.week) return take_week(p);
    if (!visitor_.read(p.shown, p.loaded)) return;
    const Traits traits = traits_of(p);
    tell_traits(p, traits);
    if (const auto taken = likenesses_.taken_id(traits, language_))
      p.errors.push_back(finding_of(p, *taken));
    if (p.derived) add_likenesses(p, traits);
    const Tally tally{
        .errors = p.errors.size(), .warnings = p.warnings.size(), .gaps = p.gaps.size()};
    tell_news(std::move(p.errors), p.shown);
    hand_on(p, tally);
  }

 private:
  void hand_on(Prepared& p, const Tally& tally) {
    if (!p.derived)
      return visitor_.rejected({p.shown, std::string(*p.loaded.deal.id), tally,
                                p.loaded.deal.is_account, std::string(*p.loaded.deal.account)});
    const Derived& derived = *p.derived;
    Examined deal{p.shown,
                  derived.facts,
                  derived.scorecard,
                  derived.scorecard_136,
                  std::move(p.gaps),
                  std::move(p.warnings),
                  tally,
                  derived.beside};
    if (has_notes_) week_rules_.add(deal.facts);
    visitor_.examined(deal);
  }

  void take_week(Prepared& p) {
    if (!visitor_.read_week(p.shown, *p.week)) return;
    ReadWeek week{p.shown, nullptr, {}};
    if (p.week->ok()) {
      week.note = {p.week, &p.week->note};
      week.warnings = located(*p.week, week_rules_.check(*week.note, p.shown), p.shown);
    }
    tell_news(std::move(p.errors), p.shown);
    visitor_.week(week);
  }

  void add_likenesses(Prepared& p, const Traits& traits) {
    const std::vector<Likeness> found = likenesses_.of(traits, p.derived->facts.language);
    if (found.empty()) return;
    for (const Likeness& one : found) p.warnings.push_back(finding_of(p, one));
    std::ranges::stable_sort(p.warnings, {}, [](const Finding& f) {
      return std::tie(f.place.file, f.place.line, f.place.column, f.code);
    });
  }

  Traits traits_of(const Prepared& p) const {
    const Deal& deal = p.loaded.deal;
    Traits traits{p.shown, number_, std::string(*deal.id), deal.is_account};
    if (p.derived) add_traits(p.derived->facts, traits);
    return traits;
  }

  static Span span_of(const Deal& deal, Trait trait) {
    const Span span = trait == Trait::id       ? deal.id.span
                      : trait == Trait::amount ? deal.amount.span
                                               : deal.owner.span;
    return span ? span : file_start;
  }

  static Diagnostic diagnostic_of(const Prepared& p, const Likeness& one) {
    return {one.severity, one.code, span_of(p.loaded.deal, one.trait), one.message, {}, one.help};
  }

  static Finding finding_of(const Prepared& p, const Likeness& one) {
    return located(p.loaded, {diagnostic_of(p, one)}, p.shown).front();
  }

  void tell_traits(const Prepared& p, const Traits& traits) const {
    if (!visitor_.traits || traits.id.empty()) return;
    std::vector<Diagnostic> unsaid;
    for (const Trait trait : {Trait::id, Trait::amount, Trait::owner})
      unsaid.push_back(diagnostic_of(p, {trait, Severity::warning, {}, {}, {}}));
    TraitPlaces places;
    std::ranges::move(located(p.loaded, std::move(unsaid), p.shown), places.begin());
    visitor_.traits(traits, places);
  }

  /// The faults of an account come with each of its deals; those of a deal come once.
  void tell_news(std::vector<Finding> errors, const std::string& own_file) {
    std::erase_if(errors, [&](const Finding& error) {
      const Place& place = error.place;
      return place.file != own_file &&
             !told_.emplace(place.file, place.line, place.column, error.code, error.message).second;
    });
    if (!errors.empty()) visitor_.errors(std::move(errors));
  }

  Language language_;
  const Visitor& visitor_;
  WeekRules week_rules_;
  bool has_notes_;  // else nobody asks what the logs tell
  Likenesses likenesses_;
  std::size_t number_ = 0;  // of the input
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>> told_;
};

std::size_t threads_for(std::size_t inputs, std::size_t asked_for) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return asked_for > 0 ? asked_for : std::min(cores, inputs / worth_a_thread);
}

}  // namespace

std::string shown_name(const Input& input) {
  return escaped(input.name.empty() ? "-" : input.name);
}

void examine(std::span<const Input> inputs, const Examination& all, const Visitor& visitor) {
  const Preparation preparation(all);
  const bool has_notes = std::ranges::any_of(inputs, [](const Input& input) {
    return input.kind == FileKind::week || !input.kind_is_certain;
  });
  Delivery delivery(all, visitor, has_notes);
  in_order(
      inputs.size(), threads_for(inputs.size(), all.threads),
      [&](std::size_t i) { return preparation.prepare(inputs[i]); },
      [&](const std::unique_ptr<Prepared>& prepared) {
        delivery.take(*prepared);
        visitor.done();
      });
}

}  // namespace c136
