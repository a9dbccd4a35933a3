import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providerErrors } from './errors.ts';
import { OUTPUT_LIMIT } from './run-program.ts';

/** Files through which a program gets its input and leaves its output; the folder is the user's alone (mode 0700). */
interface WorkFolder {
  readonly input: string;
  readonly output: string;
}

/** Makes the folder for one signature and takes it away again, whatever happens. */
export async function inWorkFolder<Result>(
  content: Uint8Array,
  work: (folder: WorkFolder) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'styk-sign-'));
  try {
    const input = join(folder, 'input.bin');
    await writeFile(input, content, { mode: 0o600 });
    return await work({ input, output: join(folder, 'output.bin') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What a program has left there.
 * @throws signing-provider-no-result, signing-provider-result-too-large
 */
export async function readOutput(path: string, program: string): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined);
  // A pipe would keep its reader waiting.
  if (found?.isFile() && found.size > 0) {
    if (found.size <= OUTPUT_LIMIT) return await readFile(path);
    throw providerErrors.create('signing-provider-result-too-large', { program, limit: OUTPUT_LIMIT });
  }
  throw providerErrors.create('signing-provider-no-result', { program });
}
