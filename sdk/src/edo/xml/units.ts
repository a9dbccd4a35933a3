/**
 * Tables over the units a scanner runs through. A unit is a byte: in windows-1251 the document's own, else the UTF-16 unit
 * where that is ASCII, and some byte above ASCII for any other. Markup is ASCII in both.
 */

/** The units of markup. */
export const UNIT = {
  bang: 0x21,
  quote: 0x22,
  ampersand: 0x26,
  apostrophe: 0x27,
  slash: 0x2f,
  less: 0x3c,
  equals: 0x3d,
  more: 0x3e,
  question: 0x3f,
  bracket: 0x5d,
} as const;

/** 1 for what ends a run of plain text. */
export const TEXT_STOP = stops('<&]', '\t\n');

/** 1 for what ends a run of a plain value; tabs and newlines have to become spaces. */
export const VALUE_STOP = stops('<&"\'', '');

/** 1 for what cannot be in a name; whether the rest can, the grammar of names tells. */
export const NAME_END = stops(' \t\n=/><"\'&?!;()[]{}#%*+,@\\^`|~$', '');

function stops(units: string, allowedControls: string): Uint8Array {
  const table = new Uint8Array(256);
  table.fill(1, 0, 0x20);
  for (const unit of allowedControls) table[unit.charCodeAt(0)] = 0;
  for (const unit of units) table[unit.charCodeAt(0)] = 1;
  return table;
}

export function isBlank(unit: number | undefined): boolean {
  return unit === 0x20 || unit === 0xa || unit === 0x9;
}

export function unitsOf(text: string): Uint8Array {
  const units = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    units[index] = unit < 0x80 ? unit : 0x80 | (unit & 0x7f);
  }
  return units;
}

/** XML 1.0, 2.11: every line end becomes a single newline before anything else looks at it. */
export function withNewlines(bytes: Uint8Array): Uint8Array {
  const first = bytes.indexOf(0xd);
  if (first < 0) return bytes;
  const normal = new Uint8Array(bytes.length);
  normal.set(bytes.subarray(0, first));
  let length = first;
  for (let index = first; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (byte !== 0xd) normal[length++] = byte;
    else if (bytes[index + 1] !== 0xa) normal[length++] = 0xa;
  }
  return normal.subarray(0, length);
}
