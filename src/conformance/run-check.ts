import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { type LocalizedText, StykError } from '@styk/sdk/errors';
import type { Check, Finding } from './checks/check.ts';
import { testedTill } from './checks/tested-till.ts';
import { type DriverPlace, startDriver } from './driver/start-driver.ts';
import { stage, startEcosystem } from './ecosystem/ecosystem.ts';
import { evidenceText, type RecordedAction, recordActions } from './report/evidence.ts';
import type { Verdict } from './report/report.ts';

export interface PlayedCheck extends Finding {
  readonly verdict: Extract<Verdict, 'pass' | 'fail' | 'error'>;
  /** What the partner's program said to the ecosystem. */
  readonly exchanges: readonly JournalExchange[];
  /** NDJSON, masked. */
  readonly evidence: string;
}

export interface PlayOptions extends DriverPlace {
  readonly rounds: number;
  readonly earlier: readonly JournalExchange[];
}

/**
 * Plays one check with an ecosystem, a partner's program and a folder of its own, all of which are gone afterwards.
 * @throws StykError `conformance-driver-not-started`; the signal's reason
 */
export async function playCheck(check: Check, options: PlayOptions): Promise<PlayedCheck> {
  const { clock, rounds, earlier, signal } = options;
  const ecosystem = await startEcosystem(clock);
  const workDir = await mkdtemp(join(tmpdir(), 'styk-conformance-'));
  try {
    const { clientId, clientSecret } = ecosystem.credentials;
    const { storeId, posId } = stage;
    const world = { baseUrl: ecosystem.gate.url, clientId, clientSecret, storeId, posId, workDir };
    const started = await startDriver(options, world);
    const actions: RecordedAction[] = [];
    const driver = recordActions(started, clock, (action) => actions.push(action));
    try {
      const till = testedTill(driver, ecosystem, clock);
      const judged = await judge(() => check.run({ ecosystem, till, clock, rounds, earlier }), signal);
      const exchanges = await ecosystem.exchangesAfter(0);
      return { ...judged, exchanges, evidence: evidenceText(actions, exchanges, [clientSecret]) };
    } finally {
      await driver.close();
    }
  } finally {
    await ecosystem.close();
    await rm(workDir, { recursive: true, force: true });
  }
}

/** A program that says no or says nothing has failed the check; one that broke down could not be judged. */
async function judge(
  run: () => Promise<Finding>,
  signal: AbortSignal,
): Promise<Finding & Pick<PlayedCheck, 'verdict'>> {
  try {
    const finding = await run();
    return { ...finding, verdict: finding.problems.length === 0 ? 'pass' : 'fail' };
  } catch (error) {
    signal.throwIfAborted();
    const verdict = error instanceof StykError && error.category === 'invalid' ? 'fail' : 'error';
    return { verdict, problems: [textOf(error)], facts: {} };
  }
}

function textOf(error: unknown): LocalizedText {
  if (error instanceof StykError) return { ru: error.text('ru'), en: error.text('en') };
  const text = error instanceof Error ? error.message : String(error);
  return { ru: text, en: text };
}
