#include "c136/render/format.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace c136;

TEST_CASE("formats are found by name, text being the first") {
  CHECK(all_formats().front().name == "text");
  for (const Format& format : all_formats()) CHECK(find_format(format.name) == &format);
  CHECK(find_format("") == nullptr);
  CHECK(find_format("TEXT") == nullptr);
  CHECK(find_format("xml") == nullptr);
}

TEST_CASE("every format says what it is for, and no two share a name or an extension") {
  std::set<std::string_view> names, extensions;
  for (const Format& format : all_formats()) {
    CAPTURE(format.name);
    CHECK(names.insert(format.name).second);
    if (!format.extension.empty()) CHECK(extensions.insert(format.extension).second);
    CHECK_FALSE(format.summary.en.empty());
    CHECK_FALSE(format.summary.zh.empty());
  }
}

TEST_CASE("formats for programs are those a program reads") {
  for (const auto name :
       {"json", "csv", "concise", "github", "gitlab", "sarif", "junit", "rdjsonl"})
    CHECK(find_format(name)->machine);
  for (const auto name : {"text", "markdown", "html", "xlsx", "ics"})
    CHECK_FALSE(find_format(name)->machine);
}

TEST_CASE("an empty document is printed by every format") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name);
    CHECK(format.render(Document{}, RenderOptions{}).size() < 10000);
  }
}

TEST_CASE("formats that a service reads beside the code name files from the root on") {
  for (const auto name : {"github", "gitlab", "sarif", "junit", "rdjsonl"})
    CHECK(find_format(name)->from_root);
  for (const auto name : {"text", "concise", "json", "csv", "markdown"})
    CHECK_FALSE(find_format(name)->from_root);
}
