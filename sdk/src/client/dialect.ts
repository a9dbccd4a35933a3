import type { Language } from '../errors/index.ts';
import type { OperationDescriptor } from './operation.ts';

/** How a contract lets callers in; the security schemes of OpenAPI that a client can serve by itself. */
export type SecurityScheme =
  /** A key in a header, the query or a cookie. */
  | { readonly kind: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  /** `Authorization: Bearer …` (RFC 6750) with a token that the caller has. */
  | { readonly kind: 'bearer' }
  /** User and password (RFC 7617). */
  | { readonly kind: 'basic' }
  /**
   * Client credentials (RFC 6749 section 4.4). `tokenUrl` is absolute or counts from the address of the service.
   * `tokenOperation` is there when the token endpoint is an operation of the contract itself.
   */
  | { readonly kind: 'oauth2'; readonly tokenUrl: string; readonly tokenOperation?: OperationDescriptor };

/** What the clients of one contract have in common; generated from it. */
export interface ClientDialect {
  /** Security schemes by their names in the contract; those that are not here cannot be served. */
  readonly security: Readonly<Record<string, SecurityScheme>>;
  /** Where calls go when the options name no address: the contract's first server. */
  readonly baseUrl?: string;
  /** Header that tells which version of the contract the client was made from; null for none. */
  readonly versionHeader: string | null;
  /** Header that names the logical call, the same over its attempts; null for none. */
  readonly operationIdHeader: string | null;
  /** Whether `traceparent` (W3C Trace Context) goes out with every attempt. */
  readonly traceparent: boolean;
  /** Language asked for when the options name none; absent: the server's own choice. */
  readonly language?: Language;
  /** Problem codes of a 401 after which a new token may help; absent: any 401. */
  readonly staleTokenCodes?: readonly string[];
}
