#include "load/yaml/findings.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Diagnostic at(std::string_view code, Span span) {
  return {Severity::error, code, span, "", {}, ""};
}

}  // namespace

TEST_CASE("findings are ordered by file, line, column and code") {
  std::vector<Diagnostic> errors{at("S005", {2, 1, 0, 0}), at("S004", {1, 9, 0, 1}),
                                 at("S003", {1, 9, 0, 0}), at("S001", {2, 1, 0, 0}),
                                 at("S002", {1, 2, 0, 0})};
  put_in_order(errors, Language::en);
  std::string codes;
  for (const Diagnostic& error : errors) codes += error.code;
  CHECK(codes == "S002S003S001S005S004");
}

TEST_CASE("of too many the first ones are kept, and the last says so") {
  std::vector<Diagnostic> errors;
  for (std::uint32_t line = 250; line > 0; --line) errors.push_back(at("S002", {line, 1, 0, 0}));
  put_in_order(errors, Language::zh);
  REQUIRE(errors.size() == max_errors);
  CHECK(errors.back().span.line == max_errors);
  REQUIRE(errors.back().notes.size() == 1);
  CHECK(errors.back().notes[0].message == "已列出 100 处错误，后面可能还有，不再往下读");
  CHECK_FALSE(errors.back().notes[0].span);

  errors.resize(max_errors - 1);
  for (Diagnostic& error : errors) error.notes.clear();
  put_in_order(errors, Language::en);
  CHECK(errors.back().notes.empty());
}
