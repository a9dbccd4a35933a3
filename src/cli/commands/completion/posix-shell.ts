import type { CompletionPlace } from './completion-places.ts';

/** The branches of `case "$place $word"` that follow the command's words, the same in bash and zsh. */
export function shellCommandWords(places: readonly CompletionPlace[]): string {
  return places
    .filter(({ words }) => words !== '')
    .map(({ words }) => `      '${parentOf(words)}${words.split(' ').at(-1)}') place='${words}' ;;`)
    .join('\n');
}

/** `case "$place $word"` puts one space between the place and the word, also where the place is empty. */
function parentOf(words: string): string {
  return `${words.split(' ').slice(0, -1).join(' ')} `;
}

/** The branches of `case "$place $previous"` for options that offer a choice. */
export function shellChoices(places: readonly CompletionPlace[], act: (values: string) => string): string {
  return places
    .flatMap(({ words, choices }) =>
      choices.map(({ flag, values }) => `    '${words} ${flag}') ${act(values.join(' '))} ;;`),
    )
    .join('\n');
}

/** A text inside single quotes of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
