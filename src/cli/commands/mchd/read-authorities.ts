import { StykError } from '@styk/sdk/errors';
import { mchdAuthorities, readSigningFacts, type SigningFacts, type WaivableMchdCheck } from '@styk/sdk/mchd';
import type { AuthorityCheck, TrustMaterial } from '@styk/sdk/signing';
import { readPower, readPowersFile, readRevocationFiles } from './power-files.ts';

export interface AuthorityOptions {
  readonly mchd: readonly string[];
  readonly mchdRevoked: readonly string[];
  readonly mchdPowers?: string | undefined;
  readonly allowUnchecked: readonly WaivableMchdCheck[];
}

/**
 * What judges the signers of each document, by what it says of them and by the powers of attorney that were given.
 *
 * @throws cli-mchd-not-json, mchd-revocations-unreadable, mchd-powers-unreadable
 */
export async function readAuthorities(
  options: AuthorityOptions,
  trust: TrustMaterial,
  cwd: string,
): Promise<(content: Uint8Array) => AuthorityCheck> {
  const files = await Promise.all(options.mchd.map((file) => readPower(file, [], cwd)));
  const authorityFor = mchdAuthorities({
    powers: files.map(({ power }) => power),
    trust,
    revocations: await readRevocationFiles(options.mchdRevoked, cwd),
    powersTable: await readPowersFile(options.mchdPowers, cwd),
    allowUnchecked: options.allowUnchecked,
  });
  return (content) => authorityFor(factsOf(content));
}

/** A file that is no document of a known format says nothing of its signers. */
function factsOf(content: Uint8Array): SigningFacts | undefined {
  try {
    return readSigningFacts(content);
  } catch (error) {
    if (error instanceof StykError && error.category === 'invalid') return undefined;
    throw error;
  }
}
