// What stands among the deals and is not read, or should not stand there so.
#include "support/cases.hpp"

#include <utility>

using namespace c136;
using namespace c136::test;

// Also: .yml, a link to a folder that is gone, links out, pipes, hidden ones of editors.
TEST_CASE("what stands among the deals and is not read is said") {
  try_out({
      {"a link to nowhere",
       "touch .c136.yaml; good > deals/a.yaml; ln -s ../moved/b.yaml deals/b.yaml; check",
       2,
       {"cannot read deals/b.yaml"}},
      {"in a report",
       "touch .c136.yaml; good > deals/a.yaml; ln -s ../moved/b.yaml deals/b.yaml; c136 list",
       2,
       {"deals/b.yaml"}},
      {"a folder of deals that is gone",
       "touch .c136.yaml; good > deals/a.yaml; ln -s ../archive deals/2025; check",
       2,
       {"deals/2025"}},
      {"no deal",
       "touch .c136.yaml; good > deals/a.yaml; ln -s ../moved/b.pdf deals/b.pdf; check",
       0,
       {},
       {"b.pdf"}},
      {"an editor's lock",
       "touch .c136.yaml; good > deals/a.yaml; ln -s me@host.1 deals/.#a.yaml; check",
       0,
       {},
       {".#a"}},
      {"a link out",
       "touch .c136.yaml; good > deals/a.yaml; ln -s /etc/hostname deals/out.yaml; check --strict",
       1,
       {"deals/out.yaml", "R001"}},
      {"a link out, in a report",
       "touch .c136.yaml; good > deals/a.yaml; ln -s /etc/hostname deals/out.yaml; c136 list",
       0,
       {"deals/out.yaml"}},
      {"a pipe",
       "touch .c136.yaml; good > deals/a.yaml; mkfifo deals/p.yaml; check",
       0,
       {"deals/p.yaml", "named pipe"}},
      {"capitals",
       "good > deals/a.yaml; bad > deals/Hengyuan.YAML; check",
       0,
       {"deals/Hengyuan.YAML", "warning[R001]"}},
      {"capitals, in a report",
       "good > deals/a.yaml; bad > deals/Hengyuan.YAML; c136 score",
       0,
       {"deals/Hengyuan.YAML"}},
      {"capitals of the folder that is named",
       "good > deals/a.yaml; bad > deals/Hengyuan.YML; check deals",
       0,
       {"Hengyuan.YML"}},
      {"Notepad", "good > deals/a.yaml; bad > deals/b.yaml.txt; check", 0, {"deals/b.yaml.txt"}},
      {"Chinese keys",
       "good > deals/a.yaml; printf '版本: 1\\n' > deals/b.yaml.txt; check",
       0,
       {"deals/b.yaml.txt"}},
      {"JSON",
       "good > deals/a.yaml; echo '{\"c136\": 1}' > deals/b.json; check",
       0,
       {"deals/b.json"}},
      {"without an ending", "good > deals/a.yaml; bad > deals/b; check", 0, {"deals/b"}},
      {"a copy of what is read",
       "good > deals/a.yaml; good > deals/a.yaml.bak; good > deals/a.yaml~; check",
       0,
       {"0 warnings"}},
      {"notes",
       "good > deals/a.yaml; echo hello > deals/notes.txt; echo hello > deals/README; check",
       0,
       {"0 warnings"}},
      {"a private part whose deal has moved",
       "good > deals/a.yaml; echo 'situation: x' > deals/old.private.yaml; check",
       0,
       {"not read: deals/old.private.yaml", "warning[R001]"}},
      {"a private part with the other ending",
       "good > deals/a.yaml; echo 'situation: x' > deals/a.private.yml; c136 list",
       0,
       {"deals/a.private.yml"}},
      {"a private part in capitals",
       "good > deals/a.yaml; echo 'situation: x' > deals/a.private.YAML; c136 list",
       0,
       {"deals/a.private.YAML"}},
      {"of an account",
       "good > deals/a.yaml; echo 'region: x' > accounts/a.private.yaml; c136 list",
       0,
       {"accounts/a.private.yaml"}},
      {"ignored by the settings",
       "echo 'ignore: [R001]' > .c136.yaml; good > deals/a.yaml; bad > deals/B.YAML; check "
       "--strict",
       0},
      {"switched off by --ignore",
       "good > deals/a.yaml; bad > deals/B.YAML; check --strict --ignore R001", 0},
      {"too deep",
       "good > deals/a.yaml; d=deals; for i in $(seq 70); do d=$d/x; done; mkdir -p $d; good > "
       "$d/b.yaml; check",
       0,
       {"too deep"}},
  });
}

