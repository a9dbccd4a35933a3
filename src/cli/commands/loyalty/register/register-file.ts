import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { RegisterRequest } from '@styk/sdk/api/loyalty';
import { StykError } from '@styk/sdk/errors';
import { createFoundSums } from '../../../../sandbox/services/loyalty/registers/control-sums.ts';
import type { ReadOperation } from '../../../../sandbox/services/loyalty/registers/reading/read-operation.ts';
import { readRegister } from '../../../../sandbox/services/loyalty/registers/reading/read-register.ts';
import { registerErrors } from './errors.ts';

/** A file that was read once from end to end: what is announced of it. */
export interface RegisterFile {
  /** Absolute path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Of its bytes as they lie there. */
  readonly sha256: string;
  /** Whether it is compressed already. */
  readonly isGzip: boolean;
  readonly announcement: RegisterRequest;
}

type Format = RegisterRequest['format'];

/** A file that begins with so many lines of something else is no register. */
const MOST_ODD_LINES = 1000;

/**
 * Counts the lines and sums of a file without holding it in memory. `onLines` is told how many have been read.
 * @throws StykError `loyalty-register-…`
 */
export async function readRegisterFile(
  path: string,
  format: Format = /\.csv(\.gz)?$/i.test(path) ? 'csv' : 'ndjson',
  onLines: (lines: number) => void,
): Promise<RegisterFile> {
  const at = { file: path };
  try {
    const form = { format, compression: (await startsAsGzip(path)) ? 'gzip' : 'none' } as const;
    const kind = await findKind(path, form);
    if (kind === undefined) throw registerErrors.create('loyalty-register-kind-unknown', at, { at });
    const digest = createHash('sha256');
    let size = 0;
    const bytes = async function* () {
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        digest.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    const sums = createFoundSums(kind);
    for await (const operations of readRegister(bytes(), form, 0)) {
      for (const operation of operations) sums.add(operation);
      onLines(sums.total().lines);
    }
    const { lines: totalLines, ...controlSums } = sums.total();
    const announcement = { kind, format, compression: 'gzip', totalLines, controlSums } as const;
    return { path, size, sha256: digest.digest('hex'), isGzip: form.compression === 'gzip', announcement };
  } catch (error) {
    if (error instanceof StykError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw registerErrors.create('loyalty-register-unreadable', { file: path, reason }, { at, cause: error });
  }
}

/** What the first lines hold that can be read; verdicts will tell of lines that hold something else. */
async function findKind(
  path: string,
  form: { readonly format: Format; readonly compression: 'gzip' | 'none' },
): Promise<RegisterRequest['kind'] | undefined> {
  let lines = 0;
  for await (const operations of readRegister(createReadStream(path), form, 0)) {
    const kind = operations.map(kindOf).find((one) => one !== undefined);
    lines += operations.length;
    if (kind !== undefined || lines > MOST_ODD_LINES) return kind;
  }
  return undefined;
}

function kindOf({ value }: ReadOperation): RegisterRequest['kind'] | undefined {
  if (value === undefined) return undefined;
  if ('sale' in value) return 'sales';
  if ('refund' in value) return 'refunds';
  return 'points' in value ? 'accruals' : undefined;
}

async function startsAsGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
