// What does not matter in a deal file: the quotes, the order of its keys, and the order of its
// lists but where the list is itself an order.
#include "support/deal_data.hpp"
#include "support/files.hpp"
#include "support/gate.hpp"
#include "support/reports.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace c136;
using namespace c136::test;

namespace {

/// Lists whose order says something.
const std::set<std::string_view> ordered{
    "c3.members",  // the decision chain
    "log[].with",  // of several coaches the first is the one who confirmed
};

std::vector<std::string> deals() {
  std::vector<std::string> texts{std::string(whole), std::string(smallest)};
  for (const auto& file : files_in(source_folder() / "examples/deals", ".yaml")) {
    const std::string text = content(file);
    if (loaded(text).ok()) texts.push_back(text);  // not those that need an account
  }
  REQUIRE(texts.size() > 8);
  return texts;
}

std::string score_of(const std::string& text) {
  const Sample sample(text);
  ScoreReport report(Language::en);
  report.add(examined(sample));
  return find_format("json")->render(std::move(report).finish(), {});
}

/// A message with its words sorted: names in a list stand in the order of the file.
std::string words_of(const std::string& message) {
  std::string text = message;
  for (char& c : text)
    if (std::string_view(",.;:").find(c) != std::string_view::npos) c = ' ';
  std::istringstream in(text);
  std::multiset<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  text.clear();
  for (const std::string& word : words) text += word + " ";
  return text;
}

/// All findings without lines; of the path, without the numbers of items.
std::vector<std::string> findings_without_lines(const std::string& text) {
  const Sample sample(text);
  const Examined deal = examined(sample);
  std::vector<std::string> all;
  for (const auto& findings : {deal.gaps, deal.warnings})
    for (const Finding& finding : findings) {
      std::multiset<std::string> notes;
      for (const Remark& note : finding.notes) notes.insert(words_of(note.message));
      std::string said = finding.code + " " + words_of(finding.message);
      for (const std::string& note : notes) said += "\n  " + note;
      all.push_back(std::move(said));
    }
  std::ranges::sort(all);
  return all;
}

void shuffle_keys(Data& map, Dice& dice) {
  std::vector<std::pair<std::string, Data>> entries;
  for (const auto& [key, value] : map.items()) entries.emplace_back(key, value);
  dice.shuffle(entries);
  map = Data::object();
  for (auto& [key, value] : entries) map[key] = std::move(value);
}

void shuffle_lists(const std::string& path, Data& map, Dice& dice) {
  for (auto& [key, value] : map.items())
    if (value.is_array() && !ordered.contains(path.empty() ? key : path + "." + key))
      dice.shuffle(value);
}

}  // namespace

TEST_CASE("quoted or plain changes nothing") {
  for (const std::string& text : deals()) {
    const Data data = deal_data(text);
    for (const Quotes quotes : {Quotes::double_quotes, Quotes::single_quotes}) {
      const std::string rewritten = written(data, quotes);
      CAPTURE(rewritten);
      CHECK(score_of(rewritten) == score_of(text));
      CHECK(findings_without_lines(rewritten) == findings_without_lines(text));
    }
  }
}

TEST_CASE("the order of keys changes nothing") {
  Dice dice(136);
  for (const std::string& text : deals())
    for (int i = 0; i < 10; ++i) {
      Data data = deal_data(text);
      for_maps(data, [&](const std::string&, const Table&, Data& map) { shuffle_keys(map, dice); });
      const std::string shuffled = written(data);
      CAPTURE(shuffled);
      CHECK(score_of(shuffled) == score_of(text));
      CHECK(findings_without_lines(shuffled) == findings_without_lines(text));
    }
}

TEST_CASE("the order of lists changes nothing, but of those that are an order") {
  Dice dice(931);
  for (const std::string& text : deals())
    for (int i = 0; i < 10; ++i) {
      Data data = deal_data(text);
      for_maps(data, [&](const std::string& path, const Table&, Data& map) {
        shuffle_lists(path, map, dice);
      });
      const std::string shuffled = written(data);
      CAPTURE(shuffled);
      CHECK(score_of(shuffled) == score_of(text));
      CHECK(findings_without_lines(shuffled) == findings_without_lines(text));
    }
}
