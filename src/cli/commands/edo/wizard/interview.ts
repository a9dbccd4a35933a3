import type { LocalizedText } from '@styk/sdk/errors';
import type { Choice, Questions } from '../../../context/questions.ts';
import { type Answers, type Asked, answersAt, problemWith } from './answers.ts';

/** Typed or chosen, it leads back to the question before. */
const BACK = '<';
const backChoice = { value: BACK, name: { ru: '← к прошлому вопросу', en: '← to the question before' } } as const;

/** Thrown to begin the questions anew: those that have answers are passed over. */
export class Again extends Error {}

interface TextQuestion {
  readonly message: LocalizedText;
  readonly default?: string | undefined;
  /** May be passed over. */
  readonly optional?: boolean;
  readonly check?: (answer: string) => LocalizedText | undefined;
}

/**
 * Asks what has no answer yet and keeps each answer at once. A question of which the answer is known costs nothing, so
 * that the same list of questions leads a person through, back, and on after an interruption.
 */
export class Interview {
  readonly answers: Answers;
  readonly #ask: Questions;
  readonly #keep: () => Promise<void>;
  readonly #history: Asked[] = [];
  /** Answers taken back: what is proposed when asked again. */
  readonly #earlier = new Map<string, string>();

  constructor(answers: Answers, ask: Questions, keep: () => Promise<void>) {
    this.answers = answers;
    this.#ask = ask;
    this.#keep = keep;
  }

  answerTo(asked: Asked): string | undefined {
    return answersAt(this.answers, asked)[asked.field];
  }

  /** A text in one line. */
  async text(asked: Asked, { message, optional = false, check, ...question }: TextQuestion): Promise<string> {
    const refusal = (answer: string): LocalizedText | undefined =>
      answer === BACK
        ? undefined
        : answer.trim() === ''
          ? optional
            ? undefined
            : REQUIRED
          : (problemWith(this.answers, asked, answer) ?? check?.(answer.trim()));
    const known = this.answerTo(asked);
    if (known !== undefined && refusal(known) === undefined) return known;
    const proposed = this.#earlier.get(keyOf(asked)) || question.default;
    return this.#put(
      asked,
      await this.#ask.input({
        option: optionFor(asked),
        message: optional ? { ru: `${message.ru} (⏎ — пропустить)`, en: `${message.en} (⏎ to skip)` } : message,
        check: refusal,
        ...(proposed !== undefined && { default: proposed }),
      }),
    );
  }

  /** One of a few. */
  async choose<Value extends string>(
    asked: Asked,
    question: {
      readonly message: LocalizedText;
      readonly choices: readonly Choice<Value>[];
      readonly default?: Value | undefined;
    },
  ): Promise<string> {
    const { message, choices } = question;
    const known = this.answerTo(asked);
    if (choices.some(({ value }) => value === known)) return known ?? '';
    const earlier = this.#earlier.get(keyOf(asked));
    const proposed = choices.find(({ value }) => value === earlier)?.value ?? question.default;
    return this.#put(
      asked,
      await this.#ask.select<string>({
        option: optionFor(asked),
        message,
        choices: this.#history.length === 0 ? choices : [...choices, backChoice],
        ...(proposed !== undefined && { default: proposed }),
      }),
    );
  }

  /** One of many, found by a part of its name. */
  async search(
    asked: Asked,
    message: LocalizedText,
    find: (typed: string) => readonly Choice<string>[],
  ): Promise<string> {
    const known = this.answerTo(asked);
    if (known !== undefined && problemWith(this.answers, asked, known) === undefined) return known;
    return this.#put(
      asked,
      await this.#ask.search({ option: optionFor(asked), message, find: (typed) => [...find(typed), backChoice] }),
    );
  }

  /** Takes answers back; asked again, they are proposed. */
  takeBack(field: (name: string) => boolean, line?: number): void {
    const at = line === undefined ? {} : { line };
    const own = answersAt(this.answers, at as Asked);
    for (const name of Object.keys(own).filter(field)) this.#remove({ field: name, ...at });
  }

  async keep(): Promise<void> {
    await this.#keep();
  }

  async #put(asked: Asked, answer: string): Promise<string> {
    if (answer === BACK) return this.#back();
    const trimmed = answer.trim();
    answersAt(this.answers, asked)[asked.field] = trimmed;
    this.#history.push(asked);
    await this.#keep();
    return trimmed;
  }

  async #back(): Promise<never> {
    const last = this.#history.pop();
    if (last !== undefined) this.#remove(last);
    await this.#keep();
    throw new Again();
  }

  #remove(asked: Asked): void {
    const own = answersAt(this.answers, asked);
    this.#earlier.set(keyOf(asked), own[asked.field] ?? '');
    delete own[asked.field];
  }
}

const REQUIRED: LocalizedText = { ru: 'без этого документ не составить', en: 'the document cannot do without it' };

function keyOf({ field, line = -1 }: Asked): string {
  return `${line} ${field}`;
}

/** What the answer is given by where nobody can be asked. */
function optionFor({ field }: Asked): string {
  return `set ${field}=…`;
}
