import { ApiClient } from './api-client.ts';
import type { StykOptions } from './options.ts';
import { stykDialect } from './styk-dialect.ts';

/**
 * Carries out operations of the ecosystem: use it with the functions of `@styk/sdk/api/<domain>`, or use `Styk`, which has
 * them as methods.
 */
export class StykClient extends ApiClient {
  /** @throws StykError `client-base-url-invalid`, `client-token-invalid`, `client-time-limit-invalid` */
  constructor(options: StykOptions) {
    const { auth, ...others } = options;
    // A token that was given may be either kind: that of a client or that of a registration.
    const registration = auth !== undefined && 'token' in auth ? auth.token : undefined;
    super({ ...others, auth: { oauth2: auth, registration } }, stykDialect);
  }
}
