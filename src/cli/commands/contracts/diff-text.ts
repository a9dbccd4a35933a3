import { relative } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import type { Change, Level } from '../../../contract-diff/change.ts';
import { documentOf } from '../../../contract-diff/follow.ts';
import { contractName } from '../../../contract-diff/operations/contract-operations.ts';
import type { View } from '../../output/view.ts';
import type { ChangePlace } from './change-places.ts';

/** Operations named before the rest is only counted. */
const NAMED = 2;

const HEADINGS: Readonly<Record<Level, LocalizedText>> = {
  breaking: { ru: 'Ломающие изменения', en: 'Breaking changes' },
  'non-breaking': { ru: 'Прочие изменения', en: 'Other changes' },
  info: { ru: 'К сведению', en: 'For information' },
};

const LEVELS = ['breaking', 'non-breaking', 'info'] as const;

type PlaceOf = (change: Change) => ChangePlace | undefined;

/** The changes for a person: what breaks first, each with whom it breaks, where, and its rule. */
export function diffText(changes: readonly Change[], placeOf: PlaceOf, cwd: string, view: View): string {
  if (changes.length === 0) return view.text({ ru: 'Контракты не отличаются.', en: 'The contracts do not differ.' });
  const groups = LEVELS.map((level) => ({ level, own: changes.filter((change) => change.level === level) }));
  return [
    ...groups
      .filter(({ own }) => own.length > 0)
      .flatMap(({ level, own }) => [
        view.style.bold(view.text(HEADINGS[level])),
        ...own.flatMap((change) => changeLines(change, placeOf(change), cwd, view)),
        '',
      ]),
    summary(changes, view),
  ].join('\n');
}

function changeLines(change: Change, place: ChangePlace | undefined, cwd: string, view: View): readonly string[] {
  const { style, text, language } = view;
  const { rule, message, declared } = change;
  const whom = whomText(change, view);
  return [
    `  ${markOf(change, view)} ${`${affectedText(change, view)}: ${message[language]}`}`,
    `      ${style.dim([whom, rule].filter(Boolean).join(' · '))}`,
    ...(place === undefined ? [] : [`      ${style.dim(placeText(place, cwd))}`]),
    ...(declared === undefined
      ? []
      : [`      ${text({ ru: 'объявлено: {declared}', en: 'declared: {declared}' }, { declared })}`]),
  ];
}

function markOf({ level, declared }: Change, { style }: View): string {
  if (level === 'breaking') return declared === undefined ? style.red('✗') : style.yellow('!');
  return level === 'info' ? style.dim('i') : style.green('✓');
}

/** The operations, or the contract when it concerns all of it. */
function affectedText({ affects, old, new: now }: Change, view: View): string {
  if (affects.length === 0) return contractName(documentOf(now ?? old ?? '#'));
  const named = affects
    .slice(0, NAMED)
    .map(({ contract, name }) => `${contract} ${name}`)
    .join(', ');
  const rest = affects.length - NAMED;
  if (rest <= 0) return named;
  return view.text({ ru: '{named} и ещё {rest}', en: '{named} and {rest} more' }, { named, rest });
}

function whomText({ breaks }: Change, { text }: View): string {
  if (breaks.clients && breaks.servers)
    return text({ ru: 'ломает клиентов и серверы', en: 'breaks clients and servers' });
  if (breaks.clients) return text({ ru: 'ломает клиентов', en: 'breaks clients' });
  return breaks.servers ? text({ ru: 'ломает серверы', en: 'breaks servers' }) : '';
}

function placeText({ file, position }: ChangePlace, cwd: string): string {
  const near = relative(cwd, file);
  const path = near.startsWith('..') ? file : near;
  return position === undefined ? path : `${path}:${position.line}:${position.column}`;
}

function summary(changes: readonly Change[], view: View): string {
  const count = (level: Level) => changes.filter((change) => change.level === level).length;
  const declared = changes.filter((change) => change.level === 'breaking' && change.declared !== undefined).length;
  const counts = { breaking: count('breaking'), declared, others: count('non-breaking'), info: count('info') };
  return view.text(
    declared === 0
      ? {
          ru: 'Ломающих: {breaking}, прочих: {others}, к сведению: {info}',
          en: 'Breaking: {breaking}, others: {others}, for information: {info}',
        }
      : {
          ru: 'Ломающих: {breaking} (из них объявлено {declared}), прочих: {others}, к сведению: {info}',
          en: 'Breaking: {breaking} ({declared} of them declared), others: {others}, for information: {info}',
        },
    counts,
  );
}
