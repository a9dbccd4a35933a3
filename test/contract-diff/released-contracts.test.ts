import { join } from 'node:path';
import { systemClock } from '@styk/sdk/clock';
import { expect, test } from 'vitest';
import type { Change } from '../../src/contract-diff/change.ts';
import { judge, undeclaredBreaks } from '../../src/contract-diff/declared-breaks.ts';
import { diffContracts } from '../../src/contract-diff/diff-contracts.ts';
import { readContracts } from '../../src/contract-diff/read-contracts.ts';
import { newestSnapshot } from '../../src/contract-diff/snapshots/snapshots.ts';
import type { DocumentSet } from '../../src/contracts/document-set.ts';
import type { JsonObject } from '../../src/contracts/model.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { withChange } from '../codegen/changed-document.ts';

const openapi = join(packageRoot(), 'openapi');
const snapshot = newestSnapshot(join(openapi, 'snapshots'));
const today = new Date(systemClock.now()).toISOString().slice(0, 10);

/** What stands between the contracts as they are and a release. */
function against(set: DocumentSet): { readonly breaks: readonly string[]; readonly stale: readonly string[] } {
  if (snapshot === undefined) throw new Error('no contracts have been released yet');
  const { changes, unused } = judge(
    diffContracts(readContracts(snapshot.folder).set, set, { today }),
    snapshot.declared,
  );
  const told = ({ rule, old, new: now }: Pick<Change, 'old' | 'new'> & { rule: string }) => `${rule} ${old} ${now}`;
  return { breaks: undeclaredBreaks(changes).map(told), stale: unused.map(told) };
}

// Either undo the change, or declare it with its reason in declared-breaks.json beside the snapshot (docs/contracts.md).
test('the contracts break nobody who uses the released ones, except where it was declared', () => {
  expect(against(readContracts(openapi).set)).toEqual({ breaks: [], stale: [] });
});

test('a break would be found', () => {
  const { set } = readContracts(openapi);
  const changed = withChange(set.documents.get('loyalty.yaml') ?? {}, '/paths/~1quotes', undefined) as JsonObject;
  const documents = new Map([...set.documents, ['loyalty.yaml', changed]]);
  expect(against({ ...set, documents }).breaks).toEqual(['operation-removed loyalty.yaml#/paths/~1quotes/post null']);
});
