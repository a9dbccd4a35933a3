import { randomUUID } from 'node:crypto';
import { sampleUpd } from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { startExchange } from './exchange-harness.ts';
import { refusalOf } from './refusal.ts';

describe('the door of the operator', () => {
  test('takes a valid document and knows what it is', async () => {
    const { build, createDraft } = await startExchange();
    const file = await build();
    expect(await createDraft(file)).toMatchObject({
      documentId: null,
      fileName: file.fileName,
      state: 'draft',
      format: 'upd-seller/5.03',
      counterparty: { inn: '9699000020', link: 'linked' },
      signatures: [],
    });
  });

  test('takes a document of the first edition of its format', async () => {
    const { build, createDraft } = await startExchange();
    const date = '2025-12-30';
    const lines = sampleUpd().lines.map((line) => ({ ...line, vatRate: '20%' as const }));
    const shipmentDocuments = [{ name: 'УПД', number: '123', date }];
    const file = await build({ date, lines, shipmentDocuments, transfer: { operation: 'Товары переданы', date } });
    expect(await createDraft(file)).toMatchObject({ state: 'draft', format: 'upd-seller/5.03' });
  });

  test('takes the same bytes again as the same draft, and other bytes under the same name not at all', async () => {
    const { build, createDraft } = await startExchange();
    const file = await build();
    const { draftId, duplicate } = await createDraft(file);
    expect(duplicate).toBeUndefined();
    expect(await createDraft(file)).toMatchObject({ draftId, duplicate: true });
    const changed = Buffer.from(Buffer.from(file.bytes).toString('latin1').replaceAll('"123"', '"124"'), 'latin1');
    expect(changed.equals(file.bytes)).toBe(false);
    expect(await refusalOf(createDraft({ ...file, bytes: changed }))).toBe('natural-key-conflict');
  });

  test('refuses what came otherwise than declared', async () => {
    const { styk, build } = await startExchange();
    const { fileName, bytes } = await build();
    const call = styk.edo.createDraft({
      fileName,
      contentBase64: Buffer.from(bytes).toString('base64'),
      sha256: '0'.repeat(64),
    });
    expect(await refusalOf(call)).toBe('digest-mismatch');
  });

  test('refuses a renamed file, a broken one and one of no known format', async () => {
    const { build, createDraft } = await startExchange();
    const { fileName, bytes } = await build();
    const renamed = fileName.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, randomUUID());
    expect(await refusalOf(createDraft({ fileName: renamed, bytes }))).toBe('document-invalid');
    expect(await refusalOf(createDraft({ fileName, bytes: bytes.slice(0, 500) }))).toBe('document-format-unknown');
    const foreign = Buffer.from('<?xml version="1.0"?><a/>');
    expect(await refusalOf(createDraft({ fileName: 'a.xml', bytes: foreign }))).toBe('document-format-unknown');
  });

  test('refuses the name of another sender and of a recipient it does not know', async () => {
    const { build, createDraft } = await startExchange();
    const stranger = 'STY9999999999999999999999999999999';
    expect(await refusalOf(createDraft(await build({ senderId: stranger })))).toBe('sender-mismatch');
    expect(await refusalOf(createDraft(await build({ recipientId: stranger })))).toBe('counterparty-not-linked');
  });

  test('names every finding of an invalid document, in the language of the caller', async () => {
    const { build, createDraft, styk } = await startExchange();
    const { fileName, bytes } = await build();
    const id = Buffer.from(bytes).toString('latin1');
    const broken = Buffer.from(
      id.replace(' \u00ca\u00cd\u00c4="1115131"', ' \u00ca\u00cd\u00c4="1115131" \u00d5="1"'),
      'latin1',
    );
    expect(broken.equals(bytes)).toBe(false);
    const error = await Promise.resolve(createDraft({ fileName, bytes: broken })).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'document-invalid' });
    expect(error.errors).toHaveLength(1);
    expect(error.errors[0].pointer).toBe('/Файл/Документ/@Х');
    expect(error.errors[0].detail).toMatch(/[a-z]/i);
    expect((await styk.edo.listDocuments()).items).toEqual([]);
  });
});

describe('signatures of a draft', () => {
  test('are taken when they are of the sender, over these bytes and in time', async () => {
    const { styk, build, createDraft, identity, sign } = await startExchange();
    const file = await build();
    const { draftId } = await createDraft(file);
    const contentBase64 = await sign(file.bytes, await identity());
    const signed = await styk.edo.addDraftSignature(draftId, { contentBase64 });
    expect(signed).toMatchObject({
      state: 'signed',
      signatures: [{ number: 1, signer: { organisationInn: '9699000012' } }],
    });
  });

  test('are refused over other bytes, by another organisation, and where they are no signature', async () => {
    const { styk, build, createDraft, identity, sign } = await startExchange();
    const file = await build();
    const { draftId } = await createDraft(file);
    const add = async (contentBase64: string) => refusalOf(styk.edo.addDraftSignature(draftId, { contentBase64 }));
    const own = await identity();
    expect(await add(await sign((await build()).bytes, own))).toBe('signature-invalid');
    const stranger = await identity({ name: 'ООО «Чужое»', inn: '9699000044', ogrn: '1269600000042' });
    expect(await add(await sign(file.bytes, stranger))).toBe('signer-inn-mismatch');
    expect(await add(Buffer.from('no signature').toString('base64'))).toBe('signature-invalid');
    expect((await styk.edo.getDraft(draftId)).state).toBe('draft');
  });

  test('are refused when the certificate has run out', async () => {
    const { styk, build, createDraft, identity, sign } = await startExchange();
    const own = await identity();
    const signedAt = new Date((await styk.sandbox.getClock()).now);
    await styk.sandbox.setClock({ advanceMs: 5 * 366 * 86_400_000 });
    const file = await build();
    const { draftId } = await createDraft(file);
    const contentBase64 = await sign(file.bytes, own, signedAt);
    expect(await refusalOf(styk.edo.addDraftSignature(draftId, { contentBase64 }))).toBe('certificate-expired');
  });

  test('must be there before sending', async () => {
    const { styk, build, createDraft } = await startExchange();
    const { draftId } = await createDraft(await build());
    expect(await refusalOf(styk.edo.sendDraft(draftId))).toBe('not-signed');
  });
});
