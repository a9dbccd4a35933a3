/**
 * The name of an exchange file by the orders before ЕД-7-26/970@ and by those on technological documents:
 * `R_T_A_O_GGGGMMDD_N`, without extension the same as ИдФайл.
 */
export interface PlainFileName {
  /** R_T: prefix of the format. */
  readonly prefix: string;
  /** A, O: participant ids of who gets the file and of who sends it, in the format's order; of an operator, its three characters. */
  readonly participants: readonly string[];
  /** GGGGMMDD as ISO date: the day the file was made. */
  readonly date: string;
  /** N. */
  readonly guid: string;
}

/** ИдФайл of these parts. */
export function formatPlainFileName({ prefix, participants, date, guid }: PlainFileName): string {
  return [prefix, ...participants, date.replaceAll('-', ''), guid].join('_');
}

const PARTICIPANTS = /^[A-Z]+_[A-Z]+_([A-Za-z0-9@.-]{3,46})_([A-Za-z0-9@.-]{3,46})_\d{8}_[\dA-Fa-f-]{36}(?:_|$)/;

/** Who gets and who sends a file, by the ИдФайл of any form that names these two; undefined for other forms. */
export function participantsOf(id: string): { recipientId: string; senderId: string } | undefined {
  const [, recipientId, senderId] = PARTICIPANTS.exec(id) ?? [];
  return recipientId === undefined || senderId === undefined ? undefined : { recipientId, senderId };
}
