import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { Side } from '../docflow/axes.ts';
import type { StoredDocument } from '../documents/document.ts';
import { requireMove } from '../documents/move.ts';
import { signaturesOf } from '../documents/signatures.ts';
import { titlesOf } from '../documents/titles.ts';
import { edoProblems } from '../problems.ts';
import { findRegistered, termOf } from './register.ts';
import { standingOf } from './term.ts';

/**
 * Refuses a request to confirm the powers of who signed (row 21 of the table, УС 2007) where the table forbids it, or
 * where every signature rests on a power of attorney in force: then there is nothing to confirm.
 *
 * @throws state-conflict
 */
export function requirePowersRequest(
  { tx, now }: Pick<ServiceContext, 'tx' | 'now'>,
  document: StoredDocument,
  by: Side,
): void {
  const { documentId } = document;
  const action = 'request-powers';
  requireMove(document, action, by);
  const [title] = titlesOf(tx, documentId);
  if (title === undefined || !signaturesOf(tx, title.fileId).every(({ poa }) => holds(tx, poa?.number, now))) return;
  throw edoProblems.create('state-conflict', { id: documentId, action, because: 'powerOfAttorney: valid' });
}

function holds(tx: Tx, number: string | undefined, now: number): boolean {
  const power = number === undefined ? undefined : findRegistered(tx, number);
  return power !== undefined && standingOf(termOf(power), now).state === 'valid';
}
