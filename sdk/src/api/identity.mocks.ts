// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import { mockOperation } from '../testing/mock-operation.ts';
import { identityOperations as operations } from './identity.operations.ts';
import type { Token, TokenInfo } from './identity.types.ts';

/**
 * msw handlers for Styk identity, to be answered as the test needs it:
 *
 * ```ts
 * const mocks = identityMocks('http://styk.test');
 * const server = setupServer(mocks.createToken(refuse(503, 'unavailable')));
 * ```
 *
 * The client has to run over `fetchTransport()`.
 */
export function identityMocks(baseUrl: string) {
  return {
    createToken: mockOperation<Token>(baseUrl, operations.createToken),
    getTokenInfo: mockOperation<TokenInfo>(baseUrl, operations.getTokenInfo),
  };
}
