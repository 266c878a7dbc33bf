#include "report/reference/explain.hpp"

#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "report/reference/known_names.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <set>

namespace c136 {
namespace {

Words title_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {"Error", "错误"};
    case Severity::warning:
      return {"Warning", "警告"};
    case Severity::gap:
      return {"Gap", "缺口"};
  }
  return {};
}

/// The help of a finding is a part of a line, and has no capital and no full stop.
std::string as_sentence(std::string_view help, Language language) {
  std::string text(help);
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  for (const std::string_view end : {".", "?", "!", "。", "？", "！"})
    if (text.ends_with(end)) return text;
  return sentence({text}, language);
}

// ---- for people ---------------------------------------------------------------------------------

class Page {
 public:
  Page(const Config& config, Language language, std::vector<Block>& blocks)
      : config_(config), language_(language), blocks_(blocks) {}

  void add(const Rule& rule) {
    heading(1, fmt::format("{} {}", rule.code, rule.summary.in(language_)));
    paragraph(kind_text(rule));
    heading(2, in({"Why", "为什么"}));
    paragraph(rule.why.in(language_));
    heading(2, in({"Not like this", "不要这样写"}));
    blocks_.push_back(Code{std::string(rule.bad.in(language_))});
    heading(2, in({"But like this", "应当这样写"}));
    blocks_.push_back(Code{std::string(rule.good.in(language_))});
    if (rule.help.en.empty()) return;
    heading(2, in({"What to do", "怎么办"}));
    paragraph(as_sentence(rule.help.in(language_), language_));
  }

  void add(const KnownField& known) {
    const Field& field = *known.field;
    heading(1, fmt::format("{} {}", field.key, field.zh));
    paragraph(field.meaning.in(language_));
    FieldList facts;
    add_places(known.places, facts);
    if (!field.options.also.empty())
      facts.items.push_back({in({"Also read", "也可写作"}), std::string(field.options.also)});
    facts.items.push_back({in({"Takes", "写法"}), form_text(field, language_)});
    facts.items.push_back(
        {in({"Required", "必填"}), field.options.required ? in({"yes", "是"}) : in({"no", "否"})});
    if (field.options.is_private)
      facts.items.push_back({in({"Private", "私密"}), in({"reports leave it out unless --full",
                                                          "报表默认不显示，加 --full 才显示"})});
    blocks_.push_back(std::move(facts));
    if (const auto words = words_of(field, config_); !words.empty()) add_words(words);
    if (has_keys_below(field)) add_keys(field.table());
  }

  void add(const KnownWord& known) {
    const Word& word = *known.word;
    heading(1, fmt::format("{} {}", word.id, word.zh));
    paragraph(word.meaning.in(language_));
    FieldList facts;
    add_places(known.places, facts);
    blocks_.push_back(std::move(facts));
  }

  void add(const Term& term) {
    heading(1, term.en == term.zh ? std::string(term.en) : fmt::format("{} {}", term.en, term.zh));
    paragraph(term.meaning.in(language_));
  }

  void add_list() {
    heading(1, in({"Codes", "代码"}));
    DataTable rules{{{"code", in({"Code", "代码"})},
                     {"severity", in({"Kind", "类别"})},
                     {"summary", in({"What it says", "含义"})}},
                    {}};
    for (const Rule* rule : all_rules())
      rules.rows.push_back({{rule->code, Tone::strong},
                            title_of(rule->severity).in(language_),
                            rule->summary.in(language_)});
    blocks_.push_back(std::move(rules));
    heading(1, in({"Criteria", "评估项"}));
    DataTable criteria{
        {{"criterion", in({"Criterion", "评估项"})}, {"title", in({"Asks", "评估内容"})}}, {}};
    for (const KnownCriterion& known : all_criteria_of(config_))
      criteria.rows.push_back(
          {{name_of(known), Tone::strong}, known.criterion->title.in(language_)});
    blocks_.push_back(std::move(criteria));
    heading(1, in({"Keys", "键"}));
    DataTable keys = names_table(in({"Key", "键"}));
    for (const PlacedField& placed : all_fields())
      keys.rows.push_back(
          {{placed.path, Tone::strong}, placed.field->zh, placed.field->meaning.in(language_)});
    blocks_.push_back(std::move(keys));
    heading(1, in({"Terms of the method", "方法术语"}));
    DataTable terms = names_table(in({"Term", "术语"}));
    for (const Term& term : glossary())
      terms.rows.push_back({{term.en, Tone::strong}, term.zh, term.meaning.in(language_)});
    blocks_.push_back(std::move(terms));
    paragraph(
        in({"Of one of them: c136 explain CODE or c136 explain KEY. Words, the keys of "
            ".c136.yaml and what people call them, too.",
            "查看其中一个：c136 explain 代码，或 c136 explain 键；词、.c136.yaml "
            "的键和习惯叫法也可以。"}));
  }

