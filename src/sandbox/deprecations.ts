import type { ContractOperation } from '../contracts/model.ts';
import type { Tx } from './storage/tx.ts';

/** Something that goes out of the contracts; instants in epoch milliseconds. */
export interface Deprecation {
  readonly contract: string;
  /** Empty for the whole contract. */
  readonly operationId: string;
  readonly successor: string | null;
  readonly deprecatedAt: number;
  readonly sunsetAt: number;
  readonly partnersTold: number;
}

/** What was announced to go. It is asked with every call, so it is kept in memory. */
export interface Deprecations {
  list(): readonly Deprecation[];
  /** Headers of an operation's answers, empty for one that stays. */
  headersOf(operation: Pick<ContractOperation, 'domain' | 'operationId'>): Readonly<Record<string, string>>;
  /** Something was announced, or the data are others now. */
  forget(): void;
}

const NONE = {};

export function createDeprecations(tx: Tx): Deprecations {
  let known: readonly Deprecation[] | undefined;
  const list = () => {
    known ??= tx.all<Deprecation>(
      `SELECT contract, operation_id AS operationId, successor, deprecated_at AS deprecatedAt, sunset_at AS sunsetAt,
         partners_told AS partnersTold FROM control_deprecation ORDER BY rowid`,
    );
    return known;
  };
  return {
    list,
    headersOf({ domain, operationId }) {
      const about = list().filter(({ contract }) => contract === domain);
      const found = about.find((one) => one.operationId === operationId) ?? about.find((one) => one.operationId === '');
      if (found === undefined) return NONE;
      return {
        // A date of structured fields (RFC 9745 section 2.1, RFC 9651 section 3.3.7) and one of HTTP (RFC 8594 section 3).
        deprecation: `@${Math.floor(found.deprecatedAt / 1000)}`,
        sunset: new Date(found.sunsetAt).toUTCString(),
      };
    },
    forget() {
      known = undefined;
    },
  };
}
