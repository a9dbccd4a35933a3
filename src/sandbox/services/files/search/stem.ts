/** Words longer than any real one are not kept. */
const LONGEST = 64;

/** Endings of Russian nouns, adjectives and common verbs, the longest first. */
const ENDINGS = [
  'иями ями ами ыми ими ого его ому ему иях ием иям ать ять ить еть ует уют ает ают ала ила или али ную ной ных ным',
  'ях ах ям ам ем ом ей ой ий ый ая яя ое ее ие ые их ых ую юю ов ев ию ью ия ья ии ет ит ут ют ат ят ал ил ым им',
  'и ы ь ю у а е о я й',
]
  .join(' ')
  .split(' ');

const ENGLISH_ENDINGS = ['ing', 'ed', 'es', 's'];

/** What all forms of a word have in common, roughly: its beginning without the ending. */
function stemOf(word: string): string {
  const endings = /[а-я]/.test(word) ? ENDINGS : ENGLISH_ENDINGS;
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Words of a text with their places, as their stems: `Доверенности` → `доверенност`. */
export function* stemsIn(text: string): Generator<{ readonly stem: string; readonly index: number }> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.length > LONGEST) continue;
    yield { stem: stemOf(word.toLowerCase().replaceAll('ё', 'е')), index };
  }
}
