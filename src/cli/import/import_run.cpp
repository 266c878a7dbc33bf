#include "cli/import/import_run.hpp"

#include "book/deal_fields.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/score/method.hpp"
#include "cli/edit/known_deals.hpp"
#include "cli/import/import_match.hpp"
#include "cli/import/import_new.hpp"
#include "cli/options/choices.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/overwriting.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"
#include "edit/import/columns.hpp"
#include "edit/import/rows.hpp"
#include "edit/review.hpp"
#include "report/import_document.hpp"
#include "report/reference/explain_method.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view match_words[] = {"deal", "title", "customer+model"};
constexpr std::string_view reason_title = "c136";

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells)
    out += (out.empty() && &cell == cells.data() ? "" : ",") + csv_cell(cell);
  return out + "\n";
}

/// The disk does not take a deal: no fault of its row.
struct Unwritten {
  std::string why;
};

class ImportRun {
 public:
  ImportRun(Session& session, const ImportOptions& options)
      : session_(session), options_(options), match_(chosen_match()) {}

  int run(const std::string& file) {
    cells_ = read_cells(bytes_of(file), options_.sheet.value_or(""), session_.language);
    const std::vector<std::string_view> results = result_columns();
    head_ = find_head(cells_, {options_.map, results, options_.drop_unknown}, session_.language);
    if (!options_.match && has_deal_column()) match_ = MatchBy::deal;
    summary_.file = escaped(file);
    tell_columns();
    session_.operands.clear();
    known_.emplace(session_);
    new_deals_.emplace(session_, options_, *known_);
    for (const SheetRow& row :
         rows_of(cells_, head_, session_.config, session_.language, session_.as_of))
      take(row);
    keep_refused();
    return finish();
  }

 private:
  Language language() const { return session_.language; }

  MatchBy chosen_match() const {
    if (!options_.match) return MatchBy::customer_and_model;
    const auto found = std::ranges::find(match_words, *options_.match);
    if (found == std::end(match_words))
      throw bad_choice(language(), "--match", *options_.match, match_words);
    return static_cast<MatchBy>(found - std::begin(match_words));
  }

  bool has_deal_column() const {
    return std::ranges::find(head_.columns, ImportColumn::Use::deal, &ImportColumn::use) !=
           head_.columns.end();
  }

  std::string bytes_of(const std::string& file) const {
    try {
      std::string bytes = file == "-" ? session_.context.standard_input(most_unpacked + 1)
                                      : read_file(session_.resolve(file), most_unpacked + 1);
      if (bytes.size() <= most_unpacked) return bytes;
    } catch (const std::system_error& fault) {
      throw Failure(cannot_read(language(), file, fault.code().value()));
    }
    throw Failure(say(language(), "{} is larger than 64 MiB", "{} 超过 64 MiB", escaped(file)));
  }

  /// Columns that our own reports work out, by name and by title; and those of refused rows.
  std::vector<std::string_view> result_columns() const {
    std::vector<std::string_view> out{reason_title, "before",        "上期",
                                      "stage_days", "days in stage", "停留天数"};
    for (const DealField& field : deal_fields())
      out.insert(out.end(), {field.name, field.title.en, field.title.zh});
    for (const KnownCriterion& known : all_criteria_of(session_.config))
      out.push_back(known.criterion->id);
    for (const Method* method : all_methods(session_.config))
      out.insert(out.end(), {method->value_title.en, method->value_title.zh});
    return out;
  }

  void tell_columns() {
    std::vector<std::string> own, dropped;
    for (const ImportColumn& column : head_.columns) {
      if (!column.is_own) continue;
      const bool is_dropped = column.use == ImportColumn::Use::dropped;
      (is_dropped ? dropped : own)
          .push_back(is_dropped ? column.title : column.title + " -> " + column.path);
    }
    summary_.own = own, summary_.dropped = dropped;
    if (session_.quiet) return;
    if (!own.empty())
      session_.tell(say(language(), "columns nobody knows become keys of your own: {}",
                        "不认得的列写成自定义键：{}",
                        escaped(fmt::format("{}", fmt::join(own, ", ")))));
    if (!dropped.empty())
      session_.tell(say(language(), "columns left out: {}", "未导入的列：{}",
                        escaped(fmt::format("{}", fmt::join(dropped, ", ")))));
  }

  void take(const SheetRow& row) {
    ImportedRow told{row.number, row.deal, "", "", ""};
    try {
      if (!row.problem.empty()) throw RowRefusal{row.problem, row.problem_cell};
      place(row, told);
    } catch (const RowRefusal& refusal) {
      refuse(told, refusal, row);
    } catch (const Refusal& refusal) {
      refuse(told, {refusal.why.message, ""}, row);
    } catch (const Failure& failure) {
      refuse(told, {failure.what(), ""}, row);
    } catch (const Unwritten& fault) {
      session_.complain(fault.why);
      refuse(told, {fault.why, ""}, row);
    }
    summary_.rows.push_back(std::move(told));
  }

