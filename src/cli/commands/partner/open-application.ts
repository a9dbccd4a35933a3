import { StykApiError } from '@styk/sdk';
import type { Environment } from '../../connection/environment.ts';
import { withClient } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { PartnerApplyInput } from './apply.command.ts';
import { askApplication } from './ask-application.ts';
import { partnerErrors } from './errors.ts';
import { isNaturalKeyConflict } from './natural-key-conflict.ts';
import {
  callKey,
  forgetRecord,
  newRecord,
  type OnboardingRecord,
  type OpenedApplication,
  readRecord,
  writeRecord,
} from './onboarding-record.ts';

export type OpenedRecord = OnboardingRecord & { readonly application: OpenedApplication };

/**
 * The profile's application, opened if it is not yet. The record with its keys is on disk before the call, so that an
 * answer that got lost is had again, registration token included.
 * @throws StykError `partner-application-other`, `partner-application-elsewhere`, `partner-already-registered`
 */
export async function openApplication(
  options: PartnerApplyInput['options'],
  environment: Environment,
  context: CommandContext,
): Promise<OpenedRecord> {
  const known = await readRecord(context.secrets);
  if (known !== undefined) checkRecord(known, options, environment, context);
  const record = known ?? newRecord(environment.baseUrl, await askApplication(options, context));
  if (record.application !== undefined) return { ...record, application: record.application };
  await writeRecord(context.secrets, record);
  const application = await withClient(environment, undefined, context, (styk) =>
    styk.partners
      .createApplication(record.request, { idempotencyKey: callKey(record, 'application'), signal: context.signal })
      .catch(async (error: unknown) => {
        // A refusal is final for this request: the next run may bring a corrected one.
        if (error instanceof StykApiError && !error.retryable) await forgetRecord(context.secrets);
        if (!isNaturalKeyConflict(error)) throw error;
        throw partnerErrors.create('partner-already-registered', { inn: record.request.inn }, { cause: error });
      }),
  );
  const { applicationId, partnerId, agreementId, registrationAccessToken } = application;
  const opened = { ...record, application: { applicationId, partnerId, agreementId, registrationAccessToken } };
  await writeRecord(context.secrets, opened);
  return opened;
}

function checkRecord(
  { request, baseUrl: there }: OnboardingRecord,
  { inn }: PartnerApplyInput['options'],
  { baseUrl: here }: Environment,
  { settings: { profile } }: CommandContext,
): void {
  if (inn !== undefined && inn !== request.inn) {
    throw partnerErrors.create('partner-application-other', { profile, inn: request.inn });
  }
  if (here !== there) throw partnerErrors.create('partner-application-elsewhere', { profile, here, there });
}
