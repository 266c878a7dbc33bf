#include "load/instead.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

struct Row {
  std::string_view typed, instead;
};

}  // namespace

TEST_CASE("numbers") {
  for (const auto& [typed, instead] : {
           Row{"1,250,000", "1250000"},
           Row{"1_000", "1000"},
           Row{"1 000", "1000"},
           Row{"012", "12"},
           Row{"+3", "3"},
           Row{"-0", "0"},
           Row{"-07", "-7"},
           Row{".5", "0.5"},
           Row{"5.", "5"},
           Row{"１２", "12"},
           Row{"－２", "-2"},
           Row{"−2", "-2"},
           Row{"¥300", "300"},
           Row{"280 万元", "280万"},
           Row{"$1,5", "15"},
           Row{"1e6", "1000000"},
           Row{"1.25E+3", "1250"},
           Row{"1.2M", "1200000"},
           Row{"300k", "300000"},
           Row{"280w", "280万"},
           Row{"1e-3", ""},
           Row{"1e99", ""},
           Row{"1.25e1", ""},
           Row{"M", ""},
           Row{"", ""},
       })
    CHECK(number_instead(typed) == instead);
}

TEST_CASE("digits in front of a unit") {
  for (const auto& [typed, instead] :
       {Row{"6 台", "6"}, Row{"2015年", "2015"}, Row{"３套", "3"}, Row{"about 6", ""}, Row{"6", ""},
        Row{"1.5 台", ""}, Row{"6-8 台", ""}})
    CHECK(digits_instead(typed) == instead);
}

TEST_CASE("dates and periods") {
  for (const auto& [typed, instead] : {
           Row{"2026/02/03", "2026-02-03"},
           Row{"2026.2.3", "2026-02-03"},
           Row{"2026年2月3日", "2026-02-03"},
           Row{"２０２６－０２－０３", "2026-02-03"},
           Row{"20260203", "2026-02-03"},
           Row{"2026-2", "2026-02"},
           Row{"2026年11月", "2026-11"},
           Row{"2026-Q1", "2026-03"},
           Row{"2026Q4", "2026-12"},
           Row{"2026年3季度", "2026-09"},
           Row{"2026-Q5", ""},
           Row{"03/02/2026", ""},
           Row{"Q4", ""},
           Row{"soon", ""},
           Row{"", ""},
           Row{"2026-11-22T10:00", ""},
       })
    CHECK(date_instead(typed) == instead);
}

TEST_CASE("the last day of a month") {
  for (const auto& [typed, instead] :
       {Row{"2026-02-30", "2026-02-28"}, Row{"2028-02-30", "2028-02-29"},
        Row{"2026-11-31", "2026-11-30"}, Row{"2026-11-45", ""}, Row{"2026-13-01", ""},
        Row{"2026-02", ""}})
    CHECK(last_day_instead(typed) == instead);
}

TEST_CASE("ids") {
  for (const auto& [typed, instead] :
       {Row{"Wang Min", "Wang-Min"}, Row{" 王总（采购） ", "王总-采购"}, Row{"“wang”", "wang"},
        Row{"a@b.cn", "a-b.cn"}, Row{"!?", ""}})
    CHECK(id_instead(typed) == instead);
  CHECK(is_id_character("a"));
  CHECK(is_id_character("王"));
  CHECK_FALSE(is_id_character("é"));
  CHECK_FALSE(is_id_character(" "));
}

TEST_CASE("lists") {
  for (const auto& [typed, instead] :
       {Row{"wang, li", "[wang, li]"}, Row{"wang，li、zhao", "[wang, li, zhao]"},
        Row{"【wang；li】", "[wang, li]"}, Row{"wang,", ""}, Row{"wang", ""}, Row{"", ""}})
    CHECK(list_instead(typed) == instead);
}

TEST_CASE("lists in brackets that YAML does not know") {
  for (const auto& [typed, instead] :
       {Row{"［样机，图纸］", "[样机, 图纸]"}, Row{"【wang】", "[wang]"}, Row{"［a、b］", "[a, b]"},
        Row{"［a］ and ［b］", ""}, Row{"［见附件］要样机", ""}, Row{"［］", ""}, Row{"a", ""}})
    CHECK(bracketed_list_instead(typed) == instead);
}

TEST_CASE("a comment behind a full-width sign") {
  const auto comment = wide_comment("128万　＃ 估的");
  REQUIRE(comment);
  CHECK(comment->value == "128万");
  CHECK(comment->text == "估的");
  for (const char* text : {"128万", "a＃b", "＃ a", "a\n ＃ b"}) CHECK_FALSE(wide_comment(text));
}

TEST_CASE("yes and no") {
  CHECK(boolean_instead("是") == "true");
  CHECK(boolean_instead("No") == "false");
  CHECK(boolean_instead("maybe") == "");
}
