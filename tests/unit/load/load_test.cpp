#include "c136/load/load.hpp"

#include "c136/base/failure.hpp"
#include "support/deal.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view account_text = R"(c136: 1
account: hengyuan
customer: {name: 恒远地产, class: managed}
c1:
  contacts:
    - {id: wang, name: Wang, post: decision, level: senior}
coaches:
  - {who: wang}
log:
  - {on: 2026-10-01, with: wang}
)";

constexpr std::string_view deal_text = R"(c136: 1
title: ERP
account: hengyuan
owner: li.wei
stage: needs
c1:
  contacts:
    - {id: chen, name: Chen, post: it, level: middle}
log:
  - {on: 2026-11-01, with: [wang, chen]}
)";

Loaded load(std::string_view text, const Companions& companions = {}) {
  return load_deal("deals/erp.yaml", std::string(text), Config{}, Language::en, companions);
}

Loaded account(std::string_view text = account_text) {
  return load_account("accounts/hengyuan.yaml", std::string(text), Config{}, Language::en);
}

Loaded with_account(std::string_view text, const Loaded& account) {
  return load(text, {.private_file = {}, .account = [&](std::string_view id) {
                       return id == "hengyuan" ? &account : nullptr;
                     }});
}

std::vector<std::string> codes(const Loaded& loaded) {
  std::vector<std::string> out;
  for (const Diagnostic& error : loaded.errors) out.emplace_back(error.code);
  return out;
}

}  // namespace

TEST_CASE("a deal that names no id is called by its file's stem, as it is") {
  CHECK(*load(smallest).deal.id == "erp");
  CHECK(*load_deal("a b.c.yaml", std::string(smallest), Config{}, Language::en).deal.id == "a b.c");
  CHECK(load_deal("", std::string(smallest), Config{}, Language::en).deal.id->empty());
  CHECK(*load(std::string(smallest) + "deal: other\n").deal.id == "other");
}

TEST_CASE("another version is all that is said of a file") {
  CHECK(codes(load("c136: 2\nfoo: bar\n")) == std::vector<std::string>{"S005"});
}

TEST_CASE("both readers give the same deal") {
  const Config config;
  const std::string text(whole);
  const Loaded quick = load_deal("x.yaml", text, config, Language::en, {}, Reader::quick);
  const Loaded yaml = load_deal("x.yaml", text, config, Language::en, {}, Reader::yaml);
  CHECK(quick.ok());
  CHECK(yaml.ok());
  CHECK(quick.deal.c3.members.size() == yaml.deal.c3.members.size());
}

TEST_CASE("what the quick reader declines is read by yaml-cpp, and the file says so") {
  const std::string text = std::string(smallest) + "? situation\n: asked\n";
  const auto read_by = [&](Reader reader) {
    return load_deal("x.yaml", text, Config{}, Language::en, {}, reader);
  };
  CHECK(read_by(Reader::automatic).ok());
  CHECK(read_by(Reader::automatic).files.front()->declined_at == 6);
  CHECK(read_by(Reader::yaml).files.front()->declined_at == 0);
  CHECK_THROWS_WITH_AS(read_by(Reader::quick),
                       "x.yaml:6: the quick reader declines this line; with C136_READER=auto "
                       "yaml-cpp reads such a file",
                       Failure);
}

TEST_CASE("a deal takes customer, c1 and coaches from its account, and its log entries count") {
  const Loaded hengyuan = account();
  REQUIRE(hengyuan.ok());
  const Loaded deal = with_account(deal_text, hengyuan);
  REQUIRE(codes(deal) == std::vector<std::string>{});
  CHECK(*deal.deal.customer.name == "恒远地产");
  CHECK(deal.deal.c1.contacts.size() == 2);
  CHECK(*deal.deal.c1.contacts[0].id == "wang");  // the account's first
  CHECK(deal.deal.c1.contacts[0].id.span.file == 1);
  CHECK(deal.deal.coaches.size() == 1);
  CHECK(deal.deal.log.size() == 2);
}

