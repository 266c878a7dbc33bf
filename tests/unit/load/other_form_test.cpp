#include "load/other_form.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

std::string form(std::string_view key, std::string_view text, bool in_yuan = true) {
  static const Config config;
  return other_form(text, *deal_table().find(key), config, in_yuan);
}

}  // namespace

TEST_CASE("another form of the same") {
  CHECK(form("amount", "128 万元") == "128万");
  CHECK(form("amount", "￥1,280,000.50") == "1280000.50");
  CHECK(form("amount", "１２８万") == "128万");
  CHECK(form("close", "２０２６－１２") == "2026-12");
  CHECK(form("quantity", "＋２") == "+2");
  CHECK(form("currency", "ＵＳＤ") == "USD");
  CHECK(form("owner", "ｌｉ．ｗｅｉ") == "li.wei");
  CHECK(form("claim", "０Ｗ１Ｆ４Ｃ") == "0W1F4C");
}

TEST_CASE("what is read, unclear, or more than its value has no other form") {
  CHECK(form("amount", "128万") == "");
  CHECK(form("amount", "128 万元", false) == "");
  for (const char* amount : {"about 128万", "$128", "128万美元", "128万 + 5万", ""})
    CHECK(form("amount", amount) == "");
  CHECK(form("close", "2026-12 or so") == "");
  CHECK(form("close", "2026-13") == "");
  CHECK(form("title", "１２８") == "");
  CHECK(other_day("2026年2月3日") == "2026-02-03");
  CHECK(other_day("early 2026") == "");
}
