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
C136_EMBED(share_schema, "report/reference/schemas/share.json")

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

/// An entry of the list that the whole is about.
template <Json (*whole)()>
Json entry_schema(std::string_view list) {
  Json schema = whole();
  return {{"$schema", schema["$schema"]},
          {"title", nullptr},
          {"allOf", Json::array({schema["properties"][list]["items"]})},
          {"definitions", schema["definitions"]}};
}

Json score_line() { return entry_schema<written_schema<score_schema>>("deals"); }
Json next_line() { return entry_schema<written_schema<next_schema>>("deals"); }
Json plan_line() { return entry_schema<plan_with_tasks>("tasks"); }
Json report_line() { return schema_of_report_lines(all_report_sheets()); }

Json list_line() {
  Json schema = list_with_deals();
  schema["definitions"]["deal"] = listed_line_schema();
  return {{"$schema", schema["$schema"]},
          {"title", nullptr},
          {"allOf", Json::array({schema["properties"]["deals"]["items"]})},
          {"definitions", schema["definitions"]}};
}

/// A share has lines for check --across beside the findings.
Json check_line() {
  Json schema = written_schema<share_schema>();
  schema["definitions"]["finding"] = finding_schema();
  return schema;
}

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
    {"score", score_line, "jsonl"},
    {"check", check_line, "jsonl"},
    {"report", report_line, "jsonl"},
    {"list", list_line, "jsonl"},
    {"plan", plan_line, "jsonl"},
    {"next", next_line, "jsonl"},
};

}  // namespace

Json PublishedSchema::schema() const {
  Json schema = make();
  schema["title"] = fmt::format("c136 {} --format {}", report, format);
  return schema;
}

std::string PublishedSchema::name() const {
  return format == "json" ? std::string(report) : fmt::format("{}-{}", report, format);
}

std::span<const PublishedSchema> published_schemas() { return schemas; }

const PublishedSchema* find_published_schema(std::string_view name) {
  const auto* found = std::ranges::find(schemas, name, &PublishedSchema::name);
  return found == std::end(schemas) ? nullptr : found;
}

}  // namespace c136
