import type { PoaRegistration } from '@styk/sdk/api/edo';
import type { GivenPower, MchdSettings, Revocations } from '@styk/sdk/mchd';
import type { TrustMaterial } from '@styk/sdk/signing';
import type { Tx } from '../../../storage/tx.ts';
import type { PowerFacts } from './facts.ts';
import { sandboxPowers } from './powers-table.ts';
import { isRegisterSilent, type PowerTerm, revokedAt } from './term.ts';

/** A power of attorney as the register has it. */
export interface RegisteredPower {
  /** In lower case. */
  readonly number: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  /** The principal's detached CMS. */
  readonly signature: Uint8Array;
  readonly facts: PowerFacts;
  /** Epoch milliseconds. */
  readonly registeredAt: number;
  /** When its principal has revoked it, epoch milliseconds; null while it has not. */
  readonly revokedAt: number | null;
}

interface RegisterRow {
  readonly number: string;
  readonly file_name: string;
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
  readonly facts: string;
  readonly registered_at: number;
  readonly revoked_at: number | null;
}

/** Powers are passed on a few times at most; the verifier has the same limit. */
const LONGEST_CHAIN = 10;

export function findRegistered(tx: Tx, number: string): RegisteredPower | undefined {
  const row = tx.get<RegisterRow>(
    `SELECT r.*, v.revoked_at FROM edo_poa_register r LEFT JOIN edo_poa_revocation v ON v.number = r.number
     WHERE r.number = ?`,
    number.toLowerCase(),
  );
  return row && toRegistered(row);
}

/** By the number and both sides: who does not know them all learns nothing. */
export function findRegistration(tx: Tx, asked: PoaRegistration): RegisteredPower | undefined {
  const found = findRegistered(tx, asked.number);
  const isMeant =
    found?.facts.principal.inn === asked.principalInn &&
    found.facts.representatives.some(({ inn }) => inn === asked.representativeInn);
  return isMeant ? found : undefined;
}

export function insertRegistered(tx: Tx, power: RegisteredPower): void {
  tx.run(
    'INSERT INTO edo_poa_register (number, file_name, content, signature, facts, registered_at) VALUES (?, ?, ?, ?, ?, ?)',
    power.number,
    power.fileName,
    power.content,
    power.signature,
    JSON.stringify(power.facts),
    power.registeredAt,
  );
}

export function termOf({ number, facts, registeredAt, revokedAt }: RegisteredPower): PowerTerm {
  return { number, validFrom: facts.validFrom, validTo: facts.validTo, registeredAt, revokedAt };
}

/** A power of attorney that was passed on stands on others: all that the register has of them, the nearest first. */
export function parentsOf(tx: Tx, parentNumber: string | undefined): readonly RegisteredPower[] {
  const parents: RegisteredPower[] = [];
  for (let next = parentNumber; next !== undefined && parents.length < LONGEST_CHAIN; ) {
    const parent = findRegistered(tx, next);
    if (parent === undefined) break;
    parents.push(parent);
    next = parent.facts.parentNumber;
  }
  return parents;
}

/** By what the sandbox judges powers of attorney: what its register answers about these of them at this moment. */
export function judgement(terms: readonly PowerTerm[], trust: TrustMaterial, now: number): MchdSettings {
  const answers = terms.flatMap((term): readonly Revocations[] => {
    if (isRegisterSilent(term, now)) return [];
    const { number } = term;
    const revoked = revokedAt(term, now);
    const list = revoked === undefined ? [] : [{ number, revokedAt: new Date(revoked) }];
    return [{ asOf: new Date(now), about: number, revoked: list }];
  });
  return { trust, revocations: answers, powersTable: sandboxPowers };
}

export function asGiven({ content, signature, fileName }: RegisteredPower): GivenPower {
  return { file: content, signatures: [signature], fileName };
}

function toRegistered(row: RegisterRow): RegisteredPower {
  return {
    number: row.number,
    fileName: row.file_name,
    content: row.content,
    signature: row.signature,
    facts: JSON.parse(row.facts) as PowerFacts,
    registeredAt: row.registered_at,
    revokedAt: row.revoked_at,
  };
}
