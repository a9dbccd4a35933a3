import type { Random } from './random.ts';

/** Printable ASCII, for classes that say what they do not hold. */
const PRINTABLE = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0x20 + at));
const CLASSES: Readonly<Record<string, string>> = { d: '0-9', w: '0-9A-Za-z_', s: ' ' };
/** How often at most something stands for which the pattern names no end. */
const OPEN_END = 12;

/**
 * A text that a pattern allows; covers characters, classes, groups, choices and quantifiers, which contracts are written
 * with. What it does not know (look-around, back-references) it takes for nothing: check the text it makes.
 */
export function patternText(pattern: string, random: Random, minLength = 0, maxLength = OPEN_END): string {
  return new PatternWriter(pattern, random, minLength, maxLength).choice();
}

class PatternWriter {
  readonly #pattern: string;
  readonly #random: Random;
  readonly #minLength: number;
  readonly #maxLength: number;
  #at = 0;

  constructor(pattern: string, random: Random, minLength: number, maxLength: number) {
    this.#pattern = pattern;
    this.#random = random;
    this.#minLength = minLength;
    this.#maxLength = maxLength;
  }

  /** `a|b|c`, up to the end or a closing bracket. */
  choice(): string {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return this.#random.pick(options);
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#peek())) {
      const start = this.#at;
      let piece = this.#atom();
      const end = this.#at;
      const [from, to] = this.#quantifier();
      const open = this.#at > end && to === Number.POSITIVE_INFINITY;
      const least = open ? Math.max(from, this.#minLength - text.length) : from;
      const most = open ? Math.max(least, Math.min(from + OPEN_END, this.#maxLength - text.length)) : to;
      const after = this.#at;
      let repeated = '';
      for (let count = this.#random.integer(least, most); count > 0; count -= 1) {
        repeated += piece;
        // Read again: each repetition may come out differently.
        this.#at = start;
        piece = this.#atom();
      }
      this.#at = after;
      text += repeated;
    }
    return text;
  }

  #atom(): string {
    if (this.#take('(')) {
      if (this.#take('?')) this.#skipUntil(':');
      const text = this.choice();
      this.#take(')');
      return text;
    }
    if (this.#take('[')) return this.#class();
    const character = this.#next();
    if (character === '\\') return this.#escaped();
    if (character === '^' || character === '$') return '';
    return character === '.' ? this.#random.pick('0123456789abcdef') : character;
  }

  #escaped(): string {
    const character = this.#next();
    const range = CLASSES[character];
    if (range !== undefined) return this.#random.pick(expand(range));
    return character === 'x' ? String.fromCharCode(Number.parseInt(this.#next() + this.#next(), 16)) : character;
  }

  #class(): string {
    const negated = this.#take('^');
    let body = '';
    while (this.#at < this.#pattern.length && this.#peek() !== ']') {
      const character = this.#next();
      body += character === '\\' ? this.#classEscape() : character;
    }
    this.#next();
    const allowed = expand(body);
    return this.#random.pick(negated ? PRINTABLE.filter((character) => !allowed.includes(character)) : allowed);
  }

  #classEscape(): string {
    const character = this.#next();
    if (character === 'x') return String.fromCharCode(Number.parseInt(this.#next() + this.#next(), 16));
    return CLASSES[character] ?? character;
  }

  #quantifier(): [from: number, to: number] {
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    const [whole = '', from = '1', comma, to] = /^\{(\d+)(,)?(\d+)?\}/.exec(this.#pattern.slice(this.#at)) ?? [];
    this.#at += whole.length;
    if (comma === undefined) return [Number(from), Number(from)];
    return [Number(from), to === undefined ? Number.POSITIVE_INFINITY : Number(to)];
  }

  #peek(): string {
    return this.#pattern[this.#at] ?? '';
  }

  #next(): string {
    const character = this.#peek();
    this.#at += 1;
    return character;
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }

  #skipUntil(character: string): void {
    while (this.#at < this.#pattern.length && this.#next() !== character);
  }
}

/** The characters of `a-z0-9_`; a hyphen at either end stands for itself. */
function expand(ranges: string): string[] {
  const characters: string[] = [];
  for (let at = 0; at < ranges.length; at += 1) {
    const from = ranges.charCodeAt(at);
    const isRange = ranges[at + 1] === '-' && at + 2 < ranges.length;
    const to = isRange ? ranges.charCodeAt(at + 2) : from;
    for (let code = from; code <= to; code += 1) characters.push(String.fromCharCode(code));
    if (isRange) at += 2;
  }
  return characters;
}
