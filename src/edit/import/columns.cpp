#include "edit/import/columns.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/model/config.hpp"
#include "edit/path.hpp"
#include "load/instead.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

constexpr std::size_t rows_with_a_head = 20, least_known = 2;

struct KnownColumn {
  std::string_view path;  // or what else is done with it
  std::vector<std::string_view> names;
};

constexpr std::string_view deal_column = "deal", rate_column = "rate", number_column = "no",
                           status_column = "status", remarks_column = "note";

/// The titles of the reports' tables, and what teams write above their own.
const std::vector<KnownColumn>& known_columns() {
  static const std::vector<KnownColumn> all{
      {number_column, {"no", "no.", "序号", "编号", "#"}},
      {deal_column, {"deal", "商机", "商机编号", "deal id"}},
      {"title",
       {"title", "名称", "商机名称", "项目名称", "项目", "project", "project name", "deal name",
        "opportunity"}},
      {"customer.name",
       {"customer", "客户名称", "客户", "单位", "单位名称", "客户单位", "医院名称", "account name",
        "company", "customer name", "client"}},
      {"customer.class", {"class", "客户类型"}},
      {"customer.grade", {"grade", "客户级别"}},
      {"customer.industry", {"industry", "行业"}},
      {"customer.renew",
       {"renew", "近三年准备更新或购置设备情况", "to renew or buy within three years"}},
      {"owner",
       {"owner", "项目负责人", "负责人", "销售", "业务员", "销售人员", "销售工程师", "in charge",
        "seller", "sales", "salesperson", "sales rep"}},
      {"team", {"team", "团队", "部门"}},
      {"region", {"region", "区域", "地区"}},
      {"reseller",
       {"reseller", "经销商", "代理商", "代理商名称", "分销商名称", "分销商", "dealer",
        "distributor", "agent"}},
      {"product", {"product", "产品种类", "产品类别", "产品", "product kind", "产品名称"}},
      {"model", {"model", "产品型号", "型号", "product model"}},
      {"quantity", {"quantity", "数量", "台数", "qty"}},
      {"amount",
       {"amount", "预计合同额", "金额", "合同额", "合同金额", "预计金额",
        "expected contract amount", "value", "contract amount", "expected amount"}},
      {"currency", {"currency", "币种", "cur."}},
      {"stage", {"stage", "阶段", "项目阶段", "销售阶段"}},
      {status_column, {"status", "状态", "项目状态"}},
      {"situation",
       {"situation", "当前情况", "目前项目详细状况", "进展", "项目进展", "现状",
        "status of the project", "progress", "目前状况", "详细状况"}},
      {"opened", {"opened", "发现日期", "立项时间"}},
      {"close",
       {"close", "预计签约时间", "预计签约", "签约时间", "预计签单", "签单时间", "签约日期",
        "预计签约日期", "signing", "expected signing", "expected close", "close date"}},
      {"delivery",
       {"delivery", "预计交货时间", "预计交货", "交期", "交货时间", "交货期", "expected delivery",
        "delivery date"}},
      {"claim", {"claim", "自评"}},
      {"asks",
       {"asks", "还需要的资源", "需要的资源", "所需资源", "resources still needed", "help needed"}},
      {rate_column, {"rate", "赢单率", "赢率", "win rate", "成功率", "成交概率", "probability"}},
      {remarks_column, {"note", "备注", "remarks", "comment", "notes"}},
  };
  return all;
}

/// Names are the same whatever their blanks, stars, case and brackets.
std::string bare(std::string_view title) {
  std::string out;
  int depth = 0;
  while (!title.empty()) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(title));
    const std::string_view sign = title.substr(0, length);
    title.remove_prefix(length);
    if (sign == "(" || sign == "（" || sign == "[" || sign == "【") ++depth;
    const bool is_left_out = depth > 0 || sign == " " || sign == "\n" || sign == "\r" ||
                             sign == "\t" || sign == "*" || sign == "＊" || sign == "\u3000" ||
                             sign == "_";
    if (sign == ")" || sign == "）" || sign == "]" || sign == "】") --depth;
    if (is_left_out) continue;
    if (sign == "/") break;  // 金额/万元
    const char c = sign[0];
    out += length == 1 && c >= 'A' && c <= 'Z' ? std::string(1, static_cast<char>(c - 'A' + 'a'))
                                               : std::string(sign);
  }
  return out;
}

