import { createHash, randomUUID } from 'node:crypto';
import { Styk } from '@styk/sdk';
import type { Document, Draft } from '@styk/sdk/api/edo';
import { buildUpd, sampleUpd, type Upd } from '@styk/sdk/edo';
import { fileSigner, signDetached } from '@styk/sdk/signing';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/server.ts';

/** When the tests take place, so that formats and rates are those of a known day. */
const NOW = Date.parse('2026-11-20T12:00:00+03:00');

export interface BuiltFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface Identity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/** A sandbox, its built-in partner's client, and the documents that partner makes. */
export interface Exchange {
  readonly sandbox: Sandbox;
  readonly styk: Styk;
  build(changes?: Partial<Upd>, without?: readonly (keyof Upd)[]): Promise<BuiltFile>;
  createDraft(file: BuiltFile): Promise<Draft>;
  identity(organisation?: { name: string; inn: string; ogrn: string }): Promise<Identity>;
  sign(bytes: Uint8Array, identity: Identity, signingTime?: Date): Promise<string>;
  /** From the file to a document on its way. */
  sendSigned(file: BuiltFile): Promise<Document>;
  /** Waits for the robot's answer. */
  answered(documentId: string): Promise<Document>;
}

export async function startExchange(options: Partial<SandboxOptions> = {}): Promise<Exchange> {
  const sandbox = await startSandbox({ port: 0, clock: NOW, limitMultiplier: 1000, language: 'en', ...options });
  const styk = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false, language: 'en' });
  onTestFinished(async () => {
    await styk.close();
    await sandbox.close();
    const [defect] = sandbox.defects();
    if (defect !== undefined) throw defect.error;
  });
  const own = await styk.edo.getParticipant();
  const [robot] = (await styk.edo.listCounterparties()).items;
  const exchange: Exchange = {
    sandbox,
    styk,
    build(changes = {}, without = []) {
      const upd = {
        ...sampleUpd(),
        date: '2026-11-20',
        shipmentDocuments: [{ name: 'УПД', number: '123', date: '2026-11-20' }],
        transfer: { operation: 'Товары переданы', date: '2026-11-20' },
        senderId: own.participantId,
        recipientId: robot?.participantId,
        ...changes,
      };
      const kept = Object.entries(upd).filter(([field]) => !without.includes(field as keyof Upd));
      return buildUpd(Object.fromEntries(kept), {
        documentGuid: randomUUID(),
        createdAt: { epochMs: NOW, tz: 'Europe/Moscow' },
        programVersion: 'test',
      });
    },
    createDraft: ({ fileName, bytes }) =>
      styk.edo.createDraft({
        fileName,
        contentBase64: Buffer.from(bytes).toString('base64'),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }),
    identity: ({ name, inn, ogrn } = { name: own.name, inn: own.inn, ogrn: own.ogrn ?? '' }) =>
      styk.sandbox.createTestCertificate({
        organisation: { name, inn, ogrn },
        person: { surname: 'Тестов', givenName: 'Иван' },
      }),
    async sign(bytes, { certificatePem, privateKeyPem }, given) {
      // The sandbox's own time: its certificates are not valid before it.
      const signingTime = given ?? new Date((await styk.sandbox.getClock()).now);
      const signer = fileSigner({ key: Buffer.from(privateKeyPem), certificate: Buffer.from(certificatePem) });
      return Buffer.from(await signDetached(bytes, signer, { signingTime })).toString('base64');
    },
    async sendSigned(file) {
      const { draftId } = await exchange.createDraft(file);
      const contentBase64 = await exchange.sign(file.bytes, await exchange.identity());
      await styk.edo.addDraftSignature(draftId, { contentBase64 });
      return styk.edo.sendDraft(draftId);
    },
    async answered(documentId) {
      for (;;) {
        const document = await styk.edo.getDocument(documentId);
        if (document.state.response !== 'waiting') return document;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
  return exchange;
}
