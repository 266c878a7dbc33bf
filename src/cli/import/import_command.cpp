#include "cli/edit/commands.hpp"
#include "cli/import/import_run.hpp"

#include <memory>

namespace c136 {

namespace {

constexpr std::string_view import_formats[] = {"text", "json", "csv"};

Run set_up_import(CLI::App& app, Language language) {
  const auto options = std::make_shared<ImportOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(
      app, "--sheet", "NAME|N",
      text("which sheet of the workbook (default: the first)", "工作簿里的哪张表（默认第一张）"),
      options->sheet);
  add_values(app, "--map", "TITLE=KEY",
             text("what a column is: \"地市=region\"; may be given again",
                  "某一列对应哪个键：\"地市=region\"；可写多次"),
             options->map);
  add_value(app, "--owner", "ID", text("the owner of rows that name none", "没写负责人的行归谁"),
            options->owner);
  add_value(app, "--stage", "WORD",
            text("the stage of new deals that name none (default: the first)",
                 "新商机没写阶段时用哪个（默认第一个）"),
            options->stage);
  add_value(app, "--dir", "DIR",
            text("where new deals are made (default: deals)", "新商机放在哪个文件夹（默认 deals）"),
            options->folder);
  add_value(app, "--match", "deal|title|customer+model",
            text("by what a row finds its deal (default: a column deal, else customer and model)",
                 "按什么对应已有商机（默认有“商机”列用编号，否则用客户加型号）"),
            options->match);
  add_flag(app, "--update",
           text("write what differs into the deals that are there", "把不同之处写入已有商机"),
           options->update);
  add_flag(app, "--drop-unknown", text("leave unknown columns out", "不认得的列不导入"),
           options->drop_unknown);
  add_value(
      app, "--refused", "FILE",
      text("write refused rows into this csv, with the reason", "把被拒的行连同原因写入这个 csv"),
      options->refused);
  add_dry_run(app, language, *options);
  return [options](Session& session) {
    const auto operands = wanted_operands(session, 1, 1, "import FILE.csv|FILE.xlsx|-");
    return run_import(session, *options, operands[0]);
  };
}

}  // namespace

const Command import_command{
    .name = "import",
    .operands = "FILE.csv|FILE.xlsx",
    .group = editing_group,
    .summary = {"deals from the spreadsheet that the team has", "把团队现有的表格导入为商机"},
    .formats = import_formats,
    .setup = set_up_import,
    .works_here = true,
};

}  // namespace c136
