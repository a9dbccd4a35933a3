import { fileSigner, signDetached } from '@styk/sdk/signing';
import { type KeyAlgorithm, randomEntropy, seededEntropy } from '@styk/sdk/signing/issuing';
import type { Organisation } from '../subject.ts';
import { makeDocuments, type SetDocuments } from './documents.ts';
import { holderFiles } from './holder-files.ts';
import { type IssuedSet, issueSet } from './issue-set.ts';
import { EMPLOYEE, HEAD } from './people.ts';
import { certificateFile, keyFile, openFile, type SetFile } from './set-file.ts';
import { makeTrustList } from './trust-list.ts';

/** What a complete test identity is made from. */
export interface SetRequest {
  readonly algorithm: KeyAlgorithm;
  readonly organisation: Organisation;
  readonly now: Date;
  /** Of the certificates of people, from now on. */
  readonly validDays: number;
  /** Of the PFX files. */
  readonly passphrase: string;
  /** The same seed, time and organisation give the same keys, certificates, lists and papers; PFX files have random salts. */
  readonly seed?: string | undefined;
}

const DAY_MS = 86_400_000;

/**
 * A complete test identity as files: an authority with its lists, the head of an organisation, an employee with a power
 * of attorney (МЧД) signed by the head, an entrepreneur, an expired and a revoked certificate, a document to sign.
 */
export async function makeTestSet(request: SetRequest): Promise<readonly SetFile[]> {
  const { algorithm, organisation, passphrase, seed, validDays } = request;
  // Certificates hold whole seconds.
  const now = new Date(Math.floor(request.now.getTime() / 1000) * 1000);
  const notAfter = new Date(now.getTime() + validDays * DAY_MS);
  const entropy = seed === undefined ? randomEntropy : seededEntropy(seed);
  const set = await issueSet({ algorithm, organisation, now, notAfter, entropy });
  const documents = await makeDocuments({ organisation, head: HEAD, employee: EMPLOYEE, now, notAfter, entropy });
  return [
    ...holderFiles(set, passphrase),
    ...documentFiles(documents, await signedByHead(documents.mchd, set, now)),
    ...trustFiles(set),
    ...authorityFiles(set),
  ];
}

async function signedByHead(mchd: Uint8Array, { holders, issuing }: IssuedSet, signingTime: Date): Promise<Uint8Array> {
  const head = holders.find(({ holder }) => holder.kind === 'head');
  if (head === undefined) throw new Error('A set has a head');
  const signer = fileSigner({ key: head.key.toPkcs8(), certificate: head.certificate, chain: [issuing.certificate] });
  return await signDetached(mchd, signer, { signingTime });
}

function documentFiles({ mchd, upd, powers, register }: SetDocuments, signature: Uint8Array): readonly SetFile[] {
  const json = (data: object) => `${JSON.stringify(data, undefined, 2)}\n`;
  return [
    openFile('upd.xml', upd, 'УПД на подпись сотруднику', 'УПД for the employee to sign'),
    openFile('mchd.xml', mchd, 'доверенность (МЧД) сотруднику', 'power of attorney (МЧД) for the employee'),
    openFile('mchd.xml.sig', signature, 'подпись руководителя под доверенностью', 'signature of the head for it'),
    openFile('powers.json', json(powers), 'таблица полномочий: все документы', 'table of powers: every document'),
    openFile('register.json', json(register), 'реестр: ничего не отозвано', 'the register: nothing is revoked'),
  ];
}

function trustFiles({ root, issuing, rootCrl, issuingCrl, bornAt }: IssuedSet): readonly SetFile[] {
  const accredited = makeTrustList([root.certificate, issuing.certificate], bornAt);
  return [
    certificateFile('trust/root.pem', root, 'корневой УЦ', 'root authority'),
    certificateFile('trust/issuing.pem', issuing, 'выдающий УЦ', 'issuing authority'),
    openFile('trust/root.crl', rootCrl, 'список отзыва корневого УЦ', 'revocation list of the root'),
    openFile(
      'trust/issuing.crl',
      issuingCrl,
      'список отзыва выдающего УЦ: в нём revoked',
      'revocation list of the issuing authority: revoked is on it',
    ),
    openFile(
      'trust-list.xml',
      accredited,
      'список аккредитованных УЦ, где этот есть',
      'list of accredited authorities with this one on it',
    ),
  ];
}

function authorityFiles({ root, issuing, services }: IssuedSet): readonly SetFile[] {
  const names = { tsa: ['служба штампов времени', 'timestamping service'], ocsp: ['служба OCSP', 'OCSP responder'] };
  return [
    keyFile('authority/root.key.pem', root, 'ключ корневого УЦ', 'key of the root'),
    keyFile('authority/issuing.key.pem', issuing, 'ключ выдающего УЦ', 'key of the issuing authority'),
    ...services.flatMap(({ id, ...identity }) => {
      const [ru = '', en = ''] = names[id];
      return [
        keyFile(`authority/${id}.key.pem`, identity, `${ru}: ключ`, `${en}: key`),
        certificateFile(`authority/${id}.cert.pem`, identity, `${ru}: сертификат`, `${en}: certificate`),
      ];
    }),
  ];
}
