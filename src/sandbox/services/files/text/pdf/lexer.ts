/** Values of PDF syntax (ISO 32000-1, section 7.3). Strings are bytes, one character each. */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly string: string }
  | { readonly name: string }
  | { readonly ref: number }
  | { readonly operator: string }
  | readonly PdfValue[]
  | PdfDictionary;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Deeper nesting serves nobody. */
const DEPTH_LIMIT = 40;

const SPACE = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const REFERENCE = /[\0\t\n\f\r ]+(\d{1,6})[\0\t\n\f\r ]+R(?![A-Za-z0-9])/y;

/** Reads values from a place on; undefined at the end. */
export class PdfLexer {
  readonly #text: string;
  position: number;

  constructor(text: string, position = 0) {
    this.#text = text;
    this.position = position;
  }

  read(depth = 0): PdfValue | undefined {
    if (depth > DEPTH_LIMIT) throw new RangeError('nested too deeply');
    this.#skipSpace();
    const text = this.#text;
    const char = text[this.position];
    if (char === undefined) return undefined;
    if (char === '/') {
      this.position += 1;
      return { name: this.#regular().replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))) };
    }
    if (char === '(') return { string: this.#literal() };
    if (char === '[') return this.#list(']', depth);
    if (char === '<') return text[this.position + 1] === '<' ? this.#dictionary(depth) : { string: this.#hex() };
    const word = this.#regular();
    if (word === '') {
      // A bracket that closes what was never opened.
      this.position += 1;
      return { operator: char };
    }
    return this.#word(word);
  }

  #word(word: string): PdfValue {
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
      REFERENCE.lastIndex = this.position;
      if (/^\d{1,7}$/.test(word) && REFERENCE.test(this.#text)) {
        this.position = REFERENCE.lastIndex;
        return { ref: Number(word) };
      }
      return Number(word);
    }
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { operator: word };
  }

  #list(end: string, depth: number): readonly PdfValue[] {
    this.position += end.length;
    const items: PdfValue[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#text.startsWith(end, this.position) || this.position >= this.#text.length) break;
      const item = this.read(depth + 1);
      if (item !== undefined) items.push(item);
    }
    this.position += end.length;
    return items;
  }

  #dictionary(depth: number): PdfDictionary {
    const items = this.#list('>>', depth);
    const entries = new Map<string, PdfValue>();
    for (let index = 0; index + 1 < items.length; index += 2) {
      const key = items[index];
      const value = items[index + 1];
      if (isName(key) && value !== undefined) entries.set(key.name, value);
    }
    return entries;
  }

  #skipSpace(): void {
    const text = this.#text;
    for (;;) {
      const char = text[this.position];
      if (char === undefined) return;
      if (char === '%') {
        while (this.position < text.length && !/[\r\n]/.test(text.charAt(this.position))) this.position += 1;
      } else if (!SPACE.test(char)) return;
      else this.position += 1;
    }
  }

  #regular(): string {
    REGULAR.lastIndex = this.position;
    const [word = ''] = REGULAR.exec(this.#text) ?? [];
    this.position += word.length;
    return word;
  }

  #hex(): string {
    const end = this.#text.indexOf('>', this.position);
    const digits = this.#text.slice(this.position + 1, end < 0 ? undefined : end).replace(/[^0-9a-f]/gi, '');
    this.position = end < 0 ? this.#text.length : end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }

  #literal(): string {
    const text = this.#text;
    let open = 0;
    let value = '';
    for (; this.position < text.length; this.position += 1) {
      const char = text.charAt(this.position);
      if (char === '\\') value += this.#escape();
      else if (char === '(') {
        open += 1;
        if (open > 1) value += char;
      } else if (char === ')') {
        open -= 1;
        if (open === 0) break;
        value += char;
      } else value += char;
    }
    this.position += 1;
    return value;
  }

  /** Behind a backslash; leaves the position at the last character of the sequence. */
  #escape(): string {
    const rest = this.#text.slice(this.position + 1, this.position + 4);
    const [octal] = /^[0-7]{1,3}/.exec(rest) ?? [];
    if (octal !== undefined) {
      this.position += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    this.position += rest.startsWith('\r\n') ? 2 : 1;
    const char = rest.charAt(0);
    return ESCAPES[char] ?? char;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\r': '', '\n': '' };

export function isName(value: PdfValue | undefined): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value;
}

export function isString(value: PdfValue | undefined): value is { readonly string: string } {
  return typeof value === 'object' && value !== null && 'string' in value;
}

export function isReference(value: PdfValue | undefined): value is { readonly ref: number } {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isOperator(value: PdfValue | undefined): value is { readonly operator: string } {
  return typeof value === 'object' && value !== null && 'operator' in value;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}
