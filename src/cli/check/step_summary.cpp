#include "cli/check/step_summary.hpp"

#include "c136/base/failure.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"

#include <algorithm>
#include <system_error>

namespace c136 {

namespace {

/// GitHub refuses a page above 1 MiB.
constexpr std::size_t most_findings = 200;

/// The report with no more findings than the page bears, the worst of them, and a word on those
/// left out.
Document shortened(Document document) {
  std::size_t left_out = 0;
  for (Block& block : document.blocks)
    if (auto* list = std::get_if<FindingList>(&block);
        list && list->findings.size() > most_findings) {
      left_out += list->findings.size() - most_findings;
      std::ranges::stable_sort(list->findings, {}, &Finding::severity);
      list->findings.resize(most_findings);
    }
  if (left_out > 0)
    document.blocks.emplace_back(Paragraph{
        {Cell(plural(document.language, left_out, "more finding is in the log of this step.",
                     "more findings are in the log of this step.", "个问题请看此步骤的日志。"))}});
  return document;
}

}  // namespace

void add_step_summary(Session& session, const Document& document) {
  const auto file = session.context.environment("GITHUB_STEP_SUMMARY");
  if (session.format.name != "github" || !file || file->empty()) return;
  const Document page = shortened(document);
  try {
    append_to_file(*file, find_format("markdown")->render(page, {}) + "\n");
  } catch (const ClosedPipe&) {  // nobody reads the page
  } catch (const std::system_error& fault) {
    session.complain(cannot_write(session.language, *file, fault.code().value()));
  }
}

}  // namespace c136
