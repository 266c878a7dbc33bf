#include "cli/overwriting.hpp"

#include "c136/base/failure.hpp"
#include "cli/options/usage_errors.hpp"
#include "files/repository.hpp"

#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

fs::path real_path(const Session& session, const std::string& file) {
  std::error_code unknown;
  return fs::weakly_canonical(fs::absolute(session.resolve(file)), unknown);
}

/// `read` may be standard input, which may come from a file.
bool is_same(const Session& session, const std::string& written, const std::string& read) {
  std::error_code unknown;
  const fs::path file = session.resolve(written);
  if (read == "-")
    return fs::is_regular_file(file, unknown) && fs::equivalent(file, "/dev/stdin", unknown);
  return fs::equivalent(file, session.resolve(read), unknown);
}

/// By its name and place, read in this run or not.
bool belongs_to(const Repository& repository, const Config& config, const fs::path& file) {
  const auto below = repository.path_of(file);
  if (!below) return false;
  if (is_config(file.filename().string())) return true;
  const std::string own = is_private(*below) ? public_of(*below) : *below;
  return Patterns(config).kind(own).has_value();
}

bool is_deal_that_stands(const Session& session, const std::string& file) {
  std::error_code unknown;
  return fs::exists(session.resolve(file), unknown) && is_name_of_a_deal(session, file);
}

bool is_read(const Session& session, const std::string& file) {
  for (const auto* named : {&session.operands, &session.reads})
    for (const std::string& read : *named)
      if (is_same(session, file, read)) return true;
  return is_deal_that_stands(session, file);
}

}  // namespace

/// That of the run, or the one that it stands in.
bool is_name_of_a_deal(const Session& session, const std::string& file) {
  const fs::path real = real_path(session, file);
  if (session.repository && belongs_to(*session.repository, session.config, real)) return true;
  try {
    const auto other = find_repository(session.directory, {file}, session.language);
    return other && belongs_to(*other, other->settings.config, real);
  } catch (const Failure&) {  // of settings that cannot be read nobody knows
    return false;
  }
}

void refuse_writing_over_deals(const Session& session) {
  for (const WrittenFile& written : session.writes)
    if (is_deal_that_stands(session, written.file))
      throw would_overwrite(session.language, written.option, written.file);
}

void refuse_overwriting(const Session& session) {
  for (const WrittenFile& written : session.writes)
    if (is_read(session, written.file))
      throw would_overwrite(session.language, written.option, written.file);
  for (std::size_t i = 1; i < session.writes.size(); ++i)
    if (real_path(session, session.writes[i].file) == real_path(session, session.writes[0].file))
      throw would_overwrite(session.language, session.writes[i].option, session.writes[i].file);
}

void refuse_overwriting(const Session& session,
                        const std::function<bool(const fs::path&)>& is_read) {
  for (const WrittenFile& written : session.writes) {
    const fs::path file = real_path(session, written.file);
    if (is_read(file) || (is_private(file.string()) && is_read(public_of(file.string()))))
      throw would_overwrite(session.language, written.option, written.file);
  }
}

}  // namespace c136
