const MEGABYTE = 1024 * 1024;
const DECLARATION = '<?xml version="1.0" encoding="windows-1251"?>';

/** What the reader is allowed to spend in the proof; the inputs go beyond it or up to it. */
export interface Allowance {
  readonly bytes: number;
  readonly elements: number;
  readonly references: number;
}

interface HostileInput {
  make(allowed: Allowance): Uint8Array;
  /** What the reader says of it; absent where it is read and only of no known format. */
  readonly refusal?: string;
}

/** Documents made to cost more than they are worth. */
export const hostileInputs: Readonly<Record<string, HostileInput>> = {
  'an entity bomb': {
    make: () => {
      const levels = [...'abcdefgh'].map((name, level, all) => {
        const below = level === 0 ? 'lol' : `&${all[level - 1]};`;
        return `<!ENTITY ${name} "${below.repeat(100)}">`;
      });
      return ascii(`${DECLARATION}<!DOCTYPE x [${levels.join('')}]><x>&h;</x>`);
    },
    refusal: 'edo-xml-doctype',
  },
  'an external entity': {
    make: () => ascii(`${DECLARATION}<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><b>&a;</b>`),
    refusal: 'edo-xml-doctype',
  },
  'an entity nobody declared': { make: () => ascii('<a>&b;</a>'), refusal: 'edo-xml-entity' },
  'elements in one another': { make: ({ bytes }) => ascii(filled('<a>', bytes)), refusal: 'edo-xml-limit' },
  'elements beside one another': {
    make: ({ elements }) => ascii(`<a>${'<b/>'.repeat(elements)}</a>`),
    refusal: 'edo-xml-limit',
  },
  'attributes beside one another': {
    make: () => ascii(`<a ${Array.from({ length: 100_000 }, (_, number) => `b${number}="1"`).join(' ')}/>`),
    refusal: 'edo-xml-limit',
  },
  'one attribute': { make: ({ bytes }) => ascii(`<a b="${filled('x', bytes)}"/>`) },
  'one text': { make: ({ bytes }) => ascii(`<a>${filled('x', bytes)}</a>`) },
  'one name': { make: ({ bytes }) => ascii(`<${filled('x', bytes)}/>`) },
  'a tag without an end': { make: ({ bytes }) => ascii(`<a ${filled(' ', bytes)}`), refusal: 'edo-xml-syntax' },
  'a value without an end': { make: ({ bytes }) => ascii(`<a b="${filled('x', bytes)}`), refusal: 'edo-xml-syntax' },
  'comments without an end': { make: ({ bytes }) => ascii(`<a>${filled('<!--', bytes)}`), refusal: 'edo-xml-syntax' },
  'sections without an end': {
    make: ({ bytes }) => ascii(`<a>${filled('<![CDATA[', bytes)}`),
    refusal: 'edo-xml-syntax',
  },
  'instructions without an end': {
    make: ({ bytes }) => ascii(`<a>${filled('<?b ', bytes)}`),
    refusal: 'edo-xml-syntax',
  },
  'comments in a row': { make: ({ bytes }) => ascii(`<a>${filled('<!---->', bytes)}</a>`) },
  'text in pieces': { make: ({ bytes }) => ascii(`<a>${filled('x<![CDATA[y]]>', bytes)}</a>`) },
  'ampersands in a row': { make: ({ bytes }) => ascii(`<a>${filled('&', bytes)}</a>`), refusal: 'edo-xml-entity' },
  'references in a row': {
    make: ({ references }) => ascii(`<a>${'&lt;'.repeat(references + 1)}</a>`),
    refusal: 'edo-xml-limit',
  },
  'references in attributes': {
    make: ({ references }) => ascii(`<a>${'<b c="&lt;&lt;&lt;&lt;"/>'.repeat(references / 4 + 1)}</a>`),
    refusal: 'edo-xml-limit',
  },
  'a file above the limit': { make: ({ bytes }) => new Uint8Array(bytes + 1), refusal: 'edo-bytes-too-large' },
  'nothing but zeros': { make: ({ bytes }) => new Uint8Array(bytes), refusal: 'edo-xml-forbidden-character' },
  'nothing at all': { make: () => new Uint8Array(0), refusal: 'edo-xml-syntax' },
  'UTF-16': { make: () => Buffer.from('\ufeff<a/>', 'utf16le'), refusal: 'edo-bytes-encoding-unknown' },
  'UTF-7': { make: () => ascii('<?xml version="1.0" encoding="UTF-7"?><a/>'), refusal: 'edo-bytes-encoding-unknown' },
  'an overlong sequence': { make: () => Uint8Array.of(0x3c, 0x61, 0x3e, 0xc0, 0xaf), refusal: 'edo-bytes-not-utf-8' },
  'byte 0x98': { make: () => ascii(`${DECLARATION}<a b="\u0098"/>`), refusal: 'edo-bytes-undefined-character' },
};

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** `text` so often that a few bytes are left. */
function filled(text: string, bytes: number): string {
  return text.repeat((bytes - 1024) / text.length);
}

/** The limits of `readXml`, or a tenth of them: a tenth already shows what grows faster than the document. */
export function allowance(isNightly: boolean): Allowance {
  const part = isNightly ? 1 : 0.1;
  return { bytes: 100 * MEGABYTE * part, elements: 5_000_000 * part, references: 5_000_000 * part };
}
