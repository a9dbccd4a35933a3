import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Bindings, Tx } from './tx.ts';

/** A transaction's face over a connection that can be exchanged for another one. */
export interface Statements extends Tx {
  use(connection: DatabaseSync): void;
}

/** Gives the statements of one connection under the face of a transaction; each text is prepared once. */
export function createStatements(first: DatabaseSync): Statements {
  let connection = first;
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  let depth = 0;
  return {
    use(next) {
      connection = next;
      prepared.clear();
    },
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...bind(values));
      return { changes: Number(changes), rowid: Number(lastInsertRowid) };
    },
    get: <Row extends object>(sql: string, ...values: Bindings) => prepare(sql).get(...bind(values)) as Row | undefined,
    all: <Row extends object>(sql: string, ...values: Bindings) => prepare(sql).all(...bind(values)) as Row[],
    iterate: <Row extends object>(sql: string, ...values: Bindings) =>
      prepare(sql).iterate(...bind(values)) as Iterable<Row>,
    written: () => Number(prepare('SELECT total_changes() AS rows').get()?.rows),
    savepoint(work) {
      depth += 1;
      const name = `s${depth}`;
      prepare(`SAVEPOINT ${name}`).run();
      try {
        const result = work();
        prepare(`RELEASE ${name}`).run();
        return result;
      } catch (error) {
        if (connection.isTransaction) {
          prepare(`ROLLBACK TO ${name}`).run();
          prepare(`RELEASE ${name}`).run();
        }
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
}

/** `node:sqlite` takes either form in the same place, but its types describe them as two overloads. */
function bind(values: Bindings): Parameters<StatementSync['run']> {
  return values as Parameters<StatementSync['run']>;
}
