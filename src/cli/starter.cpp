#include "cli/starter.hpp"

#include "report/reference/scaffold.hpp"
#include "report/reference/schema.hpp"

namespace c136 {

namespace {

constexpr Words settings{
    R"(# Settings of this deals repository. Every key may be left out; what is in force: c136 config
language: en          # of reports: en or zh
timezone: "+08:00"    # decides which day is today
currency: CNY         # the currency that totals are in

# Deals in other currencies need a rate: what one unit is worth in the currency above.
# rates:
#   USD:
#     - {from: 2026-01-01, rate: 7.1250}

# Where the files are; these are the defaults.
# deals: ["deals/**/*.yaml", "deals/**/*.yml"]
# accounts: ["accounts/**/*.yaml", "accounts/**/*.yml"]

# Days: when a key person counts as not met lately, and how long a coach's word holds.
# limits: {warm: 30, confirmation: 60}

# The least value on paper that a stage asks for.
# gates: {comparison: 0W1F4C, decision: 1W2F6C}

# Our own people: reports then call them by name, and know team, region and manager.
# people:
#   - {id: li.wei, name: Li Wei, team: software, region: North, manager: wang.lei}

# What the team wants to sign.
# targets:
#   - {period: 2026-Q4, amount: 4000万}
)",
    R"(# 本商机库的设置。每个键都可以不写；当前生效的设置见：c136 config
language: zh          # 报告语言：en 或 zh
timezone: "+08:00"    # 决定“今天”是哪一天
currency: CNY         # 合计所用的本位币

# 有外币商机时要写汇率：一个单位折合多少本位币。
# rates:
#   USD:
#     - {from: 2026-01-01, rate: 7.1250}

# 文件所在的位置；以下是默认值。
# deals: ["deals/**/*.yaml", "deals/**/*.yml"]
# accounts: ["accounts/**/*.yaml", "accounts/**/*.yml"]

# 天数：关键人多久没见面要提醒，教练的确认多久有效。
# limits: {warm: 30, confirmation: 60}

# 各阶段纸面值的最低要求。
# gates: {comparison: 0W1F4C, decision: 1W2F6C}

# 我方人员：报表用姓名称呼，并知道团队、区域和上级。
# people:
#   - {id: li.wei, name: 李伟, team: 软件, region: 华北, manager: wang.lei}

# 团队的签约目标。
# targets:
#   - {period: 2026-Q4, amount: 4000万}
)"};

constexpr Words about_accounts{
    R"(# Accounts

What is known of a customer before any deal, in one file per customer: `accounts/hengyuan.yaml`. A deal shares it
with the line `account: hengyuan`.

    c136: 1
    account: hengyuan
    customer: {name: Hengyuan Estates, class: managed}
    c1:
      contacts:
        - {id: wang, name: Wang Fang, post: decision, level: senior}
)",
    R"(# 客户档案

商机立项之前就了解的客户情况，每个客户一个文件，如 `accounts/hengyuan.yaml`。商机里写一行
`account: hengyuan` 即可共用。

    c136: 1
    account: hengyuan
    customer: {name: 恒远地产, class: managed}
    c1:
      contacts:
        - {id: 王芳, post: decision, level: senior}
)"};

constexpr Words ignored{
    R"(# What not everybody should read stands in x.private.yaml beside x.yaml and stays on this machine.
*.private.yaml
*.private.yml
)",
    R"(# 不宜公开的内容写在 x.yaml 旁边的 x.private.yaml 里，只留在本机。
*.private.yaml
*.private.yml
)"};

constexpr std::string_view editor_settings = R"({
  "files.encoding": "utf8",
  "[yaml]": {"editor.insertSpaces": true, "editor.tabSize": 2},
  "yaml.schemas": {
    ".vscode/c136-deal.schema.json": ["deals/**/*.yaml", "deals/**/*.yml"],
    ".vscode/c136-account.schema.json": ["accounts/**/*.yaml", "accounts/**/*.yml"]
  }
}
)";

