import { Styk, StykApiError } from '@styk/sdk';
import { readZip, sampleUpd, waybillAcceptance } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { startExchange } from './exchange-harness.ts';
import { CLERK, startMchds } from './powers/mchd-harness.ts';
import { startWaybills } from './waybills/waybill-harness.ts';

const ROBOT = 'STY0000000000000000000000000000001';

const PDF = '%PDF-';

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.slice(0, PDF.length)) === PDF;
}

/** Data of a document of this day, without what the exchange knows already. */
function data() {
  const { senderId: _, recipientId: __, function: ___, ...upd } = sampleUpd();
  const date = '2026-11-20';
  return {
    ...upd,
    date,
    shipmentDocuments: [{ name: 'УПД', number: '123', date }],
    transfer: { operation: 'Товары переданы', date },
  };
}

async function statusOf(call: PromiseLike<unknown>): Promise<number> {
  try {
    await call;
  } catch (error) {
    if (error instanceof StykApiError) return error.status;
    throw error;
  }
  return 200;
}

test('a document is built with its printed form where one is asked for, or the form alone', async () => {
  const { styk } = await startExchange();
  const request = { type: 'upd', function: 'СЧФДОП', recipientId: ROBOT, data: data() } as const;
  expect((await styk.edo.buildDocument(request)).printFormFileId).toBeUndefined();
  const built = await styk.edo.buildDocument({ ...request, printForm: true });
  expect(built.fileName).toMatch(/^ON_NSCHFDOPPR_.*\.xml$/);
  const form = new Uint8Array(await styk.files.getFileContent(built.printFormFileId ?? ''));
  expect(isPdf(form)).toBe(true);
  // The document itself is there as without the form.
  expect(await styk.edo.createDraftFromFile({ fileId: built.fileId ?? '' })).toMatchObject({ state: 'draft' });

  // ТОРГ-12 on paper is a printed form only.
  const paper = await styk.edo.buildDocument({ type: 'torg12-print', recipientId: ROBOT, data: data() });
  expect(paper).toMatchObject({ fileId: null, fileName: 'ТОРГ-12 123.pdf' });
  const bytes = Buffer.from(paper.contentBase64 ?? '', 'base64');
  expect([isPdf(bytes), bytes.length]).toEqual([true, paper.size]);
  const kept = new Uint8Array(await styk.files.getFileContent(paper.printFormFileId ?? ''));
  expect(Buffer.from(kept).equals(bytes)).toBe(true);
  expect(await statusOf(styk.edo.buildDocument({ type: 'torg12-print', recipientId: ROBOT, data: {} }))).toBe(422);
});

test('EDO-15: the archive holds the printed form; it is also had alone, as PDF and page by page', async () => {
  const { sandbox, styk, build, sendSigned, answered } = await startExchange();
  const { documentId } = await sendSigned(await build());
  await answered(documentId);
  const archive = readZip(new Uint8Array(await styk.edo.getDocumentArchive(documentId)));
  const form = archive.find(({ path }) => path.endsWith('/Печатная форма.pdf'));
  expect(isPdf(form?.bytes ?? new Uint8Array())).toBe(true);
  const alone = new Uint8Array(await styk.edo.getDocumentPrintForm(documentId));
  expect(Buffer.from(alone).equals(form?.bytes ?? new Uint8Array())).toBe(true);
  const pages: string[] = [];
  for (const page of [1, 2]) {
    pages.push(new TextDecoder().decode(await styk.edo.getDocumentPrintForm(documentId, { format: 'svg', page })));
  }
  expect(pages[0]).toContain('Всего к оплате (9)');
  expect(pages[0]).toContain('Документ составлен на 2');
  // Both sides have signed, and the test authority's signatures hold.
  expect([...pages.join('').matchAll(/ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ/g)]).toHaveLength(2);
  expect(pages.join('')).not.toContain('НЕ ПОДТВЕРЖДЕНА');
  expect(await statusOf(styk.edo.getDocumentPrintForm(documentId, { format: 'svg', page: 3 }))).toBe(404);
  expect(await statusOf(styk.edo.getDocumentPrintForm('doc_unknown'))).toBe(404);
  // Certificates end, what was signed while they held does not.
  await styk.sandbox.setClock({ advanceMs: 800 * 86_400_000 });
  await styk.close();
  const later = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false });
  const old = new Uint8Array(await later.edo.getDocumentPrintForm(documentId));
  await later.close();
  expect(Buffer.from(old).equals(alone)).toBe(true);
});

test('a waybill is printed with УИД and code, and the driver’s simple signature as the operator’s seal', async () => {
  const waybills = await startWaybills();
  const { styk } = waybills;
  const { documentId } = await styk.sandbox.sendFromCounterparty(ROBOT, { type: 'etrn' });
  const uid = await waybills.registered(documentId);
  const acceptance = await waybills.build(waybillAcceptance, documentId, { ...waybillAcceptance.sample(), uid });
  const { signatureBase64: _, ...title } = await waybills.signed(acceptance);
  await styk.edo.addTitle(documentId, { ...title, driver: { id: '9900123456' } });
  const pages: string[] = [];
  for (const page of [1, 2]) {
    pages.push(new TextDecoder().decode(await styk.edo.getDocumentPrintForm(documentId, { format: 'svg', page })));
  }
  expect(pages[0]).toContain(`УИД ГИС ЭПД: ${uid}`);
  expect(pages[0]).toContain('<path d="M');
  const text = pages.join('');
  expect([...text.matchAll(/ДОКУМЕНТ ПОДПИСАН/g)].length).toBeGreaterThanOrEqual(2);
  expect(text).toContain('Рулёв Степан Андреевич, заверена оператором');
  expect(text).not.toContain('НЕ ПОДТВЕРЖДЕНА');
});

test('EDO-06: the stamp of a person’s signature names the power of attorney and its term', async () => {
  const { exchange, file, clerk } = await startMchds();
  const { styk, build, createDraft, sign } = exchange;
  const representatives = [{ kind: 'individual', individual: CLERK }];
  const { poaId, number } = await styk.edo.createPowerOfAttorney({ file: await file({ representatives }) });
  const upd = await build();
  const { draftId } = await createDraft(upd);
  const contentBase64 = await sign(upd.bytes, await clerk());
  await styk.edo.addDraftSignature(draftId, { contentBase64, powerOfAttorney: { poaId } });
  const { documentId } = await styk.edo.sendDraft(draftId);
  const page = new TextDecoder().decode(await styk.edo.getDocumentPrintForm(documentId, { format: 'svg', page: 2 }));
  expect(page).toContain('ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ');
  expect(page).toContain('Доверенная Мария Сергеевна');
  expect(page).toContain(`${number}, с 01.09.2026 по`);
  expect(page).not.toContain('НЕ ПОДТВЕРЖДЕНА');
});
