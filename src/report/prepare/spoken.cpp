#include "report/prepare/spoken.hpp"

#include "report/wording.hpp"

#include <algorithm>
#include <iterator>

namespace c136 {
namespace {

/// Of one gap, or of one field of it.
struct Spoken {
  std::string_view gap;
  Words ask;
  std::string_view field = {};  // the end of it; empty: whatever it is
};

constexpr Spoken spoken[] = {
    {"C101",
     {"Who owns the company, who steers it, and how is it doing?",
      "公司是谁的，由谁管控，经营得怎么样？"}},
    {"C102",
     {"Which projects are going on, and which are planned?", "现在有哪些项目在做，还计划做哪些？"}},
    {"C103",
     {"Which departments have a say in this, what is each there for, and who heads it?",
      "这件事有哪些部门参与，各管什么，负责人是谁？"}},
    {"C105",
     {"What has been bought for this before, from whom, and how did it go?",
      "以前这方面买过什么，向谁买的，用得怎么样？"}},
    {"C201", {"What has happened that makes this necessary now?", "出了什么事，现在非做不可？"}},
    {"C202",
     {"If it stays as it is, what does that cost you? What do you expect of the project?",
      "如果维持现状，会带来哪些损失？您对这个项目有什么期望？"}},
    {"C203",
     {"What would it mean for you if the project did not come? Why do you want it?",
      "如果项目不做，对您有什么影响？为什么要做？"}},
    {"C204",
     {"Where does it hurt most today, and what would have to change first?",
      "眼下最难受的是哪里，最先要改变的是什么？"}},
    {"C301", {"Who has the last word in this?", "这件事最后由谁拍板？"}},
    {"C302", {"Whom does the one who decides listen to before?", "拍板之前，他会听谁的意见？"}},
    {"C303", {"What is your own part in this purchase?", "这次采购您负责哪一部分？"}, "roles"},
    {"C303",
     {"Whose word weighs most when you talk about it among yourselves, and yours?",
      "你们内部讨论时，谁的话最有分量？您的呢？"},
     "influence"},
    {"C303", {"What do you think of working with us?", "您觉得和我们合作怎么样？"}},
    {"C304",
     {"What has the company to gain from it, as you see it?", "在您看来，公司能从中得到什么？"},
     "company"},
    {"C304",
     {"What would it do for yourself if it went well?", "做好了，对您自己有什么好处？"},
     "personal"},
    {"C304",
     {"What makes a project like this a good one, to your mind?",
      "您认为这样的项目怎样才算做好？"}},
    {"C401",
     {"How will you buy: by tender, by negotiation, under a contract that there is?",
      "打算怎么采购：招标、谈判，还是沿用已有合同？"}},
    {"C402", {"Which steps lead from here to the order?", "从现在到签单，要走哪几步？"}},
    {"C403", {"What will be decided when, and by whom?", "什么时候决定什么，由谁决定？"}},
    {"C404", {"What will you decide by?", "您做决策时最看重哪一点？"}},
    {"C405",
     {"How far does ours meet what you decide by, and what would be worth more to you?",
      "在您看重的几点上我们做到了几成，再做到什么对您更有价值？"}},
    {"C501",
     {"Who else is offering, and how are they thought of?", "还有谁在投，你们怎么看他们？"}},
    {"C502",
     {"Who speaks for whom, and what can each of the others bring up?",
      "谁在替谁说话，几家各能调动什么资源？"}},
    {"C504", {"What will the others do next?", "对手下一步会做什么？"}},
    {"C601", {"What will decide it in the end?", "最后决定成败的是哪几点？"}},
    {"C602", {"Which three of these weigh most?", "其中最要紧的三点是什么？"}},
    {"C603",
     {"How do we stand on them, and how do the others?", "这几点上我们怎么样，别家怎么样？"}},
    {"C604", {"Has anything changed in what matters most?", "最要紧的几点最近有没有变化？"}},
    {"F101",
     {"Whose offer fits best as you see it, and what is missing in ours?",
      "在您看来谁家最合适，我们还差在哪里？"}},
    {"F201", {"What would you do next if you were us?", "换作您是我们，下一步会怎么做？"}},
    {"F301",
     {"If you had to choose today, whom would you choose, and why?",
      "如果今天就选，您会选谁，为什么？"}},
    {"W101",
     {"If it were up to you today, whom would you sign with, and what would have to be settled "
      "before?",
      "如果今天由您定，您会和谁签，签之前还要解决什么？"}},
    {"M102",
     {"What makes a project like this a good one, to your mind?",
      "您认为这样的项目怎样才算做好？"}},
    {"M103",
     {"Out of which funds is it paid, are they there, and how do you usually pay?",
      "用哪笔资金付款，到位没有，平时怎么付？"}},
    {"M104", {"By when is each of these steps to be done?", "每一步要在什么时候完成？"}},
    {"M105",
     {"What are the people like who decide, and what do they care for?",
      "参与决策的人各是什么性格，喜好什么？"}},
    {"M106",
     {"Who reports to whom, who gets on with whom, and who does not?",
      "谁向谁汇报，谁和谁走得近，谁和谁不对付？"}},
    {"M107", {"Who has to approve an amount like this?", "这样的金额由谁审批？"}},
    {"M108",
     {"Which class and which price do you have in mind?", "想要什么档次、什么价位的产品？"}},
    {"M109",
     {"Out of which funds is it paid, are they there, and on what terms would you like to pay?",
      "用哪笔资金付款，到位没有，希望怎么付？"}},
    {"M110", {"What exactly do the others offer?", "对手各推介什么产品？"}},
    {"M201", {"Who gives you the best value for the money, and why?", "谁家性价比最高，为什么？"}},
    {"M202", {"With whom do you get on best of those who offer?", "几家之中您和谁走得最近？"}},
};

/// The key at the end of a path: "influence" of "c3.members[who=li].influence".
bool takes(std::string_view field, std::string_view end) {
  return end.empty() || field.ends_with(end);
}

}  // namespace

std::string question_of(const NeededFact& fact, const Facts& facts) {
  const Language language = facts.language;
  if (fact.gap == "C104")
    return say(language, "Whom should we know, and in which office: {}?",
               "我们还应该认识谁（{}）？", missing_contacts(facts));
  if (fact.gap == denied_gap)
    return say(language, "You say no to {} ({}): what is different, and what would change it?",
               "您否认 {}（{}）：哪里不对，怎样才能改变？", fact.criterion->id,
               fact.criterion->short_title.in(language));
  for (const Spoken& one : spoken)
    if (one.gap == fact.gap && takes(fact.field, one.field))
      return std::string(one.ask.in(language));
  return say(language, "{}?", "{}？", fact.what);
}

}  // namespace c136
