import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ServiceContext } from '../../../src/sandbox/operation.ts';
import { ProblemError } from '../../../src/sandbox/problems.ts';
import {
  type Docflow,
  type DocumentAxes,
  DRAFT_AXES,
  type Side,
} from '../../../src/sandbox/services/edo/docflow/axes.ts';
import { type DocflowAction, transitions } from '../../../src/sandbox/services/edo/docflow/transitions.ts';
import {
  findDocument,
  insertDocument,
  type StoredDocument,
} from '../../../src/sandbox/services/edo/documents/document.ts';
import { moveDocument } from '../../../src/sandbox/services/edo/documents/move.ts';
import { insertSignature, type NewSignature } from '../../../src/sandbox/services/edo/documents/signatures.ts';
import { recordEvent } from '../../../src/sandbox/services/edo/documents/timeline.ts';
import { insertTitle } from '../../../src/sandbox/services/edo/documents/titles.ts';
import { edoInvariants } from '../../../src/sandbox/services/edo/invariants.ts';
import { edoMigrations } from '../../../src/sandbox/services/edo/migrations.ts';
import { lastNotice, type NoticeKind } from '../../../src/sandbox/services/edo/notices/store.ts';
import { type MadeFiles, storeFiles } from '../../../src/sandbox/services/edo/operator/files.ts';
import { ensureRobots, participantOf, ROBOTS } from '../../../src/sandbox/services/edo/participants.ts';
import { createEventsService } from '../../../src/sandbox/services/events/service.ts';
import { openDatabase } from '../../../src/sandbox/storage/database.ts';
import { noIncidents } from '../no-incidents.ts';
import { oracle } from './docflow-oracle.ts';

const OPERATIONS = process.env['STYK_NIGHTLY'] === '1' ? 1_000_000 : 100_000;
const DOCUMENTS_AT_A_TIME = 60;

const ROWS = transitions.map(({ action, by }) => ({ action, by }));

const SIGNATURE: NewSignature = {
  content: new Uint8Array([1]),
  commonName: 'Тестов',
  inn: null,
  organisationInn: '9699000012',
  serial: '01',
  thumbprint: null,
  notAfter: null,
  signedAt: 0,
  poa: null,
};

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function open() {
  const database = openDatabase({ file: ':memory:', durability: 'full', migrations: [] });
  database.migrate([
    { service: 'events', migrations: createEventsService(noIncidents).migrations },
    { service: 'edo', migrations: edoMigrations },
  ]);
  let ids = 0;
  const context = (now: number): ServiceContext => ({
    tx: database.tx,
    now,
    newId: (prefix) => {
      ids += 1;
      return `${prefix}_${String(ids).padStart(12, '0')}`;
    },
  });
  ensureRobots(database.tx);
  const party = { inn: '9699000012', kpp: '969901001', ogrn: null, name: 'ООО «Тест»' };
  const own = participantOf(database.tx, 'prt_test', () => party).participantId;
  return { context, own, close: () => database.close() };
}

/** The files that a step of a real exchange brings with it. */
function filesOf(context: ServiceContext, document: StoredDocument, action: DocflowAction, by: Side): MadeFiles {
  const file = () => ({ fileId: randomUUID(), fileName: 'a.xml', format: 'test', content: Buffer.from(randomUUID()) });
  const title = context.tx.get<{ id: string }>(
    'SELECT file_id AS id FROM edo_title WHERE document_id = ? AND number = 1',
    document.documentId,
  );
  const notice = (kind: NoticeKind) => {
    const signatures = kind === 'universal-message' ? [] : [SIGNATURE];
    return { ...file(), kind, author: by, about: title?.id ?? '', signatures };
  };
  const isSigned = document.docflow.profile === 'signed';
  switch (action) {
    case 'confirm':
      return document.axes.operatorConfirmation === 'waiting'
        ? { notices: [notice('delivery-confirmation'), notice('sending-confirmation')] }
        : {};
    case 'acknowledge':
      return { notices: [notice(isSigned ? 'receipt' : 'universal-message')] };
    case 'accept':
    case 'accept-with-discrepancies':
    case 'not-accept':
    case 'add-title': {
      const number = context.tx.get<{ n: number }>(
        'SELECT count(*) + 1 AS n FROM edo_title WHERE document_id = ?',
        document.documentId,
      );
      const made = { ...file(), number: number?.n ?? 0, role: 'recipient', senderId: document.recipientId } as const;
      return { title: made, titleSignature: SIGNATURE };
    }
    case 'countersign':
      return { cosigned: { fileId: title?.id ?? '', signature: SIGNATURE } };
    case 'propose-annulment':
      return { notices: [notice('annulment')] };
    case 'request-powers':
      return { notices: [notice('universal-message')] };
    case 'accept-annulment':
      return {
        cosigned: {
          fileId: lastNotice(context.tx, document.documentId, 'annulment')?.fileId ?? '',
          signature: SIGNATURE,
        },
      };
    default:
      return {};
  }
}

