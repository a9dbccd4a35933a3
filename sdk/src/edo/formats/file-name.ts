/**
 * The name of an exchange file by order ЕД-7-26/970@ (5.02 and later):
 * `R_T_A_O_GGGGMMDD_N1_N2_N3_N4_N5_N6_N7`, without extension the same as ИдФайл.
 */
export interface FileName {
  /** R_T: prefix of the format. */
  readonly prefix: string;
  /** A: participant id of who gets the file. */
  readonly recipientId: string;
  /** O: participant id of who sends it. */
  readonly senderId: string;
  /** GGGGMMDD as ISO date: the day the file was made. */
  readonly date: string;
  /** N1. */
  readonly guid: string;
  readonly flags: FileFlags;
}

/** N2–N7. */
export interface FileFlags {
  /** N2: traceable goods. */
  readonly traceable: boolean;
  /** N3: goods under marking control. */
  readonly marked: boolean;
  /** N4. */
  readonly alcohol: boolean;
  /** N5. */
  readonly tobacco: boolean;
  /** N6. */
  readonly oil: boolean;
  /** N7: two digits of a list of ФНС, `00` where it is not used. */
  readonly code: string;
}

/** Goods of no special kind. */
export const noFlags: FileFlags = {
  traceable: false,
  marked: false,
  alcohol: false,
  tobacco: false,
  oil: false,
  code: '00',
};

const FORM =
  /^(?<prefix>[A-Z]+_[A-Z]+)_(?<recipient>[A-Za-z0-9@.-]+)_(?<sender>[A-Za-z0-9@.-]+)_(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)_(?<guid>[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12})_(?<flags>[01](?:_[01]){4})_(?<code>\d\d)$/;

/** ИдФайл of these parts. */
export function formatFileName(name: FileName): string {
  const { traceable, marked, alcohol, tobacco, oil, code } = name.flags;
  const flags = [traceable, marked, alcohol, tobacco, oil].map((flag) => (flag ? '1' : '0'));
  const day = name.date.replaceAll('-', '');
  return [name.prefix, name.recipientId, name.senderId, day, name.guid, ...flags, code].join('_');
}

/** The parts of an ИдФайл; undefined where it is not of this form. */
export function parseFileName(id: string): FileName | undefined {
  const groups = FORM.exec(id)?.groups;
  if (groups === undefined) return undefined;
  const { prefix = '', recipient = '', sender = '', year, month, day, guid = '', flags = '', code = '' } = groups;
  const [traceable, marked, alcohol, tobacco, oil] = flags.split('_').map((flag) => flag === '1');
  return {
    prefix,
    recipientId: recipient,
    senderId: sender,
    date: `${year}-${month}-${day}`,
    guid,
    flags: {
      traceable: traceable === true,
      marked: marked === true,
      alcohol: alcohol === true,
      tobacco: tobacco === true,
      oil: oil === true,
      code,
    },
  };
}

/** A file's name without folders and without `.xml` in any case: what has to equal ИдФайл. */
export function idOfFile(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return base.replace(/\.xml$/i, '');
}
