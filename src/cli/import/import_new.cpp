#include "cli/import/import_new.hpp"

#include "c136/base/text.hpp"
#include "c136/base/yaml_text.hpp"
#include "load/instead.hpp"
#include "report/reference/scaffold.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

class NewDealMaker {
 public:
  NewDealMaker(const Session& session, const ImportOptions& options, const KnownDeals& known)
      : session_(session), options_(options), known_(known) {}

  NewDeal make(const SheetRow& row) const {
    const std::string customer(row.value("customer.name")), owner = owner_of(row);
    refuse_what_is_missing(row, customer, owner);
    NewDeal deal;
    deal.id = id_for(row, customer);
    deal.path = (folder() / (deal.id + ".yaml")).string();
    deal.text = text_of(row, owner, customer);
    return deal;
  }

 private:
  Language language() const { return session_.language; }

  std::string owner_of(const SheetRow& row) const {
    if (!row.value("owner").empty()) return std::string(row.value("owner"));
    return options_.owner.value_or("");
  }

  /// All that keeps the row from being a deal, at once.
  void refuse_what_is_missing(const SheetRow& row, const std::string& customer,
                              const std::string& owner) const {
    std::vector<std::string> why;
    if (customer.empty()) why.push_back(say(language(), "no customer is named", "没有写客户"));
    if (owner.empty())
      why.push_back(
          say(language(), "no owner is named: add --owner ID", "没有写负责人：请加 --owner 代号"));
    if (const std::string typed = stage_typed(row);
        !typed.empty() && !find_word(session_.config.stages, typed))
      why.push_back(say(language(), "there is no stage `{}`", "没有“{}”这个阶段", escaped(typed)));
    if (why.empty()) return;
    throw RowRefusal{fmt::format("{}", fmt::join(why, language() == Language::zh ? "；" : "; ")),
                     ""};
  }

  fs::path folder() const {
    if (options_.folder) return *options_.folder;
    if (!session_.repository) return "deals";
    return shown_path(session_.repository->root / "deals", session_.directory);
  }

  std::string id_for(const SheetRow& row, const std::string& customer) const {
    std::string id = row.deal;
    if (id.empty())
      id = id_instead(customer +
                      (row.value("model").empty() ? "" : "-" + std::string(row.value("model"))));
    if (id.empty() || id_instead(id) != id)
      throw RowRefusal{say(language(), "`{}` cannot be an id", "“{}”不能作编号", escaped(row.deal)),
                       ""};
    const auto is_taken = [&](const std::string& one) {
      std::error_code unknown;
      return known_.has_id(one) ||
             fs::exists(session_.resolve((folder() / (one + ".yaml")).string()), unknown);
    };
    std::string free = id;
    for (int& n = known_.next_number(id); is_taken(free); ++n) free = fmt::format("{}-{}", id, n);
    return free;
  }

  /// A file as `new` makes it.
  std::string text_of(const SheetRow& row, const std::string& owner,
                      const std::string& customer) const {
    const std::string title = title_of(row);
    ScaffoldChoices choices{
        .title = title, .customer = customer, .owner = owner, .stage = stage_of(row)};
    for (const FilledCell& cell : row.filled) choices.filled[cell.path] = written(cell);
    for (const std::string_view done : {"title", "customer.name", "owner", "stage"})
      choices.filled.erase(std::string(done));
    if (!row.rate.empty()) choices.filled["x-win-rate"] = yaml_text(row.rate);
    return scaffold(choices, session_.config, language());
  }

  std::string stage_typed(const SheetRow& row) const {
    return row.value("stage").empty() ? options_.stage.value_or("")
                                      : std::string(row.value("stage"));
  }

  Stage stage_of(const SheetRow& row) const {
    const std::string typed = stage_typed(row);
    const std::vector<Word>& stages = session_.config.stages;
    const Word* word = typed.empty() ? nullptr : find_word(stages, typed);
    return word ? static_cast<Stage>(word - stages.data()) : Stage{};
  }

  std::string written(const FilledCell& cell) const {
    static const Tree nothing;
    Path path = parse_path(cell.path, language());
    resolve(path, nothing, deal_table(), language(),
            [](std::string_view) { return std::string(); });
    const Field* field = path.back().field;
    if (!cell.parts.empty()) return behind_key(list_of(cell.parts));
    if (!field || field->kind == Kind::text) return yaml_text(cell.text);
    if (field->kind != Kind::word || language() == Language::en) return yaml_scalar(cell.text);
    const Word* word = find_word(field->words(session_.config), cell.text);
    return yaml_scalar(word ? word->zh : std::string_view(cell.text));
  }

  const Session& session_;
  const ImportOptions& options_;
  const KnownDeals& known_;
};

}  // namespace

std::string title_of(const SheetRow& row) {
  if (!row.value("title").empty()) return std::string(row.value("title"));
  std::string title(row.value("customer.name"));
  if (!row.value("product").empty()) title.append(" ").append(row.value("product"));
  return title;
}

NewDeal new_deal(const SheetRow& row, const Session& session, const ImportOptions& options,
                 const KnownDeals& known) {
  return NewDealMaker(session, options, known).make(row);
}

}  // namespace c136
