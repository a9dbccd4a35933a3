import type { Language } from '../../errors/index.ts';
import { moscowTime } from './moscow-time.ts';
import type { Fact } from './present.ts';
import type { GivenPowerFacts } from './protocol.ts';
import type { ListSummary, TrustedCertificate, TrustSummary } from './trust-summary.ts';
import { visibleText } from './visible-text.ts';
import { WORDS } from './words.ts';

/** The powers of attorney that were given, whether they hold or not: the checks say which was relied upon. */
export function powerFacts(powers: readonly GivenPowerFacts[], language: Language): readonly Fact[] {
  return powers.map(({ file, number, from, to, principal, sha256 }) => ({
    label: visibleText(file),
    value: visibleText(
      [
        number === undefined ? WORDS.unreadablePower[language] : `${WORDS.serial[language]} ${number}`,
        ...(from === undefined || to === undefined ? [] : [`${from} — ${to}`]),
        ...(principal === undefined ? [] : [principal]),
        `SHA-256 ${sha256}`,
      ].join('; '),
    ),
  }));
}

/** Names, dates and digests of what the signatures were judged by; the data hold the whole names. */
export function trustFacts(trust: TrustSummary, language: Language): readonly Fact[] {
  const { anchors, intermediates, revocationLists, ocspResponses, accreditationList } = trust;
  const facts = [
    ...anchors.map((certificate) => certificateFact(WORDS.anchor[language], certificate, language)),
    ...intermediates.map((certificate) => certificateFact(WORDS.intermediate[language], certificate, language)),
    ...revocationLists.map((list) => listFact(list, language)),
    ...ocspResponses.map(({ responder, producedAt, sha256 }) =>
      fact(WORDS.ocspResponse[language], [responder, moscowTime(producedAt, language), `SHA-256 ${sha256}`]),
    ),
  ];
  if (accreditationList !== undefined) {
    const { version, date, authorities, signature } = accreditationList;
    const unsigned = signature === 'not-checked' ? [WORDS.listUnsigned[language]] : [];
    const parts = [`${WORDS.serial[language]} ${version}`, ...(date === undefined ? [] : [date]), `× ${authorities}`];
    facts.push(fact(WORDS.accreditationList[language], [...parts, ...unsigned]));
  }
  return facts.length === 0 ? [{ label: '—', value: WORDS.nothingTrusted[language] }] : facts;
}

function certificateFact(label: string, certificate: TrustedCertificate, language: Language): Fact {
  const { name, serial, notAfter, sha256 } = certificate;
  const until = `${WORDS.until[language]} ${moscowTime(notAfter, language)}`;
  return fact(label, [name, `${WORDS.serial[language]} ${serial}`, until, `SHA-256 ${sha256}`]);
}

function listFact({ name, number, thisUpdate, nextUpdate, sha256 }: ListSummary, language: Language): Fact {
  const until = nextUpdate === undefined ? [] : [`${WORDS.until[language]} ${moscowTime(nextUpdate, language)}`];
  const numbered = number === undefined ? [] : [`${WORDS.serial[language]} ${number}`];
  return fact(WORDS.revocationList[language], [
    name,
    ...numbered,
    moscowTime(thisUpdate, language),
    ...until,
    `SHA-256 ${sha256}`,
  ]);
}

/** Each part by itself, so that a long name does not push the digest off the page. */
function fact(label: string, parts: readonly string[]): Fact {
  return { label, value: parts.map(visibleText).join('; ') };
}