/// What an amount's title says of its unit, in brackets, behind a stroke, or at its end.
std::string unit_of(std::string_view title) {
  constexpr std::string_view units[] = {"亿", "千万", "百万", "十万", "万", "千"};
  const std::size_t open = std::min(
      {title.find('('), title.find("（"), title.find('/'), title.find("["), title.find("【")});
  const std::string inside(open == std::string_view::npos ? "" : title.substr(open));
  for (const std::string_view unit : units)
    if (inside.find(unit) != std::string::npos || title.ends_with(unit) ||
        title.ends_with(std::string(unit) + "元"))
      return std::string(unit);
  const std::string english = lower_case(inside);
  if (english.find("million") != std::string::npos) return "百万";
  if (english.find("thousand") != std::string::npos) return "千";
  return {};
}

const KnownColumn* known(std::string_view title) {
  const std::string name = bare(title);
  for (const KnownColumn& column : known_columns())
    if (std::ranges::any_of(column.names, [&](std::string_view one) { return bare(one) == name; }))
      return &column;
  return nullptr;
}

/// The chosen key of a title; empty when none was chosen.
std::string mapped(std::string_view title, const std::vector<std::string>& map) {
  for (const std::string& pair : map) {
    const std::size_t equals = pair.find('=');
    if (bare(std::string_view(pair).substr(0, equals)) == bare(title) ||
        trimmed(std::string_view(pair).substr(0, equals)) == trimmed(title))
      return std::string(trimmed(std::string_view(pair).substr(equals + 1)));
  }
  return {};
}

class Head {
 public:
  Head(const Cells& cells, const ColumnChoices& choices, Language language)
      : cells_(cells), choices_(choices), language_(language) {
    for (const std::string& pair : choices_.map) map_.push_back(read_choice(pair));
  }

  SheetHead find() const {
    const std::size_t end = std::min(cells_.rows.size(), rows_with_a_head);
    for (std::size_t row = 0; row < end; ++row)
      if (known_in(row) >= least_known) {
        refuse_unmet_map(row);
        return head_of(row);
      }
    throw Failure(
        say(language_,
            "no row of the first {} has two known titles, like 客户名称 and 预计合同额; name "
            "columns with --map \"title=key\"",
            "前 {} 行里没有认得的表头（如“客户名称”“预计合同额”）；请用 --map \"列名=键\" 指明",
            rows_with_a_head));
  }

 private:
  /// "title=key" with the key as the tables have it, whatever the language it was typed in.
  std::string read_choice(std::string pair) const {
    constexpr std::string_view wide = "＝";
    if (const std::size_t at = pair.find(wide);
        at != std::string::npos && pair.find('=') == std::string::npos)
      pair.replace(at, wide.size(), "=");
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
      throw Failure(say(language_, "--map is \"title=key\", not `{}`",
                        "--map 要写成“列名=键”，不能是“{}”", escaped(pair)));
    const std::string key(trimmed(std::string_view(pair).substr(equals + 1)));
    const std::string title = pair.substr(0, equals + 1);
    if (key == deal_column || key == "商机") return title + std::string(deal_column);
    const Tree nothing;
    Path path = parse_path(key, language_);
    resolve(path, nothing, deal_table(), language_, [](std::string_view) { return std::string(); });
    return title + to_string(path);
  }

  /// A choice for a column that is not there would be lost in silence.
  void refuse_unmet_map(std::size_t row) const {
    for (const std::string& pair : map_) {
      const std::string title(trimmed(std::string_view(pair).substr(0, pair.find('='))));
      std::vector<std::string> titles;
      for (const std::string& typed : cells_.rows[row])
        if (!trimmed(typed).empty()) titles.emplace_back(trimmed(typed));
      const auto is_it = [&](const std::string& one) { return !mapped(one, {pair}).empty(); };
      if (std::ranges::any_of(titles, is_it)) continue;
      throw Failure(say(
          language_, "--map: the sheet has no column `{}`; its columns are: {}",
          "--map：表里没有“{}”这一列；有：{}", escaped(title),
          escaped(fmt::format("{}", fmt::join(titles, language_ == Language::zh ? "、" : ", ")))));
    }
  }

