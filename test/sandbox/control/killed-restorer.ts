import { join } from 'node:path';
import { createSnapshots } from '../../../src/sandbox/services/control/snapshots.ts';
import { openDatabase } from '../../../src/sandbox/storage/database.ts';

/** Keeps two states and goes from one to the other until it is killed. */
const folder = process.argv[2] ?? '';
const migrations = [
  { name: 'table', sql: 'CREATE TABLE test_state (name TEXT NOT NULL, filler BLOB NOT NULL) STRICT;' },
];
const database = openDatabase({
  file: join(folder, 'sandbox.sqlite'),
  durability: 'full',
  migrations: [{ service: 'test', migrations }],
});
const snapshots = createSnapshots(database, folder);
for (let round = 0; ; round += 1) {
  const name = round % 2 === 0 ? 'even' : 'odd';
  database.transaction((tx) => {
    tx.run('DELETE FROM test_state');
    for (let row = 0; row < 50; row += 1) tx.run('INSERT INTO test_state VALUES (?, randomblob(4000))', name);
  });
  snapshots.save(name, round);
  if (round > 0) snapshots.restore(round % 2 === 0 ? 'odd' : 'even');
  if (round === 1) process.stdout.write('ready\n');
}
