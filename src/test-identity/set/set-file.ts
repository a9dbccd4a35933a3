import type { LocalizedText } from '@styk/sdk/errors';
import { encodeOutput } from '@styk/sdk/signing';
import type { Issuer } from '@styk/sdk/signing/issuing';

/** One file of a set. */
export interface SetFile {
  /** Path inside the folder of the set. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Holds a private key. */
  readonly isPrivate: boolean;
  readonly about: LocalizedText;
}

export function openFile(name: string, content: string | Uint8Array, ru: string, en: string): SetFile {
  return { name, content, isPrivate: false, about: { ru, en } };
}

export function keyFile(name: string, { key }: Issuer, ru: string, en: string): SetFile {
  return { name, content: encodeOutput(key.toPkcs8(), 'pem', 'PRIVATE KEY'), isPrivate: true, about: { ru, en } };
}

export function certificateFile(name: string, { certificate }: Issuer, ru: string, en: string): SetFile {
  return openFile(name, encodeOutput(certificate, 'pem', 'CERTIFICATE'), ru, en);
}
