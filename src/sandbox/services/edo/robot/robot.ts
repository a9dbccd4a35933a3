import { randomUUID } from 'node:crypto';
import { buildUpdBuyer, parseUpd } from '@styk/sdk/edo';
import { fileSigner, signDetached } from '@styk/sdk/signing';
import type { ServiceRuntime } from '../../../operation.ts';
import type { EdoDependencies, SigningIdentity } from '../dependencies.ts';
import { findDocument, type StoredDocument } from '../documents/document.ts';
import { moveDocument } from '../documents/move.ts';
import { checkSignature } from '../documents/signature-check.ts';
import { insertSignature, insertTitle, signaturesOf, titlesOf } from '../documents/titles.ts';
import type { Robot } from '../participants.ts';

const TIME_ZONE = 'Europe/Moscow';

/** The person who accepts for every organisation that the sandbox plays. */
const ACCEPTOR = {
  name: { last: 'Приёмкина', first: 'Ольга', middle: 'Игоревна' },
  position: 'Начальник склада',
} as const;

/**
 * Accepts a delivered document on behalf of an organisation that the sandbox plays: builds the buyer title that quotes
 * the seller's, signs it with that organisation's test key, and puts both into the document.
 */
export async function answerAsRobot(
  runtime: ServiceRuntime,
  dependencies: EdoDependencies,
  { documentId }: StoredDocument,
  robot: Robot,
): Promise<void> {
  const { seller, sellerSignatures, trust } = await runtime.transact(({ tx }) => {
    const [first] = titlesOf(tx, documentId);
    if (first === undefined) throw new Error(`document ${documentId} has no title`);
    return {
      seller: first,
      sellerSignatures: signaturesOf(tx, first.titleId).map(({ content }) => content),
      trust: dependencies.trust(tx),
    };
  });

  const identity = await identityOf(runtime, dependencies, robot);
  // After the key was made, which takes a while: nobody can have signed before the certificate was valid.
  const now = runtime.clock.now();
  const title = await buildUpdBuyer(
    { title: parseUpd(seller.content, seller.fileName), signatures: sellerSignatures },
    {
      result: 'accepted',
      acceptedOn: new Date(now).toLocaleDateString('sv-SE', { timeZone: TIME_ZONE }),
      operation: 'Товары (работы, услуги, права) приняты без расхождений',
      acceptedBy: ACCEPTOR,
      composer: `${robot.name}, ИНН ${robot.inn}`,
      signers: [{ ...ACCEPTOR, signatureType: '3', powers: 'certificate' }],
    },
    { documentGuid: randomUUID(), createdAt: { epochMs: now, tz: TIME_ZONE }, programVersion: 'Styk Sandbox' },
  );
  const signer = fileSigner({
    key: Buffer.from(identity.privateKeyPem),
    certificate: Buffer.from(identity.certificatePem),
  });
  const der = await signDetached(title.bytes, signer, { signingTime: new Date(now) });
  const signature = await checkSignature(title.bytes, der, robot, trust, now);

  await runtime.transact((context) => {
    const { tx } = context;
    const current = findDocument(tx, documentId);
    // A person or an earlier run was faster.
    if (current?.axes.response !== 'waiting') return;
    const { fileName, id: fileId, bytes: content, format } = title;
    const titleId = insertTitle(tx, {
      number: 2,
      role: 'recipient',
      senderId: robot.participantId,
      documentId,
      fileName,
      fileId,
      content,
      format,
    });
    insertSignature(tx, titleId, signature);
    const details = { titleNumber: 2, titleRole: 'recipient' };
    moveDocument(context, current, { action: 'accept', by: 'recipient', details });
  });
}

/** The organisation's key, made at its first answer and kept with the data. */
async function identityOf(
  runtime: ServiceRuntime,
  dependencies: EdoDependencies,
  robot: Robot,
): Promise<SigningIdentity> {
  const { participantId } = robot;
  const find = () =>
    runtime.transact(({ tx }) =>
      tx.get<SigningIdentity>(
        `SELECT certificate_pem AS certificatePem, private_key_pem AS privateKeyPem
         FROM edo_robot_identity WHERE participant_id = ?`,
        participantId,
      ),
    );
  const known = await find();
  if (known !== undefined) return known;
  const fresh = await dependencies.issueIdentity(robot);
  await runtime.transact(({ tx }) =>
    tx.run(
      `INSERT INTO edo_robot_identity (participant_id, certificate_pem, private_key_pem) VALUES (?, ?, ?)`,
      participantId,
      fresh.certificatePem,
      fresh.privateKeyPem,
    ),
  );
  return fresh;
}
