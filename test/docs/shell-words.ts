/**
 * The words of a simple command line as a POSIX shell takes them apart; a comment, a pipe and a redirection end it. Of
 * `eval $(styk …)` and `source <(styk …)` it is what stands inside.
 */
export function shellWords(whole: string): string[] {
  const line = /[$<]\((.*)\)/.exec(whole)?.[1] ?? whole;
  const words: string[] = [];
  const token = /\s+|'([^']*)'|"([^"]*)"|([^\s'"]+)/gy;
  let word: string | undefined;
  for (const [text, single, double, bare] of line.trim().matchAll(token)) {
    if (/^\s/.test(text)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    if (word === undefined && /^[#|>]/.test(bare ?? '')) return words;
    word = (word ?? '') + (single ?? double ?? bare ?? '');
  }
  return word === undefined ? words : [...words, word];
}
