// Generated from openapi/ by `npm run generate:api`. Do not edit.

import { StykClient } from '../client/styk-client.ts';
import { EdoApi } from './edo.ts';
import { IdentityApi } from './identity.ts';
import { LoyaltyApi } from './loyalty.ts';
import { PartnersApi } from './partners.ts';
import { SandboxApi } from './sandbox.ts';

/**
 * Client of the ecosystem: `new Styk({ baseUrl, auth })`.
 *
 * Every operation is a method whose arguments are its path parameters in the order of the path, its body if it has one,
 * its query if it has query parameters, and options.
 */
export class Styk extends StykClient {
  /** Styk electronic documents. */
  readonly edo: EdoApi = new EdoApi(this);
  /** Styk identity. */
  readonly identity: IdentityApi = new IdentityApi(this);
  /** Styk loyalty. */
  readonly loyalty: LoyaltyApi = new LoyaltyApi(this);
  /** Styk partners. */
  readonly partners: PartnersApi = new PartnersApi(this);
  /** Styk sandbox. */
  readonly sandbox: SandboxApi = new SandboxApi(this);
}
