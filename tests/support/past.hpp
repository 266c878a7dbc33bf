// The states of the deals of a git repository for tests, and the deals themselves from a short
// description.
#pragma once

#include "book/deal_past.hpp"
#include "examine/history.hpp"
#include "files/disk.hpp"
#include "support/deal.hpp"
#include "support/git.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>

namespace c136::test {

/// "stage: decision\n" and the like, put behind what every deal has; of a key given twice the
/// later counts not: name each once.
inline std::string deal_text(std::string_view stage, std::string_view more = "") {
  return fmt::format("c136: 1\ntitle: t\ncustomer: {{name: n}}\nowner: me\nstage: {}\n{}", stage,
                     more);
}

struct PastWorld : GitRepository {
  std::shared_ptr<const Timeline> timeline;
  std::unique_ptr<const Histories> histories;
  HistoryOptions options;

  /// `now`: the files as they are count, too.
  const Histories& open(std::string_view as_of, bool now = true) {
    const std::string root = std::filesystem::canonical(path()).string();
    const auto place = find_git(root, Language::en);
    REQUIRE(place);
    const auto config = std::make_shared<const Config>();
    timeline = std::make_shared<const Timeline>(
        read_line(*place, "HEAD", config->timezone, Changes::of_yaml, Language::en),
        std::make_shared<const GitObjects>(root, Language::en), config, day(as_of), Language::en);
    options = {.as_of = day(as_of), .config = config, .tells_private = true};
    if (now) options.today = {std::make_shared<Disk>(root), std::identity()};
    histories = std::make_unique<const Histories>(timeline, options);
    return *histories;
  }

  DealHistory read(const std::string& name) const {
    const auto deal = histories->find(name);
    REQUIRE_MESSAGE(deal, name);
    return histories->read(*deal);
  }

  /// "2026-10-02 needs, 2026-10-09 -": the days of the states and their stages. Whether all deals
  /// are read or this one alone makes no difference.
  std::string states(const std::string& name) const {
    HistoryOptions alone = options;
    alone.only = {name};
    const Histories one(timeline, alone);
    const auto deal = one.find(name);
    REQUIRE_MESSAGE(deal, name);
    const std::string states = told(read(name));
    CHECK(told(one.read(*deal)) == states);
    return states;
  }

  static std::string told(const DealHistory& history) {
    std::string all;
    for (const DealState& state : history.states)
      all += fmt::format("{}{} {}", all.empty() ? "" : ", ", to_string(state.day),
                         state.is_there() ? state.config->stage(*state.deal().stage).id : "-");
    return all;
  }

  DealPast past(const std::string& name, std::string_view as_of) const {
    return past_of(read(name), day(as_of), Language::en);
  }
};

}  // namespace c136::test
