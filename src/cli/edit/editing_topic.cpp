#include "cli/edit/editing_topic.hpp"

#include <span>
#include <string_view>

namespace c136 {

namespace {

struct EditExample {
  Words command, meaning;
};

constexpr EditExample edit_examples[] = {
    {{"log FILE -w wang \"agreed to a demo\" --advance",
      "log 文件 -w 王总 \"同意看演示\" --advance"},
     {"a visit, in one line; --on 11-28 for another day", "一行记一次拜访；别的日子加 --on 11-28"}},
    {{"log FILE --new \"Chen; chief engineer; engineering; senior\"",
      "log 文件 --new \"陈工；总工；工程；高层\" \"看了生产线\""},
     {"the same with somebody met for the first time", "同上，并把第一次见的人加为联系人"}},
    {{"done FILE \"Call Wang\"", "done 文件 报价"},
     {"tick off what was to be done", "勾掉一件做完的事"}},
    {{"set FILE stage decision", "set 文件 阶段 采购决策"}, {"one value", "改一个值"}},
    {{"set FILE c3.members[wang].tendency +2", "set 文件 影响力.成员[王总].倾向性 +2"},
     {"one value of one person", "改某个人的一个值"}},
    {{"add FILE c5.competitors id=kingdee threat=main",
      "add 文件 竞争.竞争对手 代号=金蝶 威胁程度=主要"},
     {"an entry of a list", "给列表加一条"}},
    {{"add FILE c4.process --template tender", "add 文件 采购流程.采购计划 --template tender"},
     {"the thirteen steps of a tender", "写入招标的十三个步骤"}},
    {{"unset FILE log[3]", "unset 文件 日志[3]"},
     {"take the third entry of the log away", "删除第三条日志"}},
    {{"close FILE lost --winner kingdee --reason price",
      "close 文件 丢单 --winner 金蝶 --reason 价格"},
     {"close a deal; then it says what the lost-deal report still wants",
      "结束商机，并提示丢单报告还缺什么"}},
    {{"review FILE \"too slow\" --ask \"Meet Li; zhao.min; 12-05\"",
      "review 文件 \"推进太慢\" --ask \"约见李总；赵敏；12-05\""},
     {"a review, and an action that was asked for", "记一次评审和布置的行动"}},
    {{"edit FILE --ops edits.jsonl", "edit 文件 --ops edits.jsonl"},
     {"many edits, all or none, for programs", "一次改多处，要么全改要么不改，供程序使用"}},
    {{"check FILE --fix", "check 文件 --fix"},
     {"mend full-width signs, missing blanks, 1,000 and 2026/2/3",
      "改正全角符号、缺空格、1,000、2026/2/3 等写法"}},
    {{"names people FILE", "names people 文件"},
     {"what can be named there: people, items, paths, words",
      "那里可以写哪些名字：people、items、paths、words"}},
    {{"import mpc.xlsx", "import mpc.xlsx"},
     {"deals from the team's own sheet", "从团队的表格导入商机"}},
};

Paragraph prose(Words text, Language language) { return {{Cell(text.in(language))}}; }

}  // namespace

void add_editing(Language language, std::vector<Block>& blocks) {
  blocks.push_back(
      prose({"Nobody has to write YAML for a visit. Each command below changes the bytes that it "
             "is about and no others: "
             "comments, order, quotes and line ends stay. The result is read before it is written; "
             "one with a new error is not "
             "written (exit code 1). --dry-run shows the change as a diff.",
             "记一次拜访不用写 "
             "YAML。下面的命令只改要改的那几个字节，注释、顺序、引号、换行都不动。写入前先读一遍，"
             "如果会多出错误就不写（退出码 1）。--dry-run 只显示改动。"},
            language));
  FieldList list;
  for (const EditExample& example : edit_examples)
    list.items.push_back({std::string(example.command.in(language)), example.meaning.in(language)});
  blocks.push_back(std::move(list));
  blocks.push_back(
      prose({"FILE is a path, or the id of a deal or account. A path is what check prints, like "
             "c3.members[who=wang].tendency; "
             "shorter: c3.members[wang] for the entry whose who, id, name, step, item, factor or "
             "system begins so, [2] for the "
             "second. Keys and words may be Chinese. People are named by id, name, or the "
             "beginning of either. Days are 2026-11-30, "
             "11-30, today or yesterday.",
             "“文件”写路径，或商机、客户档案的编号。路径即 check 里的写法，如 "
             "c3.members[who=wang].tendency；也可简写："
             "c3.members[wang] 指联系人、代号、姓名、步骤、工作项、因素或系统以此开头的那一条，[2] "
             "指第二条。键和词都可写中文。"
             "人写代号、姓名或其开头。日期写 2026-11-30、11-30、今天或昨天。"},
            language));
  blocks.push_back(prose(
      {"What stands in an account or a private part is changed there; what is private, like likes "
       "or personal needs, goes to "
       "the private part where one stands.",
       "客户档案和私密文件里的内容就地修改；喜好、个人需求等私密内容，若有私密文件就写在那里。"},
      language));
}

}  // namespace c136
