import { createHash, randomUUID } from 'node:crypto';
import { Styk, StykApiError } from '@styk/sdk';
import type { Counterparty, Document, SignedNotice } from '@styk/sdk/api/edo';
import {
  annulment,
  type BuiltTitle,
  buildUpd,
  buildUpdBuyer,
  clarification,
  parseUpd,
  receipt,
  sampleUpd,
  type Upd,
} from '@styk/sdk/edo';
import { fileSigner, signDetached } from '@styk/sdk/signing';
import { onTestFinished } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts';

const NOW = Date.parse('2026-11-20T12:00:00+03:00');

const PERSON = { name: { last: 'Тестов', first: 'Иван' }, position: 'Директор' } as const;

type File = Pick<BuiltTitle, 'fileName' | 'bytes'>;

/** Organisations of the tests; their check digits are right. */
const ORGANISATIONS = [
  { inn: '9699000044', ogrn: '1269600000042', name: 'ООО «Второй»' },
  { inn: '7707083893', ogrn: '1027700132195', name: 'ООО «Третий»' },
] as const;

/** A partner of the sandbox with a key of its own, who makes and signs its documents itself. */
export interface Partner {
  readonly styk: Styk;
  readonly own: Counterparty;
  sign(bytes: Uint8Array): Promise<string>;
  signed(file: File): Promise<SignedNotice>;
  /** A signed draft of a УПД. */
  draft(to: Partner | string, changes?: Partial<Upd>): Promise<string>;
  send(to: Partner | string, changes?: Partial<Upd>): Promise<Document>;
  /** The document, once it is there and stands so. */
  when(documentId: string, there?: (document: Document) => boolean): Promise<Document>;
  /** Извещение о получении of the document, or of a service document of the exchange. */
  receipt(documentId: string, about?: SignedNotice): Promise<SignedNotice>;
  acknowledge(documentId: string): Promise<Document>;
  buyerTitle(documentId: string, result?: string): Promise<SignedNotice>;
  /** УоУ, which is also the form of a refusal. */
  clarification(documentId: string, text: string, about?: SignedNotice): Promise<SignedNotice>;
  proposal(documentId: string): Promise<SignedNotice>;
  countersigned(notice: SignedNotice): Promise<SignedNotice>;
}

/** A sandbox with the built-in partner and so many others beside it, none of whom knows of another. */
export async function startPartners(
  others: number = ORGANISATIONS.length,
): Promise<{ readonly sandbox: Sandbox; readonly partners: readonly Partner[] }> {
  const sandbox = await startSandbox({ port: 0, clock: NOW, limitMultiplier: 1000, language: 'en' });
  const built = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false, language: 'en' });
  const clients = [built];
  // Only the built-in partner has the control of the sandbox.
  const moment = async () => Date.parse((await built.sandbox.getClock()).now);
  onTestFinished(async () => {
    for (const client of clients) await client.close();
    await sandbox.close();
    const [defect] = sandbox.defects();
    if (defect !== undefined) throw defect.error;
  });
  for (const organisation of ORGANISATIONS.slice(0, others)) clients.push(await joined(sandbox, organisation));
  const partners: Partner[] = [];
  for (const client of clients) partners.push(await partnerOf(client, moment));
  return { sandbox, partners };
}

/** An organisation that applies, signs and gets its key. */
async function joined(sandbox: Sandbox, organisation: (typeof ORGANISATIONS)[number]): Promise<Styk> {
  await using anyone = new Styk({ baseUrl: sandbox.url, throttle: false });
  const applied = await anyone.partners.createApplication({
    ...organisation,
    type: 'loyalty-shop',
    capabilities: ['edo-exchange', 'events-consumer'],
  });
  await using applicant = new Styk({ baseUrl: sandbox.url, auth: { token: applied.registrationAccessToken } });
  const { textHash } = await applicant.partners.getAgreement(applied.agreementId);
  await applicant.partners.signAgreement(applied.agreementId, { acceptedHash: textHash });
  const key = await applicant.partners.createCredential(applied.partnerId, { environment: 'sandbox' });
  return new Styk({ baseUrl: sandbox.url, auth: key, throttle: false, language: 'en' });
}

