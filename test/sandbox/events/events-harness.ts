import { onTestFinished } from 'vitest';
import type { ServiceContext } from '../../../src/sandbox/operation.ts';
import { eventsMigrations } from '../../../src/sandbox/services/events/schema.ts';
import { type Database, openDatabase } from '../../../src/sandbox/storage/database.ts';

/** The tables of events alone, in memory, with an instant that the test moves. */
export function openEvents() {
  const database: Database = openDatabase({
    file: ':memory:',
    durability: 'normal',
    migrations: [{ service: 'events', migrations: eventsMigrations }],
  });
  onTestFinished(() => database.close());
  let now = Date.parse('2026-11-22T07:15:30Z');
  let ids = 0;
  const newId = (prefix: string) => {
    ids += 1;
    return `${prefix}_${String(ids).padStart(8, '0')}`;
  };
  const texts = () =>
    database.tx.all<{ body: string; personal: string | null }>(
      'SELECT body, personal_body AS personal FROM events_event ORDER BY seq',
    );
  return {
    database,
    context: (): ServiceContext => ({ tx: database.tx, now, newId }),
    advance(ms: number) {
      now += ms;
    },
    texts,
    bodies: () => texts().map(({ body }) => body),
  };
}
