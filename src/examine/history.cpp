#include "examine/history.hpp"

#include "examine/past_deal.hpp"
#include "examine/sure_of.hpp"
#include "examine/tracked_files.hpp"
#include "examine/tracks.hpp"
#include "examine/version_reader.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace c136 {

namespace {

const PastDeal& content_of(const DealState& state) {
  return state.content ? *state.content : state.again->content();
}

}  // namespace

const Deal& DealState::deal() const { return content_of(*this).loaded.deal; }

const DealState* DealHistory::at(Date day) const {
  const auto after = std::ranges::upper_bound(states, day, {}, &DealState::day);
  if (after == states.begin() || !(after - 1)->is_there()) return nullptr;
  return &*(after - 1);
}

bool DealHistory::is_unknown_on(Date day) const {
  return std::ranges::any_of(
      gaps, [&](const Gap& gap) { return gap.from <= day && (!gap.until || day < *gap.until); });
}

namespace {

void close_gap(DealHistory& history, Date day) {
  if (!history.gaps.empty() && !history.gaps.back().until) history.gaps.back().until = day;
}

std::shared_ptr<const PastDeal> content_in(const DealState* state) {
  return state ? state->content : nullptr;
}

/// All bytes that a deal is made of, one file after another.
bool are_same(const Loaded& a, const Loaded& b) {
  return std::ranges::equal(a.files, b.files,
                            [](const auto& x, const auto& y) { return x->text == y->text; });
}

}  // namespace

class Histories::Reading {
 public:
  /// A deal that is to be followed: what the line knows of it, and its file of now.
  struct Followed {
    std::optional<std::size_t> track;
    std::string path;  // of now, or the last one
    bool is_now = false;
  };

  Reading(std::shared_ptr<const Timeline> timeline, HistoryOptions options)
      : timeline_(std::move(timeline)),
        options_(std::move(options)),
        files_(options_.today.files
                   ? std::make_shared<const TrackedFiles>(options_.today.files, *timeline_)
                   : nullptr),
        chosen_(*timeline_, options_.only, files_.get(), options_.reader),
        tracks_(*timeline_, chosen_, options_.reader),
        reader_(*timeline_, options_, files_.get()) {
    follow_today();
    follow_gone();
    std::ranges::sort(deals_, {}, &Followed::path);
  }

  const std::vector<Followed>& deals() const { return deals_; }
  const Timeline& timeline() const { return *timeline_; }
  const HistoryOptions& options() const { return options_; }
  bool passes_over_private() const { return files_ && files_->has_hidden(); }
  bool passes_over_links() const { return files_ && files_->has_links(); }
  std::size_t missing() const { return tracks_.missing(); }

  std::optional<std::size_t> find(const std::string& name) const {
    for (std::size_t i = 0; i < deals_.size(); ++i)
      if (deals_[i].path == name) return i;
    const auto track = tracks_.find_id(name);
    for (std::size_t i = 0; track && i < deals_.size(); ++i)
      if (deals_[i].track == track) return i;
    return find_by_stem_or_past(name);
  }

  DealHistory read(std::size_t deal, bool with_settings) const {
    const Followed& followed = deals_[deal];
    DealHistory history{{}, followed.path, {}};
    if (followed.track)
      add_states(tracks_.all()[*followed.track], {.with_settings = with_settings}, history);
    return end(followed, std::move(history));
  }

  DealHistory read_moves(std::size_t deal) const {
    const Followed& followed = deals_[deal];
    DealHistory history{{}, followed.path, {}};
    if (!followed.track) return end(followed, std::move(history));
    add_states(tracks_.all()[*followed.track], {.only_moves = true}, history);
    // Of one that ends with errors nobody knows the last state without.
    if (history.broken > 0 || history.missing > 0) return read(deal, false);
    return end(followed, std::move(history));
  }

  DealState state_at(std::size_t deal, std::size_t commit, const DealState* like) const {
    const Followed& followed = deals_[deal];
    DealState state{timeline_->commits()[commit].day,
                    commit,
                    {},
                    nullptr,
                    reader_.judged(timeline_->config_at(commit)),
                    false};
    if (!followed.track) return state;
    const Track& track = tracks_.all()[*followed.track];
    const FileVersion* version = track.at(commit);
    if (!version) return state;
    state.path = version->path;
    state.content = reader_.load(*version, commit, state.config, {}, content_in(like));
    if (state.is_there()) return state;
    state.is_missing = !timeline_->objects().read(version->blob);
    return last_good(track, std::move(state));
  }

