#include "book/funnel.hpp"
#include "cli/book.hpp"
#include "cli/commands/commands.hpp"
#include "cli/usage_errors.hpp"
#include "report/book/funnel_report.hpp"

#include <algorithm>
#include <memory>

namespace c136 {

namespace {

constexpr std::string_view funnel_formats[] = {"text", "json", "markdown", "csv", "html", "xlsx"};

struct FunnelOptions : DealOptions {
  std::optional<std::string> by;
};

const DealField* chosen_group(const FunnelOptions& options, Language language) {
  if (!options.by) return nullptr;
  const std::span<const std::string_view> known = group_fields();
  if (std::ranges::find(known, *options.by) == known.end())
    throw bad_choice(language, "--by", *options.by, known);
  return &deal_field(*options.by, "--by", language);
}

int run_funnel(Session& session, const FunnelOptions& options) {
  const DealField* by = chosen_group(options, session.language);
  Tally tally;
  const Book book = read_book(session, options, tally);
  return session.finish(funnel_document(book, session.report_language(), by), tally);
}

Run set_up_funnel(CLI::App& app, Language language) {
  const auto options = std::make_shared<FunnelOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--by", "FIELD",
            text("also in groups: owner, team, region, product, grade, month, industry, customer",
                 "再分组列出：owner、team、region、product、grade、month、industry、customer"),
            options->by);
  add_method(app, language, *options);
  add_where(app, language, *options);
  return [options](Session& session) { return run_funnel(session, *options); };
}

}  // namespace

const Command funnel_command{
    .name = "funnel",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"open deals by stage: amount, weight if decided today, gates, targets",
                "商机漏斗：各阶段的金额、若今日拍板的加权金额、过门槛数、目标达成"},
    .formats = funnel_formats,
    .setup = set_up_funnel,
};

}  // namespace c136
