#include "edit/manuscript.hpp"
#include "c136/base/failure.hpp"
#include "c136/model/field.hpp"
#include "edit/path.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Manuscript made(std::string text) {
  return {"deal.yaml", std::move(text), deal_table(), Language::en};
}

std::size_t key(const Manuscript& file, std::string_view name) {
  return key_in(file.tree(), 0, &deal_table(), name);
}

std::string with_value(std::string text, std::string_view name, const Content& content) {
  Manuscript file = made(std::move(text));
  file.replace(key(file, name), content);
  return file.bytes();
}

std::string with_key(std::string text, std::string_view name, const Content& content) {
  Manuscript file = made(std::move(text));
  file.add_key(0, &deal_table(), deal_table().find(name), name, content);
  return file.bytes();
}

std::string without_key(std::string text, std::string_view name) {
  Manuscript file = made(std::move(text));
  file.remove_key(0, key(file, name));
  return file.bytes();
}

}  // namespace

TEST_CASE("a value takes the place of another, or of none") {
  CHECK(with_value("title: a  # why\nowner: b\n", "title", Content::prose("new")) ==
        "title: new  # why\nowner: b\n");
  CHECK(with_value("title:   # why\nowner: b\n", "title", Content::prose("new")) ==
        "title: new   # why\nowner: b\n");
  CHECK(with_value("title: ~\r\nowner: b", "title", Content::prose("new")) ==
        "title: new\r\nowner: b");
  CHECK(with_value("title: \"a: b\"\n", "title", Content::prose("c: d")) == "title: \"c: d\"\n");
  CHECK(with_value("{title: a, owner: b}\n", "title", Content::prose("c, d")) ==
        "{title: \"c, d\", owner: b}\n");
  CHECK(with_value("situation: |\n  a\n  b\n\nowner: x\n", "situation", Content::prose("c")) ==
        "situation: c\n\nowner: x\n");
}

TEST_CASE("a key is added where its table has it") {
  CHECK(with_key("c136: 1\nowner: b\n", "title", Content::prose("t")) ==
        "c136: 1\ntitle: t\nowner: b\n");
  CHECK(with_key("c136: 1\ntitle: t  # a\n         # b\nowner: b", "amount", Content::word("5")) ==
        "c136: 1\ntitle: t  # a\n         # b\nowner: b\namount: 5");
  CHECK(with_key("{c136: 1, owner: b}\n", "title", Content::prose("t")) ==
        "{c136: 1, title: t, owner: b}\n");
  Content list = Content::list(), entry = Content::map();
  entry.add("on", Content::word("2026-11-22"));
  list.values = {entry};
  CHECK(with_key("c136: 1\n\ntitle: t\n\nowner: b\n\n", "log", list) ==
        "c136: 1\n\ntitle: t\n\nowner: b\n\nlog:\n  - on: 2026-11-22\n\n");
}

TEST_CASE("a key goes with its line, unless a comment stands there") {
  CHECK(without_key("c136: 1\ntitle: t\nowner: b\n", "title") == "c136: 1\nowner: b\n");
  CHECK(without_key("c136: 1\ntitle: t", "title") == "c136: 1");
  CHECK(without_key("c136: 1\ntitle: t  # why\n", "title") == "c136: 1\ntitle:  # why\n");
  CHECK(without_key("{c136: 1, title: t, owner: b}\n", "title") == "{c136: 1, owner: b}\n");
  CHECK(without_key("{c136: 1, title: t}\n", "c136") == "{title: t}\n");
  CHECK(without_key("c136: 1\nasks:  # of us\n  - a\n  - b\nlog: []\n", "asks") ==
        "c136: 1\nasks:  # of us\nlog: []\n");
}

TEST_CASE("an item joins a list in the list's own form") {
  const auto added = [](std::string text, std::size_t before) {
    Manuscript file = made(std::move(text));
    file.add_item(key(file, "asks"), before, Content::prose("new"));
    return file.bytes();
  };
  CHECK(added("asks: [a, b]\n", 2) == "asks: [a, b, new]\n");
  CHECK(added("asks: [a, b]\n", 0) == "asks: [new, a, b]\n");
  CHECK(added("asks: []\n", 0) == "asks: [new]\n");
  CHECK(added("asks: a\n", 1) == "asks:\n  - a\n  - new\n");
  CHECK(added("asks:\n- a\n- b # c\n\nx-y: z\n", 2) == "asks:\n- a\n- b # c\n- new\n\nx-y: z\n");
  CHECK(added("asks:\n    - a\n    # of b\n    - b", 1) ==
        "asks:\n    - a\n    - new\n    # of b\n    - b");
}

TEST_CASE("the language of the keys is that of most of them") {
  CHECK(made("c136: 1\n商机名称: a\n负责人: b\n").is_chinese());
  CHECK_FALSE(made("c136: 1\ntitle: a\n").is_chinese());
  CHECK_FALSE(made("").is_chinese());
}

TEST_CASE("what is no YAML is refused with its reason") {
  CHECK_THROWS_AS(made("title: \"open\n"), Refusal);
}
