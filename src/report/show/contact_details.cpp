#include "report/show/contact_details.hpp"

#include "c136/model/privacy.hpp"

namespace c136 {
namespace {

bool is_told(const Located<Text>& text) { return text && !is_hidden(*text); }

Cell text_cell(const Located<Text>& text) { return is_told(text) ? Cell(*text) : Cell(); }

}  // namespace

void add_contact_details(const Facts& facts, std::vector<Block>& blocks) {
  const Language language = facts.language;
  DataTable table;
  table.columns = {{"contact", say(language, "Contact", "联系人")},
                   {"phone", say(language, "Phone", "电话")},
                   {"email", say(language, "E-mail", "邮箱")},
                   {"likes", say(language, "Likes", "喜好")},
                   {"character", say(language, "Character", "性格")}};
  for (const Contact& contact : facts.deal.c1.contacts)
    if (is_told(contact.phone) || is_told(contact.email) || is_told(contact.likes) ||
        is_told(contact.character))
      table.rows.push_back({{contact.display_name(), Tone::strong},
                            text_cell(contact.phone),
                            text_cell(contact.email),
                            text_cell(contact.likes),
                            text_cell(contact.character)});
  if (table.rows.empty()) return;
  blocks.push_back(Heading{2, say(language, "Contact details (private)", "联系方式（私密）")});
  blocks.push_back(std::move(table));
}

}  // namespace c136