  void refuse(ImportedRow& told, const RowRefusal& refusal, const SheetRow& row) {
    told.action = "refused";
    told.why = refusal.why, told.cell = refusal.cell;
    refused_.push_back(
        {row.number - 1, refusal.cell.empty() ? refusal.why : at_cell(refusal.cell, refusal.why)});
  }

  std::string at_cell(const std::string& cell, const std::string& text) const {
    return say(language(), "{}: {}", "{}：{}", cell, text);
  }

  /// One more thing to say of a row.
  void add_why(ImportedRow& told, const std::string& text) const {
    if (!told.why.empty()) told.why += language() == Language::zh ? "；" : "; ";
    told.why += text;
  }

  void place(const SheetRow& row, ImportedRow& told) {
    const bool by_id = match_ == MatchBy::deal && !row.deal.empty();
    const MatchBy by = match_ == MatchBy::deal && !by_id ? MatchBy::customer_and_model : match_;
    const KnownDeal wanted{row.deal,
                           title_of(row),
                           std::string(row.value("customer.name")),
                           std::string(row.value("model")),
                           {}};
    const std::vector<KnownDeal*> found = known_->find(by, wanted);
    if (found.size() > 1) {
      std::vector<std::string> ids;
      for (const KnownDeal* deal : found) ids.push_back(deal->id);
      throw RowRefusal{say(language(), "several deals are like it: {}; add a column deal",
                           "对得上好几个商机：{}；请加一列“商机”写编号",
                           fmt::format("{}", fmt::join(ids, ", "))),
                       ""};
    }
    if (found.empty())
      make(row, told);
    else
      compare(*found.front(), row, told);
  }

  // ---- a deal that is there ----

  void compare(KnownDeal& known, const SheetRow& row, ImportedRow& told) {
    told.deal = known.id;
    EditedDeal deal(known.target.sources, session_.config, session_.as_of, language());
    std::vector<const FilledCell*> differing;
    for (const FilledCell& cell : row.filled)
      if (!says(deal, cell, session_.config)) differing.push_back(&cell);
    told.action = differing.empty() ? "same" : options_.update ? "changed" : "differs";
    for (const FilledCell* cell : differing) add_why(told, difference_text(deal, *cell));
    refuse_second_row(known.target, row, told);
    for (const FilledCell* cell : differing)
      if (!cell->remark.empty()) add_why(told, at_cell(cell->cell, cell->remark));
    if (differing.empty() || !options_.update) return claim(known.target, row);
    const auto before = review(known.target.sources, session_.config, session_.as_of, language());
    for (const FilledCell* cell : differing) set(deal, *cell);
    const auto after = review(deal.sources(), session_.config, session_.as_of, language());
    const std::vector<Finding> worse = new_findings(before->errors, after->errors);
    if (!worse.empty()) throw RowRefusal{worse.front().message, differing.front()->cell};
    write(known, deal.sources());
    claim(known.target, row);
  }

  // Two rows that say different things of one deal would change it to and fro at every import.

  void claim(const EditTarget& target, const SheetRow& row) {
    claimed_.try_emplace(target.paths.front(), row.number);
  }

  void refuse_second_row(const EditTarget& target, const SheetRow& row,
                         const ImportedRow& told) const {
    const auto first = claimed_.find(target.paths.front());
    if (first == claimed_.end() || told.action == "same") return;
    throw RowRefusal{
        say(language(),
            "row {} is the same deal as row {} and says something else ({}): keep one of them; for "
            "two deals add a column deal, or --match title",
            "第 {} 行与第 {} "
            "行是同一个商机，内容却不同（{}）：请只留一行；若是两个商机，请加一列“商"
            "机”写编号，或用 --match title",
            row.number, first->second, told.why),
        ""};
  }

  static void set(EditedDeal& deal, const FilledCell& cell) {
    try {
      if (cell.parts.empty())
        deal.set(cell.path, cell.text);
      else
        deal.set_list(cell.path, cell.parts);
    } catch (const Failure& failure) {
      throw RowRefusal{failure.what(), cell.cell};
    }
  }

  std::string difference_text(const EditedDeal& deal, const FilledCell& cell) const {
    const std::string now = deal.text_at(cell.path);
    const Field* field = deal.field_of(cell.path);
    return say(language(), "{}: {} -> {}", "{}：{} -> {}",
               deal.name_of(cell.path, language() == Language::zh),
               now.empty() ? "–" : as_people_read(field, now), as_people_read(field, cell.text));
  }

  /// A word in the language of the person, all else as it is.
  std::string as_people_read(const Field* field, const std::string& text) const {
    const Word* word = field && field->kind == Kind::word
                           ? find_word(field->words(session_.config), text)
                           : nullptr;
    return word && language() == Language::zh ? std::string(word->zh) : text;
  }

