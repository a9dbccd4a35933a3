import type { Face } from './face.ts';
import type { Weight } from './primitive.ts';

export interface Style {
  readonly weight: Weight;
  readonly size: number;
}

/** Where a word may be broken with a hyphen. */
const SOFT_HYPHEN = '\u00AD';

/** Longer texts are cut: a form is for people, and the file holds the whole. */
const MOST_LETTERS = 20_000;

/**
 * The lines of a text in a column: broken at spaces and soft hyphens, and a word that is wider than the column between its
 * letters. Letters are measured a fixed number of times, so the time is proportional to the length.
 */
export function wrap(text: string, width: number, style: Style, face: Face): readonly string[] {
  const filling = new Filling(width, (part) => face.width(part, style.weight, style.size));
  for (const word of clean(text, face).split(' ')) {
    if (word !== '') filling.place(word);
  }
  return filling.end();
}

/** The text in one line, whatever stands in it. */
export function oneLine(text: string, face: Face): string {
  return clean(text, face).replaceAll(SOFT_HYPHEN, '').trim();
}

function clean(text: string, face: Face): string {
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return face.drawable(short.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, (gap) => (gap === '\u00A0' ? gap : ' ')));
}

class Filling {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #measure: (text: string) => number;
  readonly #space: number;
  #line = '';
  #used = 0;

  constructor(width: number, measure: (text: string) => number) {
    this.#width = width;
    this.#measure = measure;
    this.#space = measure(' ');
  }

  place(word: string): void {
    let rest = word;
    while (rest !== '') rest = this.#placeSome(rest);
  }

  end(): readonly string[] {
    if (this.#line !== '' || this.#lines.length === 0) this.#break();
    return this.#lines;
  }

  /** Places as much of a word as fits on the line, or begins a new one; returns what is left of the word. */
  #placeSome(word: string): string {
    const plain = word.replaceAll(SOFT_HYPHEN, '');
    const whole = this.#measure(plain);
    if (whole <= this.#free) {
      this.#append(plain, whole);
      return '';
    }
    const syllables = word.split(SOFT_HYPHEN);
    const fitting = this.#fitting(syllables);
    if (fitting > 0) {
      const head = `${syllables.slice(0, fitting).join('')}-`;
      this.#append(head, this.#measure(head));
      this.#break();
      return syllables.slice(fitting).join(SOFT_HYPHEN);
    }
    if (this.#line === '') {
      this.#placeLetters(plain);
      return '';
    }
    this.#break();
    return word;
  }

  get #free(): number {
    return this.#width - (this.#line === '' ? 0 : this.#used + this.#space);
  }

  /** How many of the syllables fit on what is left of the line, together with a hyphen; never all of them. */
  #fitting(syllables: readonly string[]): number {
    const free = this.#free - this.#measure('-');
    let used = 0;
    for (const [index, syllable] of syllables.slice(0, -1).entries()) {
      used += this.#measure(syllable);
      if (used > free) return index;
    }
    return syllables.length - 1;
  }

  #placeLetters(word: string): void {
    let text = '';
    let used = 0;
    for (const letter of word) {
      const wide = this.#measure(letter);
      if (text !== '' && used + wide > this.#width) {
        this.#append(text, used);
        this.#break();
        text = '';
        used = 0;
      }
      text += letter;
      used += wide;
    }
    this.#append(text, used);
  }

  #append(text: string, width: number): void {
    this.#used += (this.#line === '' ? 0 : this.#space) + width;
    this.#line += this.#line === '' ? text : ` ${text}`;
  }

  #break(): void {
    this.#lines.push(this.#line);
    this.#line = '';
    this.#used = 0;
  }
}
