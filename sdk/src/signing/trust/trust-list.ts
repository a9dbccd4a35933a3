import type { AccreditedAuthority } from './accreditation.ts';

/** The list of accredited authorities of the Минцифры. */
export interface TrustList {
  readonly authorities: readonly AccreditedAuthority[];
}
