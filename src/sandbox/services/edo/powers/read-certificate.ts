import { StykError } from '@styk/sdk/errors';
import { type Certificate, parseCertificate } from '@styk/sdk/signing';
import { powersProblems } from './problems.ts';

/** @throws certificate-unreadable */
export function readCertificate(base64: string): Certificate {
  try {
    return parseCertificate(new Uint8Array(Buffer.from(base64, 'base64')));
  } catch (error) {
    if (!(error instanceof StykError)) throw error;
    throw powersProblems.create('certificate-unreadable', { reason: error.code }, { cause: error });
  }
}