  void write(KnownDeal& known, Sources now) {
    const std::vector<NamedText*> old = known.target.sources.all(), next = now.all();
    for (std::size_t i = 0; i < old.size() && !options_.dry_run; ++i)
      if (old[i]->text != next[i]->text) write_over(known.target.paths[i], *old[i], *next[i]);
    known.target.sources = std::move(now);
  }

  void write_over(const std::string& path, const NamedText& old, const NamedText& now) {
    try {
      if (!replace_file(session_.resolve(path), old.text, now.text))
        throw RowRefusal{
            say(language(), "{} has been changed meanwhile", "{} 刚被别人改过", escaped(path)), ""};
    } catch (const std::system_error& fault) {
      throw Unwritten{cannot_write(language(), path, fault.code().value())};
    }
  }

  // ---- a new one ----

  void make(const SheetRow& row, ImportedRow& told) {
    const NewDeal made = new_deals_->make(row);
    EditTarget target{{FileKind::deal, {made.path, made.text}, {}, {}, {}}, {made.path}};
    const Loaded loaded = load(target.sources, session_.config, language());
    if (!loaded.ok()) throw RowRefusal{loaded.errors.front().message, ""};
    told.action = "new", told.deal = made.id, told.why = escaped(made.path);
    for (const FilledCell& cell : row.filled)
      if (!cell.remark.empty()) add_why(told, at_cell(cell.cell, cell.remark));
    if (!options_.dry_run) create(made.path, made.text);
    claim(target, row);
    known_->add({made.id, std::string(*loaded.deal.title), std::string(row.value("customer.name")),
                 std::string(row.value("model")), std::move(target)});
  }

  void create(const std::string& path, const std::string& text) {
    try {
      create_file_and_folders(session_.resolve(path), text);
    } catch (const std::system_error& fault) {
      throw Unwritten{cannot_write(language(), path, fault.code().value())};
    }
  }

  // ---- the end ----

  /// To be mended and imported again.
  void keep_refused() {
    if (!options_.refused) return;
    const std::string name = escaped(*options_.refused);
    if (options_.dry_run) {
      if (!refused_.empty())
        tell_of_refused(say(language(), "{} is not written: a dry run; refused rows: {}",
                            "试运行，没有写 {}；被拒的行：{}", name, refused_.size()));
      return;
    }
    const fs::path file = session_.resolve(*options_.refused);
    std::error_code unknown;
    if (refused_.empty() && !fs::is_regular_file(file, unknown)) return;
    try {
      write_file(file, refused_table());
    } catch (const std::system_error& fault) {
      return session_.complain(cannot_write(language(), *options_.refused, fault.code().value()));
    }
    if (refused_.empty())
      tell_of_refused(say(language(), "no row was refused: {} has its titles only now",
                          "没有被拒的行：{} 里只留下表头", name));
  }

  void tell_of_refused(const std::string& text) {
    if (!session_.quiet) session_.tell(text);
  }

  std::string refused_table() const {
    std::vector<std::string> titles = cells_.rows[head_.row];
    titles.emplace_back(reason_title);
    std::string out = "\xEF\xBB\xBF" + csv_line(titles);
    for (const auto& [number, why] : refused_) {
      std::vector<std::string> row = cells_.rows[number];
      row.resize(titles.size());
      row.back() = why;
      out += csv_line(row);
    }
    return out;
  }

  int finish() {
    summary_.dry_run = options_.dry_run;
    Tally tally;
    tally.errors = refused_.size();
    return session_.finish(import_document(session_.report_language(), summary_), tally);
  }

  Session& session_;
  const ImportOptions& options_;
  MatchBy match_;
  Cells cells_;
  SheetHead head_;
  std::optional<KnownDeals> known_;
  std::optional<NewDeals> new_deals_;
  ImportSummary summary_;
  std::vector<std::pair<std::size_t, std::string>> refused_;  // row from 0, and why
  std::map<std::string, std::size_t> claimed_;  // the row from 1 of a deal, by its file
};

/// The sheet, whatever else is read, and what would be taken for a deal from now on.
void keep_from_writing_over(Session& session, const ImportOptions& options) {
  if (options.refused) session.writes.push_back({"--refused", *options.refused});
  refuse_overwriting(session);
  if (options.refused && is_name_of_a_deal(session, *options.refused))
    throw UsageError(say(session.language,
                         "--refused {}: a file of this name is read as a deal; write a name like "
                         "refused.csv",
                         "--refused {}：这个文件名会被当作商机读取；请写成 refused.csv 的样子",
                         escaped(*options.refused)));
}

}  // namespace

int run_import(Session& session, ImportOptions options, const std::string& file) {
  if (options.owner)
    options.owner = chosen_own_person("--owner", *options.owner, session.config, session.language);
  keep_from_writing_over(session, options);
  if (options.stage) chosen_stage("--stage", *options.stage, session.config, session.language);
  return ImportRun(session, options).run(file);
}

}  // namespace c136
