import type { LocalizedText } from '../../../errors/index.ts';
import type { CheckResult } from '../result.ts';

/** An answer a check can give: the result it stands for, and what is said to people. */
export interface Reason extends LocalizedText {
  readonly result: CheckResult;
}

export const ok = (en: string, ru: string) => ({ result: 'ok', en, ru }) as const;
export const warning = (en: string, ru: string) => ({ result: 'warning', en, ru }) as const;
export const error = (en: string, ru: string) => ({ result: 'error', en, ru }) as const;
export const unknown = (en: string, ru: string) => ({ result: 'not-checked', en, ru }) as const;
