import type { StoredDocument } from '../documents/document.ts';
import { edoProblems } from '../problems.ts';

/** A title that is not the next one. */
export function outOfOrder({ documentId }: Pick<StoredDocument, 'documentId'>, because: string): Error {
  return edoProblems.create('title-out-of-order', { id: documentId, because });
}
