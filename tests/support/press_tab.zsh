# press_tab.zsh SCRIPT LINE: types the line, Tab and Enter in a terminal of its own, in which SCRIPT completes
# c136, and prints the arguments of c136 that come of it.
zmodload zsh/zpty
zpty -b terminal "TERM=dumb zsh -f -i"
say() { zpty -w terminal $1 }
hear() {  # until it matches
  local out='' piece
  integer i
  for ((i = 0; i < 400; i++)); do
    if zpty -r -t terminal piece; then out+=$piece; else sleep 0.05; fi
    if [[ $out == *$1* ]]; then break; fi
  done
  print -r -- $out
}
# The quotes keep what is typed from being taken for what is printed.
say "PS1= RPS1= PROMPT_EOL_MARK=; unset zle_bracketed_paste; fpath=(${1:h} \$fpath)"
say "autoload -U compinit; compinit -D -u; setopt no_list_beep"
say "both() { zle complete-word; zle accept-line }; zle -N both; bindkey '^T' both"
say "c136() { print -r -- G''OT \$* E''ND }; print rea''dy"
hear ready >/dev/null
zpty -w -n terminal "$2"$'\x14'
heard=$(hear ' END')
heard=${heard##*GOT }
print -r -- ${heard%% END*}
zpty -d terminal