 private:
  std::string in(Words words) const { return std::string(words.in(language_)); }
  void heading(int level, std::string text) { blocks_.push_back(Heading{level, std::move(text)}); }
  void paragraph(std::string_view text) {
    if (!text.empty()) blocks_.push_back(Paragraph{{Cell(text)}});
  }

  /// "warning; of open deals only; may appear without any edit"
  std::string kind_text(const Rule& rule) const {
    std::vector<std::string> parts{in(title_of(rule.severity))};
    if (rule.open_only) parts.push_back(in({"for open deals only", "只针对进行中的商机"}));
    if (rule.dated)
      parts.push_back(in({"may appear as time passes, without any edit", "随时间推移也会出现"}));
    if (rule.severity == Severity::warning)
      parts.push_back(say(language_, "can be switched off with a reason: `ignore: {{{}: ...}}`",
                          "可注明理由关闭：`忽略警告: {{{}: ……}}`", rule.code));
    return sentence(parts, language_);
  }

  void add_places(const std::vector<const PlacedField*>& places, FieldList& facts) const {
    std::vector<std::string> paths, zh_paths;
    for (const PlacedField* placed : places) {
      const std::string file = placed->file.empty() ? "" : std::string(placed->file) + ": ";
      paths.push_back(file + placed->path);
      zh_paths.push_back(file + placed->zh_path);
    }
    facts.items.push_back({in({"Stands at", "位置"}), listed(paths, Language::en)});
    facts.items.push_back({in({"In Chinese", "中文写法"}), listed(zh_paths, language_)});
  }

  DataTable names_table(std::string first) const {
    return {{{"name", std::move(first)},
             {"zh", in({"Chinese", "中文"})},
             {"meaning", in({"Meaning", "含义"})}},
            {}};
  }

  void add_words(std::span<const Word> words) {
    DataTable table = names_table(in({"Word", "词"}));
    for (const Word& word : words)
      table.rows.push_back({{word.id, Tone::strong}, word.zh, word.meaning.in(language_)});
    blocks_.push_back(std::move(table));
  }

  void add_keys(const Table& below) {
    DataTable table = names_table(in({"Key", "键"}));
    for (const Field& field : below.fields)
      table.rows.push_back({{field.key, Tone::strong}, field.zh, field.meaning.in(language_)});
    blocks_.push_back(std::move(table));
  }

  const Config& config_;
  Language language_;
  std::vector<Block>& blocks_;
};

// ---- for programs: both languages, whatever --lang says -----------------------------------------

Json json(Words words) { return {{"en", words.en}, {"zh", words.zh}}; }

Json names_json(std::string_view names, char between) {
  Json all = Json::array();
  for (const std::string_view name : each_of(names, between)) all.push_back(name);
  return all;
}

Json json(const Term& term) {
  return {{"term", term.en},
          {"zh", term.zh},
          {"also", names_json(term.also, ';')},
          {"meaning", json(term.meaning)}};
}

Json json(const Word& word) {
  return {{"word", word.id}, {"zh", word.zh}, {"meaning", json(word.meaning)}};
}

