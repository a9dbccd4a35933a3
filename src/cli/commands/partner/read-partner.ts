import type { Styk } from '@styk/sdk';
import type { Agreement, Application, Capability, Credential, Store } from '@styk/sdk/api/partners';
import type { CommandContext } from '../../context/command-context.ts';

/** Everything the ecosystem knows about a partner. */
export interface PartnerData {
  readonly partnerId: string;
  /** Undefined where only a key is known and not the application it came from. */
  readonly application?: Application;
  readonly agreement?: Agreement;
  readonly capabilities: readonly Capability[];
  readonly stores: readonly Store[];
  /** Without their secrets. */
  readonly credentials: readonly Credential[];
}

export interface PartnerIds {
  readonly partnerId: string;
  readonly applicationId?: string;
  readonly agreementId?: string;
}

export async function readPartner(
  styk: Styk,
  { partnerId, applicationId, agreementId }: PartnerIds,
  { signal }: Pick<CommandContext, 'signal'>,
): Promise<PartnerData> {
  const { partners } = styk;
  const options = { signal };
  const [application, agreement, capabilities, stores, credentials] = await Promise.all([
    applicationId === undefined ? undefined : partners.getApplication(applicationId, options),
    agreementId === undefined ? undefined : partners.getAgreement(agreementId, options),
    partners.listCapabilities(partnerId, options),
    Array.fromAsync(partners.listStores(partnerId, {}, options)),
    Array.fromAsync(partners.listCredentials(partnerId, {}, options)),
  ]);
  return {
    partnerId,
    ...(application === undefined ? {} : { application }),
    ...(agreement === undefined ? {} : { agreement }),
    capabilities: capabilities.items,
    stores,
    credentials,
  };
}
