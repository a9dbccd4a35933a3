import type { CompletionPlace } from './completion-places.ts';

/** For fish ≥ 3. */
export function fishScript(places: readonly CompletionPlace[]): string {
  const known = places.map(({ words }) => quoted(words)).join(' ');
  return `# fish completion for styk
function __styk_place
    set -l place ''
    for word in (commandline -opc)[2..]
        set -l longer (string trim -- "$place $word")
        contains -- "$longer" ${known}; and set place "$longer"
    end
    test "$place" = "$argv[1]"
end
${places.flatMap(placeLines).join('\n')}`;
}

function placeLines({ words, next, options, choices }: CompletionPlace): readonly string[] {
  const condition = `-n ${quoted(`__styk_place ${quoted(words)}`)}`;
  const valuesOf = new Map(choices.map(({ flag, values }) => [flag, values]));
  return [
    ...next.map(({ word, summary }) => `complete -c styk -f ${condition} -a ${quoted(word)} -d ${quoted(summary)}`),
    ...options.map(({ word, summary }) => {
      const values = valuesOf.get(word);
      const choice = values === undefined ? '' : ` -x -a ${quoted(values.join(' '))}`;
      return `complete -c styk ${condition} -l ${word.slice(2)}${choice} -d ${quoted(summary)}`;
    }),
  ];
}

/** Inside single quotes fish knows two escapes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