Json json(const std::vector<const PlacedField*>& places) {
  Json paths = Json::array();
  for (const PlacedField* placed : places) paths.push_back(placed->path);
  return paths;
}

Json json(const Rule& rule) {
  return {{"code", rule.code},
          {"severity", name_of(rule.severity)},
          {"dated", rule.dated},
          {"open_only", rule.open_only},
          {"summary", json(rule.summary)},
          {"why", json(rule.why)},
          {"bad", json(rule.bad)},
          {"good", json(rule.good)},
          {"help", json(rule.help)}};
}

Json json(const KnownField& known, const Config& config) {
  const Field& field = *known.field;
  Json words = Json::array();
  for (const Word& word : words_of(field, config)) words.push_back(json(word));
  return {
      {"key", field.key},
      {"zh", field.zh},
      {"also", names_json(field.options.also, ' ')},
      {"meant_by", names_json(field.options.meant_by, ' ')},
      {"file", known.places[0]->file.empty() ? Json() : Json(known.places[0]->file)},
      {"paths", json(known.places)},
      {"required", field.options.required},
      {"private", field.options.is_private},
      {"form", {{"en", form_text(field, Language::en)}, {"zh", form_text(field, Language::zh)}}},
      {"meaning", json(field.meaning)},
      {"words", std::move(words)}};
}

Json json(const KnownWord& known) {
  Json word = json(*known.word);
  word["paths"] = json(known.places);
  return word;
}

Json json(const Known& known, const Config& config) {
  Json all{{"schema_version", 1},    {"methods", Json::array()}, {"criteria", Json::array()},
           {"rules", Json::array()}, {"keys", Json::array()},    {"words", Json::array()},
           {"terms", Json::array()}};
  for (const Method* method : known.methods) all["methods"].push_back(method_json(*method));
  for (const KnownCriterion& criterion : known.criteria)
    all["criteria"].push_back(criterion_json(criterion));
  for (const Rule* rule : known.rules) all["rules"].push_back(json(*rule));
  for (const KnownField& field : known.fields) all["keys"].push_back(json(field, config));
  for (const KnownWord& word : known.words) all["words"].push_back(json(word));
  for (const Term* term : known.terms) all["terms"].push_back(json(*term));
  return all;
}

}  // namespace

Document explain(const std::vector<std::string>& names, const Config& config, Language language) {
  const Known known = known_by(names, config);
  Document document;
  document.language = language;
  document.data = json(known, config);
  Page page(config, language, document.blocks);
  if (names.empty()) {
    page.add_list();
    return document;
  }
  for (const Method* method : known.methods) add_method(*method, language, document.blocks);
  for (const KnownCriterion& criterion : known.criteria)
    add_criterion(criterion, language, document.blocks);
  for (const Rule* rule : known.rules) page.add(*rule);
  for (const KnownField& field : known.fields) page.add(field);
  for (const KnownWord& word : known.words) page.add(word);
  for (const Term* term : known.terms) page.add(*term);
  return document;
}

std::vector<std::string_view> explained_names(const Config& config) {
  std::vector<std::string_view> names;
  const auto add = [&](std::string_view name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const Rule* rule : all_rules()) add(rule->code);
  for (const Method* method : all_methods(config)) add(method->id);
  for (const KnownCriterion& criterion : all_criteria_of(config)) add(criterion.criterion->id);
  for (const PlacedField& placed : fields_of_all_files()) {
    add(placed.field->key);
    add(placed.field->zh);
    for (const Word& word : words_of(*placed.field, config)) {
      add(word.id);
      add(word.zh);
    }
  }
  for (const Term& term : glossary()) {
    const bool is_method = term.en.starts_with('C') && is_digit(term.en.back());
    if (!is_method) add(term.en);  // C139 is no neighbour of a code
    add(term.zh);
  }
  return names;
}

bool is_explained(std::string_view name, const Config& config) {
  return !known_by(name, config).empty();
}

}  // namespace c136
