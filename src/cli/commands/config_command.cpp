#include "c136/base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/session.hpp"

namespace c136 {

namespace {

constexpr std::string_view config_formats[] = {"text", "json", "markdown", "csv"};

int config(Session& session) {
  static const ConfigFile nothing;
  const LoadedConfig* settings = session.repository && session.repository->has_config
                                     ? &session.repository->settings
                                     : nullptr;
  return session.finish(config_document(session.report_language(), session.config,
                                        settings ? settings->stated : nothing,
                                        settings ? escaped(settings->file->name) : ""),
                        {});
}

}  // namespace

const Command config_command{
    .name = "config",
    .operands = "[FILE|DIR]",
    .group = deals_group,
    .summary = {"every setting of the deals repository, and where it comes from",
                "商机库的各项设置，以及各自写在哪里"},
    .formats = config_formats,
    .setup = [](CLI::App&, Language) -> Run { return config; },
};

}  // namespace c136
