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
  /** What is wrong with an answer; asked again until nothing is. */
  readonly check?: (answer: string) => LocalizedText | undefined;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: LocalizedText;
  /** Shown below the list while the choice is marked. */
  readonly description?: LocalizedText;
}

interface SelectQuestion<Value extends string> extends Question {
  readonly choices: readonly Choice<Value>[];
  readonly default?: Value;
}

interface SearchQuestion extends Question {
  /** Choices for what has been typed so far, at first for nothing. */
  readonly find: (typed: string) => readonly Choice<string>[];
}

/** Questions to a person on a terminal. Where nobody can answer, each throws `cli-answer-needed` and names the option. */
export interface Questions {
  /** `--yes` answers yes. */
  confirm(question: Question): Promise<boolean>;
  /** `--yes` takes the default, if there is one. */
  input(question: InputQuestion): Promise<string>;
  /** What is typed does not appear. */
  secret(question: Question): Promise<string>;
  /** `--yes` takes the default, if there is one. */
  select<Value extends string>(question: SelectQuestion<Value>): Promise<Value>;
  /** A choice out of a list too long to be shown whole. */
  search(question: SearchQuestion): Promise<string>;
}

export interface QuestionsInit {
  readonly phrases: Phrases;
  /** Both ends are a terminal and the output is for a person. */
  readonly interactive: () => boolean;
  readonly yes: boolean;
  readonly signal: AbortSignal;
}

/** Choices shown at once. */
const PAGE = 12;

/** The prompts' own words are English only. */
const hints = {
  secret: { ru: '[ввод не виден]', en: '[input is not shown]' },
  select: { ru: '↑↓ — выбрать, ⏎ — подтвердить', en: '↑↓ to choose, ⏎ to confirm' },
  search: {
    ru: 'наберите часть названия; ↑↓ — выбрать, ⏎ — подтвердить',
    en: 'type a part of the name; ↑↓ to choose, ⏎ to confirm',
  },
} satisfies Record<string, LocalizedText>;

export function questions({ phrases, interactive, yes, signal }: QuestionsInit): Questions {
  /** Prompts go to stderr: stdout carries only data. */
  async function prompts({ option, message }: Question) {
    const question = phrases.text(message);
    if (!interactive()) throw cliErrors.create('cli-answer-needed', { question, option });
    const { confirm, input, password, search, select } = await import('@inquirer/prompts');
    return { question, confirm, input, password, search, select, terminal: { output: process.stderr, signal } };
  }
  const shown = <Value extends string>({ value, name, description }: Choice<Value>) => ({
    value,
    name: phrases.text(name),
    ...(description === undefined ? {} : { description: phrases.text(description) }),
  });
  return {
    async confirm(asked) {
      if (yes) return true;
      const { confirm, question, terminal } = await prompts(asked);
      return confirm({ message: question }, terminal);
    },
    async input(asked) {
      if (yes && asked.default !== undefined) return asked.default;
      const { input, question, terminal } = await prompts(asked);
      const validate = (answer: string): string | true => {
        const problem = asked.check?.(answer);
        return problem === undefined ? true : phrases.text(problem);
      };
      return input(
        { message: question, validate, ...(asked.default === undefined ? {} : { default: asked.default }) },
        terminal,
      );
    },
    async secret(asked) {
      const { password, question, terminal } = await prompts(asked);
      const maskedText = phrases.text(hints.secret);
      return password({ message: question, toggleMask: false, theme: { style: { maskedText } } }, terminal);
    },
    async select(asked) {
      if (yes && asked.default !== undefined) return asked.default;
      const { select, question, terminal } = await prompts(asked);
      const choices = asked.choices.map(shown);
      const keysHelpTip = () => phrases.text(hints.select);
      const usual = asked.default === undefined ? {} : { default: asked.default };
      return select(
        { message: question, choices, ...usual, pageSize: PAGE, theme: { style: { keysHelpTip } } },
        terminal,
      );
    },
    async search(asked) {
      const { search, question, terminal } = await prompts(asked);
      const source = (typed = '') => asked.find(typed).map(shown);
      const keysHelpTip = () => phrases.text(hints.search);
      return search({ message: question, source, pageSize: PAGE, theme: { style: { keysHelpTip } } }, terminal);
    },
  };
}
