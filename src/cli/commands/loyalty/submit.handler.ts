import { resolve } from 'node:path';
import { type DrainEnd, drain } from '../../../outbox/drain.ts';
import { enqueue } from '../../../outbox/enqueue.ts';
import { Outbox, type OutboxSource } from '../../../outbox/outbox.ts';
import { receiptSender } from '../../../outbox/send-receipt.ts';
import { settleParked } from '../../../outbox/settle-parked.ts';
import { receiptsErrors } from '../../../receipts/errors.ts';
import { openReceipts, type ReceiptFile } from '../../../receipts/open-receipts.ts';
import { type Connection, withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { ExitCode } from '../../output/exit-code.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import { prepareOutboxFile } from '../../project/project-folder.ts';
import { loyaltyErrors } from './errors.ts';
import { hasForgotten } from './has-forgotten.ts';
import type { LoyaltySubmitInput } from './submit.command.ts';
import { type SubmitData, submitText, takeRejections } from './submit-text.ts';
import { writeVerdicts } from './write-verdicts.ts';

const MOST_CONCURRENT = 1000;

export async function run({ args, options }: LoyaltySubmitInput, context: CommandContext): Promise<CommandResult> {
  const { concurrency } = options;
  if (concurrency < 1 || concurrency > MOST_CONCURRENT) {
    throw loyaltyErrors.create('loyalty-concurrency-wrong', { value: concurrency, most: MOST_CONCURRENT });
  }
  const startedAt = context.clock.now();
  const file = await openReceipts(resolve(context.cwd, args.file));
  return withStyk(options, context, async (connection) => {
    using outbox = await openOutbox(options.outbox, connection, context);
    const source = await putIn(outbox, file, context);
    await prepareRepetition(outbox, source, connection, context);
    const end = await send(outbox, source, connection, concurrency, context);
    if (end.reason === 'done') await settleParked(outbox, source, connection.styk, context.signal);
    // Awaited here: the outbox is closed when this block ends.
    return await conclude(outbox, source, end, { startedAt, results: options.results }, context);
  });
}

/** What was sent to one environment and partner says nothing about another, so the outbox keeps them apart. */
async function openOutbox(
  file: string | undefined,
  { styk, environment }: Connection,
  context: CommandContext,
): Promise<Outbox> {
  const { partnerId } = await styk.identity.getTokenInfo({ signal: context.signal });
  return new Outbox({
    file: file === undefined ? prepareOutboxFile(context) : resolve(context.cwd, file),
    target: `${environment.baseUrl} ${partnerId}`,
    clock: context.clock,
  });
}

async function putIn(outbox: Outbox, file: ReceiptFile, context: CommandContext): Promise<OutboxSource> {
  const progress = await context.progress.start({ ru: 'Чтение чеков', en: 'Reading receipts' });
  try {
    return await enqueue(outbox, {
      hash: await file.hash(),
      file: file.path,
      receipts: file.receipts,
      signal: context.signal,
      onProgress: (receipts) => progress.update(receipts),
    });
  } finally {
    progress.stop();
  }
}

async function prepareRepetition(
  outbox: Outbox,
  source: OutboxSource,
  { styk }: Connection,
  context: CommandContext,
): Promise<void> {
  if (source.reported) outbox.repeat(source);
  if (!(await hasForgotten(styk, outbox.lastSettled(source), context.signal))) return;
  outbox.requeueSettled(source);
  context.warn({
    ru: 'среда не помнит прежних чеков этого файла (её сбросили): они отправляются заново',
    en: "the environment does not remember this file's earlier receipts (it was reset): they are sent again",
  });
}

async function send(
  outbox: Outbox,
  source: OutboxSource,
  { styk }: Connection,
  concurrency: number,
  context: CommandContext,
): Promise<DrainEnd> {
  const { clock, signal } = context;
  const total = outbox.count(source).queued;
  const progress = await context.progress.start({ ru: 'Отправка чеков', en: 'Submitting receipts' });
  let done = 0;
  const onSettled = (items: number): void => {
    done += items;
    progress.update(done, total);
  };
  try {
    return await drain(outbox, receiptSender(styk), { concurrency, clock, signal, onSettled });
  } finally {
    progress.stop();
  }
}

interface Run {
  readonly startedAt: number;
  readonly results: string | undefined;
}

async function conclude(
  outbox: Outbox,
  source: OutboxSource,
  end: DrainEnd,
  { startedAt, results }: Run,
  context: CommandContext,
): Promise<CommandResult> {
  const { queued, applied, duplicate, rejected, pending_sale, retried } = outbox.count(source);
  const total = queued + applied + duplicate + rejected + pending_sale;
  if (total === 0)
    throw receiptsErrors.create('receipts-file-empty', { file: source.file }, { at: { file: source.file } });
  const resultsFile = results === undefined ? undefined : resolve(context.cwd, results);
  if (resultsFile !== undefined) await writeVerdicts(resultsFile, outbox.items(source));
  if (queued > 0 && end.reason !== 'interrupted') {
    const reason = end.reason === 'unreachable' ? context.text(end.lastError.message) : '';
    context.warn(loyaltyErrors.create('loyalty-outbox-unfinished', { count: queued, reason }));
  }
  if (queued === 0) outbox.report(source);
  const rejections = takeRejections(outbox.items(source, 'rejected'));
  const data: SubmitData = {
    total,
    applied,
    duplicate,
    rejected,
    pending: queued + pending_sale,
    retried,
    durationMs: context.clock.now() - startedAt,
    ...(resultsFile === undefined ? {} : { results: resultsFile }),
  };
  return { data, exitCode: exitCodeOf(rejected, queued), text: (view) => submitText(data, rejections, view) };
}

function exitCodeOf(rejected: number, queued: number): ExitCode {
  if (queued > 0) return exitCodes.failed;
  return rejected > 0 ? exitCodes.invalid : exitCodes.ok;
}