TEST_CASE("the deal's own value wins, key by key") {
  const Loaded hengyuan = account();
  const Loaded deal =
      with_account(std::string(deal_text) + "customer: {class: standard}\n", hengyuan);
  REQUIRE(deal.ok());
  CHECK(*deal.deal.customer.name == "恒远地产");
  CHECK_FALSE(deal.deal.customer.managed());
}

TEST_CASE("an id in deal and account is S008, an unknown account one S007") {
  const Loaded hengyuan = account();
  const Loaded twice =
      with_account(edited(deal_text, "{id: chen, name: Chen", "{id: wang, name: Wang"), hengyuan);
  CHECK(std::ranges::count(codes(twice), "S008") == 1);
  CHECK(codes(load(deal_text)) == std::vector<std::string>{"S007"});
}

TEST_CASE("an account with errors shows them, and the deal is not scored") {
  const Loaded broken = account("c136: 1\naccount: hengyuan\n");
  CHECK(codes(broken) == std::vector<std::string>{"S003"});
  const Loaded deal = with_account(deal_text, broken);
  CHECK_FALSE(deal.ok());
  CHECK(locate(deal, deal.errors.back()).place.file == "accounts/hengyuan.yaml");
}

TEST_CASE("an account holds nothing else than what deals of a customer share") {
  CHECK(codes(account(std::string(account_text) + "stage: needs\n")) ==
        std::vector<std::string>{"S002"});
}

TEST_CASE("a private file is joined; entries of one id become one; it has no version") {
  const std::string text = std::string(deal_text).replace(
      std::string(deal_text).find("account: hengyuan"), 17, "customer: {name: X}");
  const std::string own = edited(text, "[wang, chen]", "chen");
  const Companions companions{
      .private_file =
          NamedText{"deals/erp.private.yaml",
                    "c1: {contacts: [{id: chen, phone: 138-0000-0001}]}\ntitle: not this\n"},
      .account = {}};
  const Loaded deal = load(own, companions);
  REQUIRE(codes(deal) == std::vector<std::string>{});
  CHECK(deal.has_private);
  CHECK(deal.deal.c1.contacts.size() == 1);
  CHECK(*deal.deal.c1.contacts[0].phone == "138-0000-0001");
  CHECK(*deal.deal.title == "ERP");
  const Companions versioned{.private_file = NamedText{"p", "c136: 1\n"}, .account = {}};
  CHECK(codes(load(own, versioned)) == std::vector<std::string>{"S002"});
}

TEST_CASE("the private part of an account is joined with it, and with every deal of it") {
  const auto hengyuan = [](std::string private_text) {
    const Companions companions{
        .private_file = NamedText{"accounts/hengyuan.private.yaml", std::move(private_text)},
        .account = {}};
    return load_account("accounts/hengyuan.yaml", std::string(account_text), Config{}, Language::en,
                        companions);
  };
  const Loaded account = hengyuan("c1: {contacts: [{id: wang, phone: '138'}, {id: sun}]}\n");
  REQUIRE(codes(account) == std::vector<std::string>{});
  CHECK(account.has_private);
  const Loaded deal = with_account(deal_text, account);
  REQUIRE(codes(deal) == std::vector<std::string>{});
  CHECK(deal.has_private);
  const auto& contacts = deal.deal.c1.contacts;
  REQUIRE(contacts.size() == 3);  // wang, sun, and the deal's own
  CHECK(*contacts[0].phone == "138");
  CHECK(deal.files[contacts[0].phone.span.file]->name == "accounts/hengyuan.private.yaml");
  CHECK(deal.files[contacts[0].name.span.file]->name == "accounts/hengyuan.yaml");

  const Loaded faulty = with_account(deal_text, hengyuan("c136: 1\nstage: needs\n"));
  CHECK(codes(faulty) == std::vector<std::string>{"S002", "S002"});
  for (const Diagnostic& error : faulty.errors)
    CHECK(locate(faulty, error).place.file == "accounts/hengyuan.private.yaml");
}
