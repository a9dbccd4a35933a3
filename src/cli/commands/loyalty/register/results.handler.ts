import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RegisterResult } from '@styk/sdk/api/loyalty';
import { withStyk } from '../../../connection/with-styk.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult, StreamResult } from '../../../output/result.ts';
import type { View } from '../../../output/view.ts';
import type { RegisterResultsInput } from './results.command.ts';

/** A file of millions of verdicts is written while the call waits. */
const DOWNLOAD_MS = 600_000;

export async function run(
  { args: { registerId }, options }: RegisterResultsInput,
  context: CommandContext,
): Promise<CommandResult | StreamResult<RegisterResult>> {
  const { out } = options;
  if (out === undefined) return { items: readResults(registerId, options, context), text: lineOf };
  const file = resolve(context.cwd, out);
  await withStyk(options, context, async ({ styk }) => {
    const limits = { signal: context.signal, timeoutMs: DOWNLOAD_MS, deadlineMs: DOWNLOAD_MS };
    const content = styk.loyalty.getRegisterResultsContent(registerId, limits);
    await mkdir(dirname(file), { recursive: true });
    // Through a file beside it, so that whoever reads it never sees half of it.
    const fresh = `${file}.${process.pid}.new`;
    await pipeline(content.stream(), createWriteStream(fresh));
    await rename(fresh, file);
  });
  return { data: { registerId, file }, text: () => file };
}

/** One connection serves the whole reading, which is why the work of `withStyk` feeds a stream. */
async function* readResults(
  registerId: string,
  options: RegisterResultsInput['options'],
  context: CommandContext,
): AsyncGenerator<RegisterResult> {
  const { verdict } = options;
  const query = { limit: 200, ...(verdict === undefined ? {} : { verdict }) };
  const { readable, writable } = new TransformStream<RegisterResult>();
  const writer = writable.getWriter();
  const work = withStyk(options, context, async ({ styk }) => {
    const results = styk.loyalty.listRegisterResults(registerId, query, { signal: context.signal });
    for await (const result of results) await writer.write(result);
  });
  work.then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  yield* readable;
}

/** `1203 shop7-001203 rejected member-not-found` */
function lineOf({ line, operationKey, verdict, code, operationId }: RegisterResult, { style }: View): string {
  const shown = verdict === 'rejected' ? style.red(verdict) : verdict;
  return `${line} ${operationKey ?? '—'} ${shown} ${style.dim(code ?? operationId ?? '')}`.trimEnd();
}
