#include "c136/base/failure.hpp"
#include "edit/import/cells.hpp"

#include <doctest/doctest.h>

using namespace c136;

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("csv with either sign between, quotes, and any line end") {
  CHECK(read_csv("a,b\r\n\"c, \"\"d\"\"\",\"e\nf\"\r\n", Language::en).rows ==
        Rows{{"a", "b"}, {"c, \"d\"", "e\nf"}});
  CHECK(read_csv("a;b;c\n1,5;2;3", Language::en).rows == Rows{{"a", "b", "c"}, {"1,5", "2", "3"}});
  CHECK(read_csv("a\tb\n\n", Language::en).rows[0] == std::vector<std::string>{"a", "b"});
  CHECK(read_csv("\xEF\xBB\xBF\xE5\xAE\xA2,b\n", Language::en).rows == Rows{{"客", "b"}});
  CHECK(read_csv("", Language::en).rows.empty());
}

TEST_CASE("GB18030 is read, and what is neither is refused") {
  CHECK(read_csv("\xBF\xCD\xBB\xA7\xC3\xFB\xB3\xC6,\xBD\xF0\xB6\xEE\n", Language::en).rows ==
        Rows{{"客户名称", "金额"}});
  CHECK_THROWS_AS(read_csv("a,\xFF\xFF\n", Language::en), Failure);
}
