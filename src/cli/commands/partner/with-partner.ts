import type { Styk } from '@styk/sdk';
import { findEnvironment } from '../../connection/environment.ts';
import type { ConnectionOptions } from '../../connection/options.ts';
import { withClient, withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { readRecord } from './onboarding-record.ts';
import type { PartnerIds } from './read-partner.ts';

/** Who calls about itself. */
export interface OwnPartner extends PartnerIds {
  /** The key of the call, undefined while there is only a registration token. */
  readonly clientId?: string;
}

/** Runs work with the profile's key, or with the registration token while there is no key yet. */
export async function withPartner<Result>(
  options: ConnectionOptions,
  context: CommandContext,
  work: (styk: Styk, own: OwnPartner) => Promise<Result>,
): Promise<Result> {
  const application = (await readRecord(context.secrets))?.application;
  if (application !== undefined && application.clientId === undefined) {
    const environment = findEnvironment(options.baseUrl, context);
    const { partnerId, applicationId, agreementId } = application;
    const auth = { token: application.registrationAccessToken };
    return withClient(environment, auth, context, (styk) => work(styk, { partnerId, applicationId, agreementId }));
  }
  return withStyk(options, context, async ({ styk, credentials }) => {
    const { partnerId } = await styk.identity.getTokenInfo({ signal: context.signal });
    const { clientId } = credentials;
    if (application?.partnerId !== partnerId) return work(styk, { partnerId, clientId });
    const { applicationId, agreementId } = application;
    return work(styk, { partnerId, applicationId, agreementId, clientId });
  });
}
