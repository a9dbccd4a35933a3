import type { TokenFacts, TokenReader } from '../../http/authentication.ts';
import { readToken } from './tokens.ts';

/** Remembers tokens that were read, because a till calls with the same one for a quarter of an hour. */
export interface TokenMemory {
  readonly read: TokenReader;
  clear(): void;
}

/** A busy partner has a handful of tokens; the limit is there for whoever asks for a new one with each call. */
const LIMIT = 1000;

/** In memory only, and so as secret as the requests that carry them. A token never changes once it was issued. */
export function createTokenMemory(): TokenMemory {
  const known = new Map<string, TokenFacts>();
  return {
    read(tx, token) {
      const remembered = known.get(token);
      if (remembered !== undefined) return remembered;
      const facts = readToken(tx, token);
      if (facts === undefined) return undefined;
      if (known.size >= LIMIT) known.clear();
      known.set(token, facts);
      return facts;
    },
    clear: () => known.clear(),
  };
}