  std::size_t known_in(std::size_t row) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(cells_.rows[row], [&](const std::string& title) {
          return !trimmed(title).empty() && (known(title) || !mapped(title, map_).empty());
        }));
  }

  SheetHead head_of(std::size_t row) const {
    SheetHead head{row, {}};
    for (std::size_t i = 0; i < cells_.rows[row].size(); ++i) {
      ImportColumn column = column_of(cells_.rows[row][i], i, row);
      const bool is_chosen = !mapped(column.title, map_).empty();
      const bool is_taken =
          column.use == ImportColumn::Use::value &&
          (std::ranges::any_of(head.columns,
                               [&](const ImportColumn& other) {
                                 return other.use == column.use && other.path == column.path;
                               }) ||
           (!is_chosen && is_chosen_elsewhere(column.path, row)));
      if (is_taken) column = own_column(cells_.rows[row][i]);
      head.columns.push_back(std::move(column));
    }
    return head;
  }

  /// What somebody has chosen for a key goes before what its title seems to say.
  bool is_chosen_elsewhere(const std::string& path, std::size_t row) const {
    return std::ranges::any_of(
        cells_.rows[row], [&](const std::string& title) { return mapped(title, map_) == path; });
  }

  ImportColumn column_of(const std::string& typed, std::size_t at, std::size_t row) const {
    using Use = ImportColumn::Use;
    const std::string title(trimmed(typed));
    if (title.empty()) return {title, Use::unnamed, {}, {}, false};
    if (const std::string key = mapped(title, map_); !key.empty())
      return {title, key == deal_column ? Use::deal : Use::value, key, unit_of(title), false};
    const KnownColumn* column = known(title);
    if (!column)
      return is_result(title) ? ImportColumn{title, Use::result, {}, {}, false} : own_column(title);
    if (column->path == number_column) return {title, Use::result, {}, {}, false};
    if (column->path == deal_column) return {title, Use::deal, "deal", {}, false};
    if (column->path == rate_column) return {title, Use::rate, "x-win-rate", {}, false};
    std::string path(column->path);
    if (path == status_column && !holds_words(at, row)) path = "situation";
    if (path == remarks_column) path = has_situation(row) ? "customer.note" : "situation";
    return {title, Use::value, path, unit_of(title), false};
  }

  bool is_result(const std::string& title) const {
    return std::ranges::any_of(choices_.results,
                               [&](std::string_view one) { return bare(one) == bare(title); });
  }

  ImportColumn own_column(const std::string& typed) const {
    const std::string title(trimmed(typed)),
        name = id_instead(bare(title).empty() ? title : plain(title));
    if (choices_.drop_unknown || name.empty())
      return {title, ImportColumn::Use::dropped, {}, {}, true};
    return {title, ImportColumn::Use::value, "x-" + name, {}, true};
  }

  /// Without stars at the end.
  static std::string plain(std::string title) {
    while (title.ends_with('*')) title.pop_back();
    return std::string(trimmed(title));
  }

  /// Whether all that is filled in are words for a deal's status.
  bool holds_words(std::size_t column, std::size_t head) const {
    const std::span<const Word> words = words_of<Status>();
    for (std::size_t row = head + 1; row < cells_.rows.size(); ++row) {
      if (column >= cells_.rows[row].size()) continue;
      const std::string_view text = trimmed(cells_.rows[row][column]);
      if (!text.empty() && !find_word(words, text)) return false;
    }
    return true;
  }

  bool has_situation(std::size_t row) const {
    return std::ranges::any_of(cells_.rows[row], [](const std::string& title) {
      const KnownColumn* column = trimmed(title).empty() ? nullptr : known(title);
      return column && (column->path == "situation" || column->path == status_column);
    });
  }

  const Cells& cells_;
  const ColumnChoices& choices_;
  Language language_;
  std::vector<std::string> map_;  // as chosen: "title=key", the key in English
};

}  // namespace

SheetHead find_head(const Cells& cells, const ColumnChoices& choices, Language language) {
  return Head(cells, choices, language).find();
}

}  // namespace c136
