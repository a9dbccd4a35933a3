import type { DeprecationList, DeprecationRequest, DeprecationState } from '@styk/sdk/api/sandbox';
import type { Contracts } from '../../../contracts/model.ts';
import type { Deprecation, Deprecations } from '../../deprecations.ts';
import type { Journal } from '../../journal/journal.ts';
import type { OperationCall, OperationResult } from '../../operation.ts';
import type { Migration } from '../../storage/migrations.ts';
import { emitEvent } from '../events/emit.ts';
import { controlProblems } from './problems.ts';

export const deprecationMigration: Migration = {
  name: 'deprecations',
  sql: `CREATE TABLE control_deprecation (
          contract TEXT NOT NULL, operation_id TEXT NOT NULL, successor TEXT, deprecated_at INTEGER NOT NULL,
          sunset_at INTEGER NOT NULL, partners_told INTEGER NOT NULL, PRIMARY KEY (contract, operation_id)
        ) STRICT;`,
};

interface Room {
  readonly contracts: Contracts;
  readonly journal: Pick<Journal, 'callersOf'>;
  readonly deprecations: Deprecations;
}

const DAY_MS = 86_400_000;

/** Who has called it within so long is told. */
const CALLED_MS = 90 * DAY_MS;
const NOTICE_DAYS = 180;

/** The ecosystem that retires a part of its contracts. */
export function deprecationHandlers({ contracts, journal, deprecations }: Room) {
  return {
    listDeprecations: (): OperationResult<DeprecationList> => ({
      status: 200,
      body: { items: deprecations.list().map(viewDeprecation) },
    }),

    announceDeprecation(call: OperationCall<unknown, DeprecationRequest>): OperationResult<DeprecationState> {
      const { tx, now, body } = call;
      const { contract, operationId = '', successor = null, noticeDays = NOTICE_DAYS } = body;
      const file = contracts.files.find(({ domain }) => domain === contract);
      const concerned = contracts.operations.filter(
        (one) => one.domain === contract && (operationId === '' || one.operationId === operationId),
      );
      if (file === undefined || concerned.length === 0) {
        throw controlProblems.create('contract-part-unknown', {
          part: [contract, operationId].filter(Boolean).join('/'),
        });
      }
      const callers = journal.callersOf(
        concerned.map((one) => one.operationId),
        now - CALLED_MS,
      );
      const sunsetAt = now + noticeDays * DAY_MS;
      const deprecation = {
        contract,
        operationId,
        successor,
        deprecatedAt: now,
        sunsetAt,
        partnersTold: callers.length,
      };
      tx.run(
        `INSERT OR REPLACE INTO control_deprecation
           (contract, operation_id, successor, deprecated_at, sunset_at, partners_told)
         VALUES (:contract, :operationId, :successor, :deprecatedAt, :sunsetAt, :partnersTold)`,
        deprecation,
      );
      const data = {
        contract,
        version: file.version,
        ...(operationId === '' ? {} : { operationId }),
        ...(successor === null ? {} : { successor }),
        deprecatedAt: new Date(now).toISOString(),
        sunsetAt: new Date(sunsetAt).toISOString(),
      };
      for (const partnerId of callers) {
        emitEvent(call, { type: 'contract.deprecated', subject: contract, partnerId, data });
      }
      call.afterCommit(deprecations.forget);
      return { status: 200, body: viewDeprecation(deprecation) };
    },
  };
}

function viewDeprecation({ operationId, deprecatedAt, sunsetAt, ...facts }: Deprecation): DeprecationState {
  return {
    ...facts,
    operationId: operationId === '' ? null : operationId,
    deprecatedAt: new Date(deprecatedAt).toISOString(),
    sunsetAt: new Date(sunsetAt).toISOString(),
  };
}
