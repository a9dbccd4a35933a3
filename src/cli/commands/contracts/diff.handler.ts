import { resolve } from 'node:path';
import type { Change } from '../../../contract-diff/change.ts';
import {
  type DeclaredBreak,
  judge,
  parseDeclaredBreaks,
  undeclaredBreaks,
} from '../../../contract-diff/declared-breaks.ts';
import { diffContracts } from '../../../contract-diff/diff-contracts.ts';
import { type ReadContracts, readContracts } from '../../../contract-diff/read-contracts.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { readInput } from '../../files/read-input.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import { createChangePlaces } from './change-places.ts';
import type { ContractsDiffInput } from './diff.command.ts';
import { diffSarif } from './diff-sarif.ts';
import { diffText } from './diff-text.ts';

export async function run({ args, options }: ContractsDiffInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, clock, language } = context;
  const old = readContracts(resolve(cwd, args.old));
  const now = readContracts(resolve(cwd, args.new));
  for (const contracts of [old, now]) warnOfMissing(contracts, context);
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const found = diffContracts(old.set, now.set, {
    today,
    ...(options.side === undefined ? {} : { side: options.side }),
  });
  const { changes, unused } = judge(found, await declaredIn(options.declared, cwd));
  for (const { rule, old: place, new: other } of unused)
    context.warn(unusedDeclaration, { rule, place: place ?? other ?? '' });
  const places = createChangePlaces(old, now);
  const exitCode = undeclaredBreaks(changes).length === 0 ? exitCodes.ok : exitCodes.invalid;
  if (options.format === 'sarif') {
    const log = diffSarif(changes, places, language, cwd);
    return { data: log, text: () => JSON.stringify(log, null, 2), exitCode };
  }
  return {
    data: { summary: summaryOf(changes), changes, unusedDeclarations: unused },
    text: (view) => diffText(changes, places, cwd, view),
    exitCode,
  };
}

const unusedDeclaration = {
  ru: 'объявлено, но такого изменения нет: {rule} {place}',
  en: 'declared, but there is no such change: {rule} {place}',
};

const missingDocument = {
  ru: '{file} не читается, сказанное там не сравнивается: {reason}',
  en: '{file} cannot be read, what it says is not compared: {reason}',
};

function warnOfMissing({ set }: ReadContracts, context: CommandContext): void {
  for (const [file, reason] of set.missing) context.warn(missingDocument, { file, reason });
}

async function declaredIn(file: string | undefined, cwd: string): Promise<readonly DeclaredBreak[]> {
  if (file === undefined) return [];
  const bytes = await readInput(file, cwd);
  return parseDeclaredBreaks(bytes.toString('utf8'), file);
}

function summaryOf(changes: readonly Change[]) {
  const count = (level: Change['level']) => changes.filter((change) => change.level === level).length;
  const undeclared = undeclaredBreaks(changes).length;
  const breaking = count('breaking');
  return { breaking, declared: breaking - undeclared, nonBreaking: count('non-breaking'), info: count('info') };
}
