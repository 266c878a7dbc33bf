#include "cli/options/deal_options.hpp"

#include "c136/base/text.hpp"
#include "cli/options/usage_errors.hpp"

namespace c136 {

std::string DealOptions::filter(Language language) const {
  std::string all;
  for (const std::string& one : where) {
    if (trimmed(one).empty())
      throw UsageError(say(language,
                           "--where: the filter is empty; leave the option out for all deals",
                           "--where：筛选条件是空的；要看全部商机就不写这个选项"));
    if (!all.empty()) all += " and ";
    all += where.size() > 1 && one.find("or ") != std::string::npos ? "(" + one + ")" : one;
  }
  return all;
}

void add_where(CLI::App& app, Language language, DealOptions& options) {
  add_values(app, "--where", "FILTER",
             Words{"only these deals: \"stage=decision and amount>=1000000\"",
                   "只看这些商机：\"stage=decision and amount>=100万\""}
                 .in(language),
             options.where);
}

void add_method(CLI::App& app, Language language, DealOptions& options) {
  add_value(app, "--method", "ID",
            options.takes_all_methods
                ? Words{"judge by c136, c139, c931, a method of your own, or all of them",
                        "评估方法：c136、c139、c931、自定方法，或 all（全部）"}
                      .in(language)
                : Words{"judge by c136, c139, c931 or a method of your own",
                        "评估方法：c136、c139、c931 或自定方法"}
                      .in(language),
            options.method);
}

void add_full(CLI::App& app, Language language, DealOptions& options) {
  add_flag(app, "--full",
           Words{"also what is private: phones, e-mail, likes, personal needs, who the coaches are",
                 "连同私密内容：电话、邮箱、喜好、个人需求、教练是谁"}
               .in(language),
           options.full);
}

}  // namespace c136