async function partnerOf(styk: Styk, moment: () => Promise<number>): Promise<Partner> {
  const own = await styk.edo.getParticipant();
  const { certificatePem, privateKeyPem } = await styk.sandbox.createTestCertificate({
    organisation: { name: own.name, inn: own.inn, ogrn: own.ogrn ?? '' },
    person: { surname: 'Тестов', givenName: 'Иван' },
  });
  const signer = fileSigner({ key: Buffer.from(privateKeyPem), certificate: Buffer.from(certificatePem) });
  const context = async () => ({
    documentGuid: randomUUID(),
    createdAt: { epochMs: await moment(), tz: 'Europe/Moscow' },
    programVersion: 'test',
  });
  const company = ({ participantId, name, inn, kpp }: Counterparty) => ({
    id: participantId,
    name,
    inn,
    kpp: kpp ?? `${inn.slice(0, 4)}01001`,
  });
  const parties = async (documentId: string) => {
    const { counterparty } = await styk.edo.getDocument(documentId);
    return { sender: company(own), recipient: company(counterparty) };
  };
  const titleOf = async (documentId: string) => ({
    bytes: new Uint8Array(await styk.edo.getDocumentContent(documentId)),
    fileName: (await styk.edo.getDocument(documentId)).titles[0]?.fileName ?? '',
    signatures: [new Uint8Array(await styk.edo.getSignatureContent(documentId, 1, 1))],
  });
  const quoted = async (documentId: string, about: SignedNotice | undefined) =>
    about === undefined
      ? titleOf(documentId)
      : {
          bytes: new Uint8Array(Buffer.from(about.contentBase64, 'base64')),
          fileName: about.fileName,
          signatures: [new Uint8Array(Buffer.from(about.signatureBase64, 'base64'))],
        };
  const received = { date: '2026-11-20', time: '12:00:00' };
  const clerk = { ...PERSON, powers: 'own', signatureType: '1' } as const;

  const partner: Partner = {
    styk,
    own,
    async sign(bytes) {
      const signature = await signDetached(bytes, signer, { signingTime: new Date(await moment()) });
      return Buffer.from(signature).toString('base64');
    },
    signed: async ({ fileName, bytes }) => ({
      fileName,
      contentBase64: Buffer.from(bytes).toString('base64'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      signatureBase64: await partner.sign(bytes),
    }),
    async draft(to, changes = {}) {
      const upd = {
        ...sampleUpd(),
        date: '2026-11-20',
        shipmentDocuments: [{ name: 'УПД', number: '123', date: '2026-11-20' }],
        transfer: { operation: 'Товары переданы', date: '2026-11-20' },
        senderId: own.participantId,
        recipientId: typeof to === 'string' ? to : to.own.participantId,
        ...changes,
      };
      const file = await buildUpd(upd, await context());
      const { signatureBase64, ...content } = await partner.signed(file);
      const { draftId } = await styk.edo.createDraft(content);
      await styk.edo.addDraftSignature(draftId, { contentBase64: signatureBase64 });
      return draftId;
    },
    send: async (to, changes) => styk.edo.sendDraft(await partner.draft(to, changes)),
    async when(documentId, there = () => true) {
      for (;;) {
        const document = await styk.edo.getDocument(documentId).catch(hidden);
        if (document !== undefined && there(document)) return document;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async receipt(documentId, about) {
      const input = { ...(await parties(documentId)), received, signer: clerk };
      return partner.signed(await receipt.build(input, await context(), await quoted(documentId, about)));
    },
    acknowledge: async (documentId) => styk.edo.addTitle(documentId, await partner.receipt(documentId)),
    async buyerTitle(documentId, result = 'accepted') {
      const { bytes, fileName, signatures } = await titleOf(documentId);
      const answer = {
        result,
        acceptedOn: '2026-11-20',
        ...(result === 'not-accepted' ? {} : { operation: 'Принято' }),
        signers: [{ ...PERSON, signatureType: '1', powers: 'certificate' }],
      };
      const title = { title: parseUpd(bytes, fileName), signatures };
      return partner.signed(await buildUpdBuyer(title, answer, await context()));
    },
    async clarification(documentId, text, about) {
      const input = { ...(await parties(documentId)), received, text, signer: clerk };
      return partner.signed(await clarification.build(input, await context(), await quoted(documentId, about)));
    },
    async proposal(documentId) {
      const input = { ...(await parties(documentId)), text: 'Выставлен дважды', signer: PERSON };
      return partner.signed(await annulment.build(input, await context(), await titleOf(documentId)));
    },
    countersigned: (notice) =>
      partner.signed({ fileName: notice.fileName, bytes: new Uint8Array(Buffer.from(notice.contentBase64, 'base64')) }),
  };
  return partner;
}

/** What has not arrived yet is not there for its recipient. */
function hidden(error: unknown): undefined {
  if (error instanceof StykApiError && error.code === 'not-found') return undefined;
  throw error;
}

/** Makes both the counterparties of each other. */
export async function link(one: Partner, other: Partner): Promise<void> {
  await one.styk.edo.inviteCounterparty({ inn: other.own.inn });
  await other.styk.edo.inviteCounterparty({ inn: one.own.inn });
}
