#include "cli/check/overlooked.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "cli/world/faults.hpp"
#include "files/git_tracked.hpp"

#include <algorithm>
#include <map>

namespace c136 {

namespace {

constexpr std::string_view code = "R001";

/// Windows and macOS know the two for one, and keep whichever comes last.
void add_twins(const Session& session, const Inputs& inputs, std::vector<Finding>& found) {
  std::map<std::string, const std::string*> known;
  for (const Input& input : inputs.files) {
    if (input.path.empty()) continue;
    const auto [first, is_new] = known.try_emplace(case_folded(input.name), &input.name);
    if (!is_new && *first->second != input.name)
      found.push_back(overlooked_file(
          session, input.name,
          say(session.report_language(),
              "the name differs from that of {} in capitals only, or in how an accent is stored: "
              "on "
              "Windows or macOS one of the two is lost",
              "文件名与 {} 只差大小写或重音符号的存法：在 Windows 或 macOS 上，两个文件会丢掉一个",
              escaped(*first->second))));
  }
}

std::vector<const Input*> with_private_part(const Inputs& inputs) {
  std::vector<const Input*> all;
  for (const Input& input : inputs.files)
    if (input.files && !input.path.empty() && input.has_private &&
        input.files->read(private_of(input.path)).obstacle == Obstacle::none)
      all.push_back(&input);
  return all;
}

/// Whoever has the repository reads them.
void add_tracked(Session& session, const Inputs& inputs, std::vector<Finding>& found) {
  if (!session.repository) return;
  const auto deals = with_private_part(inputs);
  if (deals.empty()) return;
  const auto tracked = tracked_files(session.repository->root.string(), session.language);
  for (const Input* deal : deals)
    if (std::ranges::binary_search(tracked, private_of(deal->path)))
      found.push_back(overlooked_file(
          session, private_of(deal->name),
          say(session.report_language(),
              "git tracks this private file, so that everybody reads it who has the repository",
              "git 收录了这个私密文件：凡是有库的人都能看到")));
}

}  // namespace

Finding overlooked_file(const Session& session, const std::string& name, std::string why) {
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = code;
  finding.place = {escaped(name), 1, 1, 1, 1};
  finding.message = std::move(why);
  finding.help = find_rule(code)->help.in(session.report_language());
  return finding;
}

std::vector<Finding> overlooked(Session& session, const Inputs& inputs) {
  std::vector<Finding> found;
  if (std::ranges::find(session.config.ignore, code) != session.config.ignore.end()) return found;
  for (const PassedOver& file : inputs.overlooked)
    found.push_back(
        overlooked_file(session, file.path,
                        say(session.report_language(), "this is not read: {}", "没有读取：{}",
                            cause(session.report_language(), file.obstacle, 0))));
  add_twins(session, inputs, found);
  add_tracked(session, inputs, found);
  return found;
}

}  // namespace c136
