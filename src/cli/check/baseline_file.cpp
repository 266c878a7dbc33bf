#include "cli/check/baseline_file.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"

#include <cerrno>
#include <filesystem>
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

Baseline standing_baseline(const Session& session, const std::string& file) {
  std::error_code unknown;
  const std::filesystem::path path = session.resolve(file);
  const bool stands = std::filesystem::is_regular_file(path, unknown) &&
                      std::filesystem::file_size(path, unknown) > 0;
  return stands ? read_baseline(session, file) : Baseline();
}

void write_baseline(Session& session, const std::string& file, const Baseline& baseline,
                    std::size_t kept) {
  const Language language = session.language;
  try {
    write_file(session.resolve(file), baseline.json());
  } catch (const ClosedPipe&) {
    throw Failure(cannot_write(language, file, EPIPE));
  } catch (const std::system_error& fault) {
    throw Failure(cannot_write(language, file, fault.code().value()));
  }
  if (session.quiet) return;
  const std::string count =
      plural(language, baseline.size(), "known finding", "known findings", "处已知问题");
  if (kept == 0)
    session.tell(say(language, "wrote {} to {}", "已将 {}写入 {}", count, escaped(file)));
  else
    session.tell(say(language, "wrote {} to {}; kept from before without a look: {}",
                     "已将 {}写入 {}；其中原已登记、本次未检查而保留的：{} 处", count,
                     escaped(file), kept));
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
