#!/bin/zsh -f
# zsh_completion.zsh FOLDER_OF_THE_FUNCTION: what a shell shows after Tab, typed into a terminal of its own.
zmodload zsh/zpty || exit 1
functions_folder=$1
typeset -i broken=0

folder=$(mktemp -d)
trap 'rm -rf $folder' EXIT
mkdir -p $folder/work/pictures $folder/cache/models--Qwen--Other $folder/functions
cp $functions_folder/_corgi $folder/functions/

zpty shell "cd $folder/work && TERM=dumb HF_HUB_CACHE=$folder/cache zsh -f -i"
zpty -w shell "PS1='' PROMPT_EOL_MARK=''; unsetopt zle_bracketed_paste; stty cols 200 rows 60"
zpty -w shell "fpath=($folder/functions \$fpath); autoload -Uz compinit; compinit -D -u; setopt no_beep list_ambiguous"
zpty -w shell "corgi() { print -r -- RAN:\"\$*\": }; print READY\$((40 + 2))"
while zpty -r shell line; do [[ $line == *READY42* ]] && break; done

# complete TYPED WANTED: after Tab and Enter the program was called with these words.
complete() {
  local line found=
  zpty -w -n shell "$1"$'\t\n'
  repeat 200; do
    zpty -r -t shell line && [[ $line == *RAN:* ]] && { found=${${line#*RAN:}%%:[^:]#}; break; }
    sleep 0.05
  done
  if [[ $found != $2* ]]; then
    print "corgi: typed '$1', expected '$2', found '$found'"
    broken=1
  fi
}

complete 'corgi capt' 'caption'
complete 'corgi ask x.png --mode=fa' 'ask x.png --mode=fast'
complete 'corgi ocr --ocr tess' 'ocr --ocr tesseract'
complete 'corgi models pu' 'models pull'
complete 'corgi ask --model Qwen/' 'ask --model Qwen/Other'
complete 'corgi ask --repo' 'ask --report'
complete 'corgi batch --report pic' 'batch --report pictures'
complete 'corgi --vers' '--version'
zpty -d shell
exit $broken
