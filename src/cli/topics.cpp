#include "cli/topics.hpp"

#include "book/deal_fields.hpp"
#include "c136/model/field.hpp"
#include "c136/model/words.hpp"
#include "c136/render/format.hpp"
#include "c136/score/method.hpp"
#include "cli/edit/editing_topic.hpp"

#include <fmt/format.h>

namespace c136 {

namespace {

constexpr Explained exit_code_entries[] = {
    {"0",
     {"done, and nothing found at or above --fail-on", "已完成，没有达到 --fail-on 级别的问题"}},
    {"1",
     {"findings at or above --fail-on (error unless you say otherwise; --strict is --fail-on "
      "warning)",
      "有达到 --fail-on 级别的问题（默认 error；--strict 即 --fail-on warning）"}},
    {"2",
     {"the command line makes no sense, there is no deal to work on (for check: none that meets "
      "--where), a file cannot be read or written, or a fault of c136 itself; it wins over 1",
      "命令行写错、没有可处理的商机（对 check：没有商机符合 --where）、文件无法读写，或 c136 自身"
      "出错；优先于 1"}},
};

constexpr Explained environment_entries[] = {
    {"C136_AS_OF",
     {"the date to score at, like 2026-11-22, when --as-of is not given",
      "没有写 --as-of 时按这一天评分，如 2026-11-22"}},
    {"C136_READER",
     {"who reads the files; auto, as when not set: a quick reader of our own, and yaml-cpp what "
      "it declines; yaml: yaml-cpp all; quick: a file that is declined ends the run with 2, named "
      "with its line",
      "由谁读文件；auto（同未设置）：先用自带的快速读取器，它不读的交由 yaml-cpp；"
      "yaml：全部由 yaml-cpp 读取；quick：遇到快速读取器不读的文件，即指明行号并以 2 退出"}},
    {"LC_ALL, LC_MESSAGES, LANG",
     {"the first that is set decides the language: zh... is Chinese, anything else English; "
      "--lang wins",
      "以第一个有值的为准：zh 开头即中文，其他为英文；--lang 优先"}},
    {"NO_COLOR", {"when set, no colours; --color wins", "有值即不用颜色；--color 优先"}},
    {"CLICOLOR_FORCE",
     {"when set, and not 0, colours even when no terminal is there",
      "有值且不为 0，即使不在终端上也用颜色"}},
    {"TERM", {"dumb means no colours", "值为 dumb 时不用颜色"}},
};

constexpr Explained date_entries[] = {
    {"2026-11-22",
     {"a day; the only form where the key takes a date", "一天；日期键只有这一种写法"}},
    {"2026-11", {"a month, where a period is taken; its last day counts", "一个月，以月末为准"}},
    {"2026", {"a year, where a period is taken; its last day counts", "一年，以年末为准"}},
    {"--as-of",
     {"scores as things stood on that day: later log entries do not count, and ages, due dates "
      "and lapsed confirmations are seen from there; default is today at +08:00",
      "按那一天的情况评分：之后的日志不计，逾期、时效都以那天为准；默认为北京时间的今天"}},
    {"won, lost, shelved",
     {"a closed deal is scored at its result's date, or its signing date, at the latest",
      "已了结的商机最晚按结果日期（或签约日期）评分"}},
    {"--at",
     {"reads the files as they were at a git revision, or at the end of a day; --as-of alone dates "
      "the facts of today's files and never looks back",
      "按某个 git 版本或某天结束时的文件；只用 --as-of 时，仍用现在的文件，只换评分日期"}},
    {"60, 180",
     {"a coach's confirmation holds 60 days, on C1 and C2 180 days",
      "教练的确认有效 60 天，C1、C2 为 180 天"}},
};

constexpr Explained filter_entries[] = {
    {"stage=decision", {"is; a word may be written in Chinese", "等于；可写中文：stage=采购决策"}},
    {"owner!=li.wei", {"is not", "不等于"}},
    {"amount>=1000000",
     {"at least; also <, <=, >; 100万 is the same; currencies are converted by the rates",
      "不小于；也可用 <、<=、>；可写 100万；外币按汇率折算后比较"}},
    {"confirmed>=0W1F4C",
     {"none of the three numbers is smaller; < is the opposite",
      "三个数都不小于；< 则是其中任一个更小"}},
    {"stage in (comparison, decision)",
     {"one of several; also not in (...)", "几个之一；也可写 not in (...)"}},
    {"customer~heng", {"the text holds this part; words too", "文字里包含这一段；固定的词也可以"}},
    {"not (team=a or team=b)",
     {"and, or, not and parentheses; and binds more than or", "and、or、not 和括号；and 先于 or"}},
    {"close<2026-12-31",
     {"before that day; close=2026-12 is within that month, close=2026 within that year",
      "早于这一天；close=2026-12 即在该月内，close=2026 即在该年内"}},
    {"has=T103",
     {"has a finding of this code, or of one that begins so: has=T",
      "有这个代码的问题；has=T 即任何以 T 开头的代码"}},
    {"team=", {"not given; team!= is given", "未填写；team!= 即已填写"}},
    {"customer=\"A and B\"", {"quotes around a value that holds `and`", "值中有 and 时加引号"}},
};

FieldList list(std::span<const Explained> entries, Language language) {
  FieldList fields;
  for (const Explained& entry : entries)
    fields.items.push_back({std::string(entry.name), entry.meaning.in(language)});
  return fields;
}

Paragraph paragraph(Words text, Language language) { return {{Cell(text.in(language))}}; }

void add_formats(Language language, std::vector<Block>& blocks) {
  FieldList fields;
  for (const Format& format : all_formats()) {
    std::string label(format.name);
    if (!format.extension.empty()) label.append(" (").append(format.extension).append(")");
    fields.items.push_back({std::move(label), format.summary.in(language)});
  }
  blocks.push_back(std::move(fields));
  std::vector<std::string_view> machine;
  for (const Format& format : all_formats())
    if (format.machine) machine.push_back(format.name);
  blocks.push_back(Paragraph{{Cell(say(
      language,
      "--format NAME chooses one, --json is --format json, and so does the extension of -o FILE. "
      "What programs read is always in English: {}.",
      "用 --format 名称 选择，--json 即 --format json，-o 文件 的扩展名也能决定格式。"
      "供程序读取的格式一律为英文：{}。",
      fmt::join(machine, language == Language::zh ? "、" : ", ")))}});
  blocks.push_back(Paragraph{{Cell(say(
      language,
      "An html page is one file and asks for nothing from anywhere; it prints on A4. An xlsx "
      "workbook goes to a file or a pipe, and needs libxlsxwriter where it is written. c136 "
      "schema REPORT prints what the JSON of a report looks like, and schema REPORT-jsonl a line "
      "of jsonl: an entry of its list, or a row of one of its tables; in list and report with "
      "NAME_number and NAME_currency beside every amount.",
      "html 网页是单个文件，不访问网络，可按 A4 打印。xlsx 工作簿只能写入文件或接管道，"
      "写出时需要安装 libxlsxwriter。c136 schema 报表 输出该报表 JSON 的 Schema，"
      "schema 报表-jsonl 输出 jsonl 一行的 Schema：每行是列表的一项或表格的一行，list 与 report 的"
      "每个金额另有“名称_number”和“名称_currency”。"))}});
}

DataTable criteria_table(Language language) {
  DataTable table{{{"id", ""}, {"title", std::string(Words{"Asks", "评估内容"}.in(language))}}, {}};
  for (const Criterion criterion : all_criteria())
    table.rows.push_back({{label(criterion), Tone::strong}, title(criterion).in(language)});
  return table;
}

DataTable ladder_table(Language language) {
  DataTable table{
      {{"row", std::string(Words{"Confirmed value", "教练已确认的 136 值"}.in(language))},
       {"percent", std::string(Words{"Win rate", "赢率"}.in(language)), Align::right},
       {"source", std::string(Words{"Source", "来源"}.in(language))}},
      {}};
  for (const LadderRow& row : c136_method().ladder)
    table.rows.push_back({row.label, Percent{row.percent}, title(row.source).in(language)});
  return table;
}

void add_method(Language language, std::vector<Block>& blocks) {
  blocks.push_back(paragraph(
      {"A large deal is won by clearing six subjects through a coach (6C), being first with the "
       "people who decide (3F), and being chosen by the top decision maker (1W). Facts are "
       "written down; the program asks what is still missing and counts.",
       "大项目要通过教练搞清六个方面（6C），在决策者心中取得三个第一（3F），最终被最高决策者选定"
       "（1W）。你只写事实，程序负责追问还缺什么，并算出 136 值。"},
      language));
  blocks.push_back(criteria_table(language));
  blocks.push_back(paragraph(
      {"A criterion is open while one of its gaps is; on paper once all are closed; confirmed "
       "once a good coach has confirmed it, too. A good coach is listed in coaches and, where on "
       "the map, has a tendency of +2 or +3. The gates are 6C, 2F and 1W.",
       "缺口没补齐是“有缺口”，补齐后是“待教练确认”，经合格的教练确认才算“教练已确认”。"
       "合格的教练要列在教练中，若在政治地图上，倾向性须为 +2 或 +3。三个关键门槛是 6C、2F 和 "
       "1W。"},
      language));
  blocks.push_back(ladder_table(language));
  blocks.push_back(paragraph(
      {"The same facts can be judged by other methods: --method c139, c931 or one of your own "
       "(`methods` in .c136.yaml), and score takes --method all. Each has criteria and rates of "
       "its own, which are never mixed. c136 explain c139 tells what a method asks, c136 explain "
       "c139.C6 what one criterion does.",
       "同一份事实也可以用别的方法评估：--method c139、c931 或自定方法（.c136.yaml 的 "
       "methods），score "
       "还可用 --method all。各方法的评估项和赢率各有出处，互不混用。c136 explain c139 "
       "说明一种方法，"
       "c136 explain c139.C6 说明其中一项。"},
      language));
}

void add_format(Language language, std::vector<Block>& blocks) {
  blocks.push_back(paragraph(
      {"One deal is one UTF-8 YAML file. c136 new writes the beginning of one. What is not known "
       "is left out or left empty. Every key and every word has an English and a Chinese name; "
       "either may be written, but not both names of one key. Keys of your own begin with x-.",
       "一个商机一个 UTF-8 编码的 YAML 文件，用 c136 new 起头。还不清楚的不写，或留空。"
       "每个键、每个词都有英文名和中文名，任选其一，同一个键不能两种都写。自定的键以 x- 开头。"},
      language));
  DataTable table{{{"key", std::string(Words{"Key", "键"}.in(language))},
                   {"zh", std::string(Words{"Chinese", "中文"}.in(language))},
                   {"meaning", std::string(Words{"Meaning", "含义"}.in(language))}},
                  {}};
  for (const Field& field : deal_table().fields)
    table.rows.push_back({{field.key, Tone::strong}, field.zh, field.meaning.in(language)});
  blocks.push_back(std::move(table));
  blocks.push_back(paragraph({"Of one key: c136 explain KEY. For editors: c136 schema.",
                              "查看单个键：c136 explain 键。供编辑器使用：c136 schema。"},
                             language));
}

void add_filters(Language language, std::vector<Block>& blocks) {
  blocks.push_back(paragraph(
      {"--where takes conditions joined by `and`, `or`, `not` and parentheses: "
       "\"stage=decision and (amount>=1000000 or customer~heng)\". Given again, it narrows "
       "further: "
       "a deal has to meet every --where. A value may stand in quotes; capitals make no "
       "difference. "
       "What is not known meets no condition but != and not. --columns and --sort take the same "
       "fields.",
       "--where 的条件用 and、or、not 和括号连接：\"stage=decision and (amount>=100万 or "
       "customer~恒远)\"。可以写多个 --where，商机须全部符合。值可以加引号，不分大小写。"
       "没有填写的内容只符合 != 和 not 条件。--columns 和 --sort 使用同样的字段。"},
      language));
  blocks.push_back(paragraph(
      {"Every command over deals takes --where. check then lists the findings of these deals "
       "alone. "
       "A deal with errors is told of in any case, because nothing else can be said of it; an "
       "account meets no filter.",
       "所有处理商机的命令都可以用 --where；check "
       "此时只列这些商机的问题。有错误的商机无法判断，一律"
       "列出；客户档案不符合任何条件。"},
      language));
  blocks.push_back(list(filter_entries, language));
  DataTable table{{{"field", std::string(Words{"Field", "字段"}.in(language))},
                   {"title", std::string(Words{"Meaning", "含义"}.in(language))}},
                  {}};
  for (const DealField& field : deal_fields())
    table.rows.push_back({{field.name, Tone::strong}, field.title.in(language)});
  blocks.push_back(std::move(table));
}

template <std::span<const Explained> (*entries)()>
void add_entries(Language language, std::vector<Block>& blocks) {
  blocks.push_back(list(entries(), language));
}

constexpr Topic topics[] = {
    {"exit-codes", {"what the exit code says", "退出码的含义"}, add_entries<exit_codes>},
    {"formats", {"what can be printed", "有哪些输出格式"}, add_formats},
    {"environment",
     {"variables that c136 looks at", "c136 读取的环境变量"},
     add_entries<environment_variables>},
    {"dates",
     {"how dates are written and what as-of means", "日期怎么写，截至日期是什么意思"},
     add_entries<date_forms>},
    {"method",
     {"1W, 3F, 6C, the gates and the win rates", "1W、3F、6C、关键门槛和赢率"},
     add_method},
    {"format", {"the deal file in brief", "商机文件的写法概要"}, add_format},
    {"filters",
     {"which deals: --where, and the fields of --columns and --sort",
      "筛选商机：--where，以及 --columns、--sort 的字段"},
     add_filters},
    {"editing",
     {"keeping a deal up to date without an editor", "不用编辑器就能记录和修改商机"},
     add_editing},
};

}  // namespace

std::span<const Explained> exit_codes() { return exit_code_entries; }

std::span<const Explained> environment_variables() { return environment_entries; }

std::span<const Explained> date_forms() { return date_entries; }

std::span<const Topic> all_topics() { return topics; }

Document page_of(const Topic& topic, Language language) {
  Document document;
  document.language = language;
  std::string heading(topic.summary.in(language));
  if (heading[0] >= 'a' && heading[0] <= 'z') heading[0] = static_cast<char>(heading[0] - 32);
  document.blocks.push_back(Heading{1, std::move(heading)});
  topic.add(language, document.blocks);
  return document;
}

}  // namespace c136
