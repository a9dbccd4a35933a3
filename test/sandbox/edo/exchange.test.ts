import { createHash } from 'node:crypto';
import { systemClock } from '@styk/sdk/clock';
import { validate } from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import { verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import type { ServiceRuntime } from '../../../src/sandbox/operation.ts';
import { edoMigrations } from '../../../src/sandbox/services/edo/migrations.ts';
import { startOperator } from '../../../src/sandbox/services/edo/operator/operator.ts';
import { openDatabase } from '../../../src/sandbox/storage/database.ts';
import { freeTempo } from '../../../src/sandbox/tempo.ts';
import { tempFolder } from '../../temp-folder.ts';
import { startExchange } from './exchange-harness.ts';

const documentOf = (bytes: Uint8Array) => readXml(bytes).root.child('Документ');

describe('a document on its way', () => {
  test('is confirmed, delivered, received and answered by the robot, step by step', async () => {
    const { styk, build, sendSigned, answered } = await startExchange();
    const sent = await sendSigned(await build());
    expect(sent).toMatchObject({
      direction: 'outgoing',
      type: 'upd',
      function: 'СЧФДОП',
      number: '123',
      date: '2026-11-20',
    });
    const document = await answered(sent.documentId);
    expect(document.state).toEqual({
      summary: 'accepted',
      senderSignature: 'valid',
      transport: 'delivered',
      operatorConfirmation: 'received',
      receipt: 'done',
      response: 'accepted',
      clarification: 'none',
      annulment: 'none',
      powers: 'none',
      roaming: 'n/a',
    });
    const timeline = (await styk.edo.listDocumentEvents(sent.documentId)).items;
    expect(timeline.map(({ kind }) => kind)).toEqual([
      'signed',
      'sent',
      'operator_confirmed',
      'delivered',
      'received',
      'title_added',
    ]);
  });

  test('keeps its exact bytes, and the answer quotes them with their signature', async () => {
    const { styk, build, sendSigned, answered } = await startExchange();
    const file = await build();
    const { documentId } = await sendSigned(file);
    const { titles } = await answered(documentId);
    expect(titles.map(({ role }) => role)).toEqual(['sender', 'recipient']);

    const sellerBytes = await styk.edo.getTitleContent(documentId, 1);
    expect(Buffer.from(sellerBytes).equals(file.bytes)).toBe(true);
    const sellerSignature = await styk.edo.getSignatureContent(documentId, 1, 1);
    const buyerBytes = await styk.edo.getTitleContent(documentId, 2);
    const buyerSignature = await styk.edo.getSignatureContent(documentId, 2, 1);

    expect(await validate(buyerBytes, { fileName: titles[1]?.fileName ?? '' })).toMatchObject({ verdict: 'valid' });
    const quoted = documentOf(buyerBytes)?.child('ИдИнфПрод');
    expect(quoted?.attribute('ИдФайлИнфПр')).toBe(file.fileName.replace(/\.xml$/, ''));
    expect(quoted?.child('ЭП')?.text).toBe(Buffer.from(sellerSignature).toString('base64'));

    const { certificatePem, crlPem } = await styk.sandbox.getTestAuthority();
    const verdict = await verifySignature({
      content: buyerBytes,
      signature: buyerSignature,
      trust: { anchors: [Buffer.from(certificatePem)], crls: [Buffer.from(crlPem)] },
      at: new Date(Date.parse((await styk.sandbox.getClock()).now)),
      parties: { innLe: '9699000020' },
    });
    expect(verdict.verdict).toBe('passed');
  });

  test('a mere invoice is finished without an answer; a transfer document needs no receipt', async () => {
    const { styk, build, sendSigned, answered } = await startExchange();
    const invoice = await answered((await sendSigned(await build({ function: 'СЧФ' }, ['documentName']))).documentId);
    await expect
      .poll(async () => (await styk.edo.getDocument(invoice.documentId)).state)
      .toMatchObject({ summary: 'received', response: 'n/a', receipt: 'done' });
    const transfer = await answered((await sendSigned(await build({ function: 'ДОП' }))).documentId);
    expect(transfer.state).toMatchObject({ summary: 'accepted', operatorConfirmation: 'n/a', receipt: 'n/a' });
  });

  test('carries the note of its sender', async () => {
    const { styk, build, sign, identity } = await startExchange();
    const { fileName, bytes } = await build();
    const contentBase64 = Buffer.from(bytes).toString('base64');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const draft = await styk.edo.createDraft({ fileName, contentBase64, sha256, comment: 'по заявке 45' });
    expect(draft.comment).toBe('по заявке 45');
    await styk.edo.addDraftSignature(draft.draftId, { contentBase64: await sign(bytes, await identity()) });
    expect((await styk.edo.sendDraft(draft.draftId)).comment).toBe('по заявке 45');
  });

  test('is found by direction, counterparty and date, and pages do not repeat it', async () => {
    const { styk, build, sendSigned } = await startExchange();
    for (let count = 0; count < 3; count += 1) await sendSigned(await build());
    const list = async (query: object) => (await Array.fromAsync(styk.edo.listDocuments(query))).length;
    expect(await list({ limit: 2 })).toBe(3);
    expect(await list({ direction: 'incoming' })).toBe(0);
    expect(await list({ counterpartyInn: '9699000020' })).toBe(3);
    expect(await list({ counterpartyInn: '9699000037' })).toBe(0);
    expect(await list({ dateFrom: '2026-11-20', dateTo: '2026-11-20' })).toBe(3);
    expect(await list({ dateFrom: '2026-11-21' })).toBe(0);
    expect(await list({ updatedAfter: '2026-01-01T00:00:00Z' })).toBe(3);
    expect(await list({ updatedAfter: '2099-01-01T00:00:00+03:00' })).toBe(0);
  });

  test('goes to counterparties that are found by ИНН and КПП', async () => {
    const { styk } = await startExchange();
    const list = async (query: object) => (await Array.fromAsync(styk.edo.listCounterparties(query))).length;
    expect(await list({})).toBe(2);
    expect(await list({ inn: '9699000020' })).toBe(1);
    expect(await list({ kpp: '969901001' })).toBe(2);
    expect(await list({ inn: '9699000020', kpp: '770101001' })).toBe(0);
  });

  test('is answered although making the robot’s key takes longer than a second', async () => {
    let now = Date.now();
    const slowMachine = { ...systemClock, now: () => (now += 1100) };
    const { build, sendSigned, answered } = await startExchange({ machineClock: slowMachine });
    const { documentId } = await sendSigned(await build());
    expect((await answered(documentId)).state.summary).toBe('accepted');
  });

  test('that no longer exists is left alone, and the operator goes on', async () => {
    let transactions = 0;
    const database = openDatabase({ file: ':memory:', durability: 'full', migrations: [] });
    database.migrate([{ service: 'edo', migrations: edoMigrations }]);
    const context = { tx: database.tx, now: 0, newId: (prefix: string) => `${prefix}_1` };
    const runtime: ServiceRuntime = {
      clock: systemClock,
      machineClock: systemClock,
      tempo: freeTempo(systemClock, (error) => expect.fail(String(error))),
      faults: { strikeDelivery: () => undefined },
      reportDefect: (error) => expect.fail(String(error)),
      async transact(work) {
        transactions += 1;
        // Without an end to it, a later stop would have nobody to tell.
        if (transactions > 20) throw new Error('the operator goes round in circles');
        return work(context);
      },
    };
    const operator = startOperator(runtime, {
      trust: () => ({ anchors: [] }),
      issueIdentity: () => expect.fail('nobody signs'),
      draw: () => expect.fail('nothing is made'),
    });
    operator.wake();
    await expect.poll(() => transactions).toBe(3);
    await operator.stop();
    expect(transactions).toBe(3);
    database.close();
  });

  test('goes on after a restart where it stood', async () => {
    const dataDir = tempFolder();
    const first = await startExchange({ dataDir });
    const { documentId } = await first.sendSigned(await first.build());
    // Closed before the robot can have answered, or after: either way the answer is there in the end, once.
    await first.sandbox.close();
    const second = await startExchange({ dataDir });
    const document = await second.answered(documentId);
    expect(document.state.summary).toBe('accepted');
    expect(document.titles).toHaveLength(2);
  });

  test('is not there for another partner', async () => {
    const { sandbox, styk, build, sendSigned } = await startExchange();
    const { documentId } = await sendSigned(await build());
    const { Styk } = await import('@styk/sdk');
    const anonymous = new Styk({ baseUrl: sandbox.url, throttle: false });
    const application = await anonymous.partners.createApplication({
      inn: '9699000044',
      ogrn: '1269600000042',
      name: 'ООО «Тёплый хлеб»',
      type: 'loyalty-shop',
      capabilities: ['edo-exchange'],
    });
    const stranger = new Styk({ baseUrl: sandbox.url, auth: { token: application.registrationAccessToken } });
    const { textHash } = await stranger.partners.getAgreement(application.agreementId);
    await stranger.partners.signAgreement(application.agreementId, { acceptedHash: textHash });
    const key = await stranger.partners.createCredential(application.partnerId, { environment: 'sandbox' });
    await using other = new Styk({ baseUrl: sandbox.url, auth: key, throttle: false });
    await expect(other.edo.getDocument(documentId)).rejects.toMatchObject({ code: 'not-found' });
    expect((await other.edo.listDocuments()).items).toEqual([]);
    expect((await styk.edo.listDocuments()).items).toHaveLength(1);
    await anonymous.close();
    await stranger.close();
  });
});
