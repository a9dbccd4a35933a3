import type { BadReceipt, Receipt } from '../receipts/receipt.ts';
import type { Outbox, OutboxSource } from './outbox.ts';

/** Receipts of one commit: large enough to share its fsync, small enough to lose little work to a kill. */
const BATCH = 500;

export interface EnqueueInit {
  /** SHA-256 of the file's content. */
  readonly hash: string;
  readonly file: string;
  readonly receipts: () => AsyncIterable<Receipt | BadReceipt>;
  readonly signal: AbortSignal;
  readonly onProgress?: (receipts: number) => void;
}

/**
 * Puts a file into the outbox. A file that is in already adds nothing; one that was interrupted goes on behind the last
 * receipt that got in, because batches are committed in the order of the file.
 */
export async function enqueue(outbox: Outbox, init: EnqueueInit): Promise<OutboxSource> {
  const { hash, file, receipts, signal, onProgress } = init;
  const source = outbox.source(hash, file);
  if (source.complete) return source;
  let batch: (Receipt | BadReceipt)[] = [];
  let read = 0;
  const commit = (): void => {
    signal.throwIfAborted();
    outbox.add(source, batch);
    batch = [];
    onProgress?.(read);
  };
  for await (const receipt of receipts()) {
    read += 1;
    if (receipt.lines[0] <= source.lastLine) continue;
    if (batch.push(receipt) === BATCH) commit();
  }
  if (batch.length > 0) commit();
  outbox.complete(source);
  return { ...source, complete: true };
}
