import type { Change } from '../../../contract-diff/change.ts';
import type { ReadContracts } from '../../../contract-diff/read-contracts.ts';
import { createTextPositions, type TextPosition } from '../../../contracts/text-positions.ts';

/** Where a change is to be seen. */
export interface ChangePlace {
  /** Absolute path. */
  readonly file: string;
  readonly position: TextPosition | undefined;
}

/** Finds changes in the files: in the new contract, and what is gone in the old one. */
export function createChangePlaces(
  old: ReadContracts,
  now: ReadContracts,
): (change: Change) => ChangePlace | undefined {
  const positionOf = createTextPositions();
  return (change) => {
    const address = change.new ?? change.old;
    if (address === null) return undefined;
    const file = (change.new === null ? old : now).fileOf(address);
    return { file, position: positionOf(file, address.slice(address.indexOf('#') + 1)) };
  };
}
