import type { Styk } from '@styk/sdk';
import type { JournalExchange, ListJournalQuery } from '@styk/sdk/api/sandbox';
import type { CommandContext } from '../../context/command-context.ts';
import type { StreamResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { curlOf } from './curl-of.ts';
import type { SandboxJournalInput } from './journal.command.ts';
import { runningSandbox, withSandbox } from './with-sandbox.ts';

const POLL_MS = 500;

export async function run(
  { options }: SandboxJournalInput,
  context: CommandContext,
): Promise<StreamResult<JournalExchange>> {
  const baseUrl = options.curl ? runningSandbox(options, context).url : '';
  const text = options.curl ? (exchange: JournalExchange) => curlOf(exchange, baseUrl) : lineOf;
  return { items: readJournal(options, context), text, endless: options.follow };
}

/** One connection serves the whole reading, which is why the work of `withSandbox` feeds a stream. */
async function* readJournal(
  options: SandboxJournalInput['options'],
  context: CommandContext,
): AsyncGenerator<JournalExchange> {
  const { readable, writable } = new TransformStream<JournalExchange>();
  const writer = writable.getWriter();
  const work = withSandbox(options, context, async (control) => {
    for await (const exchange of exchanges(control, options, context)) await writer.write(exchange);
  });
  work.then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  yield* readable;
}

async function* exchanges(
  control: Styk['sandbox'],
  { follow: forEver, operation, trace, partner, outcome }: SandboxJournalInput['options'],
  { clock, signal }: CommandContext,
): AsyncGenerator<JournalExchange> {
  const filter: ListJournalQuery = {
    ...(operation === undefined ? {} : { operationId: operation }),
    ...(trace === undefined ? {} : { traceId: trace }),
    ...(partner === undefined ? {} : { partnerId: partner }),
    ...(outcome === undefined ? {} : { outcome }),
  };
  let seen = 0;
  for (let cursor: string | null = null; ; ) {
    const query: ListJournalQuery = { ...filter, limit: 200, ...(cursor === null ? {} : { cursor }) };
    const page = await control.listJournal(query, { signal });
    for (const exchange of page.items) {
      // Reading the journal is an exchange as well; while following there would be no end to it.
      if (exchange.seq > seen && !(forEver && exchange.operationId === 'listJournal')) yield exchange;
      seen = Math.max(seen, exchange.seq);
    }
    if (page.nextCursor !== null) cursor = page.nextCursor;
    else if (!forEver) return;
    else await clock.sleep(POLL_MS, signal).catch(() => undefined);
    if (signal.aborted) return;
  }
}

function lineOf(exchange: JournalExchange, { style }: View): string {
  const { seq, at, method, path, status, durationMs, requestViolations, responseViolations, fault } = exchange;
  const outcome =
    status === null ? style.red('---') : status < 400 ? style.green(String(status)) : style.red(String(status));
  const notes = [
    exchange.replayed === true ? 'replayed' : '',
    fault === null ? '' : `fault: ${fault}`,
    ...[...requestViolations, ...responseViolations].map(({ pointer, detail }) => `${pointer} ${detail}`.trim()),
  ].filter((note) => note !== '');
  return [seq, at, outcome, method, path, `${durationMs} ms`, ...notes].join(' ');
}
