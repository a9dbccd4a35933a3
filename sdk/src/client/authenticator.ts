import { base64 } from './base64.ts';
import type { BasicCredential, OAuthCredential, Secret } from './credentials.ts';
import type { ClientDialect, SecurityScheme } from './dialect.ts';
import { clientErrors } from './errors.ts';
import type { OperationDescriptor } from './operation.ts';
import { askedSecret, fixedSecret, fixedToken, type TokenSource } from './token-source.ts';

/** Where a credential goes in a request. */
export interface Placement {
  readonly in: 'header' | 'query' | 'cookie';
  /** Name of the header (in lower case), parameter or cookie. */
  readonly name: string;
  /** `Bearer ` */
  readonly prefix: string;
}

/** A credential and where it goes. */
export interface PlacedSource {
  readonly source: TokenSource;
  readonly placement: Placement;
}

const BEARER: Placement = { in: 'header', name: 'authorization', prefix: 'Bearer ' };
const BASIC: Placement = { in: 'header', name: 'authorization', prefix: 'Basic ' };
const NOTHING: readonly PlacedSource[] = [];

type Credential = Secret | BasicCredential | OAuthCredential | undefined;

/** Makes the token source of an OAuth scheme, which takes calls of its own. */
export type OpenTokenSource = (
  scheme: Extract<SecurityScheme, { kind: 'oauth2' }>,
  credential: Exclude<OAuthCredential, { token: unknown }>,
) => TokenSource;

/** Knows which credentials an operation goes out with. */
export class Authenticator {
  readonly #sources: ReadonlyMap<string, PlacedSource>;
  readonly #ofOperation = new WeakMap<OperationDescriptor, readonly PlacedSource[]>();

  /** @throws client-token-invalid, client-scheme-unknown */
  constructor(dialect: ClientDialect, auth: Readonly<Record<string, Credential>>, openTokenSource: OpenTokenSource) {
    const sources = new Map<string, PlacedSource>();
    for (const [name, credential] of Object.entries(auth)) {
      if (credential === undefined) continue;
      const scheme = dialect.security[name];
      if (scheme === undefined) throw clientErrors.create('client-scheme-unknown', { name });
      sources.set(name, placed(scheme, credential, openTokenSource));
    }
    this.#sources = sources;
  }

  /** Those of the first way in for which everything was given; none when there is no such way, and the server will say so. */
  sourcesFor(operation: OperationDescriptor): readonly PlacedSource[] {
    const known = this.#ofOperation.get(operation);
    if (known !== undefined) return known;
    const ways = operation.security.map((way) => (typeof way === 'string' ? [way] : way));
    const way = ways.find((names) => names.every((name) => this.#sources.has(name))) ?? [];
    const found = way.length === 0 ? NOTHING : way.flatMap((name) => this.#sources.get(name) ?? []);
    this.#ofOperation.set(operation, found);
    return found;
  }
}

function placed(scheme: SecurityScheme, credential: NonNullable<Credential>, open: OpenTokenSource): PlacedSource {
  switch (scheme.kind) {
    case 'apiKey': {
      const name = scheme.in === 'header' ? scheme.name.toLowerCase() : scheme.name;
      return {
        source: secretSource(credential as Secret, fixedSecret),
        placement: { in: scheme.in, name, prefix: '' },
      };
    }
    case 'basic': {
      const { username, password } = credential as BasicCredential;
      return { source: fixedToken(base64(`${username}:${password}`)), placement: BASIC };
    }
    case 'bearer':
      return { source: secretSource(credential as Secret, fixedToken), placement: BEARER };
    case 'oauth2': {
      const oauth = credential as OAuthCredential;
      return 'token' in oauth
        ? { source: secretSource(oauth.token, fixedToken), placement: BEARER }
        : { source: open(scheme, oauth), placement: BEARER };
    }
  }
}

function secretSource(secret: Secret, fixed: (value: string) => TokenSource): TokenSource {
  return typeof secret === 'function' ? askedSecret(secret) : fixed(secret);
}
