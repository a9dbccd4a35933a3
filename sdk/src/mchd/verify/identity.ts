import type { PersonName } from '../../edo/documents/party.ts';
import type { Subject } from '../../signing/x509/subject.ts';
import type { Delegator, Principal, Representative } from '../model/parties.ts';

/** By what a party and a certificate are compared. */
export interface Identity {
  /** How messages call it. */
  readonly title: string;
  /** ИНН of an organisation. */
  readonly innLe?: string | undefined;
  /** ИНН of a person. */
  readonly inn?: string | undefined;
  /** ОГРН or ОГРНИП. */
  readonly ogrn?: string | undefined;
  readonly snils?: string | undefined;
  readonly name?: PersonName | undefined;
}

export function identityOf(party: Principal | Delegator | Representative): Identity {
  switch (party.kind) {
    case 'organisation':
    case 'branch': {
      const { name, inn, ogrn } = party.organisation;
      return { title: name, innLe: inn, ogrn };
    }
    case 'foreign':
      return { title: party.organisation.name, innLe: party.organisation.inn };
    case 'entrepreneur': {
      const { name, inn, ogrnip, snils } = party.entrepreneur;
      return { title: fullName(name), inn, ogrn: ogrnip, snils, name };
    }
    case 'individual': {
      const { name, inn, snils } = party.individual;
      return { title: fullName(name), inn, snils, name };
    }
  }
}

export function fullName({ last, first, middle }: PersonName): string {
  return [last, first, middle].filter(Boolean).join(' ');
}

/**
 * What a comparison says: `same` by number, `renamed` where the number is the same and the name is not, `name-only`,
 * `different`, or `unnamed` where the certificate holds nothing to compare.
 */
export type Likeness =
  | { readonly kind: 'same' | 'renamed' | 'name-only' | 'unnamed' }
  | { readonly kind: 'different'; readonly field: string; readonly actual: string; readonly expected: string };

const FIELDS = [
  { field: 'ИНН ЮЛ', of: (one: Identity) => one.innLe },
  { field: 'ИНН', of: (one: Identity) => one.inn },
  { field: 'ОГРН', of: (one: Identity) => one.ogrn },
  { field: 'СНИЛС', of: (one: Identity) => one.snils?.replace(/\D/g, '') },
] as const;

/** Compares a party with the subject of a certificate. One number that differs outweighs those that agree. */
export function compareIdentity(party: Identity, subject: Subject): Likeness {
  const certified: Identity = { title: '', ...subject, ogrn: subject.ogrn ?? subject.ogrnip, name: undefined };
  let agrees = false;
  for (const { field, of } of FIELDS) {
    const [actual, expected] = [of(certified), of(party)];
    if (actual === undefined || expected === undefined) continue;
    if (actual !== expected) return { kind: 'different', field, actual, expected };
    agrees = true;
  }
  const isNamed = party.name !== undefined && isNameOf(party.name, subject);
  if (agrees) return { kind: isNamed || party.name === undefined ? 'same' : 'renamed' };
  return { kind: isNamed ? 'name-only' : 'unnamed' };
}

/** Whether a certificate is of a person of that name. Case, blanks and the dots of ё do not count. */
export function isNameOf(name: PersonName, { surname, givenName, cn }: Subject): boolean {
  const certified = surname === undefined ? cn : `${surname} ${givenName ?? ''}`;
  return certified !== undefined && folded(certified) === folded(fullName(name));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}
