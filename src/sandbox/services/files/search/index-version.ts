import type { Tx } from '../../../storage/tx.ts';
import { stemsIn } from './stem.ts';

/** Different words kept of one content. */
const MOST_WORDS = 50_000;

const INSERT = 'INSERT INTO files_word (stem, file_id, version, in_name, hits) VALUES (?, ?, ?, ?, ?)';

/** Makes the words of a name and a content findable. */
export function indexVersion(tx: Tx, fileId: string, version: number, name: string, text: string): void {
  for (const [stem, hits] of countStems(name)) tx.run(INSERT, stem, fileId, version, 1, hits);
  for (const [stem, hits] of countStems(text)) tx.run(INSERT, stem, fileId, version, 0, hits);
}

function countStems(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of stemsIn(text)) {
    const known = counts.get(stem);
    if (known === undefined && counts.size >= MOST_WORDS) continue;
    counts.set(stem, (known ?? 0) + 1);
  }
  return counts;
}
