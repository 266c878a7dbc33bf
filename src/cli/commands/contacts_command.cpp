#include "cli/commands/commands.hpp"
#include "cli/deals.hpp"

#include <algorithm>
#include <memory>
#include <string>

namespace c136 {

namespace {

struct ContactsWishes : DealOptions {
  bool closed = false;
};

/// Who names a deal, or the status in a filter, wants what was named.
bool asks_for_closed(const Session& session, const DealOptions& options) {
  const auto is_file = [](const std::string& name) {
    return name == "-" || name.ends_with(".yaml") || name.ends_with(".yml");
  };
  const std::string filter = options.filter(session.language);
  return std::ranges::any_of(session.operands, is_file) ||
         filter.find("status") != std::string::npos || filter.find("状态") != std::string::npos;
}

Run set_up_contacts(CLI::App& app, Language language) {
  const auto wishes = std::make_shared<ContactsWishes>();
  add_flag(
      app, "--closed",
      Words{"also deals that are won, lost or shelved", "连同已了结（赢单、丢单、搁置）的商机"}.in(
          language),
      wishes->closed);
  add_where(app, language, *wishes);
  add_full(app, language, *wishes);
  return [wishes](Session& session) {
    const bool closed = wishes->closed || asks_for_closed(session, *wishes);
    return print_report(session, *wishes, ContactsReport(session.report_language(), closed), true);
  };
}

}  // namespace

const Command contacts_command{
    .name = "contacts",
    .operands = "[FILE|DIR]...",
    .group = deals_group,
    .summary = {"key contacts post by post: needed, found, last met, missing",
                "按岗位看关键联系人：需要几位、已有谁、最近何时见面、还缺几位"},
    .formats = table_formats,
    .setup = set_up_contacts,
};

}  // namespace c136
