import type { ContractOperation } from '../../../contracts/model.ts';
import { commonProblems } from '../../http/common-problems.ts';
import type { Caller, ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { settlePartner } from './desk.ts';
import { openCapabilities } from './storage/capabilities.ts';

/** What the door of the sandbox works with. */
export interface AdmissionRoom {
  /** For looking up what was settled last. */
  readonly tx: Tx;
  now(): number;
  transact(work: (context: ServiceContext) => void): Promise<void>;
  readonly contractVersions: Readonly<Record<string, string>>;
}

/** Lets a caller in whose partner has one of the capabilities that the contract asks for. */
export type Admission = (operation: ContractOperation, caller: Caller) => Promise<void>;

/** @throws ProblemError `capability-disabled` */
export function createAdmission({ tx, now, transact, contractVersions }: AdmissionRoom): Admission {
  return async ({ capabilities }, { partnerId, environment = 'sandbox' }) => {
    if (capabilities.length === 0) return;
    const due = tx.get<{ nextAt: number | null }>(
      'SELECT next_at AS nextAt FROM partners_partner WHERE partner_id = ?',
      partnerId,
    );
    if (due?.nextAt !== null && due?.nextAt !== undefined && due.nextAt <= now()) {
      await transact((context) => settlePartner(context, partnerId, contractVersions));
    }
    const open = openCapabilities(tx, partnerId, environment);
    if (capabilities.some((name) => open.includes(name))) return;
    throw commonProblems.create('capability-disabled', { capabilities: capabilities.join(' / '), environment });
  };
}
