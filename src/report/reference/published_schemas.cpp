#include "report/reference/published_schemas.hpp"

#include "c136/base/embedded.hpp"
#include "c136/document/sheet_report.hpp"
#include "report/book/list_report.hpp"
#include "report/book/plan_document.hpp"
#include "report/finding_data.hpp"
#include "report/time/time_report.hpp"
#include "report/week/section.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace c136 {
namespace {

C136_EMBED(score_schema, "report/reference/schemas/score.json")
C136_EMBED(check_schema, "report/reference/schemas/check.json")
C136_EMBED(contacts_schema, "report/reference/schemas/contacts.json")
C136_EMBED(map_schema, "report/reference/schemas/map.json")
C136_EMBED(prepare_schema, "report/reference/schemas/prepare.json")
C136_EMBED(show_schema, "report/reference/schemas/show.json")
C136_EMBED(funnel_schema, "report/reference/schemas/funnel.json")
C136_EMBED(list_schema, "report/reference/schemas/list.json")
C136_EMBED(plan_schema, "report/reference/schemas/plan.json")
C136_EMBED(next_schema, "report/reference/schemas/next.json")
C136_EMBED(config_schema, "report/reference/schemas/config.json")
C136_EMBED(explain_schema, "report/reference/schemas/explain.json")
C136_EMBED(edit_schema, "report/reference/schemas/edit.json")
C136_EMBED(import_schema, "report/reference/schemas/import.json")

template <std::string_view (*text)()>
Json written_schema() {
  return *Json::parse(text());
}

/// With what its "$ref" names: the row of a table.
template <std::string_view (*text)(), Json (*row)()>
Json schema_with(std::string_view name) {
  Json schema = written_schema<text>();
  schema["definitions"][name] = row();
  return schema;
}

Json check_with_findings() { return schema_with<check_schema, finding_schema>("finding"); }
Json edit_with_findings() { return schema_with<edit_schema, finding_schema>("finding"); }
Json plan_with_tasks() { return schema_with<plan_schema, task_schema>("task"); }
Json list_with_deals() { return schema_with<list_schema, listed_deal_schema>("deal"); }

Json report_schema() { return schema_of_reports(all_report_sheets()); }
Json diff_schema() { return schema_of_reports(time_sheets("diff")); }
Json history_schema() { return schema_of_reports(time_sheets("history")); }
Json calibrate_schema() { return schema_of_reports(time_sheets("calibrate")); }

constexpr PublishedSchema schemas[] = {
    {"score", written_schema<score_schema>},
    {"check", check_with_findings},
    {"contacts", written_schema<contacts_schema>},
    {"show", written_schema<show_schema>},
    {"report", report_schema},
    {"funnel", written_schema<funnel_schema>},
    {"list", list_with_deals},
    {"plan", plan_with_tasks},
    {"next", written_schema<next_schema>},
    {"config", written_schema<config_schema>},
    {"explain", written_schema<explain_schema>},
    {"diff", diff_schema},
    {"history", history_schema},
    {"calibrate", calibrate_schema},
    {"map", written_schema<map_schema>},
    {"prepare", written_schema<prepare_schema>},
    {"log", edit_with_findings},
    {"done", edit_with_findings},
    {"set", edit_with_findings},
    {"add", edit_with_findings},
    {"unset", edit_with_findings},
    {"close", edit_with_findings},
    {"review", edit_with_findings},
    {"edit", edit_with_findings},
    {"import", written_schema<import_schema>},
};

}  // namespace

Json PublishedSchema::schema() const {
  Json schema = make();
  schema["title"] = fmt::format("c136 {} --format json", report);
  return schema;
}

std::span<const PublishedSchema> published_schemas() { return schemas; }

const PublishedSchema* find_published_schema(std::string_view report) {
  const auto* found = std::ranges::find(schemas, report, &PublishedSchema::report);
  return found == std::end(schemas) ? nullptr : found;
}

}  // namespace c136
