/** What the fiscal storage says about a document: numbers that never repeat, whatever shift or year it is. */
export interface FiscalDocument {
  /** Number of the fiscal storage (ФН). */
  readonly fn: string;
  /** Number of the fiscal document (ФД). */
  readonly fd: number;
}

/** Names a receipt once and for all: the centre recognises a receipt by it even under another idempotency key. */
export function receiptKey({ fn, fd }: FiscalDocument): string {
  return `fn${fn}-fd${fd}`;
}
