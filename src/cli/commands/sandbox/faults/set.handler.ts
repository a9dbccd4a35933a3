import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FaultRule } from '@styk/sdk/api/sandbox';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { sandboxCommandErrors } from '../errors.ts';
import { withSandbox } from '../with-sandbox.ts';
import { faultsResult } from './faults-result.ts';
import type { SandboxFaultsSetInput } from './set.command.ts';

export function run({ options }: SandboxFaultsSetInput, context: CommandContext): Promise<CommandResult> {
  const rules = options.rules === undefined ? [ruleOf(options)] : readRules(resolve(context.cwd, options.rules));
  return withSandbox(options, context, async (control) =>
    faultsResult(await control.setFaults({ rules }, { signal: context.signal })),
  );
}

function ruleOf(options: SandboxFaultsSetInput['options']): FaultRule {
  const { effect, operation, path, partner, store, event, latency, status, retryAfter, truncate, copies } = options;
  const { window, lines, probability, drawSeed, skip, times } = options;
  if (effect === undefined) throw sandboxCommandErrors.create('sandbox-faults-unnamed', {});
  return {
    effect,
    ...(operation === undefined ? {} : { operationId: operation }),
    ...(path === undefined ? {} : { path }),
    ...(partner === undefined ? {} : { partnerId: partner }),
    ...(store === undefined ? {} : { storeId: store }),
    ...(event === undefined ? {} : { eventType: event }),
    ...(latency === undefined ? {} : { latencyMs: latency }),
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfterSec: retryAfter }),
    ...(truncate === undefined ? {} : { truncateBytes: truncate }),
    ...(copies === undefined ? {} : { copies }),
    ...(window === undefined ? {} : { window }),
    ...(lines === undefined ? {} : { lines }),
    ...(probability === undefined ? {} : { probability: probability / 100 }),
    ...(drawSeed === undefined ? {} : { seed: drawSeed }),
    ...(skip === undefined ? {} : { skip }),
    ...(times === undefined ? {} : { times }),
  };
}

/** The body of PUT /faults, or its rules alone. Only their being an array is looked at: the sandbox knows the contract. */
function readRules(file: string): readonly FaultRule[] {
  const text = readFileSync(file, 'utf8');
  try {
    const value = JSON.parse(text) as { readonly rules?: unknown } | null;
    const rules = Array.isArray(value) ? value : value?.rules;
    if (Array.isArray(rules)) return rules as FaultRule[];
    throw new Error('no array of rules');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw sandboxCommandErrors.create('sandbox-faults-unreadable', { reason }, { cause, at: { file } });
  }
}
