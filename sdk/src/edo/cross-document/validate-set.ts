import { DocumentSet, type SetFinding } from './document-set.ts';
import type { DocumentFile } from './exchanged-document.ts';

/**
 * Compares the documents of a set: `DocumentSet` over all of them. Each document is compared with those before it, so a set
 * is given in the order of its days; time grows with their number and not with its square.
 */
export function validateSet(files: Iterable<DocumentFile>): SetFinding[] {
  const set = new DocumentSet();
  return Array.from(files, (file) => set.add(file)).flat();
}
