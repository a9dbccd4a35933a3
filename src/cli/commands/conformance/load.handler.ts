import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { stopwatch } from '@styk/sdk/clock';
import { loadErrors } from '../../../load/errors.ts';
import type { LoadPlan } from '../../../load/plan.ts';
import type { LoadReport } from '../../../load/report.ts';
import { runLoad } from '../../../load/run-load.ts';
import { testCard } from '../../../sandbox/test-customers.ts';
import { type Connection, withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { readInput } from '../../files/read-input.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import { readDuration } from '../sandbox/read-time.ts';
import type { LoadInput } from './load.command.ts';
import { loadText } from './load-text.ts';

const MOST_RATE = 10_000;
const DAY_MS = 86_400_000;

export async function run({ options }: LoadInput, context: CommandContext): Promise<CommandResult> {
  const { rate, duration, promotions, out } = options;
  if (rate < 1 || rate > MOST_RATE) throw loadErrors.create('load-rate-invalid', { rate, most: MOST_RATE });
  const durationMs = readDuration(duration);
  if (durationMs < 1000 || durationMs > DAY_MS) throw loadErrors.create('load-duration-invalid', { duration });
  const cards = await readCards(options, context);
  const report = await withStyk(options, context, async (connection) => {
    const { styk, environment } = connection;
    const plan: LoadPlan = {
      rate,
      durationMs,
      cards,
      storeIds: await readStores(connection),
      runId: `load-${randomUUID().slice(0, 8)}`,
    };
    const progress = await context.progress.start({ ru: 'Нагрузка', en: 'Load' });
    try {
      return await runLoad({
        styk,
        target: environment.baseUrl,
        plan,
        promotions,
        clock: context.clock,
        timer: stopwatch,
        signal: context.signal,
        onProgress: (_, done, total) => progress.update(done, total),
      });
    } finally {
      progress.stop();
    }
  });
  const file = out === undefined ? undefined : resolve(context.cwd, out);
  if (file !== undefined) await replaceFile(file, `${JSON.stringify(report, undefined, 2)}\n`, 0o644);
  return { data: report, text: (view) => loadText(report, view), exitCode: exitCodeOf(report) };
}

function exitCodeOf({ verdict }: LoadReport) {
  return verdict === 'passed' ? exitCodes.ok : exitCodes.invalid;
}

async function readStores({ styk }: Connection): Promise<LoadPlan['storeIds']> {
  const { partnerId } = await styk.identity.getTokenInfo();
  const [first, ...rest] = (await styk.partners.listStores(partnerId ?? '')).items.map(({ storeId }) => storeId);
  if (first === undefined) throw loadErrors.create('load-stores-missing', {});
  return [first, ...rest];
}

async function readCards(
  { cards: file, members }: LoadInput['options'],
  { cwd }: CommandContext,
): Promise<LoadPlan['cards']> {
  const cards =
    file === undefined
      ? Array.from({ length: members }, (_, index) => testCard(index + 1))
      : (await readInput(file, cwd))
          .toString('utf8')
          .split(/\s+/)
          .filter((card) => card !== '');
  const [first, ...rest] = cards;
  if (first === undefined) throw loadErrors.create('load-members-missing', {});
  return [first, ...rest];
}