function newDocument(context: ServiceContext, own: string, random: () => number): StoredDocument {
  const answers = ['title', 'title', 'none', 'titles', 'countersignature'] as const;
  const answer = answers[Math.floor(random() * answers.length)] ?? 'title';
  const docflow: Docflow = {
    profile: random() < 0.5 ? 'signed' : 'universal',
    invoice: answer === 'none' || (answer === 'title' && random() < 0.5) ? 'yes' : 'no',
    answer,
    route: 'own',
  };
  const document: StoredDocument = {
    documentId: context.newId('doc'),
    senderId: own,
    recipientId: ROBOTS[0]?.participantId ?? '',
    consigneeId: answer === 'titles' ? (ROBOTS[1]?.participantId ?? '') : null,
    type: 'upd',
    function: null,
    number: '1',
    date: '2026-11-20',
    grossKop: null,
    comment: null,
    docflow,
    axes: { ...DRAFT_AXES, senderSignature: 'valid' },
    base: null,
    packetId: null,
    movedAt: context.now,
    stuckAt: null,
    createdAt: context.now,
    updatedAt: context.now,
  };
  insertDocument(context.tx, document);
  const fileId = randomUUID();
  const content = Buffer.from(fileId);
  const { documentId } = document;
  insertTitle(context.tx, {
    number: 1,
    role: 'sender',
    senderId: own,
    fileId,
    fileName: 'a.xml',
    format: 'test',
    content,
    documentId,
  });
  insertSignature(context.tx, fileId, SIGNATURE);
  recordEvent(context, documentId, { kind: 'signed', actor: 'sender' });
  moveDocument(context, document, { action: 'send', by: 'sender' });
  return document;
}

test(`E01, E03: ${OPERATIONS} random operations on many documents are those of the naive model, each tells what it has to and no more, and every invariant holds`, () => {
  const { context, own, close } = open();
  const random = chance(20261120);
  const model = new Map<string, { readonly docflow: Docflow; axes: DocumentAxes; steps: number; told: number }>();
  const events = new Map<string, number>();
  let done = 0;
  let refused = 0;
  for (let turn = 1; turn <= OPERATIONS; turn += 1) {
    const now = context(turn * 1000);
    if (model.size < DOCUMENTS_AT_A_TIME || random() < 0.004) {
      const { documentId, docflow, axes } = newDocument(now, own, random);
      const sent = oracle(docflow, axes, 'send', 'sender');
      if (typeof sent === 'string') throw new Error('a signed document can be sent');
      model.set(documentId, { docflow, axes: sent, steps: 2, told: 0 });
    }
    const known = [...model.keys()].slice(-DOCUMENTS_AT_A_TIME);
    const documentId = known[Math.floor(random() * known.length)] ?? '';
    const expectedOf = model.get(documentId);
    const step = ROWS[Math.floor(random() * ROWS.length)];
    const document = findDocument(now.tx, documentId);
    if (expectedOf === undefined || step === undefined || document === undefined) throw new Error('no such document');
    const expected = oracle(expectedOf.docflow, expectedOf.axes, step.action, step.by);
    try {
      const made = typeof expected === 'string' ? {} : filesOf(now, document, step.action, step.by);
      const moved = now.tx.savepoint(() => {
        storeFiles(now, documentId, made);
        return moveDocument(now, document, step);
      });
      if (JSON.stringify(moved.axes) !== JSON.stringify({ ...document.axes, ...(expected as object) })) {
        throw new Error(
          `${step.action} by ${step.by}: ${JSON.stringify(moved.axes)}, expected ${JSON.stringify(expected)}`,
        );
      }
      expectedOf.axes = moved.axes;
      const row = transitions.find(({ action, by }) => action === step.action && by === step.by);
      expectedOf.steps += row?.kind === undefined ? 0 : 1;
      // The sender is the only partner: organisations that the sandbox plays are told nothing.
      expectedOf.told += row?.tells?.filter(([side]) => side === 'sender').length ?? 0;
      done += 1;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code !== expected)
        throw new Error(`${step.action} by ${step.by}: ${error.code}, expected ${JSON.stringify(expected)}`);
      refused += 1;
    }
    if (turn % (OPERATIONS / 5) === 0) {
      expect(edoInvariants.flatMap((invariant) => invariant.check(now))).toEqual([]);
    }
  }
  const last = context(OPERATIONS * 1000);
  for (const [documentId, { axes, steps, told }] of model) {
    const log = last.tx.get<{ n: number; newest: number }>(
      'SELECT count(*) AS n, coalesce(max(version), 0) AS newest FROM events_event WHERE subject = ?',
      documentId,
    );
    expect([documentId, log]).toEqual([documentId, { n: told, newest: told }]);
    expect(findDocument(last.tx, documentId)?.axes).toEqual(axes);
    const row = last.tx.get<{ n: number }>('SELECT count(*) AS n FROM edo_event WHERE document_id = ?', documentId);
    events.set(documentId, row?.n ?? 0);
    expect(events.get(documentId)).toBe(steps);
  }
  expect(done).toBeGreaterThan(OPERATIONS / 100);
  expect(refused).toBeGreaterThan(OPERATIONS / 10);
  close();
}, 120_000);

