import { readCertificates, readOcspResponses, readRevocationLists } from '../encoding/inputs.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { type Name, nameKey } from '../x509/name.ts';
import { type OcspAnswer, type OcspResponse, parseOcspResponse } from '../x509/ocsp-response.ts';
import { parseRevocationList, type RevocationList } from '../x509/revocation-list.ts';
import type { AccreditedAuthority } from './accreditation.ts';
import { SharedCertificates } from './shared-certificates.ts';
import { SignatureMemory } from './signature-memory.ts';
import type { TrustList } from './trust-list.ts';
import type { TrustMaterial } from './trust-material.ts';

/** A certificate at which a chain may end. */
export interface Anchor {
  readonly certificate: Certificate;
  /** Of an authority from the trust list: it counts only while it is accredited. Absent where the caller trusts it himself. */
  readonly authority?: AccreditedAuthority;
}

/** What one response says of one certificate. */
export interface OcspEvidence {
  readonly response: OcspResponse;
  readonly answer: OcspAnswer;
}

/**
 * Trust material read once and indexed, with what has been found out about its signatures: thousands of verifications
 * share one of these.
 */
export class Trust {
  readonly certificates: SharedCertificates;
  readonly signatures = new SignatureMemory();
  /** Anchors and intermediates, in the order given. */
  readonly known: readonly Certificate[];
  readonly #anchors: ReadonlyMap<Certificate, Anchor>;
  readonly #authorities: ReadonlyMap<Certificate, AccreditedAuthority>;
  readonly #byName: ReadonlyMap<string, readonly Certificate[]>;
  readonly #lists: ReadonlyMap<string, readonly RevocationList[]>;
  readonly #answers: ReadonlyMap<string, readonly OcspEvidence[]>;
  readonly list: TrustList | undefined;

  /** @throws signing-asn1-…, signing-encoding-unknown: broken trust material is the caller's trouble, not the signature's */
  constructor({ anchors, intermediates = [], crls = [], ocsp = [], trustList }: TrustMaterial) {
    const shared = new SharedCertificates();
    const read = (files: readonly Uint8Array[]) =>
      files.flatMap(readCertificates).map((der) => shared.keep(parseCertificate(der)));
    const listed = (trustList?.authorities ?? []).flatMap((authority) =>
      authority.certificates.map((certificate) => ({ certificate: shared.keep(certificate), authority })),
    );
    const own = read(anchors).map((certificate) => ({ certificate }));
    this.certificates = shared;
    this.list = trustList;
    // What the caller trusts himself goes last, and so before the list.
    this.#anchors = new Map([...listed, ...own].map((anchor) => [anchor.certificate, anchor]));
    this.#authorities = new Map(listed.map(({ certificate, authority }) => [certificate, authority]));
    const all = [...own.map(({ certificate }) => certificate), ...read(intermediates), ...this.#authorities.keys()];
    this.known = [...new Set(all)];
    this.#byName = Map.groupBy(this.known, ({ subject }) => nameKey(subject));
    this.#lists = Map.groupBy(crls.flatMap(readRevocationLists).map(parseRevocationList), ({ issuer }) =>
      nameKey(issuer),
    );
    this.#answers = Map.groupBy(
      ocsp
        .flatMap(readOcspResponses)
        .map(parseOcspResponse)
        .flatMap((response) => response.answers.map((answer) => ({ response, answer }))),
      ({ answer }) => answer.serial,
    );
  }

  get hasAnchors(): boolean {
    return this.#anchors.size > 0;
  }

  anchorOf(certificate: Certificate): Anchor | undefined {
    return this.#anchors.get(certificate);
  }

  /** The accredited authority whose certificate this is, by the trust list. */
  authorityOf(certificate: Certificate): AccreditedAuthority | undefined {
    return this.#authorities.get(certificate);
  }

  namedAs(name: Name): readonly Certificate[] {
    return this.#byName.get(nameKey(name)) ?? [];
  }

  listsOf(issuer: Name): readonly RevocationList[] {
    return this.#lists.get(nameKey(issuer)) ?? [];
  }

  /** Answers for certificates with this serial number, whoever issued them. */
  answersFor(serial: string): readonly OcspEvidence[] {
    return this.#answers.get(serial) ?? [];
  }
}
