#include "report/reference/published_schemas.hpp"

#include "c136/base/embedded.hpp"

#include <algorithm>

namespace c136 {
namespace {

C136_EMBED(score_schema, "report/reference/schemas/score.json")
C136_EMBED(check_schema, "report/reference/schemas/check.json")
C136_EMBED(contacts_schema, "report/reference/schemas/contacts.json")
C136_EMBED(show_schema, "report/reference/schemas/show.json")
C136_EMBED(funnel_schema, "report/reference/schemas/funnel.json")
C136_EMBED(list_schema, "report/reference/schemas/list.json")
C136_EMBED(plan_schema, "report/reference/schemas/plan.json")
C136_EMBED(next_schema, "report/reference/schemas/next.json")
C136_EMBED(config_schema, "report/reference/schemas/config.json")
C136_EMBED(explain_schema, "report/reference/schemas/explain.json")

constexpr PublishedSchema schemas[] = {
    {"score", score_schema},     {"check", check_schema},   {"contacts", contacts_schema},
    {"show", show_schema},       {"funnel", funnel_schema}, {"list", list_schema},
    {"plan", plan_schema},       {"next", next_schema},     {"config", config_schema},
    {"explain", explain_schema},
};

}  // namespace

std::span<const PublishedSchema> published_schemas() { return schemas; }

const PublishedSchema* find_published_schema(std::string_view report) {
  const auto* found = std::ranges::find(schemas, report, &PublishedSchema::report);
  return found == std::end(schemas) ? nullptr : found;
}

}  // namespace c136
