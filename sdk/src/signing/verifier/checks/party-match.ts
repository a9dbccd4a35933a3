import type { Subject } from '../../x509/subject.ts';
import { describeSubject } from '../../x509/subject.ts';
import { type Finding, finding } from '../finding.ts';

/** The party of the document that should have signed. */
export interface Party {
  /** INN of a legal entity, 10 digits. */
  readonly innLe?: string | undefined;
  /** INN of a person or an entrepreneur, 12 digits. */
  readonly inn?: string | undefined;
  /** OGRN of a legal entity or OGRNIP of an entrepreneur. */
  readonly ogrn?: string | undefined;
  /** The person whom the document names as its signer: surname, given name and patronymic. Another one is a warning. */
  readonly signerName?: string | undefined;
}

const FIELDS = ['innLe', 'inn', 'ogrn'] as const;

export function isGiven(party: Party | undefined): party is Party {
  return party !== undefined && FIELDS.some((field) => party[field] !== undefined);
}

/**
 * Whether the certificate belongs to the party. A person's own certificate names no organisation, so whether the
 * person may sign for it is for the power of attorney to say (63-FZ, article 17.2).
 */
export function checkPartyMatch(subject: Subject, party: Party | undefined, principal?: Party): Finding {
  if (!isGiven(party)) return finding('party-not-given');
  const certified = checkCertified(subject, party);
  const found = certified.result === 'ok' || principal === undefined ? certified : checkRepresented(party, principal);
  return (found.result === 'ok' && checkSignerName(subject, party.signerName)) || found;
}

/** A head's certificate of an organisation may name nobody, so only another name counts. */
function checkSignerName({ surname, givenName }: Subject, expected: string | undefined): Finding | undefined {
  if (expected === undefined || surname === undefined || givenName === undefined) return undefined;
  const actual = `${surname} ${givenName}`;
  return foldName(actual) === foldName(expected) ? undefined : finding('party-signer-differs', { actual, expected });
}

/** People write ё and е, spaces and case as they like. */
function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
}

/** The power of attorney says for whom the signer acts, whoever the certificate was issued to. */
function checkRepresented(party: Party, principal: Party): Finding {
  const shared = FIELDS.filter((field) => party[field] !== undefined && principal[field] !== undefined);
  const different = shared.find((field) => party[field] !== principal[field]);
  if (shared.length > 0 && different === undefined) return finding('party-represented');
  return finding('party-represents-other', { actual: numbersOf(principal), expected: numbersOf(party) });
}

function numbersOf(party: Party): string {
  return FIELDS.map((field) => party[field])
    .filter(Boolean)
    .join(', ');
}

function checkCertified(subject: Subject, party: Party): Finding {
  const certified = { innLe: subject.innLe, inn: subject.inn, ogrn: subject.ogrn ?? subject.ogrnip };
  const asked = FIELDS.filter((field) => party[field] !== undefined);
  for (const field of asked) {
    const [actual, expected] = [certified[field], party[field] ?? ''];
    if (actual !== undefined && actual !== expected) return finding('party-mismatch', { field, actual, expected });
  }
  const unnamed = asked.find((field) => certified[field] === undefined);
  // Where the INN is certified a registration number may be lacking.
  const isCertified = asked.some((field) => field !== 'ogrn' && certified[field] !== undefined);
  if (unnamed === undefined || (unnamed === 'ogrn' && isCertified)) return finding('party-matches');
  return finding('party-needs-mchd', {
    subject: describeSubject(subject),
    field: unnamed,
    expected: party[unnamed] ?? '',
  });
}
