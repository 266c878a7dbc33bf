#include <doctest/doctest.h>

#include "render/ci/fingerprint.hpp"
#include "unit/render/naughty.hpp"

#include <functional>
#include <set>

using namespace c136;

namespace {

std::string mark(const std::function<void(Finding&)>& change) {
  Finding finding = a_finding("unknown key 'titel'");
  change(finding);
  return fingerprints({&finding}).front();
}

std::string plain() {
  return mark([](Finding&) {});
}

}  // namespace

TEST_CASE("a finding is known again when lines move or words change") {
  CHECK(plain() == mark([](Finding& f) { f.place = {"deals/hengyuan.yaml", 99, 7, 99, 8}; }));
  CHECK(plain() == mark([](Finding& f) { f.message = "another wording"; }));
  CHECK(plain() == mark([](Finding& f) { f.help = "another advice"; }));
  CHECK(plain() == mark([](Finding& f) { f.place.file = "moved/hengyuan.yaml"; }));
}

TEST_CASE("another code, deal or path is another finding") {
  CHECK(plain() != mark([](Finding& f) { f.code = "S003"; }));
  CHECK(plain() != mark([](Finding& f) { f.deal = "other"; }));
  CHECK(plain() != mark([](Finding& f) { f.path = "customer.name"; }));
}

TEST_CASE("without a deal the file takes its place") {
  const auto of_file = [](const char* file) {
    return mark([file](Finding& f) {
      f.deal.clear();
      f.place.file = file;
    });
  };
  CHECK(of_file("a.yaml") != of_file("b.yaml"));
}

TEST_CASE("equal findings of one run are told apart, the same way every time") {
  const Finding finding = a_finding("x");
  const auto marks = fingerprints({&finding, &finding, &finding});
  CHECK(std::set(marks.begin(), marks.end()).size() == 3);
  CHECK(marks[0] == plain());
  CHECK(marks == fingerprints({&finding, &finding, &finding}));
}

TEST_CASE("it stays what services have stored") { CHECK(plain() == "3ad0caa34353aa02"); }
