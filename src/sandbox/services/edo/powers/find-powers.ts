import type { PoaParty, PowerOfAttorneyReference } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import type { FindPowers, PowersQuestion } from '../documents/powers.ts';
import { edoProblems } from '../problems.ts';
import { kindOf } from './document-kinds.ts';
import { sandboxPowers } from './powers-table.ts';
import { powersProblems } from './problems.ts';
import { findRegistration, parentsOf, type RegisteredPower, termOf } from './register.ts';
import { findPower, requireRegistered } from './store.ts';
import { standingOf } from './term.ts';

/**
 * Whether somebody may sign by a power of attorney. Its format, signature and chain were verified when it was registered;
 * here its parties, its term, its revocation and its powers are asked about.
 *
 * @throws poa-required where it does not hold for this signature, poa-scope-insufficient
 */
export const findPowers: FindPowers = (question) => {
  const { principalInn, at, documentType } = question;
  const power = referredPower(question.tx, question);
  const state = power === undefined ? undefined : standingOf(termOf(power), at).state;
  const holds =
    power?.facts.principal.inn === principalInn &&
    power.facts.representatives.some((party) => isSigner(party, question.signer)) &&
    (state === 'valid' || state === 'unchecked') &&
    !isCutOff(question.tx, power, at);
  if (power === undefined || !holds) throw edoProblems.create('poa-required', { principalInn });
  if (!covers(power, documentType)) {
    throw powersProblems.create('poa-scope-insufficient', { number: power.number, documentType });
  }
  return { number: power.number, principalInn, state: state === 'valid' ? 'valid' : 'unchecked' };
};

/** What was passed on ends with what it stands on (ГК РФ, ст. 188 п. 3). */
function isCutOff(tx: Tx, { facts }: RegisteredPower, at: number): boolean {
  return parentsOf(tx, facts.parentNumber).some((parent) => standingOf(termOf(parent), at).state === 'revoked');
}

function referredPower(
  tx: Tx,
  { partnerId, reference }: { readonly partnerId: string; readonly reference: PowerOfAttorneyReference },
): RegisteredPower | undefined {
  const { poaId, registration } = reference;
  if (poaId === undefined) return registration && findRegistration(tx, registration);
  const kept = findPower(tx, partnerId, poaId);
  return kept && requireRegistered(tx, kept.number);
}

/** By the ИНН, or by the name where the certificate has none. */
function isSigner(party: PoaParty, { inn, commonName }: PowersQuestion['signer']): boolean {
  return inn === null ? folded(party.name) === folded(commonName) : party.inn === inn;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/** A document of no kind is covered by powers for every document only. */
function covers({ facts }: RegisteredPower, documentType: string): boolean {
  const kind = kindOf(documentType) ?? '*';
  return facts.powers.some(({ code }) => {
    const known = sandboxPowers.powers.find((one) => one.code === code);
    return known?.documents.some((document) => document === '*' || document === kind) ?? false;
  });
}
