/** A signature under a title, as whoever checked it found it. */
export interface PrintedSignature {
  /**
   * `confirmed` only where the check was passed whole. Anything else gets no stamp: a form must not look signed where
   * nobody can say that it is.
   */
  readonly verdict: 'confirmed' | 'not-confirmed';
  /** Why it was not confirmed. */
  readonly reason?: string;
  /** «Продавец». */
  readonly party?: string;
  /** Who signed with a simple signature, which the operator has sealed with this one. */
  readonly simpleSigner?: string;
  /** Who the certificate was issued to. */
  readonly owner?: string;
  readonly organisation?: string;
  readonly inn?: string;
  readonly position?: string;
  readonly certificate?: {
    readonly serial: string;
    readonly issuer?: string;
    /** RFC 3339, as all moments here. */
    readonly notBefore?: string;
    readonly notAfter?: string;
  };
  /** МЧД the powers rest on. */
  readonly power?: { readonly number: string; readonly from?: string; readonly to?: string };
  readonly signedAt?: string;
  /** Who says when it was signed: the signer himself, a time stamping authority, the operator. */
  readonly signedAtSource?: 'signed-attribute' | 'timestamp' | 'operator';
  /** The moment at which the signature was found to be good, or not. */
  readonly judgedAt: string;
}

/** A file of the exchange with what was put under it. */
export interface PrintedFile {
  /** ИдФайл, or the name of a file that has none. */
  readonly fileId: string;
  /** «Титул продавца». */
  readonly name: string;
  readonly signatures: readonly PrintedSignature[];
}
