#include "cli/import/import_new.hpp"

#include "c136/base/text.hpp"
#include "c136/base/yaml_text.hpp"
#include "load/instead.hpp"

#include <fmt/format.h>

#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

fs::path folder_for_new(const Session& session, const ImportOptions& options) {
  if (options.folder) return *options.folder;
  if (!session.repository) return "deals";
  return shown_path(session.repository->root / "deals", session.directory);
}

std::string typed_or(std::string_view typed, const std::optional<std::string>& option) {
  return typed.empty() ? option.value_or("") : std::string(typed);
}

std::string owner_of(const SheetRow& row, const ImportOptions& options) {
  return typed_or(row.value("owner"), options.owner);
}

std::string stage_typed(const SheetRow& row, const ImportOptions& options) {
  return typed_or(row.value("stage"), options.stage);
}

/// The first one when there is none of that name.
Stage stage_called(const std::string& typed, const std::vector<Word>& stages) {
  const Word* word = typed.empty() ? nullptr : find_word(stages, typed);
  return word ? static_cast<Stage>(word - stages.data()) : Stage{};
}

std::string written(const FilledCell& cell, const Config& config, Language language) {
  static const Tree nothing;
  Path path = parse_path(cell.path, language);
  resolve(path, nothing, deal_table(), language, [](std::string_view) { return std::string(); });
  const Field* field = path.back().field;
  if (!cell.parts.empty()) return behind_key(list_of(cell.parts));
  if (!field || field->kind == Kind::text) return yaml_text(cell.text);
  if (field->kind != Kind::word || language == Language::en) return yaml_scalar(cell.text);
  const Word* word = find_word(field->words(config), cell.text);
  return yaml_scalar(word ? word->zh : std::string_view(cell.text));
}

}  // namespace

std::string title_of(const SheetRow& row) {
  if (!row.value("title").empty()) return std::string(row.value("title"));
  std::string title(row.value("customer.name"));
  if (!row.value("product").empty()) title.append(" ").append(row.value("product"));
  return title;
}

NewDeals::NewDeals(const Session& session, const ImportOptions& options, const KnownDeals& known)
    : session_(session),
      options_(options),
      known_(known),
      folder_(folder_for_new(session, options)),
      scaffold_(session.config, session.language) {}

NewDeal NewDeals::make(const SheetRow& row) {
  refuse_what_is_missing(row);
  NewDeal deal;
  deal.id = id_for(row);
  deal.path = (folder_ / (deal.id + ".yaml")).string();
  deal.text = text_of(row);
  return deal;
}

/// All that keeps the row from being a deal, at once.
void NewDeals::refuse_what_is_missing(const SheetRow& row) const {
  std::vector<std::string> why;
  if (row.value("customer.name").empty())
    why.push_back(say(language(), "no customer is named", "没有写客户"));
  if (owner_of(row, options_).empty())
    why.push_back(
        say(language(), "no owner is named: add --owner ID", "没有写负责人：请加 --owner 代号"));
  if (const std::string typed = stage_typed(row, options_);
      !typed.empty() && !find_word(session_.config.stages, typed))
    why.push_back(say(language(), "there is no stage `{}`", "没有“{}”这个阶段", escaped(typed)));
  if (why.empty()) return;
  throw RowRefusal{fmt::format("{}", fmt::join(why, language() == Language::zh ? "；" : "; ")), ""};
}

std::string NewDeals::id_for(const SheetRow& row) const {
  std::string id = row.deal;
  if (id.empty())
    id = id_instead(std::string(row.value("customer.name")) +
                    (row.value("model").empty() ? "" : "-" + std::string(row.value("model"))));
  if (id.empty() || id_instead(id) != id)
    throw RowRefusal{say(language(), "`{}` cannot be an id", "“{}”不能作编号", escaped(row.deal)),
                     ""};
  const auto is_taken = [&](const std::string& one) {
    std::error_code unknown;
    return known_.has_id(one) ||
           fs::exists(session_.resolve((folder_ / (one + ".yaml")).string()), unknown);
  };
  std::string free = id;
  for (int& n = known_.next_number(id); is_taken(free); ++n) free = fmt::format("{}-{}", id, n);
  return free;
}

std::string NewDeals::text_of(const SheetRow& row) {
  const std::string title = title_of(row), owner = owner_of(row, options_);
  ScaffoldChoices choices{
      .title = title,
      .customer = row.value("customer.name"),
      .owner = owner,
      .stage = stage_called(stage_typed(row, options_), session_.config.stages)};
  for (const FilledCell& cell : row.filled)
    choices.filled[cell.path] = written(cell, session_.config, language());
  if (!row.rate.empty()) choices.filled["x-win-rate"] = yaml_text(row.rate);
  return scaffold_.write(choices);
}

}  // namespace c136
