import type { Token } from '../api/identity.types.ts';
import { signerOf } from './assertion-signer.ts';
import { base64 } from './base64.ts';
import { clientAssertion } from './client-assertion.ts';
import { type Address, type ClientSettings, parseAddress } from './client-settings.ts';
import type { AssertionSigner, ClientKeyCredential, ClientSecretCredential } from './credentials.ts';
import type { SecurityScheme } from './dialect.ts';
import { formPairs } from './form-pairs.ts';
import { LogicalCall } from './logical-call.ts';
import type { OperationDescriptor } from './operation.ts';

type OAuthScheme = Extract<SecurityScheme, { kind: 'oauth2' }>;

const FORM = 'application/x-www-form-urlencoded';
/** `client_assertion_type` of RFC 7523 section 2.2. */
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Seconds a token is used for when the server does not say (RFC 6749 section 5.1 only recommends it). */
const UNSAID_LIFE_SEC = 300;

/** Asks for tokens by the client credentials grant (RFC 6749 section 4.4). */
export class TokenEndpoint {
  readonly #settings: ClientSettings;
  readonly #credential: ClientSecretCredential | ClientKeyCredential;
  readonly #operation: OperationDescriptor;
  readonly #address: Address;
  /** Whether the contract promises a lifetime. */
  readonly #strict: boolean;
  /** Made once: importing a key costs more than signing. */
  #signer: Promise<AssertionSigner> | undefined;

  /** @throws client-base-url-invalid */
  constructor(
    settings: ClientSettings,
    { tokenUrl, tokenOperation }: OAuthScheme,
    credential: ClientSecretCredential | ClientKeyCredential,
  ) {
    this.#settings = settings;
    this.#credential = credential;
    this.#strict = tokenOperation !== undefined;
    const absolute = /^https?:/i.test(tokenUrl);
    this.#address = absolute ? parseAddress(tokenUrl) : settings.address;
    this.#operation = tokenOperation ?? tokenRequest(absolute ? '' : `/${tokenUrl.replace(/^\/+/, '')}`);
  }

  /** One request, whose attempts all have a proof of their own: one that was used up would be refused (RFC 7523 section 3). */
  begin(): LogicalCall {
    const credential = this.#credential;
    const open = (): string | Promise<string> =>
      'privateKey' in credential ? this.#formWithKey(credential) : formWithSecret(credential);
    const basic = 'clientSecret' in credential && credential.method === 'client_secret_basic';
    const headers: Record<string, string> = basic ? { authorization: basicOf(credential) } : {};
    const body = { content: null, contentType: FORM, open, repeatable: true, streams: false };
    const nature = { movesNothing: true, address: this.#address, body };
    return new LogicalCall(this.#settings, this.#operation, {}, { headers }, nature);
  }

  /** The answer, with the lifetime that the server may leave out. */
  read(answer: Token): Token {
    return this.#strict ? answer : { ...answer, expires_in: answer?.expires_in ?? UNSAID_LIFE_SEC };
  }

  async #formWithKey(credential: ClientKeyCredential): Promise<string> {
    const { origin, pathPrefix } = this.#address;
    const { basePath, path } = this.#operation;
    this.#signer ??= signerOf(credential);
    const signer = await this.#signer;
    return printForm(credential, {
      client_assertion_type: JWT_BEARER,
      client_assertion: await clientAssertion(
        credential,
        signer,
        `${origin}${pathPrefix}${basePath}${path}`,
        this.#settings.clock,
      ),
    });
  }
}

function formWithSecret(credential: ClientSecretCredential): string {
  const { clientId, clientSecret, method } = credential;
  return printForm(
    credential,
    method === 'client_secret_basic' ? {} : { client_id: clientId, client_secret: clientSecret },
  );
}

function printForm({ scope }: { readonly scope?: string }, fields: Readonly<Record<string, string>>): string {
  return formPairs({ grant_type: 'client_credentials', ...fields, scope }, undefined, 'json').join('&');
}

/** Id and secret are form-encoded before they are joined (RFC 6749 section 2.3.1). */
function basicOf({ clientId, clientSecret }: ClientSecretCredential): string {
  return `Basic ${base64(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`;
}

/** A token endpoint that is no operation of the contract. */
function tokenRequest(path: string): OperationDescriptor {
  return {
    id: 'createToken',
    method: 'POST',
    basePath: '',
    path,
    pathParams: [],
    queryParams: [],
    body: FORM,
    response: 'json',
    idempotencyKey: false,
    security: [],
    problems: [],
    version: '',
  };
}
