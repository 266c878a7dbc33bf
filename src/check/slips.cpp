// Slips that no key can be blamed for: files that are not read for their names, one deal or one
// person written down twice, words that YAML takes for a comment. Those about several files are
// found by who reads them (cli/check/overlooked, examine/likenesses).
#include "check/sections.hpp"

namespace c136 {
namespace {

void y101(const Facts& facts, const Scorecard&, Findings& findings) {
  for (const Located<Text>& lost : facts.deal.lost)
    findings.add(lost.span, lost_words(lost, facts.language));
}

constexpr Rule slips_rows[] = {
    {.code = "R001",
     .severity = Severity::warning,
     .summary = {"a file among the deals is not read, or should not stand there so",
                 "商机文件夹里有文件没有读取，或不应这样存放"},
     .why =
         {"Only files that the settings name are read. What else holds a deal is in no report: a "
          "file in capitals, a private part whose deal has moved. A private file that git tracks "
          "is read by all, and of two names that differ in capitals only Windows keeps one.",
          "只读取设置中列出的文件。此外的商机不会进入任何报表：扩展名写成大写的文件、商机已移走的"
          "私密文件。git 收录的私密文件人人可见；只差大小写的两个文件名，在 Windows "
          "上会丢掉一个。"},
     .bad = {"# deals/Hengyuan.YAML\nc136: 1\ntitle: ERP for Hengyuan",
             "# deals/Hengyuan.YAML\nc136: 1\ntitle: 恒远 ERP 项目"},
     .good = {"# deals/hengyuan.yaml\nc136: 1\ntitle: ERP for Hengyuan",
              "# deals/hengyuan.yaml\nc136: 1\ntitle: 恒远 ERP 项目"},
     .help =
         {"Rename or move the file (a private part is x.private.yaml beside x.yaml, and in "
          ".gitignore; git rm --cached takes it out of git); or see `deals`, `accounts` and "
          "`exclude` in .c136.yaml.",
          "请改名或移动文件（私密文件是 x.yaml 旁边的 x.private.yaml，并写进 .gitignore；"
          "git rm --cached 可将其移出 git）；或查看 .c136.yaml 中的 deals、accounts 和 exclude。"}},
    {.code = "R002",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"two open deals of one customer look like the same deal",
                 "同一客户的两个商机像是同一个"},
     .why =
         {"The same customer, the same amount, and the same title or product: most likely two "
          "people have written down one deal, and the funnel counts it twice.",
          "客户相同、金额相同，名称或产品也相同：多半是两个人登记了同一个商机，漏斗会重复计算。"},
     .bad = {R"(# deals/a.yaml, and deals/b.yaml has the same lines
title: ERP for Hengyuan
customer: {name: Hengyuan}
amount: 2800000
)",
             R"(# deals/a.yaml，deals/b.yaml 里也有这几行
title: ERP 项目
customer: {name: 恒远地产}
amount: 280万
)"},
     .good = {R"(# deals/b.yaml, the second phase
title: ERP for Hengyuan, phase 2
customer: {name: Hengyuan}
amount: 1200000
)",
              R"(# deals/b.yaml，二期
title: ERP 项目二期
customer: {name: 恒远地产}
amount: 120万
)"},
     .help =
         {"If it is one deal, delete the copy; if not, tell them apart in `title` and `product`.",
          "若是同一个商机，请删掉一份；若不是，请在 title 和 product 中区分清楚。"}},
    {.code = "R003",
     .severity = Severity::warning,
     .summary = {"two owners differ in capitals or one letter only",
                 "两个负责人的写法只差大小写或一个字母"},
     .why =
         {"Reports put each deal under the owner who is named. A slip of the pen makes two people "
          "of one, and the plan of neither is complete.",
          "报表按负责人归集商机。名字写错一处，一个人就成了两个人，两边的计划都不完整。"},
     .bad = {"# deals/a.yaml has owner: li.wei\nowner: Li.Wei\n",
             "# deals/a.yaml 写的是 owner: li.wei\nowner: Li.Wei\n"},
     .good = {"# deals/a.yaml has owner: li.wei\nowner: li.wei\n",
              "# deals/a.yaml 写的是 owner: li.wei\nowner: li.wei\n"},
     .help = {"Write each person in one way; `people` in .c136.yaml says who is who.",
              "同一个人请只用一种写法；可在 .c136.yaml 的 people 中列出所有人员。"}},
    {.code = "Y101",
     .severity = Severity::warning,
     .of_accounts = true,
     .summary = {"words that YAML does not read: they stand behind a #", "# 后面的文字没有读进来"},
     .why =
         {"Behind a blank, # begins a comment. Where it was meant as a part of the text (#3 hall, "
          "order #2) the words are lost without an error.",
          "空格后面的 # 在 YAML 里表示注释。若本来是正文（#3 车间、#2 "
          "机床），这些文字就悄悄丢失了。"},
     .bad = {"situation: waits for the order #2\n", "situation: 等 #2 机床的订单\n"},
     .good = {"situation: \"waits for the order #2\"\n", "situation: \"等 #2 机床的订单\"\n"},
     .help = {"Quote it: `\"...\"`; if it is a comment, write a blank behind the #.",
              "请给整段文字加上引号：`\"...\"`；若确是注释，请在 # 后面加一个空格。"},
     .value = y101},
};

}  // namespace

std::span<const Rule> rules::slips() { return slips_rows; }

}  // namespace c136
