/** Latin, Greek, Cyrillic and common signs, each one column wide: all that most texts are made of. */
const plain =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20bd\u2116]*$/;

/** The number of terminal columns the text takes; colour sequences take none. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of withoutColours(text)) width += characterWidth(character);
  return width;
}

// `node:util` could do it, but importing it costs a start more than all the rest of this file.
function withoutColours(text: string): string {
  const [first = '', ...rest] = text.split('\u001b[');
  return first + rest.map((piece) => piece.replace(/^[\d;]*m/, '')).join('');
}

// Built only when needed: these tables of Unicode properties take longer to compile than a whole help page to write.
function characterWidth(character: string): number {
  if (plain.test(character)) return 1;
  // Marks that are drawn over the character before them, and characters that are not drawn.
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  // Wide and full-width blocks of Unicode's EastAsianWidth.txt, and emoji shown as pictures.
  const wide =
    /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
  return wide.test(character) ? 2 : 1;
}
