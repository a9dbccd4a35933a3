import { eventProblems } from '../problems.ts';

/** A place in the log, behind the event with this number. Callers get it as a text that says nothing. */
export function writePosition(seq: number): string {
  return Buffer.from(`e:${seq}`).toString('base64url');
}

/** Throws `position-invalid` for a text that `writePosition` has not made; `last` is the last event there is. */
export function readPosition(position: string, last: number): number {
  const seq = /^e:(0|[1-9]\d{0,14})$/.exec(Buffer.from(position, 'base64url').toString())?.[1];
  if (seq === undefined || Number(seq) > last) throw eventProblems.create('position-invalid');
  return Number(seq);
}
