import type { Invariant } from './operation.ts';
import type { SqlValue } from './storage/tx.ts';

/** So many violations tell enough. */
const MOST = 20;

interface SqlRule {
  readonly id: string;
  readonly statement: string;
  /** Selects one `text` for each violation; `?1` is the present instant. */
  readonly sql: string;
}

/** An invariant whose violations one query finds. */
export function createSqlInvariant({ id, statement, sql }: SqlRule): Invariant {
  const query = `SELECT text FROM (${sql}) LIMIT ${MOST}`;
  return {
    id,
    statement,
    check({ tx, now }) {
      const values: SqlValue[] = sql.includes('?1') ? [now] : [];
      return tx.all<{ text: string }>(query, ...values).map(({ text }) => text);
    },
  };
}
