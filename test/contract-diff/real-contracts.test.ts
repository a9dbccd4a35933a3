import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffContracts } from '../../src/contract-diff/diff-contracts.ts';
import { type DocumentSet, loadDocumentSet } from '../../src/contracts/document-set.ts';
import type { JsonObject } from '../../src/contracts/model.ts';
import { withChange } from '../codegen/changed-document.ts';
import { essence } from './contract-set.ts';
import { type Mutation, mutationsOf } from './mutations.ts';

const folder = resolve(import.meta.dirname, '../../openapi');
const real = loadDocumentSet(['loyalty.yaml', 'partners.yaml'].map((name) => join(folder, name)));
const mutations = mutationsOf(real);

function mutated(set: DocumentSet, { document, edits }: Mutation): DocumentSet {
  const before: object = set.documents.get(document) ?? {};
  const after = edits.reduce((value, [pointer, edit]) => withChange(value, pointer, edit), before);
  return { ...set, documents: new Map([...set.documents, [document, after as JsonObject]]) };
}

const aMutation = fc.constantFrom(...mutations);

describe('of the real contracts', () => {
  test('there is much that can change', () => {
    expect(mutations.length).toBeGreaterThan(1500);
  });

  test('nothing has changed when nothing has', () => {
    expect(diffContracts(real, real)).toEqual([]);
  });

  test('each single change is told as exactly that change', () => {
    fc.assert(
      fc.property(aMutation, (mutation) => {
        const changes = diffContracts(real, mutated(real, mutation));
        expect(changes.map(essence).sort()).toEqual([...mutation.found].sort());
      }),
      { numRuns: 40 },
    );
  });

  test('the way back is the mirror image of the way there', () => {
    fc.assert(
      fc.property(aMutation, aMutation, (one, other) => {
        fc.pre(one.document !== other.document);
        const now = mutated(mutated(real, one), other);
        const places = (from: DocumentSet, to: DocumentSet) => diffContracts(from, to);
        const there = places(real, now).map((change) => `${change.old} ${change.new}`);
        const back = places(now, real).map((change) => `${change.new} ${change.old}`);
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 15 },
    );
  });
});
