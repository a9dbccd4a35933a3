import type { LocalizedText } from '@styk/sdk/errors';
import { cliErrors } from '../errors.ts';
import type { Phrases } from '../i18n/phrases.ts';

interface Question {
  /** The option that replaces the question, as named in the command's `prompts`. */
  readonly option: string;
  readonly message: LocalizedText;
}

interface InputQuestion extends Question {
  readonly default?: string;
}

interface SelectQuestion<Value extends string> extends Question {
  readonly choices: readonly { readonly value: Value; readonly name: LocalizedText }[];
}

/** Questions to a person on a terminal. Where nobody can answer, each throws `cli-answer-needed` and names the option. */
export interface Questions {
  /** `--yes` answers yes. */
  confirm(question: Question): Promise<boolean>;
  /** `--yes` takes the default, if there is one. */
  input(question: InputQuestion): Promise<string>;
  /** What is typed does not appear. */
  secret(question: Question): Promise<string>;
  select<Value extends string>(question: SelectQuestion<Value>): Promise<Value>;
}

export interface QuestionsInit {
  readonly phrases: Phrases;
  /** Both ends are a terminal and the output is for a person. */
  readonly interactive: () => boolean;
  readonly yes: boolean;
  readonly signal: AbortSignal;
}

/** The prompts' own words are English only. */
const hints = {
  secret: { ru: '[ввод не виден]', en: '[input is not shown]' },
  select: { ru: '↑↓ — выбрать, ⏎ — подтвердить', en: '↑↓ to choose, ⏎ to confirm' },
} satisfies Record<string, LocalizedText>;

export function questions({ phrases, interactive, yes, signal }: QuestionsInit): Questions {
  /** Prompts go to stderr: stdout carries only data. */
  async function prompts({ option, message }: Question) {
    const question = phrases.text(message);
    if (!interactive()) throw cliErrors.create('cli-answer-needed', { question, option });
    const { confirm, input, password, select } = await import('@inquirer/prompts');
    return { question, confirm, input, password, select, terminal: { output: process.stderr, signal } };
  }
  return {
    async confirm(asked) {
      if (yes) return true;
      const { confirm, question, terminal } = await prompts(asked);
      return confirm({ message: question }, terminal);
    },
    async input(asked) {
      if (yes && asked.default !== undefined) return asked.default;
      const { input, question, terminal } = await prompts(asked);
      return input({ message: question, ...(asked.default === undefined ? {} : { default: asked.default }) }, terminal);
    },
    async secret(asked) {
      const { password, question, terminal } = await prompts(asked);
      const maskedText = phrases.text(hints.secret);
      return password({ message: question, toggleMask: false, theme: { style: { maskedText } } }, terminal);
    },
    async select(asked) {
      const { select, question, terminal } = await prompts(asked);
      const choices = asked.choices.map(({ value, name }) => ({ value, name: phrases.text(name) }));
      const keysHelpTip = () => phrases.text(hints.select);
      return select({ message: question, choices, theme: { style: { keysHelpTip } } }, terminal);
    },
  };
}
