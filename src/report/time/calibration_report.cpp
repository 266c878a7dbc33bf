#include "report/time/time_plots.hpp"
#include "report/time/time_report.hpp"

#include <fmt/format.h>

#include <span>

namespace c136 {

namespace {

constexpr Word verdict_words[] = {
    {"insufficient", "样本不足", {}, "too few deals"},
    {"agrees", "相符", {}, "agrees"},
    {"too-rosy", "偏乐观", {}, "too rosy"},
    {"too-dark", "偏悲观", {}, "too dark"},
};

struct LadderLine {
  const CalibrationRow& row;
  std::size_t floor;
  Language language;
};

Cell number(std::size_t count) { return static_cast<std::int64_t>(count); }

Cell percent(std::optional<int> value) { return value ? Cell(Percent{*value}) : Cell(); }

const SheetColumn<LadderLine> ladder_columns[] = {
    {"row",
     {"Row", "档位"},
     CellType::text,
     [](const LadderLine& l) { return text_cell(l.row.row); }},
    {"deals",
     {"Deals", "单数"},
     CellType::integer,
     [](const LadderLine& l) { return number(l.row.deals); }},
    {"won",
     {"Won", "赢"},
     CellType::integer,
     [](const LadderLine& l) { return number(l.row.won); }},
    {"rate",
     {"Win rate", "赢率"},
     CellType::percent,
     [](const LadderLine& l) { return percent(l.row.rate(l.floor)); }},
    {"low",
     {"Low", "下限"},
     CellType::percent,
     [](const LadderLine& l) {
       const auto interval = l.row.interval(l.floor);
       return interval ? percent(interval->low) : Cell();
     }},
    {"high",
     {"High", "上限"},
     CellType::percent,
     [](const LadderLine& l) {
       const auto interval = l.row.interval(l.floor);
       return interval ? percent(interval->high) : Cell();
     }},
    {"ladder",
     {"Ladder", "阶梯"},
     CellType::percent,
     [](const LadderLine& l) { return percent(l.row.ladder); }},
    {"verdict",
     {"Verdict", "判断"},
     CellType::word,
     [](const LadderLine& l) -> Cell {
       const auto verdict = l.row.verdict(l.floor);
       if (!verdict) return {};
       const Word& word = verdict_words[static_cast<std::size_t>(*verdict)];
       return Named{std::string(word.id), std::string(shown(word, l.language))};
     }},
};

struct SellerLine {
  const std::string& seller;
  const SellerClaims& claims;
};

const SheetColumn<SellerLine> seller_columns[] = {
    {"seller",
     {"Seller", "销售"},
     CellType::text,
     [](const SellerLine& s) { return text_cell(s.seller); }},
    {"closed",
     {"Closed", "已结单"},
     CellType::integer,
     [](const SellerLine& s) { return number(s.claims.closed); }},
    {"claims",
     {"Claims", "有自评"},
     CellType::integer,
     [](const SellerLine& s) { return number(s.claims.claims); }},
    {"rosy",
     {"Rosy", "虚高"},
     CellType::integer,
     [](const SellerLine& s) { return number(s.claims.rosy); }},
};

const SheetColumn<SigningTable> signing_columns[] = {
    {"days",
     {"Days before", "提前天数"},
     CellType::integer,
     [](const SigningTable& t) { return Cell(t.days); }},
    {"deals",
     {"Deals", "单数"},
     CellType::integer,
     [](const SigningTable& t) { return number(t.missed.size()); }},
    {"missed",
     {"Missed by, days", "偏差天数"},
     CellType::integer,
     [](const SigningTable& t) -> Cell {
       const auto days = lower_median(t.missed);
       return days ? Cell(*days) : Cell();
     }},
};

Sheet ladder_sheet(const HorizonTable& table, const Calibration& calibration, Language l) {
  std::vector<LadderLine> lines;
  for (const CalibrationRow& row : table.rows) lines.push_back({row, calibration.floor(), l});
  Sheet sheet = sheet_of(fmt::format("h{}", table.days),
                         say(l, "{} before the decision", "结单前 {}",
                             plural(l, static_cast<std::size_t>(table.days), "day", "days", "天")),
                         std::span(ladder_columns), lines);
  if (table.left_out > 0)
    sheet.notes.push_back(say(l, "not counted, because they were not there or closed by then: {}",
                              "当时尚无记录或已结单、未计入的：{} 单", table.left_out));
  sheet.plots = calibration_plots(sheet, l);
  return sheet;
}

}  // namespace

SheetReport calibration_report(const TimeScope& scope, const Calibration& calibration) {
  const Language l = scope.language;
  SheetReport report{
      .id = "calibrate",
      .title = say(l, "What the ladder says, and what became of deals", "赢率阶梯与实际结果"),
      .language = l,
      .as_of = scope.as_of};
  report.at = scope.at;
  report.head = {{"closed",
                  {"Deals won or lost", "已结单商机"},
                  CellType::integer,
                  number(calibration.closed())},
                 {"floor",
                  {"Deals a row needs", "每档至少单数"},
                  CellType::integer,
                  number(calibration.floor())}};
  for (const HorizonTable& table : calibration.horizons())
    report.sheets.push_back(ladder_sheet(table, calibration, l));
  std::vector<SellerLine> sellers;
  for (const auto& [seller, claims] : calibration.sellers()) sellers.push_back({seller, claims});
  report.sheets.push_back(
      sheet_of("sellers", say(l, "Claims of sellers, 30 days before", "销售自评（结单前 30 天）"),
               std::span(seller_columns), sellers));
  report.sheets.push_back(sheet_of("dates", say(l, "Expected and real signing", "预计与实际签约"),
                                   std::span(signing_columns), calibration.signings()));
  report.notes = scope.notes;
  if (calibration.closed() < calibration.floor())
    report.notes.push_back(
        say(l, "{} closed so far; a rate needs {}", "目前只有 {}，至少 {} 单才能算赢率",
            plural(l, calibration.closed(), "deal was", "deals were", "个已结单商机"),
            calibration.floor()));
  report.currency = scope.config.currency;
  return report;
}

}  // namespace c136
