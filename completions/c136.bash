# Made by c136 completion bash: do not edit.

_c136_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }

_c136_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

_c136_deals() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -X '!*.y*ml' -- "$cur"; compgen -d -- "$cur")
}

# What a deal says is never expanded.
_c136_names() {
  local name
  while IFS= read -r name; do
    [[ $name == "$cur"* ]] && COMPREPLY+=("$(printf '%q' "$name")")
  done < <(c136 names "$@" 2>/dev/null)
}

_c136() {
  local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' i
  COMPREPLY=()
  # Bash takes --lang=zh for three words.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      -C|--as-of|--at|--lang|--color|--format|-o|--output|--fail-on|--stdin-filename|--files-from|--threads|--shard|--width)
        [[ ${COMP_WORDS[i + 1]} == '=' ]] && ((i++))
        ((i++))
        ;;
      -*) ;;
      *)
        command=${COMP_WORDS[i]}
        break
        ;;
    esac
  done
  local file=${COMP_WORDS[i + 1]}
  case $command:$previous in
    score:--method) :; return ;;
    score:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    check:--select) :; return ;;
    check:--ignore) :; return ;;
    check:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    check:--changed-since) _c136_words "$(echo HEAD; git for-each-ref --format="%(refname:short)" 2>/dev/null)"; return ;;
    check:--baseline) _c136_files -f; return ;;
    check:--write-baseline) _c136_files -f; return ;;
    contacts:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    show:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    map:--style) :; return ;;
    report:--week) :; return ;;
    report:--month) :; return ;;
    report:--quarter) :; return ;;
    report:--from) :; return ;;
    report:--to) :; return ;;
    report:--owner) _c136_words "$(c136 list --columns owner --format csv 2>/dev/null | tail -n +2 | tr -d "\r" | sort -u)"; return ;;
    report:--team) :; return ;;
    report:--region) :; return ;;
    report:--method) :; return ;;
    report:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    report:--by) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    report:--section) :; return ;;
    report:--filled-by) :; return ;;
    report:--kind) :; return ;;
    report:--minutes) :; return ;;
    report:--each) :; return ;;
    prepare:-w) _c136_names people "$file"; return ;;
    prepare:--with) _c136_names people "$file"; return ;;
    funnel:--by) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    funnel:--trend) :; return ;;
    funnel:--flow) :; return ;;
    funnel:--method) :; return ;;
    funnel:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    list:--columns) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    list:--sort) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    list:--since) _c136_words "$(echo HEAD; git for-each-ref --format="%(refname:short)" 2>/dev/null)"; return ;;
    list:--method) :; return ;;
    list:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    plan:--for) _c136_words 'all region manager seller'; return ;;
    plan:--within) :; return ;;
    plan:--owner) _c136_words "$(c136 list --columns owner --format csv 2>/dev/null | tail -n +2 | tr -d "\r" | sort -u)"; return ;;
    plan:--remind) :; return ;;
    plan:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    next:--method) :; return ;;
    next:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    diff:--horizon) :; return ;;
    diff:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    calibrate:--horizon) :; return ;;
    calibrate:--floor) :; return ;;
    calibrate:--where) _c136_words 'deal title customer class grade industry owner team region reseller product model quantity amount currency in_base stage status situation next opened close month delivery decided confirmed on_paper claim one21 rate source weighted last_entry quiet has file stage_days pushes changed value_before'; return ;;
    new:--title) :; return ;;
    new:--customer) :; return ;;
    new:--owner) _c136_words "$(c136 list --columns owner --format csv 2>/dev/null | tail -n +2 | tr -d "\r" | sort -u)"; return ;;
    new:--stage) _c136_words 'needs initiation preselection comparison decision'; return ;;
    new:--week) :; return ;;
    new:--seller) _c136_words "$(c136 list --columns owner --format csv 2>/dev/null | tail -n +2 | tr -d "\r" | sort -u)"; return ;;
    init:--ci) _c136_words 'github gitlab none'; return ;;
    log:-w) _c136_names people "$file"; return ;;
    log:--with) _c136_names people "$file"; return ;;
    log:--new) :; return ;;
    log:--also) :; return ;;
    log:--kind) :; return ;;
    log:--outcome) :; return ;;
    log:--next) :; return ;;
    log:--cost) :; return ;;
    log:--confirms) :; return ;;
    log:--denies) :; return ;;
    log:--on) :; return ;;
    log:--by) :; return ;;
    log:--ask) :; return ;;
    done:--on) :; return ;;
    done:-w) _c136_names people "$file"; return ;;
    done:--with) _c136_names people "$file"; return ;;
    done:--outcome) :; return ;;
    add:--template) :; return ;;
    close:--on) :; return ;;
    close:--winner) :; return ;;
    close:--reason) :; return ;;
    close:--price) :; return ;;
    close:--analysis) :; return ;;
    review:--on) :; return ;;
    review:--by) :; return ;;
    review:--ask) :; return ;;
    edit:--ops) _c136_words 'FILE -'; return ;;
    import:--sheet) _c136_words 'NAME N'; return ;;
    import:--map) :; return ;;
    import:--owner) _c136_words "$(c136 list --columns owner --format csv 2>/dev/null | tail -n +2 | tr -d "\r" | sort -u)"; return ;;
    import:--stage) _c136_words 'needs initiation preselection comparison decision'; return ;;
    import:--dir) _c136_files -d; return ;;
    import:--match) _c136_words 'deal title customer+model'; return ;;
    import:--refused) _c136_files -f; return ;;
    score:--format) _c136_words 'text json jsonl markdown csv html xlsx'; return ;;
    check:--format) _c136_words 'text concise json jsonl markdown csv github gitlab sarif junit rdjsonl'; return ;;
    contacts:--format) _c136_words 'text json markdown csv html xlsx'; return ;;
    show:--format) _c136_words 'text json markdown html'; return ;;
    map:--format) _c136_words 'text markdown svg mermaid dot html json'; return ;;
    report:--format) _c136_words 'text markdown html csv json jsonl xlsx'; return ;;
    prepare:--format) _c136_words 'text json markdown html'; return ;;
    funnel:--format) _c136_words 'text json markdown csv html xlsx'; return ;;
    list:--format) _c136_words 'text json jsonl markdown csv html xlsx'; return ;;
    plan:--format) _c136_words 'text json jsonl markdown csv html xlsx ics'; return ;;
    next:--format) _c136_words 'text json jsonl markdown csv html xlsx'; return ;;
    diff:--format) _c136_words 'text json markdown csv html xlsx'; return ;;
    history:--format) _c136_words 'text json markdown csv html xlsx'; return ;;
    calibrate:--format) _c136_words 'text json markdown csv html xlsx'; return ;;
    config:--format) _c136_words 'text json markdown csv'; return ;;
    explain:--format) _c136_words 'text json markdown'; return ;;
    help:--format) _c136_words 'text markdown'; return ;;
    schema:--format) _c136_words 'json'; return ;;
    log:--format) _c136_words 'text json'; return ;;
    done:--format) _c136_words 'text json'; return ;;
    set:--format) _c136_words 'text json'; return ;;
    add:--format) _c136_words 'text json'; return ;;
    unset:--format) _c136_words 'text json'; return ;;
    close:--format) _c136_words 'text json'; return ;;
    review:--format) _c136_words 'text json'; return ;;
    edit:--format) _c136_words 'text json'; return ;;
    import:--format) _c136_words 'text json csv'; return ;;
    *:-C) _c136_files -d; return ;;
    *:--as-of) :; return ;;
    *:--at) _c136_words "$(echo HEAD; git for-each-ref --format="%(refname:short)" 2>/dev/null)"; return ;;
    *:--lang) _c136_words 'en zh auto'; return ;;
    *:--color) _c136_words 'auto always never'; return ;;
    *:-o) _c136_files -f; return ;;
    *:--output) _c136_files -f; return ;;
    *:--fail-on) _c136_words 'error warning gap never'; return ;;
    *:--stdin-filename) _c136_files -f; return ;;
    *:--files-from) _c136_files -f; return ;;
    *:--threads) :; return ;;
    *:--shard) :; return ;;
    *:--width) :; return ;;
  esac
  if [[ -z $command ]]; then
    if [[ $cur == -* ]]; then
      _c136_words '-C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help'
    else
      _c136_words 'score check contacts show map report prepare funnel list plan next diff history calibrate new init config explain help schema completion log done set add unset close review edit import names'
    fi
    return
  fi
  if [[ $cur == -* ]]; then
    case $command in
    score) _c136_words '--method --where --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    check) _c136_words '--select --ignore --fix --unsafe-fixes --diff --no-gaps --all-gaps --where --changed-since --changed --across --baseline --write-baseline -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    contacts) _c136_words '--closed --where --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    show) _c136_words '--where --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    map) _c136_words '--style --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    report) _c136_words '--week --month --quarter --from --to --owner --team --region --method --where --by --section --filled-by --kind --minutes --each --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    prepare) _c136_words '-w --with --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    funnel) _c136_words '--by --trend --flow --method --where --require-history -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    list) _c136_words '--columns --sort --since --method --where --require-history --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    plan) _c136_words '--for --within --owner --remind --where --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    next) _c136_words '--method --where --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    diff) _c136_words '--horizon --exit-code --where --require-history --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    history) _c136_words '--require-history --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    calibrate) _c136_words '--horizon --floor --write --where --require-history -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    new) _c136_words '--title --customer --owner --stage --week --seller --full -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    init) _c136_words '--ci -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    config) _c136_words '-C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    explain) _c136_words '-C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    help) _c136_words '-C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    schema) _c136_words '--account -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    completion) _c136_words '-C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    log) _c136_words '-w --with --new --also --kind --order --advance --continuation --no-sale --outcome --next --cost --confirms --denies --account --on --by --ask --dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    done) _c136_words '--on -w --with --outcome --dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    set) _c136_words '--dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    add) _c136_words '--template --dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    unset) _c136_words '--dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    close) _c136_words '--on --winner --reason --price --analysis --dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    review) _c136_words '--on --by --ask --dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    edit) _c136_words '--ops --dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    import) _c136_words '--sheet --map --owner --stage --dir --match --update --drop-unknown --refused --dry-run -C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    names) _c136_words '-C --as-of --at --lang --color --format --json -o --output --fail-on --strict --stdin-filename --files-from -0 --threads --shard --width --bom -q --quiet -v --verbose --version -h --help' ;;
    esac
    return
  fi
  case $command in
    score) _c136_deals ;;
    check) _c136_deals ;;
    contacts) _c136_deals ;;
    show) _c136_deals ;;
    map) _c136_deals ;;
    report) _c136_words 'weekly month quarter lost card relations meeting mpc ledger forecast 121' ;;
    prepare) _c136_deals ;;
    funnel) _c136_deals ;;
    list) _c136_deals ;;
    plan) _c136_deals ;;
    next) _c136_deals ;;
    diff) : ;;
    history) : ;;
    calibrate) _c136_deals ;;
    new) _c136_deals ;;
    init) : ;;
    config) _c136_deals ;;
    explain) _c136_words 'C101 C102 C103 C104 C105 C201 C202 C203 C204 C301 C302 C303 C304 C305 C401 C402 C403 C404 C405 C501 C502 C503 C504 C505 C601 C602 C603 C604 C605 D001 D101 D102 D103 D104 D105 D106 F101 F201 F301 F901 F902 F903 G101 I101 I102 K101 K102 K103 K104 K105 K106 K201 M101 M102 M103 M104 M105 M106 M107 M108 M109 M110 M201 M202 N101 N102 N103 P101 P102 P103 P104 P105 P106 P107 R001 R002 R003 S001 S002 S003 S004 S005 S006 S007 S008 S009 S010 S011 S012 T101 T102 T103 T104 T105 T106 T107 T108 T109 T110 T111 T112 T113 W101 Y101 c136 deal title customer name class grade industry region existing what maker since price state satisfaction renew note account owner team reseller product model quantity amount currency stage status situation opened close delivery asks claim c1 profile ownership scale profitability strategy culture control projects market products business regions departments duties head strong contacts id post level department phone email likes character reports_to left history system year vendor promoter reason attitude c2 signals on motives who motive expectation entry position risks c3 members seat roles influence tendency signs relation prefers selects value closest basis needs company personal common goal by how progress gains trade rivalry close_to against c4 mode approval approvals below process step done decisions points point match c5 competitors threat offer next resources side effect requires swot strengths weaknesses opportunities threats c6 factors factor rank us rivals changes problems payment credit habit terms funds in_place coaches org kind plan item due deliverable delivers actions do with outcome log also cost travel hospitality other confirms denies result reported winner reasons analysis theirs configuration ours others ignore deals accounts weeks exclude language timezone rates stages en zh posts needed managed standard limits warm confirmation quiet ahead gates weigh_from method methods criteria rules words ladder percent won lost people manager targets period budgets concentration week seller events days person contact C136 6C 3F 1W gap gate C139 C931 coach guide insider supporter neutral averse opponent movement resource mines KSF SWOT 1+2+1 MPC ride-along advance continuation weapons funnel push SPIN FABE LSCPA SMART' ;;
    help) _c136_words 'exit-codes formats environment dates method format filters editing score check contacts show map report prepare funnel list plan next diff history calibrate new init config explain help schema completion log done set add unset close review edit import names' ;;
    schema) _c136_words 'score check contacts show report funnel list plan next config explain diff history calibrate map prepare log done set add unset close review edit import score-jsonl check-jsonl report-jsonl list-jsonl plan-jsonl next-jsonl' ;;
    completion) _c136_words 'bash zsh fish' ;;
    log) case $((COMP_CWORD - i)) in 1) _c136_deals ;; 2) : ;; esac ;;
    done) case $((COMP_CWORD - i)) in 1) _c136_deals ;; 2) _c136_names items "$file" ;; esac ;;
    set) case $((COMP_CWORD - i)) in 1) _c136_deals ;; 2) _c136_names paths "$file" ;; 3) _c136_names words "$file" "${COMP_WORDS[i + 2]}" ;; esac ;;
    add) case $((COMP_CWORD - i)) in 1) _c136_deals ;; 2) _c136_names paths "$file" ;; 3) : ;; esac ;;
    unset) case $((COMP_CWORD - i)) in 1) _c136_deals ;; 2) _c136_names paths "$file" ;; esac ;;
    close) case $((COMP_CWORD - i)) in 1) _c136_deals ;; 2) : ;; esac ;;
    review) case $((COMP_CWORD - i)) in 1) _c136_deals ;; 2) : ;; esac ;;
    edit) _c136_deals ;;
    import) _c136_files -f ;;
    names) _c136_deals ;;
  esac
}

complete -F _c136 c136
