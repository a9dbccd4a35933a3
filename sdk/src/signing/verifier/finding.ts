import { type ErrorParams, fillTemplate, StykError } from '../../errors/index.ts';
import { REASONS, type ReasonCode } from './reasons.ts';
import type { Check, CheckId } from './result.ts';

/** What a check found; the runner adds the check's id. */
export type Finding = Omit<Check, 'id' | 'signer'>;

export function finding(code: ReasonCode, params: ErrorParams = {}): Finding {
  const { result, ru, en } = REASONS[code];
  return { result, code, reason: { ru: fillTemplate(ru, params), en: fillTemplate(en, params) } };
}

/** An answer that rests on the answer of another check, which is told in its own words. */
export function findingBecause(code: ReasonCode, because: Finding, params: ErrorParams = {}): Finding {
  const { result, ru, en } = REASONS[code];
  const tell = (language: 'ru' | 'en', text: string) =>
    fillTemplate(text, { ...params, reason: because.reason[language] });
  return { result, code, reason: { ru: tell('ru', ru), en: tell('en', en) } };
}

/** Runs a check; whatever it throws becomes its finding. */
export function runCheck(id: CheckId, check: () => Finding): Check {
  try {
    return { id, ...check() };
  } catch (error) {
    return { id, ...failureOf(error) };
  }
}

/** Data that cannot be read are an error of the data; anything else that is thrown is a defect of ours and proves nothing. */
export function failureOf(error: unknown): Finding {
  if (error instanceof StykError && error.category === 'invalid') {
    return { result: 'error', code: error.code, reason: { ru: error.text('ru'), en: error.text('en') } };
  }
  return finding('check-crashed', { reason: error instanceof Error ? error.message : String(error) });
}

/** RFC 3339 without fractions: the structures here hold whole seconds. */
export function formatTime(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
