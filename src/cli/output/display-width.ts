import { stripVTControlCharacters } from 'node:util';

/** Marks that are drawn over the character before them, and characters that are not drawn. */
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Wide and full-width blocks of Unicode's EastAsianWidth.txt, and emoji shown as pictures. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** The number of terminal columns the text takes; colour sequences take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (!invisible.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}
