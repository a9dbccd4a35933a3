import { edoSignerErrors } from './errors.ts';

/** A quoted stretch or one without blanks; a word is made of several, as in `--in="a b"`. */
const PIECE = /\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))(\s|$)?/y;

/**
 * The words of a command line. Quotes keep blanks together; nothing else has a meaning, since no shell reads it:
 * `$`, `*`, `;` and the `\` of Windows stand for themselves.
 * @throws cli-edo-command-unclosed
 */
export function splitCommand(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  PIECE.lastIndex = 0;
  for (let at = 0; at < text.trimEnd().length; at = PIECE.lastIndex) {
    const piece = PIECE.exec(text);
    if (piece === null) throw edoSignerErrors.create('cli-edo-command-unclosed', { command: text });
    word = `${word ?? ''}${piece[1] ?? piece[2] ?? piece[3] ?? ''}`;
    if (piece[4] === undefined) continue;
    words.push(word);
    word = undefined;
  }
  return word === undefined ? words : [...words, word];
}