TEST_CASE("a sparse checkout says what it leaves out") {
  constexpr std::string_view sparse =
      "mkdir -p deals/north deals/south; touch .c136.yaml; good N > deals/north/n.yaml; bad S > "
      "deals/south/s.yaml; "
      "commit; git sparse-checkout set --cone deals/north; ";
  for (const char* command : {"check", "c136 list", "c136 score"}) {
    const std::string script = std::string(sparse) + command;
    try_out({{command, script, 0, {"sparse checkout", "deals/south/s.yaml"}}});
  }
  const std::string whole = std::string(sparse) + "git sparse-checkout disable; check";
  const std::string folder = std::string(sparse) + "check deals/north/n.yaml";
  try_out({{"no longer sparse", whole, 1, {}, {"sparse"}},
           {"a file that is named", folder, 0, {}, {"sparse"}}});
}

TEST_CASE("R001: files that git tracks, names that differ in capitals only") {
  try_out({
      {"tracked",
       "good > deals/a.yaml; echo 'situation: x' > deals/a.private.yaml; git add -f -A; git commit "
       "-qm 1; check",
       0,
       {"deals/a.private.yaml:1:1: warning[R001]", "git tracks"}},
      {"of an account",
       "good > deals/b.yaml; account a > accounts/a.yaml; echo 'region: x' > "
       "accounts/a.private.yaml; git add -f -A; check",
       0,
       {"accounts/a.private.yaml:1:1: warning[R001]"}},
      {"not tracked",
       "good > deals/a.yaml; commit; echo 'situation: x' > deals/a.private.yaml; check",
       0,
       {"0 warnings"}},
      {"below a folder",
       "mkdir -p s/deals; touch s/.c136.yaml; good > s/deals/a.yaml; echo 'situation: x' > "
       "s/deals/a.private.yaml; git add -f -A; c136 -C s check",
       0,
       {"R001"}},
      {"capitals",
       "good A > deals/Acme.yaml; good B > deals/acme.yaml; check",
       0,
       {"deals/acme.yaml:1:1: warning[R001]", "deals/Acme.yaml"}},
      {"two folders",
       "mkdir deals/North deals/north; good A > deals/North/a.yaml; good B | sed '1a deal: b' > "
       "deals/north/a.yaml; check",
       0,
       {"R001"}},
      {"accents", "good A > deals/Ägir.yaml; good B > deals/ägir.yaml; check", 0, {"R001"}},
      {"other names", "good A > deals/a.yaml; good B > deals/b.yaml; check", 0, {"0 warnings"}},
  });
}

// Also: what differs, closed deals, no amount, another currency, Chinese names, numbers.
TEST_CASE("R002 and R003: one deal, one person written down twice") {
  constexpr std::string_view same = "{ good A; echo 'amount: 5'; } > deals/a.yaml; ";
  const auto beside = [&](std::string_view second) { return std::string(same).append(second); };
  const std::string title = beside("{ good A; echo 'amount: 5'; } > deals/b.yaml; check");
  const std::string product = beside(
      "{ good B; echo 'amount: 5'; echo 'product: p'; } > deals/b.yaml; echo 'product: p' >> "
      "deals/a.yaml; check");
  const std::string amount = beside("{ good A; echo 'amount: 6'; } > deals/b.yaml; check");
  const std::string none = "good A > deals/a.yaml; good A > deals/b.yaml; check";
  const std::string currency =
      beside("{ good A; echo 'amount: 5'; echo 'currency: EUR'; } > deals/b.yaml; check");
  const std::string customer =
      beside("{ good A; echo 'amount: 5'; } | sed s/Northwind/Southwind/ > deals/b.yaml; check");
  const std::string lost = beside(
      "{ good A; echo 'amount: 5'; echo 'status: lost'; echo 'result: {winner: none}'; } > "
      "deals/b.yaml; check");
  const std::string ignored = beside(
      "{ good A; echo 'amount: 5'; echo 'ignore: {R002: two plants}'; } > deals/b.yaml; check");
  try_out({{"the same title", title, 0, {"deals/b.yaml:6:9: warning[R002]", "deals/a.yaml"}},
           {"the same product", product, 0, {"R002"}},
           {"another amount", amount, 0, {}, {"R002"}},
           {"no amount", none, 0, {}, {"R002"}},
           {"another currency", currency, 0, {}, {"R002"}},
           {"another customer", customer, 0, {}, {"R002"}},
           {"a closed one", lost, 0, {}, {"R002"}},
           {"with a reason", ignored, 0, {}, {"R002", "I101"}}});
  const auto owners = [](std::string_view a, std::string_view b) {
    return fmt::format(
        "good A | sed 's/owner: mei/owner: {}/' > deals/a.yaml; good B | sed 's/owner: mei/owner: "
        "{}/' > deals/b.yaml; check",
        a, b);
  };
  for (const auto& [a, b] : {std::pair("li.wei", "Li.Wei"), std::pair("zhang.min", "zhangmin"),
                             std::pair("chen.gang", "chen.gamg")}) {
    const std::string script = owners(a, b);
    try_out({{a, script, 0, {"deals/b.yaml:4:8: warning[R003]"}}});
  }
  for (const auto& [a, b] :
       {std::pair("li.wei", "li.wei"), std::pair("li.wei", "wang.min"), std::pair("王强", "王刚"),
        std::pair("mei1", "mei2"), std::pair("o", "p")}) {
    const std::string script = owners(a, b);
    try_out({{a, script, 0, {}, {"R003"}}});
  }
}

