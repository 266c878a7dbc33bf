#include "cli/edit/git_user.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "files/git_program.hpp"

#include <algorithm>

namespace c136 {

std::vector<std::string> git_user(const Session& session) {
  const std::vector<OwnPerson>& people = session.config.people;
  const auto has_email = [](const OwnPerson& person) { return !person.email.empty(); };
  if (!session.repository || std::ranges::none_of(people, has_email)) return {};
  try {
    const GitOutput git =
        run_git(session.repository->root.string(), {"config", "user.email"}, session.language);
    const std::string_view email = trimmed(git.out);
    const auto found = std::ranges::find(people, email, &OwnPerson::email);
    if (git.code == 0 && !email.empty() && found != people.end()) return {std::string(found->id)};
  } catch (const Failure&) {  // without git nobody is known
  }
  return {};
}

}  // namespace c136
