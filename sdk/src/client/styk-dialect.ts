import { identityOperations } from '../api/identity.operations.ts';
import type { ClientDialect } from './dialect.ts';

const { createToken } = identityOperations;

/** How the ecosystem's own contracts are spoken. */
export const stykDialect = {
  security: {
    oauth2: { kind: 'oauth2', tokenUrl: `${createToken.basePath}${createToken.path}`, tokenOperation: createToken },
    registration: { kind: 'bearer' },
  },
  versionHeader: 'styk-version',
  operationIdHeader: 'styk-operation-id',
  traceparent: true,
  language: 'ru',
  staleTokenCodes: ['token-expired', 'token-invalid'],
} as const satisfies ClientDialect;
