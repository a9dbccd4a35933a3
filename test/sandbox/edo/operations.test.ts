import { Styk, StykApiError } from '@styk/sdk';
import type { BuildRequest } from '@styk/sdk/api/edo';
import { formats, readZip, verifyArchive } from '@styk/sdk/edo';
import { verifySignature } from '@styk/sdk/signing';
import { expect, test } from 'vitest';
import { startExchange } from './exchange-harness.ts';
import { refusalOf } from './refusal.ts';

const ROBOT = 'STY0000000000000000000000000000001';
const HOUR = 3600;
const HOUR_MS = HOUR * 1000;

test('a draft changes only on the state it was read in, and not at all once it is signed', async () => {
  const { styk, build, createDraft, identity, sign } = await startExchange();
  const file = await build();
  const { draftId } = await createDraft(file);
  expect(await refusalOf(styk.edo.updateDraft(draftId, { comment: 'а' }, { ifMatch: '"7"' }))).toBe(
    'precondition-failed',
  );
  const changed = await styk.edo.updateDraft(draftId, { comment: 'по заявке 7' }, { ifMatch: '"1"' });
  expect(changed.comment).toBe('по заявке 7');
  const cleared = await styk.edo.updateDraft(draftId, { comment: null }, { ifMatch: '"2"' });
  expect(cleared.comment).toBeUndefined();
  await styk.edo.addDraftSignature(draftId, { contentBase64: await sign(file.bytes, await identity()) });
  expect(await refusalOf(styk.edo.updateDraft(draftId, { comment: 'б' }, { ifMatch: '*' }))).toBe('state-conflict');
});

test('EDO-07: what was signed and not sent is found in the outbox, and told of once after an hour', async () => {
  const { styk, build, createDraft, identity, sign, sandbox } = await startExchange();
  const pull = await styk.events.createSubscription({ delivery: 'pull', types: ['edo.document.stuck'] });
  const file = await build();
  const { draftId } = await createDraft(file);
  const outbox = (query: object) => Array.fromAsync(styk.edo.listEdoOutbox(query));
  expect(await outbox({})).toEqual([]);
  expect((await outbox({ state: 'draft' })).map(({ draft }) => draft.draftId)).toEqual([draftId]);
  await styk.edo.addDraftSignature(draftId, { contentBase64: await sign(file.bytes, await identity()) });
  expect(await outbox({ olderThan: 'PT1H' })).toEqual([]);
  expect(await refusalOf(styk.edo.listEdoOutbox({ olderThan: 'P1Y' }))).toBe('validation-failed');
  await styk.sandbox.setClock({ advanceMs: HOUR_MS });
  expect(await outbox({ olderThan: 'PT1H' })).toMatchObject([{ draft: { draftId, state: 'signed' } }]);
  await styk.sandbox.runJob('documents');
  const told = (await styk.events.readEventLog({ subscriptionId: pull.subscriptionId })).items;
  expect(told.map(({ subject }) => subject)).toEqual([draftId]);
  expect(sandbox.defects()).toEqual([]);
});

test('a packet is sent whole or not at all', async () => {
  const { styk, build, createDraft, identity, sign } = await startExchange();
  const own = await identity();
  const draft = async (signed: boolean, recipientId = ROBOT) => {
    const file = await build({ recipientId });
    const { draftId } = await createDraft(file);
    if (signed) await styk.edo.addDraftSignature(draftId, { contentBase64: await sign(file.bytes, own) });
    return draftId;
  };
  const [first, second, open] = [await draft(true), await draft(true), await draft(false)];
  const elsewhere = await draft(true, 'STY0000000000000000000000000000002');
  expect(await refusalOf(styk.edo.sendPacket({ draftIds: [first, open] }))).toBe('not-signed');
  expect(await refusalOf(styk.edo.sendPacket({ draftIds: [first, elsewhere] }))).toBe('packet-recipients-differ');
  expect(await refusalOf(styk.edo.sendPacket({ draftIds: [first, 'drf_unknown'] }))).toBe('not-found');
  expect((await styk.edo.getDraft(first)).state).toBe('signed');
  const { operationId } = await styk.edo.sendPacket({ draftIds: [first, second] });
  await expect.poll(async () => (await styk.edo.getEdoOperation(operationId)).state).toBe('succeeded');
  const documents = (await styk.edo.listDocuments({ direction: 'outgoing' })).items;
  expect(new Set(documents.map(({ packetId }) => packetId)).size).toBe(1);
  expect(documents).toHaveLength(2);
  expect(await refusalOf(styk.edo.getEdoOperation('opr_unknown'))).toBe('not-found');
});

