#include "report/show/contact_details.hpp"

#include "c136/model/privacy.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string with_phone() {
  return edited(
      whole, "post: [decision, sales], level: senior",
      "post: [decision, sales], level: senior, phone: '138', likes: tea, character: 'calm'");
}

}  // namespace

TEST_CASE("phones, e-mail, likes and character of those who have any") {
  const Sample sample(with_phone());
  CHECK(page_of([&](auto& blocks) { add_contact_details(sample.facts, blocks); }) ==
        "Contact details (private)\n"
        "-------------------------\n"
        "Contact  Phone  E-mail  Likes  Character\n"
        "-------  -----  ------  -----  ---------\n"
        "Wang     138    –       tea    calm\n");
}

TEST_CASE("nothing where nothing is written, and nothing of a discreet deal") {
  const Sample sample{std::string(whole)};
  CHECK(page_of([&](auto& blocks) { add_contact_details(sample.facts, blocks); }).empty());
  Sample discreet(with_phone());
  KeptTexts kept;
  hide_private(discreet.loaded.deal, Language::en, kept);
  CHECK(page_of([&](auto& blocks) { add_contact_details(discreet.facts, blocks); }).empty());
}
