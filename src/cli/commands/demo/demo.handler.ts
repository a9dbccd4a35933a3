import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StykError } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { fromThrown } from '../../failure/from-thrown.ts';
import type { StreamResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import type { DemoInput } from './demo.command.ts';
import { demoErrors } from './errors.ts';
import { createStage, type Stage } from './stage.ts';
import type { Step, StepOutcome } from './step.ts';
import { steps } from './steps.ts';
import { type StepReport, SUMMARY_FILE, writeSummary } from './summary.ts';

/** What the demo tells while it goes on; under `--json` a line each. */
type DemoEvent =
  | {
      readonly event: 'step';
      readonly number: number;
      readonly of: number;
      readonly name: string;
      readonly title: string;
    }
  | ({ readonly event: 'done'; readonly commands: readonly string[]; readonly told: readonly string[] } & StepReport)
  | { readonly event: 'finished'; readonly ms: number; readonly out: string };

export async function run({ options }: DemoInput, context: CommandContext): Promise<StreamResult<DemoEvent>> {
  const out = resolve(context.cwd, options.out);
  await prepareFolder(out, options.force);
  return { items: play(out, context), text: eventText };
}

async function* play(out: string, context: CommandContext): AsyncGenerator<DemoEvent> {
  const stage = createStage(context, out);
  context.onExit(() => stage.sandbox?.stop());
  const reports: StepReport[] = [];
  for (const [index, step] of steps.entries()) {
    yield { event: 'step', number: index + 1, of: steps.length, name: step.name, title: context.text(step.title) };
    const startedAt = context.clock.now();
    stage.commandLines.length = 0;
    const outcome = await settle(step, stage);
    const report = { name: step.name, ms: context.clock.now() - startedAt };
    if (outcome instanceof StykError) {
      const error = { code: outcome.code, message: outcome.text(context.language) };
      await writeSummary(out, [...reports, { ...report, ok: false, facts: {}, error }], false);
      throw outcome;
    }
    const done = { ...report, ok: true, facts: outcome.facts };
    reports.push(done);
    await writeSummary(out, reports, index === steps.length - 1);
    yield { event: 'done', ...done, commands: [...stage.commandLines], told: outcome.told };
  }
  yield { event: 'finished', ms: reports.reduce((sum, { ms }) => sum + ms, 0), out };
}

async function settle(step: Step, stage: Stage): Promise<StepOutcome | StykError> {
  try {
    stage.signal.throwIfAborted();
    return await step.run(stage);
  } catch (thrown) {
    // When the sandbox has died that is the reason, and not the connection that failed because of it.
    const { signal, context } = stage;
    const isOurs = signal.aborted && !context.signal.aborted;
    return fromThrown(isOurs ? signal.reason : thrown, context.signal);
  }
}

/** An earlier demo is replaced; anything else of the user's is left alone. */
async function prepareFolder(out: string, force: boolean): Promise<void> {
  const entries = existsSync(out) ? await readdir(out) : [];
  if (entries.length > 0 && !entries.includes(SUMMARY_FILE) && !force) {
    throw demoErrors.create('cli-demo-folder-taken', {}, { at: { file: out } });
  }
  // Emptied, not removed: it may be the folder we stand in.
  for (const entry of entries) await rm(join(out, entry), { recursive: true });
  await mkdir(out, { recursive: true });
  await writeSummary(out, [], false);
}

function eventText(event: DemoEvent, view: View): string {
  const { style, text } = view;
  switch (event.event) {
    case 'step':
      return style.bold(`${event.number}/${event.of} ${event.title}`);
    case 'done': {
      const commands = event.commands.map((command) => style.dim(`  $ ${command}`));
      const told = event.told.map((line) => `  ${line}`);
      return [
        ...commands,
        ...told,
        style.dim(`  ${(event.ms / 1000).toFixed(1)} ${text({ ru: 'с', en: 's' })}`),
        '',
      ].join('\n');
    }
    case 'finished':
      return text(
        {
          ru: '{mark} Готово за {seconds} с. Всё лежит в {out}, итоги шагов — в summary.json.',
          en: '{mark} Done in {seconds} s. Everything is in {out}, the results of the steps are in summary.json.',
        },
        { mark: style.green('✓'), seconds: (event.ms / 1000).toFixed(0), out: event.out },
      );
  }
}
