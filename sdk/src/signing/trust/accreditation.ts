import type { Certificate } from '../x509/certificate.ts';

/** A status of an authority and since when it has it. */
export interface AccreditationStatus {
  /** As the list says it: `Действует`, `Приостановлена`, `Прекращена`, `Аннулирована`. */
  readonly status: string;
  readonly since: Date;
}

/** An authority of the list of the Минцифры. */
export interface AccreditedAuthority {
  readonly name: string;
  readonly inn?: string;
  readonly ogrn?: string;
  readonly registryNumber?: string;
  /** Earliest first; the last one is the present one. */
  readonly statuses: readonly AccreditationStatus[];
  /** Certificates of its keys. */
  readonly certificates: readonly Certificate[];
}

const IN_FORCE = 'Действует';

/** The status at a moment; before the first one there is none. */
export function statusAt({ statuses }: AccreditedAuthority, moment: Date): AccreditationStatus | undefined {
  return statuses.findLast(({ since }) => since <= moment);
}

/** Whether the authority was accredited at a moment (63-FZ, article 16). Only the status that says so counts. */
export function isAccreditedAt(authority: AccreditedAuthority, moment: Date): boolean {
  return statusAt(authority, moment)?.status === IN_FORCE;
}
