import { dirname, resolve } from 'node:path';
import type { CommandContext } from '../../../context/command-context.ts';
import { refuseExisting } from '../../../files/refuse-existing.ts';
import { replaceFile } from '../../../files/replace-file.ts';
import type { CommandResult } from '../../../output/result.ts';
import { run as build } from '../build.handler.ts';
import { askAboutDocument } from './about-document.ts';
import { askAboutLines } from './about-lines.ts';
import { askAboutParty } from './about-party.ts';
import { askAboutSigner } from './about-signer.ts';
import { askAboutTransfer } from './about-transfer.ts';
import { type Answers, readAnswers } from './answers.ts';
import { correct, correctionChoices } from './corrections.ts';
import { Again, Interview } from './interview.ts';
import { answersFile, dropAnswers, keepAnswers, keptAnswers } from './kept-answers.ts';
import { summaryText, tryOut } from './summary.ts';

export interface WizardOptions {
  /** Where the data of the document go. */
  readonly out: string;
  readonly force: boolean;
  /** Builds the XML without asking whether to. */
  readonly build: boolean;
  /** Answers by field that are known beforehand; those of lines hold for every line. */
  readonly given: Readonly<Record<string, string>>;
}

/** Asks a person for a УПД, writes its data and, if wanted, builds it. */
export async function runWizard(options: WizardOptions, context: CommandContext): Promise<CommandResult> {
  const { out, force } = options;
  const target = resolve(context.cwd, out);
  await refuseExisting(target, force);
  const kept = resolve(context.cwd, answersFile(out));
  const answers = await beginning(options, kept, context);
  try {
    await askUntilRight(answers, options, kept, context);
  } catch (error) {
    if (isInterruption(error, context)) context.warn(KEPT, { file: answersFile(out), out });
    throw error;
  }
  const { document } = readAnswers(answers);
  await replaceFile(target, `${JSON.stringify(document, undefined, 2)}\n`);
  await dropAnswers(kept);
  return written(options, document, context);
}

/** Where the last time ended, or nothing but what is known beforehand. */
async function beginning(
  { out, force, given }: WizardOptions,
  file: string,
  context: CommandContext,
): Promise<Answers> {
  const kept = force ? undefined : await keptAnswers(file);
  const message = {
    ru: `Есть недописанный документ (${answersFile(out)}). Продолжить его?`,
    en: `There is an unfinished document (${answersFile(out)}). Go on with it?`,
  };
  const fresh = { document: pick(given, (field) => !field.startsWith('line.')), lines: [] };
  if (kept === undefined || !(await context.ask.confirm({ option: 'yes', message }))) return fresh;
  return { document: { ...kept.document, ...fresh.document }, lines: kept.lines };
}

async function askUntilRight(
  answers: Answers,
  { given }: WizardOptions,
  file: string,
  context: CommandContext,
): Promise<void> {
  const { ask, clock, stdin, global } = context;
  const today = new Date(clock.now()).toLocaleDateString('sv-SE');
  const isAttended = stdin.isTerminal && !global.json;
  const interview = new Interview(answers, ask, async () => {
    if (isAttended) await keepAnswers(file, answers);
  });
  const ofLines = pick(given, (field) => field.startsWith('line.'));
  for (;;) {
    await askAll(interview, today, ofLines);
    const trial = await tryOut(answers, context);
    const isRight = trial.errors.length === 0;
    const next = await ask.select({
      option: 'yes',
      message: {
        ru: `Проверьте документ${summaryText(answers, trial, context)}  Всё верно?`,
        en: `Look the document over${summaryText(answers, trial, context)}  Is it right?`,
      },
      choices: [
        ...(isRight ? [{ value: 'write', name: { ru: 'Да, записать', en: 'Yes, write it' } }] : []),
        ...correctionChoices(answers),
      ],
      ...(isRight && { default: 'write' }),
    });
    if (next === 'write') return;
    correct(interview, next, ofLines);
    await interview.keep();
  }
}

async function askAll(interview: Interview, today: string, ofLines: Readonly<Record<string, string>>): Promise<void> {
  try {
    await askAboutDocument(interview, today);
    await askAboutParty(interview, 'seller');
    await askAboutParty(interview, 'buyer');
    await askAboutTransfer(interview);
    await askAboutLines(interview, ofLines);
    await askAboutSigner(interview);
  } catch (error) {
    if (!(error instanceof Again)) throw error;
    await askAll(interview, today, ofLines);
  }
}

async function written(options: WizardOptions, document: object, context: CommandContext): Promise<CommandResult> {
  const { out } = options;
  const message = { ru: 'Данные записаны. Собрать XML сейчас?', en: 'The data are written. Build the XML now?' };
  if (!options.build && !(await context.ask.confirm({ option: 'build', message }))) {
    return {
      data: { file: out, type: 'upd', document },
      text: ({ text, style }) =>
        text(
          {
            ru: '{mark} {file}; собрать: styk edo build upd {file}',
            en: '{mark} {file}; to build it: styk edo build upd {file}',
          },
          { mark: style.green('✓'), file: out },
        ),
    };
  }
  const built = await build(
    {
      args: { type: 'upd', input: out },
      options: {
        out: dirname(out),
        title: undefined,
        answer: undefined,
        sig: [],
        map: undefined,
        set: [],
        legacy: false,
        lines: undefined,
      },
    },
    context,
  );
  return {
    ...built,
    data: { file: out, type: 'upd', document, build: built.data },
    text: (view) => `${view.style.green('✓')} ${out}\n${built.text(view)}`,
  };
}

const KEPT = {
  ru: 'ответы сохранены в {file}; продолжить: styk edo new upd --wizard --out {out}',
  en: 'the answers are kept in {file}; to go on: styk edo new upd --wizard --out {out}',
};

/** Ctrl-C in a prompt, or a signal. */
function isInterruption(error: unknown, { signal }: CommandContext): boolean {
  return signal.aborted || (error instanceof Error && error.name === 'ExitPromptError');
}

function pick(values: Readonly<Record<string, string>>, wanted: (field: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => wanted(field)));
}