test('what is built is valid, becomes a draft by its file, and is gone after a day', async () => {
  const { styk } = await startExchange();
  const address = { text: 'г. Москва, ул. Примерная, д. 1', countryCode: '643', country: 'Россия' };
  const data = {
    number: '1043',
    documentName: 'УПД',
    seller: { inn: '9699000012', kpp: '969901001', name: 'ООО «Тест-Поставщик»', address },
    buyer: { inn: '9699000020', kpp: '969901001', name: 'ООО «Ромашка-Тест»', address },
    shipmentDocuments: [{ name: 'УПД', number: '1043', date: '2026-11-20' }],
    lines: [{ name: 'Чай', quantity: '100', unit: { code: '796', name: 'шт' }, price: '1000.00', vatRate: '22%' }],
    transfer: { operation: 'Товары переданы', date: '2026-11-20' },
    signers: [
      { name: { last: 'Тестов', first: 'Иван' }, position: 'Директор', signatureType: '1', powers: 'certificate' },
    ],
  };
  const request = { type: 'upd', function: 'СЧФДОП', date: '2026-11-20', recipientId: ROBOT, data } as const;
  const built = await styk.edo.buildDocument(request);
  expect(built).toMatchObject({ format: 'upd-seller/5.03' });
  const bytes = Buffer.from(built.contentBase64 ?? '', 'base64');
  expect(bytes).toHaveLength(built.size);
  const content = { fileName: built.fileName, contentBase64: bytes.toString('base64') };
  expect(await styk.edo.validateDocument({ content })).toMatchObject({ valid: true, formatStatus: 'current' });
  expect(await styk.edo.validateDocument({ fileId: built.fileId ?? '' })).toMatchObject({ valid: true });
  const wrong = { ...request, data: { ...data, lines: [] } };
  expect(await styk.edo.validateDocument({ data: wrong })).toMatchObject({ valid: false });
  expect(await refusalOf(styk.edo.buildDocument(wrong))).toBe('document-invalid');
  expect(await refusalOf(styk.edo.buildDocument({ ...request, type: 'ks2' }))).toBe('document-format-unpublished');
  expect(await refusalOf(styk.edo.buildDocument({ ...request, date: '2001-01-01' }))).toBe('document-format-retired');
  expect(await styk.edo.createDraftFromFile({ fileId: built.fileId ?? '' })).toMatchObject({ state: 'draft' });
  expect(await refusalOf(styk.edo.createDraftFromFile({ fileId: 'fil_unknown' }))).toBe('not-found');
  await styk.sandbox.setClock({ advanceMs: 25 * HOUR_MS });
  await styk.sandbox.runJob('documents');
  expect(await refusalOf(styk.edo.createDraftFromFile({ fileId: built.fileId ?? '' }))).toBe('not-found');
});

test('EDO-11: a clarification is answered by a revision, which refers to its base', async () => {
  const { styk, build, sendSigned, createDraft, sign, identity } = await startExchange();
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, { answer: 'clarify' });
  const { documentId } = await sendSigned(await build());
  const revision = { kind: 'revision', date: '2026-11-20', data: {} } as const;
  await expect.poll(async () => (await styk.edo.getDocument(documentId)).state.summary).toBe('clarification_requested');
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, {});
  expect(await refusalOf(styk.edo.correctDocument(documentId, { ...revision, kind: 'correction' }))).toBe(
    'state-conflict',
  );
  const built = await styk.edo.correctDocument(documentId, revision);
  expect(built.baseDocumentId).toBe(documentId);
  const bytes = Buffer.from(built.contentBase64 ?? '', 'base64');
  const { draftId } = await createDraft({ fileName: built.fileName, bytes });
  await styk.edo.addDraftSignature(draftId, { contentBase64: await sign(bytes, await identity()) });
  const sent = await styk.edo.sendDraft(draftId);
  expect(sent).toMatchObject({ baseDocumentId: documentId, relation: 'revises' });
  expect((await styk.edo.getDocument(documentId)).state.summary).toBe('revised');
  expect(await refusalOf(styk.edo.correctDocument(documentId, revision))).toBe('state-conflict');
});

