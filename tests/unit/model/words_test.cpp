#include "c136/model/words.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

using namespace c136;

namespace {

/// Every enum with its last value: as many words as values, none empty, none twice, none that YAML
/// would want in quotes.
template <class E>
void check_words(E last) {
  const auto words = words_of<E>();
  CHECK(words.size() == static_cast<std::size_t>(last) + 1);
  std::set<std::string_view> ids, names;
  for (const Word& word : words) {
    INFO(word.id);
    CHECK(ids.insert(word.id).second);
    CHECK(names.insert(word.zh).second);
    CHECK_FALSE(word.zh.empty());
    CHECK(word.zh.find_first_of(" :#,[]{}&*!|>'\"%@`?-") == std::string_view::npos);
    CHECK(word.meaning.en.empty() == word.meaning.zh.empty());
  }
}

}  // namespace

TEST_CASE("each enum has one word for each of its values") {
  check_words(Criterion::c6);
  check_words(CustomerClass::managed);
  check_words(Grade::C3);
  check_words(Status::shelved);
  check_words(CoachKind::government);
  check_words(Reason::other);
  check_words(Control::operational);
  check_words(Level::junior);
  check_words(Seat::outside);
  check_words(Role::buyer);
  check_words(Influence::low);
  check_words(Relation::partner);
  check_words(Basis::assumption);
  check_words(Threat::minor);
  check_words(ItemKind::milestone);
  check_words(EntryKind::review);
  check_words(Outcome::no_sale);
  check_words(Sign::helps_rival);
}

TEST_CASE("the words stand in the order of the values") {
  CHECK(word_of(CustomerClass::managed).id == "managed");
  CHECK(word_of(Grade::B2).id == "B2");
  CHECK(word_of(Status::shelved).id == "shelved");
  CHECK(word_of(CoachKind::bank).id == "bank");
  CHECK(word_of(Reason::tender_terms).id == "tender-terms");
  CHECK(word_of(Reason::no_decision).id == "no-decision");
  CHECK(word_of(Control::financial).id == "financial");
  CHECK(word_of(Level::middle).id == "middle");
  CHECK(word_of(Seat::key).id == "key");
  CHECK(word_of(Role::gatekeeper).id == "gatekeeper");
  CHECK(word_of(Role::checker).id == "checker");
  CHECK(word_of(Influence::medium).id == "medium");
  CHECK(word_of(Relation::respect).id == "respect");
  CHECK(word_of(Basis::statement).id == "statement");
  CHECK(word_of(Basis::fact).id == "fact");
  CHECK(word_of(Threat::main).id == "main");
  CHECK(word_of(ItemKind::task).id == "task");
  CHECK(word_of(ItemKind::node).id == "node");
  CHECK(word_of(EntryKind::internal).id == "internal");
  CHECK(word_of(Outcome::no_sale).id == "no-sale");
  CHECK(word_of(Sign::creates_openings).id == "creates-openings");
  CHECK(word_of(Sign::withholds).id == "withholds");
}

TEST_CASE("a word is shown in the language of the reader") {
  CHECK(name_of(Seat::top, Language::en) == "top");
  CHECK(name_of(Seat::top, Language::zh) == "最高决策者");
  CHECK(name_of(Outcome::advance, Language::zh) == "进展");
}

TEST_CASE("the criteria are printed W first, then F, then C") {
  std::string labels;
  for (const Criterion criterion : all_criteria()) {
    labels += label(criterion);
    labels += ' ';
    CHECK_FALSE(title(criterion).en.empty());
    CHECK_FALSE(title(criterion).zh.empty());
  }
  CHECK(labels == "W F1 F2 F3 C1 C2 C3 C4 C5 C6 ");
  CHECK(title(Criterion::c5).zh == "竞争对手评估");
  CHECK(word_of(Criterion::f2).id == "f2");
}

TEST_CASE("a sign shows the grade that its meaning names") {
  for (const auto& [sign, grade] : {std::pair{Sign::tells_internal, 3},
                                    {Sign::blocks_rivals, 3},
                                    {Sign::common_ground, 2},
                                    {Sign::knows_by_name, 2},
                                    {Sign::knows_us, 1},
                                    {Sign::approves, 1},
                                    {Sign::no_position, 0},
                                    {Sign::balances, 0},
                                    {Sign::avoids, -1},
                                    {Sign::disapproves, -1},
                                    {Sign::opposes_openly, -2},
                                    {Sign::obstructs, -2},
                                    {Sign::opposes_all, -3},
                                    {Sign::helps_rival, -3}})
    CHECK(grade_of(sign) == grade);

  for (std::size_t i = 0; i < words_of<Sign>().size(); ++i) {
    const int grade = grade_of(static_cast<Sign>(i));
    const std::string number = (grade > 0 ? "+" : "") + std::to_string(grade);
    const Word& word = words_of<Sign>()[i];
    INFO(word.id);
    CHECK(word.meaning.en.starts_with(number + ": "));
    CHECK(word.meaning.zh.starts_with(number + "："));
  }
}

TEST_CASE("every tendency has its name; +1 and +2 share one in Chinese") {
  CHECK(tendency_name(3).en == "insider");
  CHECK(tendency_name(2).en == "supporter");
  CHECK(tendency_name(1).en == "friendly");
  CHECK(tendency_name(0).en == "neutral");
  CHECK(tendency_name(-1).en == "averse");
  CHECK(tendency_name(-2).en == "opponent");
  CHECK(tendency_name(-3).en == "enemy insider");
  CHECK(tendency_name(2).zh == "支持");
  CHECK(tendency_name(1).zh == "支持");
  CHECK(tendency_name(-3).zh == "敌方内线");
}
