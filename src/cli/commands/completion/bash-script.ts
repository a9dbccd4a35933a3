import type { CompletionPlace } from './completion-places.ts';
import { shellChoices, shellCommandWords } from './posix-shell.ts';

/** For bash ≥ 3.2. Where nothing is known to follow, bash completes file names by itself. */
export function bashScript(places: readonly CompletionPlace[]): string {
  return `# bash completion for styk
_styk() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" place="" word next="" options="" index
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    case "$place $word" in
${shellCommandWords(places)}
    esac
  done
  case "$place $previous" in
${shellChoices(places, (values) => `COMPREPLY=($(compgen -W '${values}' -- "$current")); return`)}
  esac
  case "$place" in
${places.map(placeCase).join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$next" -- "$current"))
  fi
}
complete -o default -F _styk styk`;
}

function placeCase({ words, next, options }: CompletionPlace): string {
  const list = (suggestions: typeof next) => suggestions.map(({ word }) => word).join(' ');
  return `    '${words}') next='${list(next)}'; options='${list(options)} --help' ;;`;
}
