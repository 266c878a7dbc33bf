#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"

#include <memory>

namespace c136 {

namespace {

constexpr std::string_view contacts_formats[] = {"text", "json", "markdown", "csv", "html", "xlsx"};

}  // namespace

const Command contacts_command{
    .name = "contacts",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"key contacts post by post: needed, found, last met, missing",
                "按岗位看关键联系人：需要几位、已有谁、最近何时见面、还缺几位"},
    .formats = contacts_formats,
    .setup = [](CLI::App& app, Language language) -> Run {
      const auto options = std::make_shared<DealOptions>();
      add_where(app, language, *options);
      add_full(app, language, *options);
      return [options](Session& session) {
        return print_report<ContactsReport>(session, *options, true);
      };
    },
};

}  // namespace c136