constexpr std::string_view editor_extensions = R"({"recommendations": ["redhat.vscode-yaml"]}
)";

// examples/ci shows the same two; a test compares them.
constexpr std::string_view github_workflow =
    R"(# Checks the deals that a pull request changes, and all of them on main.
name: deals

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    container: debian:12
    steps:
      - name: Install git
        run: apt-get update && apt-get install -y --no-install-recommends ca-certificates git
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0  # to see where the branch began
      - name: Install c136
        env:
          C136_SOURCE: ${{ vars.C136_SOURCE }}  # a variable of your repository: where c136 is cloned from
        run: |
          git clone --depth 1 "$C136_SOURCE" /tmp/c136
          /tmp/c136/dev install
      - name: Check what the branch changes
        if: github.event_name == 'pull_request'
        run: |
          git config --global --add safe.directory "$GITHUB_WORKSPACE"
          c136 check --format github --changed-since "origin/$GITHUB_BASE_REF"
      - name: Check all deals
        if: github.event_name != 'pull_request'
        run: c136 check --format github
)";

constexpr std::string_view gitlab_job =
    R"(# Checks the deals that a merge request changes, and all of them on the main branch.
deals:
  image: debian:12
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: "0"  # to see where the branch began
    # C136_SOURCE, a variable of your project: where c136 is cloned from
  before_script:
    - apt-get update && apt-get install -y --no-install-recommends ca-certificates git
    - git clone --depth 1 "$C136_SOURCE" /tmp/c136
    - /tmp/c136/dev install
    - git config --global --add safe.directory "$CI_PROJECT_DIR"
  script:
    - set -- ${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--changed-since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"}
    - c136 check "$@" --format gitlab -o gl-code-quality-report.json --fail-on never
    - c136 check "$@" --format junit -o junit.xml --fail-on never
    - c136 check "$@"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: junit.xml
)";

std::string example_deal(Language language) {
  constexpr Words title{"Example: ERP for Hengyuan", "示例：恒远地产 ERP"};
  constexpr Words customer{"Hengyuan Estates", "恒远地产"};
  constexpr Words owner{"li.wei", "李伟"};
  return scaffold(
      {.title = title.in(language), .customer = customer.in(language), .owner = owner.in(language)},
      Config{}, language);
}

std::string schema(const Table& root) { return schema_of(root, Config{}).dump(1) + "\n"; }

}  // namespace

std::vector<StarterFile> starter_files(Language language, CiService service) {
  const auto text = [language](Words words) { return std::string(words.in(language)); };
  std::vector<StarterFile> files{
      {".c136.yaml", text(settings), {"the settings", "设置"}},
      {"deals/example.yaml", example_deal(language), {"an example deal", "示例商机"}},
      {"accounts/README.md", text(about_accounts), {"what accounts are for", "客户档案的说明"}},
      {".gitignore", text(ignored), {"keeps private files out", "不提交私密文件"}},
      {".vscode/settings.json", std::string(editor_settings), {"for the editor", "编辑器设置"}},
      {".vscode/extensions.json", std::string(editor_extensions), {"its extension", "编辑器扩展"}},
      {".vscode/c136-deal.schema.json",
       schema(deal_table()),
       {"hints for deals", "商机文件的补全和提示"}},
      {".vscode/c136-account.schema.json",
       schema(account_table()),
       {"hints for accounts", "客户档案的补全和提示"}},
  };
  constexpr Words check_in_ci{"checks every change", "每次改动自动检查"};
  if (service == CiService::github)
    files.push_back({".github/workflows/deals.yml", std::string(github_workflow), check_in_ci});
  if (service == CiService::gitlab)
    files.push_back({".gitlab-ci.yml", std::string(gitlab_job), check_in_ci});
  return files;
}

}  // namespace c136
