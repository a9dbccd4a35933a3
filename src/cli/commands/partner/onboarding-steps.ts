import type { Styk } from '@styk/sdk';
import type { Agreement, Application, CredentialCreated, Store } from '@styk/sdk/api/partners';
import type { CommandContext } from '../../context/command-context.ts';
import { addStore } from './add-store.ts';
import { confirmAgreement } from './confirm-agreement.ts';
import { partnerErrors } from './errors.ts';
import { callKey } from './onboarding-record.ts';
import type { OpenedRecord } from './open-application.ts';

const CHECK_PAUSE_MS = 500;
const CHECK_TIMES = 120;

/**
 * Waits a minute for the registry checks.
 * @throws StykError `partner-checks-failed`, `partner-checks-pending`
 */
export async function awaitChecks(styk: Styk, record: OpenedRecord, context: CommandContext): Promise<Application> {
  const { clock, signal } = context;
  const { applicationId } = record.application;
  for (let time = 1; ; time += 1) {
    const application = await styk.partners.getApplication(applicationId, { signal });
    const named = (state: string) => application.checks.filter((check) => check.state === state);
    const failed = named('failed').map(({ name, detail }) => (detail === undefined ? name : `${name} (${detail})`));
    if (application.state === 'rejected' || application.state === 'closed') {
      const checks = failed.join(', ') || application.state;
      throw partnerErrors.create('partner-checks-failed', { checks, application: applicationId });
    }
    const pending = named('pending').map(({ name }) => name);
    if (pending.length === 0) return application;
    if (time === CHECK_TIMES) throw partnerErrors.create('partner-checks-pending', { checks: pending.join(', ') });
    await clock.sleep(CHECK_PAUSE_MS, signal);
  }
}

/**
 * Accepts the version in force by its hash, if a person or the option says so.
 * @throws StykError `partner-agreement-not-accepted`
 */
export async function acceptAgreement(
  styk: Styk,
  record: OpenedRecord,
  accepted: boolean,
  context: CommandContext,
): Promise<Agreement> {
  const { agreementId } = record.application;
  const agreement = await styk.partners.getAgreement(agreementId, { signal: context.signal });
  if (agreement.signedAt !== null) return agreement;
  const { textHash: acceptedHash, version } = agreement;
  if (!accepted && !(await confirmAgreement(agreement, 'accept-agreement', context))) {
    throw partnerErrors.create('partner-agreement-not-accepted', { version, hash: acceptedHash });
  }
  // The hash is part of the key: another version is another acceptance.
  const idempotencyKey = callKey(record, `agreement-${acceptedHash.slice(0, 16)}`);
  return styk.partners.signAgreement(agreementId, { acceptedHash }, { idempotencyKey, signal: context.signal });
}

/** Adds the stores that are not there yet. */
export async function addStores(
  styk: Styk,
  record: OpenedRecord,
  stores: readonly Store[],
  { signal }: CommandContext,
): Promise<void> {
  for (const store of stores) {
    const idempotencyKey = callKey(record, `store-${store.storeId}`);
    await addStore(styk, record.application.partnerId, store, { idempotencyKey, signal });
  }
}

/** Issues the sandbox key; asked again under the same key, the ecosystem gives the same secret. */
export function issueKey(styk: Styk, record: OpenedRecord, context: CommandContext): Promise<CredentialCreated> {
  const label = `styk, ${context.settings.profile}`;
  const options = { idempotencyKey: callKey(record, 'credential'), signal: context.signal };
  return styk.partners.createCredential(record.application.partnerId, { environment: 'sandbox', label }, options);
}
