import { hash } from 'node:crypto';
import type { Certificate } from '../x509/certificate.ts';

/** Certificates met in signatures that are kept besides those of the trust material: a batch has few signers. */
const LIMIT = 1000;

/** One object for each certificate, so that what was found out about it need not be found out again. */
export class SharedCertificates {
  readonly #kept = new Map<string, Certificate>();
  readonly #met = new Map<string, Certificate>();

  /** For good: a certificate of the trust material. */
  keep(certificate: Certificate): Certificate {
    return remember(this.#kept, certificate);
  }

  /** The object known for this certificate, which may be the one given. */
  share(certificate: Certificate): Certificate {
    const kept = this.#kept.get(fingerprint(certificate));
    if (kept !== undefined) return kept;
    if (this.#met.size >= LIMIT) this.#met.clear();
    return remember(this.#met, certificate);
  }
}

function remember(known: Map<string, Certificate>, certificate: Certificate): Certificate {
  const key = fingerprint(certificate);
  const first = known.get(key) ?? certificate;
  known.set(key, first);
  return first;
}

function fingerprint({ raw }: Certificate): string {
  return hash('sha256', raw, 'base64');
}
