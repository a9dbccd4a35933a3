import { isSscc } from './check-digits.ts';

/** An identification code of Честный ЗНАК, taken apart. */
export interface MarkingCode {
  /** `item` carries GTIN and serial, `package` the SSCC of a transport package. */
  readonly kind: 'item' | 'package';
  /** 14 digits; of an item. */
  readonly gtin?: string;
  /** Of an item, without what comes after it. */
  readonly serial?: string;
  /**
   * The part that proves a code genuine (AI 91, 92, 93) and must not be in a document: `present` where the code is too
   * long to be without, `possible` where a serial number may happen to look like it.
   */
  readonly cryptoTail: 'absent' | 'possible' | 'present';
}

/** GS1 General Specifications, 3.5.2: AI 21 holds up to 20 characters. */
const MAX_SERIAL = 20;

const SERIAL_CHARACTERS = String.raw`[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]`;
const ITEM = new RegExp(`^01(?<gtin>\\d{14})21(?<rest>${SERIAL_CHARACTERS}+)$`);

/** A pack of tobacco: GTIN, serial of 7, then perhaps the price (4) and the check code (4), with no identifiers of parts. */
const TOBACCO = new RegExp(`^(?<gtin>\\d{14})(?<serial>${SERIAL_CHARACTERS}{7})(${SERIAL_CHARACTERS}{4}){0,2}$`);
const TOBACCO_WITH_TAIL = 14 + 7 + 4 + 4;

/** What scanners and tables put for the separator of groups, which XML cannot hold. */
const GROUP_SEPARATOR = /\u241d|<gs>|\{gs\}|\[gs\]|\\u001d|\\x1d|_x001d_|&#(?:29|x1d);|<fnc1>|\^\]/i;

/** What a reader puts in front of a code it has read: `]d2`, `]C1`. */
const SYMBOLOGY = /^\](?:d2|C1|Q3)/;

/** Maximum retail price of a block of tobacco. */
const PRICE = /^(?<serial>.{7})8005\d{6}(?<rest>.*)$/;

const CHECK_AND_SIGNATURE = /91.{4}92.{44}(?:.{44})?$/;
const CHECK_CODE = /93.{4}$/;
const CHECK_CODE_LENGTH = 6;

/** Lengths of serials, plus `93` and four characters, that product groups with such a tail have. */
const LENGTHS_WITH_CHECK_CODE: ReadonlySet<number> = new Set([5 + 6, 6 + 6, 7 + 6, 8 + 6, 13 + 6]);

/**
 * Takes a code (КИЗ) apart: `01` + GTIN + `21` + serial, a tobacco pack without these identifiers, or `00` + SSCC.
 * Undefined for anything else, such as a code with brackets around its identifiers.
 */
export function parseMarkingCode(code: string): MarkingCode | undefined {
  if (/^(?:00)?\d{18}$/.test(code) && isSscc(code.slice(-18))) return { kind: 'package', cryptoTail: 'absent' };
  const separated = GROUP_SEPARATOR.test(code) || SYMBOLOGY.test(code);
  const [bare = ''] = code.replace(SYMBOLOGY, '').split(GROUP_SEPARATOR);
  const item = ITEM.exec(bare)?.groups;
  if (item === undefined) return tobacco(bare, separated);
  const { gtin = '', rest: whole = '' } = item;
  const priced = PRICE.exec(whole)?.groups;
  const rest = priced === undefined ? whole : `${priced['serial'] ?? ''}${priced['rest'] ?? ''}`;
  // Where groups are separated the tail is cut off already.
  if (separated) return { kind: 'item', gtin, serial: rest, cryptoTail: 'present' };
  const cryptoTail = tailOf(rest);
  return { kind: 'item', gtin, serial: cryptoTail === 'present' ? withoutTail(rest) : rest, cryptoTail };
}

function tobacco(code: string, separated: boolean): MarkingCode | undefined {
  const { gtin, serial } = TOBACCO.exec(code)?.groups ?? {};
  if (gtin === undefined || serial === undefined) return undefined;
  const hasTail = separated || code.length === TOBACCO_WITH_TAIL;
  return { kind: 'item', gtin, serial, cryptoTail: hasTail ? 'present' : 'absent' };
}

function tailOf(rest: string): MarkingCode['cryptoTail'] {
  if (rest.length > MAX_SERIAL) return 'present';
  return CHECK_CODE.test(rest) && LENGTHS_WITH_CHECK_CODE.has(rest.length) ? 'possible' : 'absent';
}

function withoutTail(rest: string): string {
  const signed = rest.search(CHECK_AND_SIGNATURE);
  if (signed > 0) return rest.slice(0, signed);
  return (CHECK_CODE.test(rest) ? rest.slice(0, -CHECK_CODE_LENGTH) : rest).slice(0, MAX_SERIAL);
}
