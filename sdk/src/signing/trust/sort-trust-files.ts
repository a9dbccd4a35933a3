import { StykError } from '../../errors/index.ts';
import { readCertificates, readOcspResponses, readRevocationLists } from '../encoding/inputs.ts';
import { isSelfIssued, parseCertificate } from '../x509/certificate.ts';
import { parseOcspResponse } from '../x509/ocsp-response.ts';
import { parseRevocationList } from '../x509/revocation-list.ts';
import { readTrustList } from './trust-list.ts';
import type { TrustMaterial } from './trust-material.ts';

export interface TrustFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SortedTrust {
  readonly material: TrustMaterial;
  /** Names of files that are nothing of the kind. */
  readonly others: readonly string[];
}

/**
 * Trust material from the files of a folder, told apart by their content whatever their names are: self-issued
 * certificates of authorities are anchors, other authorities intermediates; revocation lists; OCSP responses; the XML
 * list of accredited authorities. A folder of keys holds certificates of people too: these are passed over, since
 * trusting one of them would make its own chain good.
 */
export function sortTrustFiles(files: readonly TrustFile[]): SortedTrust {
  const found = files.map(({ name, bytes }) => ({ name, material: recognise(bytes) }));
  const materials = found.flatMap(({ material }) => material ?? []);
  const all = (key: 'anchors' | 'intermediates' | 'crls' | 'ocsp') =>
    materials.flatMap((material) => material[key] ?? []);
  return {
    material: {
      anchors: all('anchors'),
      intermediates: all('intermediates'),
      crls: all('crls'),
      ocsp: all('ocsp'),
      trustList: materials.findLast(({ trustList }) => trustList !== undefined)?.trustList,
    },
    others: found.filter(({ material }) => material === undefined).map(({ name }) => name),
  };
}

function recognise(bytes: Uint8Array): Partial<TrustMaterial> | undefined {
  for (const read of [readAuthorities, readLists, readResponses, readListOfAuthorities]) {
    try {
      const material = read(bytes);
      if (Object.values(material).some((found) => !Array.isArray(found) || found.length > 0)) return material;
    } catch (error) {
      if (!(error instanceof StykError)) throw error;
    }
  }
  return undefined;
}

function readAuthorities(bytes: Uint8Array): Partial<TrustMaterial> {
  const authorities = readCertificates(bytes)
    .map((der) => ({ der, certificate: parseCertificate(der) }))
    .filter(({ certificate }) => certificate.basicConstraints?.ca === true);
  const { anchors = [], intermediates = [] } = Object.groupBy(authorities, ({ certificate }) =>
    isSelfIssued(certificate) ? 'anchors' : 'intermediates',
  );
  return { anchors: anchors.map(({ der }) => der), intermediates: intermediates.map(({ der }) => der) };
}

function readLists(bytes: Uint8Array): Partial<TrustMaterial> {
  const crls = readRevocationLists(bytes);
  for (const crl of crls) parseRevocationList(crl);
  return { crls };
}

function readResponses(bytes: Uint8Array): Partial<TrustMaterial> {
  const ocsp = readOcspResponses(bytes);
  for (const response of ocsp) parseOcspResponse(response);
  return { ocsp };
}

function readListOfAuthorities(xml: Uint8Array): Partial<TrustMaterial> {
  return { trustList: readTrustList(xml) };
}
