// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of Styk identity (JSON Schema 2020-12). */
export const identitySchemas: DomainSchemas = {
  $id: 'styk:identity/1.0.0',
  $defs: {
    Id: {
      type: 'string',
      minLength: 5,
      maxLength: 64,
      pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$',
      examples: ['cus_01JD2Q7F8XV3'],
    },
    OAuthError: {
      type: 'object',
      required: ['error'],
      properties: {
        error: { type: 'string', maxLength: 64 },
        error_description: { type: 'string', maxLength: 500 },
      },
      examples: [{ error: 'invalid_client', error_description: 'Unknown client or wrong secret' }],
    },
    Timestamp: {
      type: 'string',
      format: 'date-time',
      minLength: 20,
      maxLength: 40,
      examples: ['2026-11-22T10:15:30+03:00'],
    },
    Token: {
      type: 'object',
      required: ['access_token', 'token_type', 'expires_in', 'scope'],
      properties: {
        access_token: { type: 'string', maxLength: 2048 },
        token_type: { type: 'string', enum: ['Bearer'] },
        expires_in: { type: 'integer', minimum: 1, maximum: 86400 },
        scope: { type: 'string', maxLength: 500 },
      },
      examples: [
        {
          access_token: 'tok_9f86d081884c7d65',
          token_type: 'Bearer',
          expires_in: 900,
          scope: 'loyalty:read loyalty:write',
        },
      ],
    },
    TokenInfo: {
      type: 'object',
      required: ['partnerId', 'clientId', 'scopes', 'environment', 'expiresAt'],
      properties: {
        partnerId: { $ref: '#/$defs/Id' },
        clientId: { type: ['string', 'null'], maxLength: 64 },
        scopes: { type: 'array', maxItems: 50, items: { type: 'string', maxLength: 64 } },
        environment: { type: 'string', maxLength: 16, 'x-extensible-enum': ['sandbox', 'live'] },
        expiresAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          partnerId: 'prt_01JD2Q',
          clientId: 'cli_01JD2Q7F8X',
          scopes: ['loyalty:read', 'loyalty:write'],
          environment: 'sandbox',
          expiresAt: '2026-11-22T10:30:00Z',
        },
      ],
    },
    TokenRequest: {
      type: 'object',
      required: ['grant_type', 'client_id', 'client_secret'],
      properties: {
        grant_type: { type: 'string', enum: ['client_credentials'], maxLength: 64 },
        client_id: { type: 'string', minLength: 1, maxLength: 64 },
        client_secret: { type: 'string', minLength: 1, maxLength: 128 },
        scope: { type: 'string', maxLength: 500 },
      },
    },
  },
  operations: {
    createToken: { responses: { '200': { $ref: '#/$defs/Token' } } },
    getTokenInfo: { responses: { '200': { $ref: '#/$defs/TokenInfo' } } },
  },
};
