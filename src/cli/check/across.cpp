#include "cli/check/across.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "cli/check/share_lines.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

namespace c136 {

namespace {

constexpr std::size_t most_of_a_share = std::size_t{1} << 40;  // whatever fits into the memory
constexpr std::size_t most_named = 10;

std::string bytes_of(const Session& session, const std::string& file) {
  try {
    return file == "-" ? session.context.standard_input(most_of_a_share)
                       : read_file(session.resolve(file), most_of_a_share);
  } catch (const std::system_error& fault) {
    throw Failure(cannot_read(session.language, file, fault.code().value()));
  }
}

/// The shares that were given, and the lines of their files, which are read when all are there.
class Shares {
 public:
  explicit Shares(Session& session) : session_(session) {}

  void add(const std::string& file) {
    const std::string bytes = bytes_of(session_, file);
    std::size_t number = 0;
    bool has_share = false;
    for (std::size_t begin = 0; begin < bytes.size(); ++number) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
      has_share |= add_line(file, number + 1, std::string_view(bytes).substr(begin, end - begin));
      begin = end + 1;
    }
    if (!has_share) throw no_share(file);
  }

  void complain_of_holes() {
    std::vector<std::string> missing;
    std::size_t missing_count = 0;
    for (std::uint64_t i = 1; i <= all_; ++i) {
      if (shares_.contains(i)) continue;
      if (++missing_count <= most_named) missing.push_back(name_of(Shard{i, all_}));
    }
    if (missing_count > most_named) missing.emplace_back("...");
    const Language l = session_.language;
    if (missing_count > 0)
      session_.complain(say(l, "{} of {} missing: {}", "共 {1}，缺 {0} 份：{2}", missing_count,
                            plural(l, all_, "share is", "shares are", "份"), join(l, missing)));
    complain_of_ends();
  }

  Across find() && {
    std::ranges::stable_sort(lines_, {},
                             [](const Line& line) { return std::tie(line.group, line.number); });
    Across across;
    Likenesses likenesses;
    std::size_t group = 0;
    for (Line& kept : lines_) {
      const auto line = share_line(*Json::parse(std::exchange(kept.text, {})));
      if (std::exchange(group, line->group) != line->group) likenesses = {};
      add_findings(*line, likenesses, across.findings);
      across.files.push_back(line->traits.file);
      across.deals += !line->traits.is_account;
    }
    return across;
  }

 private:
  struct Line {
    std::size_t group, number;
    std::string text;
  };
  struct Share {
    std::string file;
    std::optional<std::int64_t> files;  // none: its last line is missing
  };

  UsageError no_share(const std::string& file) const {
    return UsageError(
        say(session_.language, "{} holds no share: write it with check --shard K/N --format jsonl",
            "{} 里没有分片：请用 check --shard K/N --format jsonl 生成", escaped(file)));
  }

  /// Whether it is of a share: findings are not.
  bool add_line(const std::string& file, std::size_t number, std::string_view text) {
    if (text.empty()) return false;
    const auto json = Json::parse(text);
    if (!json || !json->is_object()) {
      session_.complain(say(session_.language, "{}:{}: this is no line of jsonl",
                            "{}:{}：这一行不是 jsonl", escaped(file), number));
      return false;
    }
    const std::string* name = (*json)["shard"].text();
    if (!name) return false;
    Share& share = share_named(*name, file);
    if (const std::int64_t* files = (*json)["files"].number()) {
      share.files = *files;
    } else if (const auto line = share_line(*json)) {
      lines_.push_back({line->group, line->traits.number, std::string(text)});
    } else {
      session_.complain(say(session_.language, "{}:{}: this line of a share is not understood",
                            "{}:{}：看不懂分片的这一行", escaped(file), number));
    }
    return true;
  }

  Share& share_named(const std::string& name, const std::string& file) {
    const Shard shard = chosen_shard(name, session_.language);
    const Language l = session_.language;
    if (all_ == 0) all_ = shard.all;
    if (shard.all != all_)
      throw UsageError(say(l, "{} is share {}, others are of {}: they do not add up to a whole",
                           "{} 是 {}，其他文件却共分 {} 份：拼不成整体", escaped(file), name,
                           all_));
    const auto [known, is_new] = shares_.try_emplace(shard.number, Share{file, std::nullopt});
    if (!is_new && known->second.file != file)
      throw UsageError(say(l, "{} and {} are both share {}: name each share once",
                           "{} 与 {} 都是 {}：每份只写一次", escaped(known->second.file),
                           escaped(file), name));
    return known->second;
  }

  void complain_of_ends() {
    const Language l = session_.language;
    const Share* first = nullptr;
    for (const auto& [number, share] : shares_) {
      if (!share.files) {
        session_.complain(say(l, "{} is cut off: the last line of share {} is missing",
                              "{} 不完整：缺少分片 {} 的最后一行", escaped(share.file),
                              name_of(Shard{number, all_})));
        continue;
      }
      if (!first) first = &share;
      if (*share.files != *first->files)
        session_.complain(say(l, "{} was made of {}, {} of {}: the repository was not the same",
                              "生成 {} 时有 {} 个文件，生成 {} 时有 {} 个：商机库不一致",
                              escaped(first->file), *first->files, escaped(share.file),
                              *share.files));
    }
  }

  void add_findings(const ShareLine& line, Likenesses& likenesses,
                    std::vector<Finding>& all) const {
    const Language language = session_.report_language();
    const auto add = [&](const Likeness& one) {
      Finding finding = line.places[static_cast<std::size_t>(one.trait)];
      finding.severity = one.severity;
      finding.code = one.code;
      finding.message = one.message;
      finding.help = one.help;
      all.push_back(std::move(finding));
    };
    if (const auto taken = likenesses.taken_id(line.traits, language)) add(*taken);
    for (const Likeness& one : likenesses.of(line.traits, language)) add(one);
  }

  Session& session_;
  std::uint64_t all_ = 0;
  std::map<std::uint64_t, Share> shares_;
  std::vector<Line> lines_;
};

}  // namespace

Across across(Session& session, const std::vector<std::string>& files) {
  if (files.empty())
    throw UsageError(say(session.language,
                         "--across needs the files of all shares, each written with check --shard "
                         "K/N --format jsonl",
                         "--across 后面要写出各分片的文件，它们由 check --shard K/N --format jsonl "
                         "生成"));
  Shares shares(session);
  for (const std::string& file : files) shares.add(file);
  shares.complain_of_holes();
  return std::move(shares).find();
}

}  // namespace c136
