import { runWizard, type WizardOptions } from '../../../src/cli/commands/edo/wizard/run-wizard.ts';
import type { Questions } from '../../../src/cli/context/questions.ts';
import { defineCommand, describeCommand } from '../../../src/cli/registry/define-command.ts';
import type { RunCliOptions } from '../run-cli.ts';

/** What a person answers, by the option that a question names; several answers are given one after another. */
export type Script = Readonly<Record<string, string | readonly string[]>>;

export interface Person {
  readonly ask: Questions;
  /** Every question in its order, with what it proposed. */
  readonly asked: { readonly option: string; readonly proposed: string | undefined }[];
  /** What the answers that were refused were told. */
  readonly refusals: string[];
}

/** An answer that ends the program as Ctrl-C in a prompt does. */
export const CTRL_C = '^C';

/** No document of these tests needs so many answers. */
const PATIENCE = 200;

/** Answers by a script, else takes what is proposed. */
export function person(script: Script): Person {
  const left = new Map(Object.entries(script).map(([option, answers]) => [option, [answers].flat()]));
  const asked: Person['asked'] = [];
  const refusals: string[] = [];
  function next(option: string, proposed: string | undefined): string {
    asked.push({ option, proposed });
    if (asked.length > PATIENCE) throw new Error('asked the same over and over');
    const answer = left.get(option)?.shift() ?? proposed;
    if (answer === undefined) throw new Error(`no answer to ${option}`);
    if (answer === CTRL_C) throw Object.assign(new Error('User force closed the prompt'), { name: 'ExitPromptError' });
    return answer;
  }
  const ask: Questions = {
    confirm: async ({ option }) => next(option, 'no') === 'yes',
    secret: async ({ option }) => next(option, undefined),
    async input({ option, default: proposed, check }) {
      for (;;) {
        const answer = next(option, proposed);
        const refusal = check?.(answer);
        if (refusal === undefined) return answer;
        refusals.push(refusal.en);
      }
    },
    async select({ option, default: proposed, choices }) {
      const answer = next(option, proposed ?? choices[0]?.value);
      const chosen = choices.find(({ value }) => value === answer);
      if (chosen === undefined) throw new Error(`${answer} is no choice of ${option}`);
      return chosen.value;
    },
    async search({ option, find }) {
      const [first] = find(next(option, undefined));
      return first?.value ?? '';
    },
  };
  return { ask, asked, refusals };
}

/** Options of `runCli` under which `probe run` is the wizard with this person before it. */
export function wizardOf(
  { ask }: Person,
  options: Partial<WizardOptions> = {},
): Pick<RunCliOptions, 'commands' | 'terminal'> {
  const spec = describeCommand({
    path: ['probe', 'run'],
    summary: { ru: 'проба', en: 'probe' },
    examples: [{ command: 'styk probe run', summary: { ru: 'проба', en: 'probe' } }],
  });
  const all: WizardOptions = { out: 'upd.json', force: false, build: false, given: {}, ...options };
  const run = defineCommand(spec, async () => ({ run: (_, context) => runWizard(all, { ...context, ask }) }));
  return { commands: [run], terminal: true };
}