// Also: both names, a name in capitals, without its dot, of Notepad, below the root, in a hook.
TEST_CASE("settings under another name are read, or it is said that they are not") {
  constexpr std::string_view deal = "{ good; echo 'amount: 100'; } > deals/a.yaml; ";
  const auto after = [&](std::string_view more) { return std::string(deal).append(more); };
  const std::string list = "; c136 list --columns deal,currency --format csv";
  const std::string yml = after("echo 'currency: EUR' > .c136.yml") + list;
  const std::string both = after("echo 'currency: EUR' > .c136.yml; touch .c136.yaml") + list;
  const std::string capitals = after("echo 'currency: EUR' > .C136.YAML") + list;
  const std::string no_dot = after("echo 'currency: EUR' > c136.yaml") + list;
  const std::string notepad = after("echo 'currency: EUR' > .c136.yaml.txt") + list;
  const std::string inner =
      after("touch .c136.yaml; echo 'currency: EUR' > deals/.c136.yaml") + list;
  const std::string changed = after(
      "echo 'language: en' > .c136.yml; commit; bad > deals/a.yaml; check --changed .c136.yml");
  const std::string named = after("echo 'curency: EUR' > .c136.yml; check .c136.yml");
  try_out({{".yml", yml, 0, {"a,EUR"}},
           {"both", both, 2, {".c136.yml", ".c136.yaml"}},
           {"capitals", capitals, 0, {"not read: .C136.YAML"}},
           {"no dot", no_dot, 0, {"not read: c136.yaml"}},
           {"Notepad", notepad, 0, {".c136.yaml.txt"}},
           {"below the root", inner, 0, {"deals/.c136.yaml"}},
           {"changed settings mean every deal", changed, 1, {"ownr"}},
           {"named", named, 2, {"curency"}}});
}

// Also: an exclude that stood before, a file that no glob has, annotations, --strict.
TEST_CASE("a change that keeps its own deal from being read is seen") {
  constexpr std::string_view start =
      "echo 'language: en' > .c136.yaml; good > deals/ok.yaml; commit; ";
  const auto after = [&](std::string_view more) { return std::string(start).append(more); };
  const std::string link =
      after("ln -s /etc/hostname deals/out.yaml; commit; check --changed-since HEAD~1");
  const std::string own = after(
      "echo 'exclude: [deals/evil.yaml]' >> .c136.yaml; echo 'c136: nonsense' > deals/evil.yaml; "
      "commit; check --changed-since HEAD~1");
  const std::string annotated = after(
      "echo 'exclude: [deals/evil.yaml]' >> .c136.yaml; bad > deals/evil.yaml; commit; check "
      "--changed-since HEAD~1 --format github 2> /dev/null");
  const std::string archived = after(
      "echo 'exclude: [deals/old]' >> .c136.yaml; commit; mkdir deals/old; good B > "
      "deals/old/b.yaml; commit; check --strict --changed-since HEAD~1");
  const std::string elsewhere =
      after("mkdir deal; bad > deal/b.yaml; commit; check --changed-since HEAD~1");
  try_out({{"a link out", link, 0, {"out.yaml"}},
           {"its own exclude", own, 0, {"evil.yaml", "R001"}, {"Nothing to check"}},
           {"as an annotation", annotated, 0, {"::warning file=deals/evil.yaml"}},
           {"an archive of before", archived, 0, {"deals/old/b.yaml"}, {"R001"}},
           {"another folder", elsewhere, 0, {"deal/b.yaml has changed"}}});
}
