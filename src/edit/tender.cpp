#include "edit/tender.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"

namespace c136 {
namespace {

struct TenderStep {
  Words step, department;
};

constexpr TenderStep tender_steps[] = {
    {{"need raised", "需求立项"}, {"marketing", "市场部"}},
    {{"budget", "预算设立"}, {"planning", "计划部"}},
    {{"buying mode approved", "批准采购模式（招标）"}, {"purchasing", "采购部"}},
    {{"tender sent", "招标书发放"}, {"evaluation team", "评标小组"}},
    {{"technical evaluation", "技术评标"}, {"evaluation team", "评标小组"}},
    {{"commercial bids opened", "对技术符合厂家开商务标"}, {"evaluation team", "评标小组"}},
    {{"combined ranking and short list", "综合排名、短名单"}, {"evaluation team", "评标小组"}},
    {{"commercial negotiation", "商务谈判"}, {"negotiation team", "谈判小组"}},
    {{"winner announced", "宣布中标厂家"}, {"purchasing", "采购部"}},
    {{"contract negotiated", "合同谈判"}, {"purchasing", "采购部"}},
    {{"approved", "合同批准"}, {"", ""}},
    {{"signed", "合同签订"}, {"purchasing", "采购部"}},
    {{"purchase executed", "采购执行"}, {"purchasing", "采购部"}},
};

bool is_there(const Deal& deal, const Words& step) {
  for (const ProcessStep& one : deal.c4.process)
    if (*one.step == step.en || *one.step == step.zh) return true;
  return false;
}

}  // namespace

std::size_t add_tender_steps(EditedDeal& deal, std::string_view path) {
  if (deal.name_of(path, false) != "c4.process")
    throw Failure(say(deal.language(), "the steps of a tender belong into c4.process, not into {}",
                      "招标步骤要写进 c4.process，不是 {}", escaped(path)));
  std::size_t added = 0;
  for (const TenderStep& one : tender_steps) {
    if (is_there(deal.deal(), one.step)) continue;
    deal.add_entry(path, [&](const Typing& typing) {
      const Language language = typing.chinese ? Language::zh : Language::en;
      Content entry = Content::map();
      add_typed(entry, table_of<ProcessStep>(), "step", one.step.in(language), typing);
      entry.comment = one.department.in(language);
      return entry;
    });
    ++added;
  }
  return added;
}

}  // namespace c136
