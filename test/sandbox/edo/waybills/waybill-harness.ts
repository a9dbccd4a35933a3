import { createHash, randomUUID } from 'node:crypto';
import type { Document, TitleRequest } from '@styk/sdk/api/edo';
import {
  type AnsweredFile,
  type BuiltTitle,
  type TitleType,
  type WaybillConsignorTitle,
  waybillConsignor,
} from '@styk/sdk/edo';
import { expect } from 'vitest';
import { type Exchange, type Identity, startExchange } from '../exchange-harness.ts';

const MINUTE = 60_000;

/** The organisations that the sandbox plays: whoever else takes part in a waybill of the test's own partner. */
export const CHAMOMILE = 'STY0000000000000000000000000000001';
export const CORNFLOWER = 'STY0000000000000000000000000000002';

/** An exchange with what is needed for waybills: one key for every signature, the clock stands still. */
export interface WaybillExchange extends Omit<Exchange, 'build'> {
  readonly own: string;
  readonly key: Identity;
  /** A first title of one's own, its carrier and consignee robots unless said. */
  first(changes?: Partial<WaybillConsignorTitle>): Promise<BuiltTitle>;
  /** Sends one. */
  send(changes?: Partial<WaybillConsignorTitle>): Promise<Document>;
  /** The answer to the latest title of a document. */
  build(type: TitleType, documentId: string, input: object): Promise<BuiltTitle>;
  /** Signs it. */
  signed(title: Pick<BuiltTitle, 'fileName' | 'bytes'>): Promise<TitleRequest>;
  /** Builds the answer, signs it and hands it in. */
  answer(type: TitleType, documentId: string, input: object): Promise<Document>;
  /** The document once it is as wanted. */
  when(documentId: string, isThere: (document: Document) => boolean): Promise<Document>;
  /** Lets time pass until ГИС ЭПД has answered; returns УИД_ТрН. */
  registered(documentId: string): Promise<string>;
}

export const epdOf = ({ state }: Document) => state.registers?.find(({ register }) => register === 'epd');

export async function startWaybills(): Promise<WaybillExchange> {
  const exchange = await startExchange();
  const { styk } = exchange;
  await styk.sandbox.setClock({ frozen: true });
  const { participantId: own } = await styk.edo.getParticipant();
  const key = await exchange.identity();
  const context = async () => ({
    documentGuid: randomUUID(),
    createdAt: { epochMs: Date.parse((await styk.sandbox.getClock()).now), tz: 'Europe/Moscow' },
    programVersion: 'test',
  });
  const contentOf = (bytes: Uint8Array) => ({
    contentBase64: Buffer.from(bytes).toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const latest = async (documentId: string): Promise<AnsweredFile> => {
    const { titles } = await styk.edo.getDocument(documentId);
    const number = titles.length;
    return {
      bytes: new Uint8Array(await styk.edo.getTitleContent(documentId, number)),
      fileName: titles.at(-1)?.fileName ?? '',
      signatures: [new Uint8Array(await styk.edo.getSignatureContent(documentId, number, 1))],
    };
  };

  const waybills: WaybillExchange = {
    ...exchange,
    own,
    key,
    first: async (changes = {}) => {
      const sample = waybillConsignor.sample() as WaybillConsignorTitle;
      const parties = { consignorId: own, carrierId: CHAMOMILE, consigneeId: CORNFLOWER };
      return waybillConsignor.build({ ...sample, date: '2026-11-20', ...parties, ...changes }, await context());
    },
    async send(changes) {
      const { fileName, bytes } = await waybills.first(changes);
      const { draftId } = await styk.edo.createDraft({ fileName, ...contentOf(bytes) });
      await styk.edo.addDraftSignature(draftId, { contentBase64: await exchange.sign(bytes, key) });
      return styk.edo.sendDraft(draftId);
    },
    build: async (type, documentId, input) => type.build(input, await context(), await latest(documentId)),
    signed: async ({ fileName, bytes }) => ({
      fileName,
      ...contentOf(bytes),
      signatureBase64: await exchange.sign(bytes, key),
    }),
    answer: async (type, documentId, input) =>
      styk.edo.addTitle(documentId, await waybills.signed(await waybills.build(type, documentId, input))),
    async when(documentId, isThere) {
      let found: Document | undefined;
      const read = async () => {
        found = await styk.edo.getDocument(documentId);
        return isThere(found);
      };
      await expect.poll(read, { interval: 50 }).toBe(true);
      if (found === undefined) throw new Error(`document ${documentId} was never read`);
      return found;
    },
    async registered(documentId) {
      await waybills.when(documentId, (document) => epdOf(document) !== undefined);
      await styk.sandbox.setClock({ advanceMs: MINUTE });
      return epdOf(await waybills.when(documentId, (document) => epdOf(document)?.state !== 'normal'))?.reference ?? '';
    },
  };
  return waybills;
}