test('EDO-15: the archive holds every file of the exchange, verifies, and is the same each time', async () => {
  const { styk, build, sendSigned, answered } = await startExchange();
  const { documentId } = await sendSigned(await build());
  await answered(documentId);
  await expect
    .poll(async () => readZip(await archive()).filter(({ path }) => /DP_PDPOL.*xml$/.test(path)).length)
    .toBe(2);
  async function archive() {
    return new Uint8Array(await styk.edo.getDocumentArchive(documentId));
  }
  const zip = await archive();
  expect(Buffer.from(await archive()).equals(zip)).toBe(true);
  const entries = readZip(zip);
  expect(verifyArchive(entries)).toEqual([]);
  const find = (pattern: RegExp) => entries.filter(({ path }) => pattern.test(path));
  // ПДП and ПДО of the document and of its receipt; the receipt; two titles; all of them signed.
  for (const [prefix, count] of [
    ['ON_NSCHFDOPPR', 1],
    ['ON_NSCHFDOPPOK', 1],
    ['DP_PDPOL', 2],
    ['DP_PDOTPR', 2],
    ['DP_IZVPOL', 1],
  ] as const) {
    expect([prefix, find(new RegExp(`${prefix}_.*\\.xml$`)).length]).toEqual([prefix, count]);
  }
  const anchors = find(/trust-authority/).map(({ bytes }) => bytes);
  const crls = find(/trust-revoked/).map(({ bytes }) => bytes);
  const at = new Date(Date.parse((await styk.sandbox.getClock()).now));
  for (const { path, bytes } of find(/\.xml$/)) {
    const signature = entries.find((entry) => entry.path === `${path}.sig`)?.bytes ?? new Uint8Array();
    const verification = await verifySignature({ content: bytes, signature, trust: { anchors, crls }, at });
    expect([path, verification.verdict]).toEqual([path, 'passed']);
  }
});

test('a robot goes by the clock: it delays, keeps silent until it is told of, and refuses', async () => {
  const { styk, build, sendSigned, answered, sandbox } = await startExchange();
  await styk.sandbox.setClock({ frozen: true });
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, { answer: 'refuse', delaySec: HOUR });
  const slow = await sendSigned(await build());
  const state = async (id: string) => (await styk.edo.getDocument(id)).state;
  await expect.poll(() => state(slow.documentId)).toMatchObject({ receipt: 'done', response: 'waiting' });
  await styk.sandbox.setClock({ advanceMs: HOUR_MS });
  expect((await answered(slow.documentId)).state.summary).toBe('refused');
  await styk.sandbox.setCounterpartyBehaviour(ROBOT, { answer: 'silent' });
  const silent = await sendSigned(await build({ function: 'ДОП' }));
  await expect.poll(() => state(silent.documentId)).toMatchObject({ transport: 'delivered' });
  await styk.sandbox.setClock({ advanceMs: 3 * 24 * HOUR_MS });
  const timeline = (await styk.edo.listDocumentEvents(silent.documentId)).items;
  expect(timeline.at(-1)).toMatchObject({ kind: 'stuck', actor: 'recipient' });
  expect(sandbox.defects()).toEqual([]);
});

/** What comes of each type of the contract without data: what is built says by its data what it lacks, the others say why they are not built and what to do. */
const OUTCOMES: Readonly<Record<BuildRequest['type'], string>> = {
  upd: 'document-invalid',
  invoice: 'document-invalid',
  etrn: 'document-invalid',
  'torg12-print': 'document-invalid',
  ukd: 'document-format-unpublished',
  torg2: 'document-format-unpublished',
  ks2: 'document-format-unpublished',
  ks3: 'document-format-unpublished',
  'order-request': 'document-format-unpublished',
  waybill: 'document-format-unpublished',
  unformal: 'document-not-built',
};

test('every type of the contract is built, or refused with the reason and what to do instead, in both languages', async () => {
  const { styk, sandbox } = await startExchange();
  await using russian = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false, language: 'ru' });
  const refusal = async (client: Styk, type: BuildRequest['type']) => {
    const request = { type, date: '2026-11-20', recipientId: ROBOT, data: {} };
    const error = await client.edo.buildDocument(request).catch((refused: unknown) => refused);
    return error instanceof StykApiError ? error.problem : undefined;
  };
  const instead = new Set<string>();
  for (const type of Object.keys(OUTCOMES) as readonly BuildRequest['type'][]) {
    const [english, own] = [await refusal(styk, type), await refusal(russian, type)];
    expect([type, english?.code, own?.code]).toEqual([type, OUTCOMES[type], OUTCOMES[type]]);
    if (OUTCOMES[type] === 'document-invalid') continue;
    for (const text of [own?.detail, own?.remediation])
      expect([type, text]).toEqual([type, expect.stringMatching(/[а-я]{4}/)]);
    for (const text of [english?.detail, english?.remediation, own?.detail, own?.remediation]) {
      expect([type, text]).toEqual([type, expect.not.stringMatching(/\{(title|why|instead)\}|undefined|^$/)]);
    }
    instead.add(`${english?.detail} ${english?.remediation}`);
  }
  // Each says its own reason.
  expect(instead.size).toBe(Object.values(OUTCOMES).filter((code) => code !== 'document-invalid').length);
});

test('an УКД is not built because no edition with an official schema reaches a document that could be corrected here', () => {
  const last = formats.filter(({ document }) => document === 'correction').map(({ validTo }) => validTo ?? '9999');
  const first = formats
    .filter(({ id, version }) => id === 'upd-seller' && version === '5.03')
    .map(({ validFrom }) => validFrom)
    .sort()[0];
  expect(last.length).toBeGreaterThan(0);
  for (const validTo of last) expect(validTo < (first ?? '')).toBe(true);
});
