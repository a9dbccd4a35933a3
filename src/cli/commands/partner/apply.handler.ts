import type { Styk } from '@styk/sdk';
import { findEnvironment } from '../../connection/environment.ts';
import { keepCredentials } from '../../connection/keep-credentials.ts';
import { withClient } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { PartnerApplyInput } from './apply.command.ts';
import { writeRecord } from './onboarding-record.ts';
import { acceptAgreement, addStores, awaitChecks, issueKey } from './onboarding-steps.ts';
import { type OpenedRecord, openApplication } from './open-application.ts';
import { parseStore } from './parse-store.ts';
import { readPartner } from './read-partner.ts';
import { partnerText } from './status-text.ts';

export async function run({ options }: PartnerApplyInput, context: CommandContext): Promise<CommandResult> {
  const stores = options.store.map(parseStore);
  const environment = findEnvironment(options.baseUrl, context);
  const record = await openApplication(options, environment, context);
  const auth = { token: record.application.registrationAccessToken };
  const data = await withClient(environment, auth, context, async (styk) => {
    await awaitChecks(styk, record, context);
    await acceptAgreement(styk, record, options.acceptAgreement, context);
    await addStores(styk, record, stores, context);
    if (record.application.clientId === undefined) await keepKey(styk, record, options.baseUrl, context);
    return readPartner(styk, record.application, context);
  });
  return { data, text: (view) => partnerText(data, view) };
}

/** Should the run be killed in between, the next one asks for the key again and gets the same. */
async function keepKey(
  styk: Styk,
  record: OpenedRecord,
  baseUrl: string | undefined,
  context: CommandContext,
): Promise<void> {
  const { clientId, clientSecret } = await issueKey(styk, record, context);
  await keepCredentials({ clientId, clientSecret, baseUrl }, context);
  await writeRecord(context.secrets, { ...record, application: { ...record.application, clientId } });
}
