import type { TrustList } from './trust-list.ts';

/** What the caller gives; every item is DER, base64 or PEM, also a PEM bundle. */
export interface TrustMaterial {
  /** Certificates trusted as they are. */
  readonly anchors: readonly Uint8Array[];
  /** Certificates that may stand between; they are not trusted by themselves. */
  readonly intermediates?: readonly Uint8Array[];
  readonly crls?: readonly Uint8Array[];
  /** OCSP responses, whole or BasicOCSPResponse alone. */
  readonly ocsp?: readonly Uint8Array[];
  /** The list of accredited authorities, see `readTrustList`: trusted at the times at which they were accredited. */
  readonly trustList?: TrustList | undefined;
}
