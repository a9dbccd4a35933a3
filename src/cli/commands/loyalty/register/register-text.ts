import type { Register } from '@styk/sdk/api/loyalty';
import type { LocalizedText } from '@styk/sdk/errors';
import { type ExitCode, exitCodes } from '../../../output/exit-code.ts';
import type { View } from '../../../output/view.ts';

const STATES: Readonly<Record<string, LocalizedText>> = {
  receiving: { ru: 'принимает части', en: 'receiving parts' },
  checking: { ru: 'сверяется с объявленным', en: 'being compared with what was announced' },
  applying: { ru: 'применяется', en: 'being applied' },
  succeeded: { ru: 'применён', en: 'applied' },
  partially_succeeded: { ru: 'применён, часть строк отклонена', en: 'applied, some lines rejected' },
  failed: { ru: 'не сошёлся с объявленным, ничего не применено', en: 'not what was announced, nothing applied' },
};

const ROWS = [
  { key: 'totalLines', name: { ru: 'всего', en: 'total' } },
  { key: 'received', name: { ru: 'получено', en: 'received' } },
  { key: 'applied', name: { ru: 'применено', en: 'applied' } },
  { key: 'duplicate', name: { ru: 'уже было', en: 'duplicate' } },
  { key: 'rejected', name: { ru: 'отклонено', en: 'rejected' } },
  { key: 'pending', name: { ru: 'ждёт продажи', en: 'waiting for a sale' } },
] as const satisfies readonly { readonly key: keyof Register; readonly name: LocalizedText }[];

export function registerText(register: Register, view: View): string {
  const { registerId, kind, state, linesPerSecond, eta } = register;
  const { style, text } = view;
  const known = STATES[state];
  const counts = view.table<readonly [LocalizedText, number]>(
    [
      { title: { ru: 'Строки', en: 'Lines' }, value: ([name]) => text(name) },
      { title: { ru: 'Число', en: 'Count' }, align: 'right', value: ([, count]) => count },
    ],
    ROWS.map(({ key, name }) => [name, register[key]]),
  );
  const pace = text({ ru: '{speed} строк/с', en: '{speed} lines/s' }, { speed: linesPerSecond });
  const end = eta === null ? [] : [text({ ru: 'закончит около {eta}', en: 'will end about {eta}' }, { eta })];
  return [
    `${style.bold(registerId)} ${kind}: ${known === undefined ? state : text(known)}`,
    counts,
    ...(linesPerSecond > 0 ? [[pace, ...end].join(', ')] : []),
  ].join('\n');
}

/** A register that has not ended is no failure. */
export function exitCodeOf({ state, rejected }: Register): ExitCode {
  return state === 'failed' || rejected > 0 ? exitCodes.invalid : exitCodes.ok;
}
