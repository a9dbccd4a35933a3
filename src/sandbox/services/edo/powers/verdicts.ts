import type { CheckVerdict, SingleCheck } from '@styk/sdk/api/edo';
import type { Language, LocalizedText } from '@styk/sdk/errors';

/** The answer to one question about a certificate or a power of attorney. */
export interface Answer {
  readonly name: string;
  readonly result: 'ok' | 'warning' | 'error' | 'not-checked';
  readonly code: string;
  readonly reason: LocalizedText;
}

/** The contract's limits. */
const MOST_CHECKS = 20;
const LONGEST_DETAIL = 500;

const FROM_WORST: readonly Answer['result'][] = ['error', 'not-checked', 'warning', 'ok'];

/** The worst answer decides; an open question is no good answer. */
export function verdictOf(answers: readonly Pick<Answer, 'result'>[]): CheckVerdict {
  const worst = FROM_WORST.find((result) => answers.some((answer) => answer.result === result)) ?? 'not-checked';
  return toVerdict(worst);
}

/** Where there is no room for all, the worst are told. */
export function checkResources(answers: readonly Answer[], language: Language): readonly SingleCheck[] {
  const shown =
    answers.length <= MOST_CHECKS
      ? answers
      : [...answers].sort((a, b) => FROM_WORST.indexOf(a.result) - FROM_WORST.indexOf(b.result)).slice(0, MOST_CHECKS);
  return shown.map(({ name, result, code, reason }) => ({
    name,
    verdict: toVerdict(result),
    code: code.slice(0, 64),
    detail: reason[language].slice(0, LONGEST_DETAIL),
  }));
}

function toVerdict(result: Answer['result']): CheckVerdict {
  return result === 'not-checked' ? 'not_checked' : result;
}
