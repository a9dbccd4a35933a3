import type { CompletionPlace, Suggestion } from './completion-places.ts';
import { quoted, shellChoices, shellCommandWords } from './posix-shell.ts';

/** For zsh ≥ 5: the same words as in bash, with their meanings beside them. */
export function zshScript(places: readonly CompletionPlace[]): string {
  return `#compdef styk
_styk() {
  local place="" word index
  local -a next options
  for ((index = 2; index < CURRENT; index++)); do
    word="\${words[index]}"
    case "$place $word" in
${shellCommandWords(places)}
    esac
  done
  case "$place \${words[CURRENT-1]}" in
${shellChoices(places, (values) => `compadd -- ${values}; return`)}
  esac
  case "$place" in
${places.map(placeCase).join('\n')}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    _describe option options
  elif (( \${#next} )); then
    _describe command next
  else
    _files
  fi
}
compdef _styk styk`;
}

function placeCase({ words, next, options }: CompletionPlace): string {
  return `    '${words}') next=(${next.map(described).join(' ')}); options=(${options.map(described).join(' ')}) ;;`;
}

/** `word:meaning`; a colon in the meaning needs no escape, only the first one counts. */
function described({ word, summary }: Suggestion): string {
  return quoted(summary === '' ? word : `${word}:${summary}`);
}