  DealState now(std::size_t deal, const DealState* like) const {
    const Followed& followed = deals_[deal];
    const auto& commits = timeline_->commits();
    if (!options_.today.files) return state_at(deal, commits.size() - 1, like);
    DealState state{options_.as_of, std::nullopt, followed.path, nullptr, options_.config, false};
    if (!followed.is_now) return state;
    state.content = reader_.load_today(followed.path, content_in(like));
    if (state.is_there() || commits.empty()) return state;
    DealState before = state_at(deal, commits.size() - 1, like);
    before.day = options_.as_of;
    before.path = followed.path;
    before.has_errors = true;
    return before;
  }

 private:
  struct Wanted {
    bool with_settings = false, only_moves = false;
  };

  DealHistory end(const Followed& followed, DealHistory history) const {
    if (options_.today.files) add_today(followed, history);
    for (std::size_t i = history.states.size(); i-- > 0 && history.id.empty();)
      if (history.states[i].is_there()) history.id = *history.states[i].deal().id;
    return history;
  }

  /// Before a commit at which it has errors, also for those of its account or of the settings.
  DealState last_good(const Track& track, DealState state) const {
    state.has_errors = true;
    const std::vector<std::size_t> commits = commits_of(track, true);
    for (std::size_t i = commits.size(); i-- > 0 && !state.is_there();) {
      if (commits[i] >= *state.commit) continue;
      const FileVersion* version = track.at(commits[i]);
      if (!version) break;
      state.config = reader_.judged(timeline_->config_at(commits[i]));
      state.content = reader_.load(*version, commits[i], state.config, {});
    }
    return state;
  }

  std::optional<std::size_t> find_by_stem_or_past(const std::string& name) const {
    const auto is_free = [&](const Followed& deal) {
      return !deal.track || tracks_.all()[*deal.track].key.front() == '#';
    };
    for (std::size_t i = 0; i < deals_.size(); ++i)
      if (is_free(deals_[i]) && stem_of(deals_[i].path) == name) return i;
    for (std::size_t i = 0; i < deals_.size(); ++i)
      if (deals_[i].track)
        for (const FileVersion& version : tracks_.all()[*deals_[i].track].versions)
          if (version.path == name || (is_free(deals_[i]) && stem_of(version.path) == name))
            return i;
    return std::nullopt;
  }

  void follow_today() {
    if (!files_) return;
    for (const FoundFile& file : find_files(*files_, Patterns(*options_.config), "").files) {
      if (file.kind != FileKind::deal) continue;
      const bool is_placed = chosen_.has_place(file.path);
      if (!is_placed && !chosen_.asks_for_texts()) continue;
      const FileContent content = files_->read(file.path);
      if (content.obstacle != Obstacle::none) continue;
      if (!is_placed && !chosen_.has_text(content.text)) continue;
      const std::string id = said_of_itself(content.text, *options_.config, options_.reader).id;
      const auto track = tracks_.find(file.path, id);
      if (track && !followed_.insert(*track).second) continue;  // of two with one id the first
      deals_.push_back({track, file.path, true});
    }
  }

  void follow_gone() {
    for (std::size_t i = 0; i < tracks_.all().size(); ++i)
      if (!followed_.contains(i)) {
        const Track& track = tracks_.all()[i];
        const FileVersion* last = track.at(timeline_->commits().size());
        deals_.push_back({i, last ? last->path : track.versions.back().path, false});
      }
  }

  std::vector<std::size_t> commits_of(const Track& track, bool with_settings) const {
    std::set<std::size_t> commits;
    if (with_settings)
      for (const std::size_t commit : timeline_->changes_of_settings()) commits.insert(commit);
    for (const FileVersion& version : track.versions) {
      commits.insert(version.commit);
      for (const std::size_t commit : timeline_->changes_of(private_of(version.path)))
        commits.insert(commit);
    }
    for (const std::string& account : track.accounts)
      for (const std::size_t commit : reader_.changes_of(account)) commits.insert(commit);
    return {commits.begin(), commits.end()};
  }

