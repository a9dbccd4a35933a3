import type { LocalizedText } from '@styk/sdk/errors';
import { pad } from '../../output/table.ts';
import type { View } from '../../output/view.ts';
import type { CertificateFacts } from './facts.ts';
import { BECAUSE, KEY_USAGES, LACKS, PURPOSES, QUALIFIED, STATES } from './words.ts';

/** With fewer days than this left it is time for the next certificate. */
const SOON = 30;

const LABEL_WIDTH = 18;

/** What has no value is not told. */
type Line = readonly [ru: string, en: string, value: string | undefined];

/** The facts for a person, line by line. */
export function factsText(facts: CertificateFacts, view: View): readonly string[] {
  const { text, style } = view;
  const lines = [...whoseLines(facts, view), ...termLines(facts, view), ...qualityLines(facts, view)];
  return [...lines, ...keyLines(facts, view), ...numberLines(facts)].flatMap(([ru, en, value]) =>
    value === undefined || value === '' ? [] : [`  ${style.dim(pad(text({ ru, en }), LABEL_WIDTH))}  ${value}`],
  );
}

function whoseLines({ subject }: CertificateFacts, { style }: View): readonly Line[] {
  const { surname, givenName, cn, organization, title, inn, innLe, ogrn, ogrnip, snils } = subject;
  const person = [surname, givenName].filter((part) => part !== undefined).join(' ');
  const name = person || cn || organization || '?';
  return [
    ['владелец', 'holder', style.bold(name)],
    ['должность', 'position', title],
    ['организация', 'organisation', organization === name ? undefined : organization],
    ['ИНН организации', 'ИНН, organisation', innLe],
    ['ОГРН', 'ОГРН', ogrn],
    ['ОГРНИП', 'ОГРНИП', ogrnip],
    ['ИНН', 'ИНН, person', inn],
    ['СНИЛС', 'СНИЛС', snils?.replace(/^(\d{3})(\d{3})(\d{3})(\d\d)$/, '$1-$2-$3 $4')],
  ];
}

function termLines({ state, daysLeft, notBefore, notAfter, issuerName, selfIssued }: CertificateFacts, view: View) {
  const { text, style, count } = view;
  const colour = state === 'expired' ? style.red : state === 'not-yet' || daysLeft < SOON ? style.yellow : style.green;
  const days = count(Math.abs(daysLeft), { ru: ['день', 'дня', 'дней'], en: ['day', 'days'] });
  const told = {
    'in-force': { ru: 'осталось {days}', en: '{days} left' },
    'not-yet': { ru: 'до конца {days}', en: '{days} to its end' },
    expired: { ru: 'истёк {days} назад', en: 'ended {days} ago' },
  }[state];
  const term = text(
    { ru: 'с {from} по {to}, {told}', en: 'from {from} to {to}, {told}' },
    { from: dayOf(notBefore, view), to: dayOf(notAfter, view), told: colour(text(told, { days })) },
  );
  const issuer = selfIssued ? text({ ru: 'самим собой (корень)', en: 'itself (a root)' }) : issuerName;
  return [
    ['срок', 'term', `${colour(text(STATES[state]))}, ${term}`],
    ['выдан', 'issued by', issuer],
  ] satisfies Line[];
}

function qualityLines({ qualification, holder }: CertificateFacts, { text }: View): readonly Line[] {
  if (holder === 'authority') return [];
  const { qualified, because, classes, accreditation, subjectSignTool, issuerSignTool, lacks } = qualification;
  const reason = text(BECAUSE[because], { lacks: lacks.map((part) => text(LACKS[part])).join(', ') });
  const { authority = '', status = '?', since = '?', listVersion = '' } = accreditation ?? {};
  const note = text(
    {
      ru: '{authority}: {status} с {since}, список № {list}',
      en: '{authority}: "{status}" since {since}, list № {list}',
    },
    { authority, status, since, list: listVersion },
  );
  return [
    ['квалифицированный', 'qualified', `${text(QUALIFIED[qualified])}: ${reason}`],
    ['аккредитация УЦ', 'accreditation', accreditation === undefined ? undefined : note],
    ['класс средств', 'class of means', classes.join(', ')],
    ['средство подписи', 'means of signature', subjectSignTool ?? undefined],
    ['средства УЦ', "authority's means", [issuerSignTool?.signTool, issuerSignTool?.cATool].filter(Boolean).join(', ')],
  ];
}

function keyLines({ key, keyUsage, purposes, privateKey }: CertificateFacts, { text }: View): readonly Line[] {
  const { algorithm, bits, curve } = key;
  const inWords = (table: Readonly<Record<string, LocalizedText>>, names: readonly string[]) =>
    names.map((name) => (table[name] === undefined ? name : text(table[name]))).join(', ');
  const parts = [
    algorithm.replace(/^GOST R (34\.10-2012)-\d+$/, text({ ru: 'ГОСТ Р $1', en: 'GOST R $1' })),
    ...(bits === undefined ? [] : [text({ ru: '{bits} бит', en: '{bits} bits' }, { bits })]),
    ...(curve === undefined ? [] : [text({ ru: 'кривая {name}', en: 'curve {name}' }, { name: curve.name })]),
  ];
  return [
    ['ключ', 'key', parts.join(', ')],
    ['ключу разрешено', 'key usage', inWords(KEY_USAGES, keyUsage)],
    ['для чего', 'purposes', inWords(PURPOSES, purposes)],
    [
      'закрытый ключ',
      'private key',
      privateKey === null
        ? undefined
        : text(privateKey ? { ru: 'в этом файле', en: 'in this file' } : { ru: 'в файле нет', en: 'not in the file' }),
    ],
  ];
}

function numberLines({ serial, thumbprint, addresses }: CertificateFacts): readonly Line[] {
  return [
    ['серийный номер', 'serial number', serial],
    ['отпечаток SHA-1', 'thumbprint SHA-1', thumbprint.sha1],
    ['отпечаток SHA-256', 'thumbprint SHA-256', thumbprint.sha256],
    ['списки отзыва', 'revocation lists', addresses.crl.join(', ')],
    ['OCSP', 'OCSP', addresses.ocsp.join(', ')],
  ];
}

/** The day in Moscow. */
function dayOf(time: string, { language }: View): string {
  const day = new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Europe/Moscow' });
  return language === 'ru' ? day.split('-').reverse().join('.') : day;
}