test.each([
  ['EDO01', "UPDATE edo_document SET response = 'accepted', transport = 'queued'"],
  ['EDO02', "DROP TRIGGER edo_title_never_changes; UPDATE edo_title SET sha256 = 'x'"],
  ['EDO03', 'DELETE FROM edo_file_signature'],
  ['EDO04', "UPDATE edo_document SET response = 'accepted', answer = 'title'"],
  ['EDO05', "UPDATE edo_document SET operator_confirmation = 'received'"],
  ['EDO06', "UPDATE edo_document SET annulment = 'accepted'"],
  ['EDO07', 'DELETE FROM edo_event'],
  ['EDO09', "UPDATE edo_document SET powers = 'requested'"],
])('%s is found to be broken when it is', (id, sql) => {
  const { context, own, close } = open();
  const now = context(1000);
  newDocument(now, own, chance(1));
  const invariant = edoInvariants.find((one) => one.id === id);
  expect(invariant?.check(now)).toEqual([]);
  for (const statement of sql.split('; ')) now.tx.run(statement);
  expect(invariant?.check(now)).not.toEqual([]);
  close();
});

test.each([
  ['answered', "response = 'refused'"],
  ['answered in two ways', "response = CASE document_id WHEN 'doc_1' THEN 'refused' ELSE 'accepted' END"],
  ['annulled', "annulment = 'accepted'"],
])('EDO08 is found to be broken when a locked packet is %s in part', (_, change) => {
  const { context, own, close } = open();
  const { tx, ...now } = context(1000);
  const { documentId } = newDocument({ tx, ...now }, own, chance(1));
  newDocument({ tx, ...now }, own, chance(1));
  tx.run("INSERT INTO edo_packet VALUES ('pkt_1', ?, 'opr_1', 1, 0)", own);
  tx.run("UPDATE edo_document SET packet_id = 'pkt_1', answer = 'title', response = 'waiting'");
  const invariant = edoInvariants.find((one) => one.id === 'EDO08');
  expect(invariant?.check({ tx, ...now })).toEqual([]);
  const one = change.replaceAll('doc_1', documentId);
  tx.run(`UPDATE edo_document SET ${one}${one.includes('CASE') ? '' : ` WHERE document_id = '${documentId}'`}`);
  expect(invariant?.check({ tx, ...now })).toHaveLength(1);
  tx.run('UPDATE edo_packet SET locked = 0');
  expect(invariant?.check({ tx, ...now })).toEqual([]);
  close();
});

test('what was signed cannot be changed', () => {
  const { context, own, close } = open();
  const now = context(1000);
  newDocument(now, own, chance(1));
  expect(() => now.tx.run("UPDATE edo_title SET content = x'00'")).toThrow(/never change/);
  expect(() => now.tx.run("UPDATE edo_file_signature SET content = x'00'")).toThrow(/never change/);
  close();
});