  void add_states(const Track& track, Wanted wanted, DealHistory& history) const {
    const auto texts = reader_.texts_of(track);
    const auto held = std::make_shared<ReadAgain::Held>();
    std::size_t missing = 0;  // before the last state
    if (!timeline_->is_whole() && track.at(0)) history.began_earlier = true;
    const auto ends = ends_of_days(commits_of(track, wanted.with_settings), timeline_->commits());
    for (const auto& [day, commit] : ends) {
      const FileVersion* version = track.at(commit);
      DealState state{day,
                      commit,
                      version ? version->path : std::string(),
                      nullptr,
                      reader_.judged(timeline_->config_on(day)),
                      false};
      const bool may_be_left_out = wanted.only_moves && commit != ends.back().second;
      if (may_be_left_out && stays_as_it_was(history, state, version, texts)) continue;
      if (version) state.content = reader_.load(*version, commit, state.config, texts);
      if (version && !state.is_there()) {
        const bool is_absent = texts.absent.contains(version->blob);
        ++(is_absent ? history.missing : history.broken);
        if (is_absent && (history.gaps.empty() || history.gaps.back().until))
          history.gaps.push_back({day});
        continue;
      }
      close_gap(history, day);
      if (!version && history.states.empty()) continue;
      if (history.states.empty() && history.missing > 0) history.began_earlier = true;
      state.is_missing = std::exchange(missing, history.missing) != history.missing;
      if (version && texts.are_large()) let_go(state, *version, held);
      history.states.push_back(std::move(state));
    }
  }

  /// Whether it moved nothing, unless it has errors.
  bool stays_as_it_was(const DealHistory& history, const DealState& state,
                       const FileVersion* version, const Texts& texts) const {
    const DealState* last = history.states.empty() ? nullptr : &history.states.back();
    if (!version || !last || !last->content || !last->deal().is_open() ||
        last->config != state.config || last->path != state.path)
      return false;
    const std::string private_path = private_of(state.path);
    const auto text = texts.by_blob.find(version->blob);
    if (text == texts.by_blob.end() || timeline_->blob_at(private_path, *state.commit) !=
                                           timeline_->blob_at(private_path, *last->commit))
      return false;
    const auto said = said_of_moves(text->second);
    return said && said == said_of_moves(last->content->loaded.files.front()->text);
  }

  void let_go(DealState& state, const FileVersion& version,
              const std::shared_ptr<ReadAgain::Held>& held) const {
    state.again = std::make_shared<const ReadAgain>(
        held, [this, version, commit = *state.commit, config = state.config] {
          return reader_.load(version, commit, config, {});
        });
    state.content = nullptr;
  }

  void add_today(const Followed& followed, DealHistory& history) const {
    DealState state{options_.as_of, std::nullopt, followed.path, nullptr, options_.config, false};
    const DealState* last = history.states.empty() ? nullptr : &history.states.back();
    if (followed.is_now) state.content = reader_.load_today(followed.path, content_in(last));
    if (followed.is_now && !state.is_there()) {
      ++history.broken;
      return;
    }
    close_gap(history, state.day);
    if (!last && !state.is_there()) return;
    if (last && last->is_there() == state.is_there() &&
        (!state.is_there() || are_same(content_of(*last).loaded, content_of(state).loaded)))
      return;
    if (last && last->day == state.day) history.states.pop_back();
    history.states.push_back(std::move(state));
  }

  std::shared_ptr<const Timeline> timeline_;
  HistoryOptions options_;
  std::shared_ptr<const TrackedFiles> files_;  // of today
  Chosen chosen_;
  Tracks tracks_;
  VersionReader reader_;
  std::vector<Followed> deals_;     // by path
  std::set<std::size_t> followed_;  // tracks that are there now
};

Histories::Histories(std::shared_ptr<const Timeline> timeline, HistoryOptions options)
    : reading_(std::make_unique<const Reading>(std::move(timeline), std::move(options))) {}

Histories::~Histories() = default;

std::size_t Histories::size() const { return reading_->deals().size(); }

DealHistory Histories::read(std::size_t deal, bool with_settings) const {
  return reading_->read(deal, with_settings);
}

DealHistory Histories::read_moves(std::size_t deal) const { return reading_->read_moves(deal); }

DealState Histories::state_at(std::size_t deal, std::size_t commit, const DealState* like) const {
  return reading_->state_at(deal, commit, like);
}

DealState Histories::now(std::size_t deal, const DealState* like) const {
  return reading_->now(deal, like);
}

const std::string& Histories::path(std::size_t deal) const { return reading_->deals()[deal].path; }

std::optional<std::size_t> Histories::find(const std::string& path_or_id) const {
  return reading_->find(path_or_id);
}

const Timeline& Histories::timeline() const { return reading_->timeline(); }

const HistoryOptions& Histories::options() const { return reading_->options(); }

bool Histories::passes_over_private() const { return reading_->passes_over_private(); }

bool Histories::passes_over_links() const { return reading_->passes_over_links(); }

std::size_t Histories::missing() const { return reading_->missing(); }

}  // namespace c136
