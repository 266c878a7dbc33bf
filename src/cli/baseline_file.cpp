#include "cli/baseline_file.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "cli/faults.hpp"
#include "cli/files.hpp"

#include <system_error>

namespace c136 {

namespace {

constexpr std::size_t most_of_a_baseline = std::size_t{256} << 20;

}  // namespace

Baseline read_baseline(const Session& session, const std::string& file) {
  try {
    if (auto baseline = Baseline::parse(read_file(session.resolve(file), most_of_a_baseline)))
      return *std::move(baseline);
  } catch (const std::system_error& fault) {
    throw Failure(cannot_read(session.language, file, fault.code().value()));
  }
  throw Failure(say(session.language,
                    "{} is no baseline; --write-baseline writes one under another name",
                    "{} 不是基线文件；请用 --write-baseline 另取文件名生成", escaped(file)));
}

void write_baseline(Session& session, const std::string& file, const Baseline& baseline) {
  const std::filesystem::path path = session.resolve(file);
  std::error_code unknown;
  if (std::filesystem::is_regular_file(path, unknown)) read_baseline(session, file);
  try {
    write_file(path, baseline.json());
  } catch (const std::system_error& fault) {
    throw Failure(cannot_write(session.language, file, fault.code().value()));
  }
  if (!session.quiet)
    session.tell(say(
        session.language, "wrote {} to {}", "已将 {}写入 {}",
        plural(session.language, baseline.size(), "known finding", "known findings", "处已知问题"),
        escaped(file)));
}

void tell_settled(Session& session, const std::vector<FindingKey>& settled) {
  if (session.quiet) return;
  for (const FindingKey& key : settled) {
    const std::string place = key.path.empty() ? "" : " (" + key.path + ")";
    session.tell(say(session.language, "the baseline still holds {} of {}{}, which is settled",
                     "基线中的 {}（{}{}）已经解决，可以删去", key.code, escaped(key.deal),
                     escaped(place)));
  }
}

}  // namespace c136
