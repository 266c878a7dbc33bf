# Made by c136 completion fish: do not edit.

complete -c c136 -f
complete -c c136 -s C -x -a '(__fish_complete_directories)' -d 'work in this folder'
complete -c c136 -l as-of -x -d 'score as of this day, YYYY-MM-DD (C136_AS_OF; default: today)'
complete -c c136 -l lang -x -a 'en zh auto' -d 'language of the output (auto: as LC_ALL, LC_MESSAGES, LANG say)'
complete -c c136 -l color -x -a 'auto always never' -d 'colours (auto: on a terminal, unless NO_COLOR is set)'
complete -c c136 -l json -d 'same as --format json'
complete -c c136 -s o -l output -r -F -d 'write to this file; its extension names the format'
complete -c c136 -l fail-on -x -a 'error warning gap never' -d 'least finding that makes the exit code 1 (default: error)'
complete -c c136 -l strict -d 'same as --fail-on warning'
complete -c c136 -l stdin-filename -r -F -d 'name of the deal that is read from standard input with -'
complete -c c136 -l files-from -r -F -d 'also read the files named in this one, a line each (-: stdin)'
complete -c c136 -s 0 -d 'names in --files-from end with a zero byte'
complete -c c136 -l threads -x -d 'work on so many deals at a time (default: one per core)'
complete -c c136 -s q -l quiet -d 'results only, no remarks'
complete -c c136 -s v -l verbose -d 'also say which files were read, and the date'
complete -c c136 -l version -d 'print the version'
complete -c c136 -s h -l help -d 'print this help'

complete -c c136 -n __fish_use_subcommand -a score -d 'where each deal stands: 1W, 3F and 6C, the win rate, what is missing'
complete -c c136 -n '__fish_seen_subcommand_from score' -l format -x -a 'text json markdown csv' -d 'output format, one of those in the command\'s help'
complete -c c136 -n '__fish_seen_subcommand_from score' -k -a '(__fish_complete_suffix .yaml)'

complete -c c136 -n __fish_use_subcommand -a check -d 'what is wrong, what does not fit together, what is not yet known'
complete -c c136 -n '__fish_seen_subcommand_from check' -l format -x -a 'text concise json markdown csv github' -d 'output format, one of those in the command\'s help'
complete -c c136 -n '__fish_seen_subcommand_from check' -l select -x -d 'list only these: codes (T103), their beginnings (T), dated'
complete -c c136 -n '__fish_seen_subcommand_from check' -l ignore -x -d 'leave these out, named in the same way'
complete -c c136 -n '__fish_seen_subcommand_from check' -l no-gaps -d 'leave out the gaps'
complete -c c136 -n '__fish_seen_subcommand_from check' -l all-gaps -d 'list all gaps, not only those due at the deal\'s stage'
complete -c c136 -n '__fish_seen_subcommand_from check' -k -a '(__fish_complete_suffix .yaml)'

complete -c c136 -n __fish_use_subcommand -a contacts -d 'key contacts post by post: needed, found, last met, missing'
complete -c c136 -n '__fish_seen_subcommand_from contacts' -l format -x -a 'text json markdown csv' -d 'output format, one of those in the command\'s help'
complete -c c136 -n '__fish_seen_subcommand_from contacts' -k -a '(__fish_complete_suffix .yaml)'

complete -c c136 -n __fish_use_subcommand -a show -d 'the whole deal as one page: people, process, competition, plan, log'
complete -c c136 -n '__fish_seen_subcommand_from show' -l format -x -a 'text json markdown' -d 'output format, one of those in the command\'s help'
complete -c c136 -n '__fish_seen_subcommand_from show' -k -a '(__fish_complete_suffix .yaml)'

complete -c c136 -n __fish_use_subcommand -a new -d 'the beginning of a deal file, to be filled in; in Chinese words with --lang zh'
complete -c c136 -n '__fish_seen_subcommand_from new' -l title -x -d 'what the deal is about'
complete -c c136 -n '__fish_seen_subcommand_from new' -l customer -x -d 'who buys'
complete -c c136 -n '__fish_seen_subcommand_from new' -l owner -x -d 'our salesperson, like li.wei'
complete -c c136 -n '__fish_seen_subcommand_from new' -l stage -x -d 'where the customer is in its purchase (default: the first stage)'
complete -c c136 -n '__fish_seen_subcommand_from new' -l full -d 'every section and key'
complete -c c136 -n '__fish_seen_subcommand_from new' -k -a '(__fish_complete_suffix .yaml)'

complete -c c136 -n __fish_use_subcommand -a explain -d 'what a code, a key or a word means; all of them without a name'
complete -c c136 -n '__fish_seen_subcommand_from explain' -l format -x -a 'text json markdown' -d 'output format, one of those in the command\'s help'
complete -c c136 -n '__fish_seen_subcommand_from explain' -x -a 'C101 C102 C103 C104 C105 C201 C202 C203 C204 C301 C302 C303 C304 C305 C401 C402 C403 C404 C405 C501 C502 C503 C504 C505 C601 C602 C603 C604 C605 D001 D101 D102 D103 D104 D105 D106 F101 F201 F301 F901 F902 G101 I101 K101 K102 K103 K104 K105 K106 K201 P101 P102 P103 P104 P105 P106 P107 S001 S002 S003 S004 S005 S006 S007 S008 S009 S010 S011 S012 T101 T102 T103 T104 T105 T106 W101 c136 deal title customer name class grade industry region existing what maker since price state satisfaction renew account owner team reseller product model quantity amount currency stage status situation opened close delivery asks claim c1 profile ownership scale profitability strategy culture control projects market products business regions departments duties head strong contacts id post level department phone email likes reports_to history system year vendor promoter reason attitude c2 signals on motives who motive expectation entry risks c3 members seat roles influence tendency signs relation prefers selects basis needs company personal common goal by how progress c4 mode approval process step done decisions points point match c5 competitors threat offer next resources side effect requires swot strengths weaknesses opportunities threats c6 factors factor rank us rivals changes problems payment credit habit terms funds in_place coaches org kind plan item due deliverable delivers actions do with outcome log also note cost travel hospitality other confirms denies result winner reasons analysis theirs configuration ours others ignore'

complete -c c136 -n __fish_use_subcommand -a help -d 'help on a command or a topic'
complete -c c136 -n '__fish_seen_subcommand_from help' -l format -x -a 'text markdown' -d 'output format, one of those in the command\'s help'
complete -c c136 -n '__fish_seen_subcommand_from help' -x -a 'exit-codes formats environment dates method format score check contacts show new explain help schema completion'

complete -c c136 -n __fish_use_subcommand -a schema -d 'the JSON Schema of a deal file, for completion and hints in an editor'
complete -c c136 -n '__fish_seen_subcommand_from schema' -l format -x -a 'json' -d 'output format, one of those in the command\'s help'
complete -c c136 -n '__fish_seen_subcommand_from schema' -l account -d 'of account files instead of deals'

complete -c c136 -n __fish_use_subcommand -a completion -d 'the script that completes c136 in your shell'
complete -c c136 -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish'
