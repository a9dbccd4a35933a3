import type { LocalizedText } from '@styk/sdk/errors';

interface Question {
  /** The option that replaces the question, as named in the command's `prompts`. */
  readonly option: string;
  readonly message: LocalizedText;
}

/** Questions to a person on a terminal. Where nobody can answer, each throws `cli-answer-needed` and names the option. */
export interface Questions {
  /** `--yes` answers yes. */
  confirm(question: Question): Promise<boolean>;
  input(question: Question & { readonly default?: string }): Promise<string>;
  select<Value extends string>(
    question: Question & { readonly choices: readonly { readonly value: Value; readonly name: LocalizedText }[] },
  ): Promise<Value>;
}
