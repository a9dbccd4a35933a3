import { StykError } from '@styk/sdk/errors';
import { readSigningFacts } from '@styk/sdk/mchd';

/**
 * Surname, given name and patronymic of the signer whom a document names. Undefined where it names none or several, and
 * for a file that is no document of a known format.
 */
export function signerNameOf(content: Uint8Array): string | undefined {
  try {
    const { signers } = readSigningFacts(content);
    const [only] = signers;
    if (only?.name === undefined || signers.length > 1) return undefined;
    const { last, first, middle } = only.name;
    return [last, first, middle].filter(Boolean).join(' ');
  } catch (error) {
    if (error instanceof StykError && error.category === 'invalid') return undefined;
    throw error;
  }
}
