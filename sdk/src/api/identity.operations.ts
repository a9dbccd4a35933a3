// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.
import type { OperationDescriptor } from '../client/operation.ts';

/** What the runtime knows about the operations of Styk identity. */
export const identityOperations = {
  createToken: {
    id: 'createToken',
    method: 'POST',
    basePath: '/identity/v1',
    path: '/oauth/token',
    pathParams: [],
    queryParams: [],
    body: 'application/x-www-form-urlencoded',
    response: 'json',
    idempotencyKey: false,
    limit: { rate: 10, burst: 20, parallel: 4 },
    security: [],
    problems: [],
    version: '1.0.0',
  },
  getTokenInfo: {
    id: 'getTokenInfo',
    method: 'GET',
    basePath: '/identity/v1',
    path: '/token/info',
    pathParams: [],
    queryParams: [],
    body: null,
    response: 'json',
    idempotencyKey: false,
    limit: { rate: 20, burst: 40, parallel: 8 },
    security: ['oauth2', 'registration'],
    problems: ['token-missing', 'token-expired', 'token-invalid'],
    version: '1.0.0',
  },
} as const satisfies Record<string, OperationDescriptor>;
