// What a file must be before it is asked anything: the reader finds these faults (S) and the walk
// over the repository (D001), so no row here has a function.
#include "check/sections.hpp"

namespace c136 {
namespace {

constexpr Rule format_rules[] = {
    {.code = "S001",
     .severity = Severity::error,
     .summary = {"not YAML", "不是 YAML"},
     .why = {"Deal files are YAML: `key: value` lines, indented by spaces. A line that breaks the "
             "form would swallow or lose facts, so nothing of the file is believed until it is "
             "mended.",
             "商机文件用 YAML 书写：每行“键: "
             "值”，用空格缩进。格式一错，后面的内容就可能丢失或张冠李戴，"
             "所以改好之前整份文件都不采信。"},
     .bad = {"title: \"ERP for Hengyuan\nteam:east", "title: \"恒远 ERP 项目\nteam：华东"},
     .good = {"title: ERP for Hengyuan\nteam: east", "title: 恒远 ERP 项目\nteam: 华东"},
     .help =
         {"look for an open quote, a tab, a full-width colon or a missing space after the colon",
          "请检查有没有未配对的引号、制表符、全角冒号，或冒号后漏了空格"}},
    {.code = "S002",
     .severity = Severity::error,
     .summary = {"unknown key", "没有这个键"},
     .why = {"A misspelt key would be a fact that nobody ever counts. Keys of your own are fine "
             "when they begin with `x-`.",
             "键名写错，这条信息就永远不会被计入。要记自己的内容，键名请以 `x-` 开头。"},
     .bad = {"titel: ERP for Hengyuan\ncustomer: {name: Hengyuan, Ltd}",
             "titel: 恒远 ERP 项目\ncustomer: {name: Hengyuan, Ltd}"},
     .good = {"title: ERP for Hengyuan\ncustomer: {name: \"Hengyuan, Ltd\"}\nx-crm-number: 4711",
              "title: 恒远 ERP 项目\ncustomer: {name: \"Hengyuan, Ltd\"}\nx-crm编号: 4711"},
     .help = {"use a key of this section, or begin your own key with `x-`; inside { } a comma ends "
              "the value: quote it, or write ，",
              "请改用本节已有的键，自己的键以 `x-` 开头；{ } "
              "里的英文逗号表示值到此结束：请加引号，或改用 ，"}},
    {.code = "S003",
     .severity = Severity::error,
     .summary = {"a required key is missing", "缺少必填的键"},
     .why =
         {"A deal cannot be named, assigned or asked the right questions without version, title, "
          "customer, owner and stage; an item of a list not without what names it.",
          "没有版本、名称、客户、负责人和阶段，商机就无从称呼、无人负责，也不知道该问什么；列表中的"
          "每一条也要"
          "有标明它是什么的键。"},
     .bad = {"c136: 1\ntitle: ERP for Hengyuan\ncustomer: {name: Hengyuan}\nowner: li.wei",
             "c136: 1\ntitle: 恒远 ERP 项目\ncustomer: {name: 恒远地产}\nowner: 李伟"},
     .good =
         {"c136: 1\ntitle: ERP for Hengyuan\ncustomer: {name: Hengyuan}\nowner: "
          "li.wei\nstage: needs",
          "c136: 1\ntitle: 恒远 ERP 项目\ncustomer: {name: 恒远地产}\nowner: 李伟\nstage: needs"},
     .help = {"add the key with a value; `null`, `~` and blank text count as missing",
              "请补上这个键并填值；`null`、`~` 和空白都算没写"}},
    {.code = "S004",
     .severity = Severity::error,
     .summary = {"not in the form this key asks for", "写法不符合这个键的要求"},
     .why =
         {"Dates, amounts and numbers are compared and added up, so each has one form only: "
          "2026-02-03, 1250000 or 125万, 3. A guess at anything else might be wrong by a month "
          "or a thousandfold.",
          "日期、金额和数字要拿来比较、相加，所以各只有一种写法：2026-02-03、1250000 或 125万、3。"
          "其他写法一猜，就可能差一个月或差千倍。"},
     .bad = {"amount: 1,250,000\nclose: 2026/02/03\nquantity: 1.5",
             "amount: 1,250,000\nclose: 2026/02/03\nquantity: 1.5"},
     .good = {"amount: 1250000\nclose: 2026-02-03\nquantity: 2",
              "amount: 125万\nclose: 2026-02-03\nquantity: 2"},
     .help =
         {"date: 2026-02-03; amount: 1250000, 1250000.50 or 125万; number: half-width digits "
          "only; several items: a list",
          "日期写 2026-02-03；金额写 1250000、1250000.50 或 125万；数字只用半角；多项请写成列表"}},
    {.code = "S005",
     .severity = Severity::error,
     .summary = {"this value is not allowed here", "这里不能用这个值"},
     .why =
         {"The form is right but the value means nothing: a word that is not in the list, a day "
          "that does not exist, a number out of range. The rules could not judge by it.",
          "写法没错，但值没有意义：词不在列表中、日期不存在，或数字超出范围。规则无法据此判断。"},
     .bad = {"stage: bidding\nclose: 2026-02-30", "stage: 投标\nclose: 2026-02-30"},
     .good = {"stage: comparison\nclose: 2026-02-28", "stage: 方案比较\nclose: 2026-02-28"},
     .help = {"choose one of the listed words, a day that exists, or a number within the range",
              "请从列出的词中选一个，日期要真实存在，数字不要超出范围"}},
    {.code = "S006",
     .severity = Severity::error,
     .summary = {"the same key twice", "同一个键写了两次"},
     .why = {"Of two values for one key only one can be true, and the program will not choose for "
             "you.",
             "同一个键有两个值，只能有一个是真的，程序不会替你选。"},
     .bad = {"amount: 280万\nstage: needs\namount: 310万",
             "amount: 280万\nstage: needs\namount: 310万"},
     .good = {"amount: 310万\nstage: needs", "amount: 310万\nstage: needs"},
     .help = {"keep one and delete the other; when both hold, join them in one list",
              "请保留一个，删掉另一个；两个都对就合并成一个列表"}},
    {.code = "S007",
     .severity = Severity::error,
     .summary = {"names somebody or something that the file does not list",
                 "引用的代号在文件中找不到"},
     .why = {"A person who decides, was met or coaches us must be one of the contacts, a side of "
             "the contest us or one of the competitors; else the fact is about nobody. Nobody can "
             "be his own superior, not even in a circle.",
             "参与决策的人、见过的人和教练都要出自关键联系人，竞争的各方要么是 "
             "us（我方），要么出自竞争对手，"
             "否则这条信息不知说的是谁。上级关系也不能绕成一圈。"},
     .bad = {"c1:\n  contacts:\n    - {id: wang}\nc3:\n  members:\n    - {who: wnag, seat: top}",
             "c1:\n  contacts:\n    - {id: 王总}\nc3:\n  members:\n    - {who: 王, seat: top}"},
     .good = {"c1:\n  contacts:\n    - {id: wang}\nc3:\n  members:\n    - {who: wang, seat: top}",
              "c1:\n  contacts:\n    - {id: 王总}\nc3:\n  members:\n    - {who: 王总, seat: top}"},
     .help = {"correct the id, or add the person to c1.contacts, the competitor to c5.competitors",
              "请改正代号，或把此人补进“关键联系人”（c1.contacts），把对手补进“竞争对手”（c5."
              "competitors）"}},
    {.code = "S008",
     .severity = Severity::error,
     .summary = {"the same id twice", "代号重复"},
     .why = {"When two people share an id, nobody can tell which of them was met or decides.",
             "两个人共用一个代号，就分不清见的是谁、拍板的是谁。"},
     .bad =
         {"c1:\n  contacts:\n    - {id: wang, title: CEO}\n    - {id: wang, title: buyer}",
          "c1:\n  contacts:\n    - {id: 王总, title: 总经理}\n    - {id: 王总, title: 采购总监}"},
     .good =
         {"c1:\n  contacts:\n    - {id: wang, title: CEO}\n    - {id: wang.min, title: buyer}",
          "c1:\n  contacts:\n    - {id: 王总, title: 总经理}\n    - {id: 王总监, title: 采购总监}"},
     .help = {"give each an id of its own, or join the two items if they are the same",
              "请各用各的代号；若本是同一个，就合并成一条"}},
    {.code = "S009",
     .severity = Severity::error,
     .summary = {"too large", "文件超出限度"},
     .why = {"A deal that people write by hand stays far below 1 MiB (1,048,576 bytes), 64 levels "
             "and 100,000 values. More is a mistake or an attack, and would stall everybody's "
             "reports.",
             "手写的商机远远到不了 1 MiB（1,048,576 字节）、64 层或 100,000 "
             "个值。超出的不是弄错了就是恶意文件，会拖住所有人的报表。"},
     .bad = {"log:\n  - {on: 2026-11-20, note: \"the whole tender, pasted: ...\"}",
             "log:\n  - {on: 2026-11-20, note: \"整本招标文件都贴了进来……\"}"},
     .good = {"log:\n  - {on: 2026-11-20, note: tender received; see docs/tender.pdf}",
              "log:\n  - {on: 2026-11-20, note: 收到招标文件，见 docs/tender.pdf}"},
     .help = {"keep documents beside the deal and note where they are",
              "请把资料另存，在商机里只记存放位置"}},
    {.code = "S010",
     .severity = Severity::error,
     .summary = {"not clean UTF-8 text", "不是规范的 UTF-8 文本"},
     .why = {"Another encoding turns names into rubbish; invisible characters make two names look "
             "the same that are not, or hide text from the reader.",
             "编码不对，人名就成了乱码；不可见字符会让两个不同的名字看上去一样，或让人看不到真正的"
             "内容。"},
     .bad = {"title: \"ERP for \\u200EHengyuan\"", "title: \"恒远\\u200E项目\""},
     .good = {"title: ERP for Hengyuan", "title: 恒远项目"},
     .help = {"save the file as UTF-8 (editor: Save with Encoding, UTF-8) and delete invisible "
              "characters",
              "请把文件另存为 UTF-8（编辑器中选“另存为”，编码选 UTF-8），并删掉不可见字符"}},
    {.code = "S011",
     .severity = Severity::error,
     .summary = {"more after the end of the deal", "商机结束之后还有内容"},
     .why = {"One file is one deal. What follows the first document would be dropped without a "
             "word by many readers.",
             "一个文件只写一个商机。第一份文档之后的内容，很多软件会不声不响地丢掉。"},
     .bad = {"stage: needs\n---\nstage: decision", "stage: needs\n---\nstage: decision"},
     .good = {"stage: decision", "stage: decision"},
     .help = {"move the rest to a file of its own, and delete the `---`",
              "请把后面的内容移到另一个文件，并删掉 `---`"}},
    {.code = "S012",
     .severity = Severity::error,
     .summary = {"an anchor, alias, tag, merge key or directive",
                 "用了锚点、别名、标签、合并键或指令"},
     .why = {"These let one place of the file change another, or stand for text that is not there. "
             "A deal says what it says where it says it. Mostly it is a text that begins with `&`, "
             "`*`, `!` or `%` by chance.",
             "这些写法会让文件的一处改变另一处，或代表并未写出的内容；商机要写在明处。多半是文字碰"
             "巧以 "
             "`&`、`*`、`!` 或 `%` 开头。"},
     .bad = {"situation: !urgent, the tender is out\nteam: &east",
             "situation: !急，标书已发\nteam: &华东"},
     .good = {"situation: \"!urgent, the tender is out\"\nteam: east",
              "situation: \"!急，标书已发\"\nteam: 华东"},
     .help = {"put the text in quotes, or write the value out",
              "请给文字加上引号，或把值完整写出来"}},
    {.code = "D001",
     .severity = Severity::error,
     .summary = {"two files with the same deal id", "两个文件的商机编号相同"},
     .why = {"Reports and history go by the deal's id, which is the file's name unless `deal` "
             "gives another. Two of the same would count twice or be taken for one.",
             "报表和历史都按商机编号统计，编号即文件名，除非另写 "
             "`deal`。两份同号，就会重复统计或混为一谈。"},
     .bad =
         {"# deals/east/hengyuan.yaml and deals/west/hengyuan.yaml\nc136: 1\ntitle: ERP for "
          "Hengyuan",
          "# deals/east/hengyuan.yaml 与 deals/west/hengyuan.yaml\nc136: 1\ntitle: 恒远 ERP 项目"},
     .good = {"# deals/west/hengyuan.yaml\nc136: 1\ndeal: hengyuan-west\ntitle: ERP for Hengyuan",
              "# deals/west/hengyuan.yaml\nc136: 1\ndeal: hengyuan-west\ntitle: 恒远 ERP 项目"},
     .help = {"write `deal:` with another id in one of them, or delete the copy",
              "请在其中一个文件里用 `商机编号:`（`deal:`）另写编号；若是多余的副本就删掉"}},
};

}  // namespace

std::span<const Rule> rules::format() { return format_rules; }

}  // namespace c136
