#include "cli/edit/ask_visit.hpp"

#include "c136/base/text.hpp"
#include "edit/people.hpp"
#include "edit/typed.hpp"

namespace c136 {

namespace {

/// On the same line as the answer.
std::string answer_to(Session& session, const std::string& question) {
  session.context.err.write(question + " ");
  return std::string(trimmed(session.context.ask_line().value_or("")));
}

std::string outcomes(Language language) {
  std::string out;
  for (const Word& word : words_of<Outcome>()) {
    if (!out.empty()) out += language == Language::zh ? "、" : ", ";
    out += language == Language::zh ? word.zh : word.id;
  }
  return out;
}

/// Until one is the name of somebody, or nothing.
void ask_who(Session& session, const Deal& deal, Visit& visit) {
  const std::vector<IdAndName> all = named_by(deal, Reference::participant);
  const Language language = session.language;
  std::string question = say(language, "Who? ({})", "见了谁？（{}）", listed(all, language));
  for (;;) {
    const std::string typed = answer_to(session, question);
    std::string unknown;
    for (const std::string& who : parts_of(typed))
      if (find_called(who, all).id.empty()) unknown = who;
    visit.with = {typed};
    if (unknown.empty()) break;
    question = say(language, "`{}` is not clear. Who? ({})", "“{}”不明确。见了谁？（{}）",
                   escaped(unknown), listed(find_called(unknown, all).candidates, language));
  }
  if (visit.with.front().empty()) visit.with.clear();
}

void ask_outcome(Session& session, Visit& visit) {
  const Language language = session.language;
  const std::string question =
      say(language, "What did it lead to? ({})", "成效？（{}）", outcomes(language));
  do visit.outcome = answer_to(session, question);
  while (!visit.outcome.empty() && !find_word(words_of<Outcome>(), visit.outcome));
}

}  // namespace

bool ask_visit(Session& session, const Deal& deal, Visit& visit) {
  const Language language = session.language;
  ask_who(session, deal, visit);
  visit.note = answer_to(session, say(language, "What was said and done?", "谈了什么，做了什么？"));
  if (visit.note.empty() && visit.with.empty()) return false;
  ask_outcome(session, visit);
  visit.next = answer_to(session, say(language, "What comes next?", "下一步？"));
  return true;
}

}  // namespace c136
