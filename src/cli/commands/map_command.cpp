#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/time/past_leanings.hpp"
#include "report/map/map_report.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace c136 {

namespace {

constexpr std::string_view map_formats[] = {"text", "markdown", "svg", "mermaid",
                                            "dot",  "html",     "json"};
constexpr std::string_view map_styles[] = {"political", "fishbone"};

struct MapOptions : DealOptions {
  std::optional<std::string> style;
};

Graph::Style chosen_style(const MapOptions& options, Language language) {
  if (!options.style) return Graph::Style::political;
  if (std::ranges::find(map_styles, *options.style) == std::end(map_styles))
    throw bad_choice(language, "--style", *options.style, map_styles);
  return *options.style == "fishbone" ? Graph::Style::fishbone : Graph::Style::political;
}

/// The map of one deal.
class MapReport {
 public:
  MapReport(Graph::Style style, Session& session)
      : style_(style), session_(session), language_(session.report_language()) {}

  void add(const Examined& deal) {
    if (document_)
      throw UsageError(say(language_, "a map is of one deal: name one file",
                           "地图一次只画一个商机：请只写一个文件"));
    const auto before = past_leanings(session_, deal.facts.deal, trend_days);
    document_ = map_document(deal, style_, before ? &*before : nullptr);
  }
  void add(const Rejected& deal) { rejected_ = deal.file; }
  /// Of what could not be read enough is said.
  bool is_of_nothing() const { return !document_ && rejected_.empty(); }

  Document finish() && {
    if (!document_)
      throw Failure(
          say(language_, "there is no map: {} has errors", "画不出地图：{} 有错误", rejected_));
    return std::move(*document_);
  }

 private:
  Graph::Style style_;
  Session& session_;
  Language language_;
  std::optional<Document> document_;
  std::string rejected_;
};

Run set_up_map(CLI::App& app, Language language) {
  const auto options = std::make_shared<MapOptions>();
  add_value(app, "--style", "STYLE",
            Words{"political: by seat; fishbone: the decision chain by department",
                  "political：按席位的政治地图；fishbone：按部门的决策链鱼骨图"}
                .in(language),
            options->style);
  add_full(app, language, *options);
  return [options](Session& session) {
    const Graph::Style style = chosen_style(*options, session.language);
    MapReport report(style, session);
    const Tally tally = add_deals(session, *options, report);
    if (session.failed && report.is_of_nothing()) return 2;
    if (tally.errors > 0 && session.fail_on) return 1;
    return session.finish(std::move(report).finish(), tally);
  };
}

}  // namespace

const Command map_command{
    .name = "map",
    .operands = "FILE",
    .group = deals_group,
    .summary = {"the political map or the decision chain of a deal: who is for us, who against",
                "商机的政治地图或决策链鱼骨图：谁支持我们，谁反对"},
    .formats = map_formats,
    .setup = set_up_map,
};

}  // namespace c136
