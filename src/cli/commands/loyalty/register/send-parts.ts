import { hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Styk } from '@styk/sdk';
import { registerErrors } from './errors.ts';
import type { RegisterFile } from './register-file.ts';

const compress = promisify(gzip);

/** Bytes of the file in a part: enough that ten thousand parts hold any register. */
const PLAIN_BYTES = 16_777_216;
const GZIP_BYTES = 8_388_608;

/** How far the sending is, in bytes of the file. */
export type OnSent = (sent: number, total: number) => void;

/**
 * Sends the parts that have not arrived. A part is always the same stretch of the file, and compressed by itself where the
 * file is not, so that parts of two runs fit together. Returns how many parts there are.
 */
export async function sendParts(
  styk: Styk,
  registerId: string,
  file: RegisterFile,
  arrived: readonly number[],
  signal: AbortSignal,
  onSent: OnSent,
): Promise<number> {
  const stretch = file.isGzip ? GZIP_BYTES : PLAIN_BYTES;
  const parts = Math.ceil(file.size / stretch);
  const there = new Set(arrived);
  const source = await open(file.path);
  try {
    for (let part = 1; part <= parts; part += 1) {
      const start = (part - 1) * stretch;
      const end = Math.min(start + stretch, file.size);
      if (!there.has(part)) {
        const plain = await read(source, file.path, start, end - start);
        const bytes = file.isGzip ? plain : await compress(plain);
        const headers = { 'Content-Digest': `sha-256=:${hash('sha256', bytes, 'base64')}:` };
        await styk.loyalty.putRegisterPart(registerId, part, bytes, { headers, signal });
      }
      onSent(end, file.size);
    }
    return parts;
  } finally {
    await source.close();
  }
}

async function read(source: FileHandle, path: string, start: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await source.read(buffer, done, length - done, start + done);
    if (bytesRead === 0)
      throw registerErrors.create('loyalty-register-changed', { file: path }, { at: { file: path } });
    done += bytesRead;
  }
  return buffer;
}
