// Generated from openapi/identity.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of Styk identity (JSON Schema 2020-12). */
export const identitySchemas: DomainSchemas = {
  $id: 'styk:identity/1.0.0',
  $defs: {
    AccountLink: {
      type: 'object',
      required: ['linkId', 'localId', 'customerId', 'consentId', 'createdAt'],
      properties: {
        linkId: { $ref: '#/$defs/Id' },
        localId: { type: 'string', maxLength: 128 },
        customerId: { $ref: '#/$defs/Id' },
        consentId: { $ref: '#/$defs/Id' },
        createdAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          linkId: 'lnk_01JD2Q7F8X',
          localId: 'shop-user-42',
          customerId: 'cus_01JD2Q7F8XV3',
          consentId: 'cns_01JD2Q7F8X',
          createdAt: '2026-11-22T07:15:30Z',
        },
      ],
    },
    ClientKey: {
      type: 'object',
      required: ['kid', 'validFrom', 'validUntil'],
      properties: {
        kid: { type: 'string', maxLength: 128 },
        validFrom: { $ref: '#/$defs/Timestamp' },
        validUntil: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
      },
    },
    DeviceAuthorization: {
      type: 'object',
      required: [
        'device_code',
        'user_code',
        'verification_uri',
        'verification_uri_complete',
        'expires_in',
        'interval',
      ],
      properties: {
        device_code: { type: 'string', maxLength: 128 },
        user_code: { type: 'string', maxLength: 16 },
        verification_uri: { type: 'string', format: 'uri', maxLength: 500 },
        verification_uri_complete: { type: 'string', format: 'uri', maxLength: 600 },
        expires_in: { type: 'integer', minimum: 1, maximum: 3600 },
        interval: { type: 'integer', minimum: 1, maximum: 60 },
      },
      examples: [
        {
          device_code: 'dvc_6f1c6a523d0b4a4e9a57',
          user_code: 'WDJB-MJHT',
          verification_uri: 'http://127.0.0.1:4010/device',
          verification_uri_complete: 'http://127.0.0.1:4010/device?user_code=WDJB-MJHT',
          expires_in: 600,
          interval: 5,
        },
      ],
    },
    DeviceRequest: {
      type: 'object',
      required: ['client_id'],
      properties: {
        client_id: { type: 'string', minLength: 1, maxLength: 64 },
        scope: { type: 'string', maxLength: 500 },
      },
    },
    EcPublicJwk: {
      type: 'object',
      additionalProperties: false,
      required: ['kty', 'crv', 'kid', 'x', 'y'],
      properties: {
        kty: { const: 'EC' },
        crv: { const: 'P-256' },
        kid: { $ref: '#/$defs/KeyName' },
        use: { const: 'sig' },
        alg: { const: 'ES256' },
        x: { type: 'string', pattern: '^[\\w-]+$', minLength: 43, maxLength: 43 },
        y: { type: 'string', pattern: '^[\\w-]+$', minLength: 43, maxLength: 43 },
      },
    },
    Id: {
      type: 'string',
      minLength: 5,
      maxLength: 64,
      pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$',
      examples: ['cus_01JD2Q7F8XV3'],
    },
    Jwk: {
      type: 'object',
      required: ['kty', 'kid', 'use', 'alg'],
      properties: {
        kty: { type: 'string', maxLength: 8, 'x-extensible-enum': ['RSA', 'EC', 'OKP'] },
        kid: { type: 'string', maxLength: 128 },
        use: { type: 'string', maxLength: 8, 'x-extensible-enum': ['sig'] },
        alg: { type: 'string', maxLength: 16, 'x-extensible-enum': ['ES256', 'EdDSA', 'PS256', 'RS256'] },
        crv: { type: 'string', maxLength: 16, 'x-extensible-enum': ['P-256', 'P-384', 'Ed25519'] },
        x: { type: 'string', maxLength: 128 },
        y: { type: 'string', maxLength: 128 },
        n: { type: 'string', maxLength: 1366 },
        e: { type: 'string', maxLength: 16 },
      },
    },
    JwkSet: {
      type: 'object',
      required: ['keys'],
      properties: { keys: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/Jwk' } } },
      examples: [
        {
          keys: [
            {
              kty: 'OKP',
              crv: 'Ed25519',
              kid: 'events-2026-11',
              use: 'sig',
              alg: 'EdDSA',
              x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
            },
          ],
        },
      ],
    },
    KeyName: {
      type: 'string',
      pattern: '^[\\w.-]+$',
      minLength: 1,
      maxLength: 128,
      examples: ['till-2026-11'],
    },
    KeyRotation: {
      type: 'object',
      required: ['clientId', 'keys'],
      properties: {
        clientId: { $ref: '#/$defs/Id' },
        keys: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/ClientKey' } },
      },
      examples: [
        {
          clientId: 'cli_01JD2Q7F8X',
          keys: [
            { kid: 'till-2026-11', validFrom: '2026-11-22T07:15:30Z', validUntil: null },
            {
              kid: 'till-2026-05',
              validFrom: '2026-05-20T07:00:00Z',
              validUntil: '2026-11-23T07:15:30Z',
            },
          ],
        },
      ],
    },
    KeyRotationRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['publicJwk'],
      properties: {
        publicJwk: { $ref: '#/$defs/PublicJwk' },
        overlapSec: { type: 'integer', minimum: 0, maximum: 604800, default: 86400 },
      },
    },
    LinkRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['localId', 'idToken', 'consentId'],
      properties: {
        localId: { type: 'string', minLength: 1, maxLength: 128 },
        idToken: { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$', minLength: 16, maxLength: 8192 },
        consentId: { $ref: '#/$defs/Id' },
      },
    },
    OAuthError: {
      type: 'object',
      required: ['error'],
      properties: {
        error: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': [
            'invalid_request',
            'invalid_client',
            'invalid_grant',
            'unauthorized_client',
            'unsupported_grant_type',
            'invalid_scope',
            'authorization_pending',
            'slow_down',
            'access_denied',
            'expired_token',
          ],
        },
        error_description: { type: 'string', maxLength: 500 },
      },
      examples: [{ error: 'invalid_client', error_description: 'Unknown client or wrong secret' }],
    },
    OkpPublicJwk: {
      type: 'object',
      additionalProperties: false,
      required: ['kty', 'crv', 'kid', 'x'],
      properties: {
        kty: { const: 'OKP' },
        crv: { const: 'Ed25519' },
        kid: { $ref: '#/$defs/KeyName' },
        use: { const: 'sig' },
        alg: { const: 'EdDSA' },
        x: { type: 'string', pattern: '^[\\w-]+$', minLength: 43, maxLength: 43 },
      },
    },
    OpenIdConfiguration: {
      type: 'object',
      required: [
        'issuer',
        'authorization_endpoint',
        'token_endpoint',
        'device_authorization_endpoint',
        'jwks_uri',
        'scopes_supported',
        'response_types_supported',
        'grant_types_supported',
        'token_endpoint_auth_methods_supported',
        'token_endpoint_auth_signing_alg_values_supported',
        'code_challenge_methods_supported',
        'subject_types_supported',
        'id_token_signing_alg_values_supported',
      ],
      properties: {
        issuer: { type: 'string', format: 'uri', maxLength: 500 },
        authorization_endpoint: { type: 'string', format: 'uri', maxLength: 500 },
        token_endpoint: { type: 'string', format: 'uri', maxLength: 500 },
        device_authorization_endpoint: { type: 'string', format: 'uri', maxLength: 500 },
        jwks_uri: { type: 'string', format: 'uri', maxLength: 500 },
        scopes_supported: { type: 'array', maxItems: 100, items: { type: 'string', maxLength: 64 } },
        response_types_supported: { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 64 } },
        grant_types_supported: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 64 } },
        token_endpoint_auth_methods_supported: { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 64 } },
        token_endpoint_auth_signing_alg_values_supported: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 16 } },
        code_challenge_methods_supported: { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 16 } },
        subject_types_supported: { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 16 } },
        id_token_signing_alg_values_supported: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 16 } },
      },
      examples: [
        {
          issuer: 'http://127.0.0.1:4010/identity/v1',
          authorization_endpoint: 'http://127.0.0.1:4010/identity/v1/authorize',
          token_endpoint: 'http://127.0.0.1:4010/identity/v1/oauth/token',
          device_authorization_endpoint: 'http://127.0.0.1:4010/identity/v1/oauth/device',
          jwks_uri: 'http://127.0.0.1:4010/identity/v1/jwks',
          scopes_supported: ['openid', 'loyalty:read', 'loyalty:write'],
          response_types_supported: ['code'],
          grant_types_supported: [
            'client_credentials',
            'urn:ietf:params:oauth:grant-type:device_code',
            'authorization_code',
            'refresh_token',
          ],
          token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'],
          token_endpoint_auth_signing_alg_values_supported: ['ES256', 'EdDSA', 'PS256', 'RS256'],
          code_challenge_methods_supported: ['S256'],
          subject_types_supported: ['pairwise'],
          id_token_signing_alg_values_supported: ['ES256'],
        },
      ],
    },
    PublicJwk: {
      oneOf: [
        { $ref: '#/$defs/RsaPublicJwk' },
        { $ref: '#/$defs/EcPublicJwk' },
        { $ref: '#/$defs/OkpPublicJwk' },
      ],
      examples: [
        {
          kty: 'OKP',
          crv: 'Ed25519',
          kid: 'till-2026-11',
          alg: 'EdDSA',
          use: 'sig',
          x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
        },
      ],
    },
    RsaPublicJwk: {
      type: 'object',
      additionalProperties: false,
      required: ['kty', 'kid', 'n', 'e'],
      properties: {
        kty: { const: 'RSA' },
        kid: { $ref: '#/$defs/KeyName' },
        use: { const: 'sig' },
        alg: { type: 'string', enum: ['PS256', 'RS256'] },
        n: { type: 'string', pattern: '^[\\w-]+$', minLength: 342, maxLength: 1366 },
        e: { type: 'string', pattern: '^[\\w-]+$', minLength: 2, maxLength: 16 },
      },
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
        refresh_token: { type: 'string', maxLength: 2048 },
        id_token: { type: 'string', maxLength: 8192 },
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
        capabilities: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            maxLength: 64,
            'x-extensible-enum': ['marketplace-seller', 'loyalty-pos', 'edo-exchange', 'events-consumer', 'settlements'],
          },
        },
        environment: { type: 'string', maxLength: 16, 'x-extensible-enum': ['sandbox', 'live'] },
        expiresAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          partnerId: 'prt_01JD2Q',
          clientId: 'cli_01JD2Q7F8X',
          scopes: ['loyalty:read', 'loyalty:write'],
          capabilities: ['loyalty-pos'],
          environment: 'sandbox',
          expiresAt: '2026-11-22T10:30:00Z',
        },
      ],
    },
    TokenRequest: {
      type: 'object',
      required: ['grant_type'],
      dependentRequired: {
        client_secret: ['client_id'],
        client_assertion: ['client_assertion_type'],
        client_assertion_type: ['client_assertion'],
      },
      allOf: [
        {
          anyOf: [
            { required: ['client_id', 'client_secret'] },
            { required: ['client_assertion'] },
            { required: ['client_id', 'device_code'] },
            { required: ['client_id', 'code', 'redirect_uri', 'code_verifier'] },
            { required: ['refresh_token'] },
          ],
        },
      ],
      properties: {
        grant_type: {
          type: 'string',
          enum: [
            'client_credentials',
            'urn:ietf:params:oauth:grant-type:device_code',
            'authorization_code',
            'refresh_token',
          ],
          maxLength: 64,
        },
        client_id: { type: 'string', minLength: 1, maxLength: 64 },
        client_secret: { type: 'string', minLength: 1, maxLength: 128 },
        client_assertion_type: { type: 'string', enum: ['urn:ietf:params:oauth:client-assertion-type:jwt-bearer'] },
        client_assertion: { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$', minLength: 16, maxLength: 8192 },
        scope: { type: 'string', maxLength: 500 },
        device_code: { type: 'string', minLength: 16, maxLength: 128 },
        code: { type: 'string', minLength: 8, maxLength: 512 },
        redirect_uri: { type: 'string', format: 'uri', maxLength: 500 },
        code_verifier: { type: 'string', pattern: '^[\\w.~-]+$', minLength: 43, maxLength: 128 },
        refresh_token: { type: 'string', minLength: 16, maxLength: 2048 },
      },
    },
  },
  operations: {
    createToken: { responses: { '200': { $ref: '#/$defs/Token' } } },
    startDevice: { responses: { '200': { $ref: '#/$defs/DeviceAuthorization' } } },
    getTokenInfo: { responses: { '200': { $ref: '#/$defs/TokenInfo' } } },
    getOpenIdConfiguration: { responses: { '200': { $ref: '#/$defs/OpenIdConfiguration' } } },
    getJwks: { responses: { '200': { $ref: '#/$defs/JwkSet' } } },
    linkAccount: {
      request: { $ref: '#/$defs/LinkRequest' },
      responses: { '201': { $ref: '#/$defs/AccountLink' } },
      examples: {
        request: {
          localId: 'shop-user-42',
          idToken: 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJjdXNfMDFKRDJRN0Y4WFYzIn0.c2lnbmF0dXJl',
          consentId: 'cns_01JD2Q7F8X',
        },
      },
    },
    unlinkAccount: { responses: {} },
    rotateKey: {
      request: { $ref: '#/$defs/KeyRotationRequest' },
      responses: { '201': { $ref: '#/$defs/KeyRotation' } },
      examples: {
        request: {
          publicJwk: {
            kty: 'EC',
            crv: 'P-256',
            kid: 'till-2026-11',
            alg: 'ES256',
            use: 'sig',
            x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
            y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
          },
          overlapSec: 86400,
        },
      },
    },
  },
};
