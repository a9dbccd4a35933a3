import type { ServiceRuntime } from '../../../../operation.ts';
import type { LoyaltyRoom } from '../../dependencies.ts';
import { applyPiece, type Piece } from './apply-piece.ts';
import { RefusedLate } from './judge.ts';

/**
 * Applies as many operations as there is time for, under no savepoint at all: what can be refused is refused before it
 * writes. Should one be refused later nevertheless, the operations up to it are done again, each apart from the others.
 * Returns how many were done.
 */
export async function applyTurn(
  { transact }: Pick<ServiceRuntime, 'transact'>,
  room: LoyaltyRoom,
  piece: Omit<Piece, 'apart'>,
): Promise<number> {
  try {
    return await transact((context) => applyPiece(room, context, { ...piece, apart: false }));
  } catch (error) {
    if (!(error instanceof RefusedLate)) throw error;
    const operations = piece.operations.filter(({ line }) => line <= error.line);
    const again = { ...piece, operations, begin: () => undefined, mayGoOn: () => true, apart: true };
    return transact((context) => applyPiece(room, context, again));
  }
}
