import type {
  CertificateCheck,
  CertificateCheckRequest,
  PoaCheck,
  PoaCheckRequest,
  PowerOfAttorney,
  PowerOfAttorneyPage,
  PowerOfAttorneyReference,
  PowerOfAttorneyRequest,
} from '@styk/sdk/api/edo';
import type { OperationCall, OperationHandler, Preparation } from '../../../operation.ts';
import { type ChangesParams, type PageParams, readCursor, readUpdatedAfter, toPage } from '../../../pagination.ts';
import type { Tx } from '../../../storage/tx.ts';
import { created, missing, ok } from '../answers.ts';
import type { EdoDependencies } from '../dependencies.ts';
import { findParticipantOf } from '../participants.ts';
import { edoProblems } from '../problems.ts';
import type { Self } from '../self.ts';
import { checkCertificate } from './check-certificate.ts';
import { checkPower } from './check-power.ts';
import { examineFile } from './examine.ts';
import { powersProblems } from './problems.ts';
import { findRegistered, findRegistration, insertRegistered, type RegisteredPower, termOf } from './register.ts';
import {
  findPower,
  findPowerByNumber,
  keepPower,
  listPowers,
  type PowerFilter,
  powerResource,
  requireRegistered,
  type StoredPower,
  settlePowers,
} from './store.ts';
import { standingOf } from './term.ts';

type Asked<Body> = Pick<OperationCall<unknown, Body>, 'tx' | 'now' | 'body' | 'caller' | 'language'>;

/** Signatures and certificates are judged before the transaction: that takes milliseconds in which others can commit. */
export function powersPreparations(dependencies: EdoDependencies): Readonly<Record<string, Preparation>> {
  const letIn = ({ tx, caller }: Asked<unknown>) => {
    const known = findParticipantOf(tx, caller.partnerId) ?? dependencies.partyOf(tx, caller.partnerId);
    if (known === undefined) throw edoProblems.create('capability-disabled');
  };
  const circumstances = ({ tx, now, language }: Asked<unknown>) => ({ trust: dependencies.trust(tx), now, language });

  return {
    createPowerOfAttorney: async (call: Asked<PowerOfAttorneyRequest>) => {
      letIn(call);
      const { file } = call.body;
      return file && examineFile(call.tx, file, dependencies.trust(call.tx), call.now);
    },

    checkPowerOfAttorney: async (call: Asked<PoaCheckRequest>) => {
      letIn(call);
      const power = referredPower(call.tx, call.caller.partnerId, call.body.powerOfAttorney);
      return checkPower(call.tx, power, call.body, circumstances(call));
    },

    checkCertificate: async (call: Asked<CertificateCheckRequest>) => {
      letIn(call);
      return checkCertificate(call.body, circumstances(call));
    },
  };
}

/** Certificates and powers of attorney: what is checked, and the register of the partner. */
export function powersHandlers(self: Self): Readonly<Record<string, OperationHandler>> {
  return {
    checkCertificate: ({ prepared }: OperationCall) => ok(prepared as CertificateCheck),

    checkPowerOfAttorney: ({ prepared }: OperationCall) => ok(prepared as PoaCheck),

    listPowersOfAttorney: (call: OperationCall<PageParams & ChangesParams & PowerFilter>) => {
      self(call);
      settlePowers(call);
      const { limit, cursor } = call.params;
      const changed = readUpdatedAfter(call.params);
      const after = readCursor(cursor) ?? '';
      const found = listPowers(call.tx, call.caller.partnerId, call.params, changed, after, limit + 1);
      const position = ({ poaId }: StoredPower) => poaId;
      return ok<PowerOfAttorneyPage>(toPage(found, limit, position, (power) => powerResource(call.tx, power)));
    },

    createPowerOfAttorney: (call: OperationCall<unknown, PowerOfAttorneyRequest>) => {
      self(call);
      settlePowers(call);
      const { partnerId } = call.caller;
      const power = registered(call);
      const kept = findPowerByNumber(call.tx, partnerId, power.number);
      if (kept === undefined) refuseSpent(power, call.now);
      return created<PowerOfAttorney>(powerResource(call.tx, kept ?? keepPower(call, partnerId, power)));
    },
  };
}

/** The power of attorney of a request: as a file, which then stands in the register, or as the register has it. */
function registered(call: OperationCall<unknown, PowerOfAttorneyRequest>): RegisteredPower {
  const { registration } = call.body;
  if (registration !== undefined) return findRegistration(call.tx, registration) ?? notFound(registration.number);
  const examined = call.prepared as RegisteredPower;
  const known = findRegistered(call.tx, examined.number);
  if (known === undefined) insertRegistered(call.tx, examined);
  else if (Buffer.compare(known.content, examined.content) !== 0) {
    throw powersProblems.create('natural-key-conflict', { number: examined.number });
  }
  return known ?? examined;
}

/** Nobody begins with a power of attorney that is over. */
function refuseSpent(power: RegisteredPower, now: number): void {
  const { state } = standingOf(termOf(power), now);
  if (state !== 'expired' && state !== 'revoked') return;
  const detail = { ru: 'МЧД отозвана или её срок истёк', en: 'It was revoked or is over' };
  throw powersProblems.create('poa-invalid', {}, { errors: [{ code: `poa-${state}`, detail }] });
}

/** Of the partner's own register by its id, or of the tax service's by its number and both sides. */
function referredPower(tx: Tx, partnerId: string, { poaId, registration }: PowerOfAttorneyReference): RegisteredPower {
  if (poaId !== undefined) return requireRegistered(tx, (findPower(tx, partnerId, poaId) ?? missing(poaId)).number);
  const found = registration && findRegistration(tx, registration);
  return found ?? notFound(registration?.number ?? '');
}

function notFound(number: string): never {
  throw powersProblems.create('poa-not-found', { number });
}
