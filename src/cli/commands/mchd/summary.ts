import type { LocalizedText } from '@styk/sdk/errors';
import { daysLeft, fullName, identityOf, isDelegated, type Mchd, type MchdHead, type Powers } from '@styk/sdk/mchd';
import type { View } from '../../output/view.ts';

/** What a person wants to know of a power of attorney; this shape is an interface for scripts. */
export interface MchdSummary {
  readonly number: string;
  readonly internalNumber: string;
  /** ISO; the last day is included. */
  readonly issued: string;
  readonly validUntil: string;
  readonly state: 'in-force' | 'not-yet' | 'expired';
  /** Days it is still in force, this one included; 0 where it is over. */
  readonly daysLeft: number;
  /** Who trusts, or who passes powers on. */
  readonly principals: readonly PartySummary[];
  readonly representatives: readonly PartySummary[];
  readonly powers: Powers;
  readonly delegation: Mchd['delegation'];
  readonly irrevocable: boolean;
  /** Numbers of the powers of attorney that this one passes on; null where the principal gave it himself. */
  readonly standsOn: { readonly original: string | null; readonly previous: string | null } | null;
  /** The system that tells whether it was revoked. */
  readonly system: string;
}

interface PartySummary {
  readonly kind: string;
  readonly name: string;
  readonly inn: string | null;
  readonly ogrn: string | null;
  readonly snils: string | null;
  /** Position of a person who is trusted. */
  readonly position: string | null;
  /** Who acts for it without a power of attorney. */
  readonly heads: readonly string[];
}

export function summaryOf(mchd: Mchd, now: Date): MchdSummary {
  const { number, internalNumber, issued, validUntil, powers, delegation, irrevocable, system } = mchd;
  const left = daysLeft(mchd, now);
  const isDue = now >= new Date(`${issued}T00:00:00+03:00`);
  return {
    number,
    internalNumber,
    issued,
    validUntil,
    state: left === 0 ? 'expired' : isDue ? 'in-force' : 'not-yet',
    daysLeft: left,
    principals: (isDelegated(mchd) ? mchd.delegators : mchd.principals).map(partyOf),
    representatives: mchd.representatives.map(partyOf),
    powers,
    delegation,
    irrevocable: irrevocable !== undefined,
    standsOn: isDelegated(mchd)
      ? { original: mchd.original.number ?? null, previous: mchd.previous?.number ?? null }
      : null,
    system: system.trim(),
  };
}

type AnyParty = Parameters<typeof identityOf>[0];

function partyOf(party: AnyParty): PartySummary {
  const { title, innLe, inn, ogrn, snils } = identityOf(party);
  return {
    kind: party.kind,
    name: title,
    inn: innLe ?? inn ?? null,
    ogrn: ogrn ?? null,
    snils: snils ?? null,
    position:
      party.kind === 'individual' && 'position' in party.individual ? (party.individual.position ?? null) : null,
    heads: headsOf(party),
  };
}

function headsOf(party: AnyParty): readonly string[] {
  if (party.kind === 'branch' && 'head' in party) return [fullName(party.head.name)];
  if (!('heads' in party)) return [];
  return party.heads.map((head) => ('name' in head ? fullName(head.name) : headName(head)));
}

function headName({ person, company, entrepreneur }: MchdHead): string {
  const human = person ?? entrepreneur;
  return human === undefined ? (company?.organisation.name ?? '—') : fullName(human.name);
}

const STATES: Readonly<Record<MchdSummary['state'], LocalizedText>> = {
  'in-force': { ru: 'действует', en: 'in force' },
  'not-yet': { ru: 'ещё не действует', en: 'not in force yet' },
  expired: { ru: 'срок истёк', en: 'expired' },
};

const DELEGATIONS: Readonly<Record<MchdSummary['delegation'], LocalizedText>> = {
  none: { ru: 'без права передоверия', en: 'may not be passed on' },
  once: { ru: 'можно передоверить один раз', en: 'may be passed on once' },
  further: { ru: 'можно передоверять и дальше', en: 'may be passed on and further' },
};

/** The summary for a person, line by line. */
export function summaryLines(summary: MchdSummary, view: View): readonly string[] {
  const { text, style, count } = view;
  const { state } = summary;
  const colour = state === 'in-force' ? style.green : state === 'expired' ? style.red : style.yellow;
  const left = count(summary.daysLeft, { ru: ['день', 'дня', 'дней'], en: ['day', 'days'] });
  const term = { from: dayOf(summary.issued, view), to: dayOf(summary.validUntil, view), left };
  const field = (label: LocalizedText, value: string) => `  ${style.dim(`${text(label)}:`)} ${value}`;
  const isPassedOn = summary.standsOn !== null;
  return [
    ...summary.principals.map((party) =>
      field(
        isPassedOn ? { ru: 'передаёт полномочия', en: 'passes powers on' } : { ru: 'доверитель', en: 'principal' },
        partyText(party, view),
      ),
    ),
    ...summary.representatives.map((party) =>
      field({ ru: 'представитель', en: 'representative' }, partyText(party, view)),
    ),
    field(
      { ru: 'срок', en: 'term' },
      `${colour(text(STATES[state]))}, ${text(
        state === 'expired'
          ? { ru: 'с {from} по {to}', en: 'from {from} to {to}' }
          : { ru: 'с {from} по {to}, осталось {left}', en: 'from {from} to {to}, {left} left' },
        term,
      )}`,
    ),
    ...powerLines(summary.powers, view),
    field({ ru: 'передоверие', en: 'delegation' }, text(DELEGATIONS[summary.delegation])),
    ...standsOnLines(summary, view),
    field({ ru: 'реестр', en: 'register' }, summary.system),
  ];
}

function powerLines({ codes = [], text: words, exercise }: Powers, { text, style }: View): readonly string[] {
  const how =
    exercise === 'jointly'
      ? { ru: 'полномочия (только вместе)', en: 'powers (only together)' }
      : { ru: 'полномочия', en: 'powers' };
  const listed = [...codes.map(({ code, name }) => `${code} ${name}`), ...(words === undefined ? [] : [words])];
  return [`  ${style.dim(`${text(how)}:`)}`, ...listed.map((line) => `    ${line}`)];
}

function standsOnLines({ standsOn }: MchdSummary, { text, style }: View): readonly string[] {
  if (standsOn === null) return [];
  const number = standsOn.previous ?? standsOn.original ?? '—';
  return [`  ${style.dim(`${text({ ru: 'выдана по доверенности', en: 'stands on' })}:`)} ${number}`];
}

function partyText({ name, inn, ogrn, snils, position, heads }: PartySummary, { text }: View): string {
  const numbers = [
    ...(inn === null ? [] : [`ИНН ${inn}`]),
    ...(ogrn === null ? [] : [`ОГРН ${ogrn}`]),
    ...(snils === null ? [] : [`СНИЛС ${snils}`]),
  ];
  const acting = text(
    { ru: 'без доверенности действует {heads}', en: '{heads} acts without a power of attorney' },
    {
      heads: heads.join(', '),
    },
  );
  return [name, ...(position === null ? [] : [position]), ...numbers, ...(heads.length === 0 ? [] : [acting])].join(
    ', ',
  );
}

function dayOf(iso: string, { language }: View): string {
  return language === 'ru' ? iso.split('-').reverse().join('.') : iso;
}
