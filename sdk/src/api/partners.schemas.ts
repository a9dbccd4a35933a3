// Generated from openapi/partners.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of Styk partners (JSON Schema 2020-12). */
export const partnersSchemas: DomainSchemas = {
  $id: 'styk:partners/1.0.0',
  $defs: {
    Agreement: {
      type: 'object',
      required: ['agreementId', 'version', 'textHash', 'text', 'effectiveFrom', 'noticeKind', 'signedAt'],
      properties: {
        agreementId: { $ref: '#/$defs/Id' },
        version: { type: 'integer', minimum: 1, maximum: 10000 },
        textHash: { type: 'string', maxLength: 64 },
        text: { type: 'string', maxLength: 100000 },
        effectiveFrom: { $ref: '#/$defs/BusinessDate' },
        noticeKind: { type: 'string', maxLength: 16, 'x-extensible-enum': ['worse:45d', 'other:15d'] },
        signedAt: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
      },
    },
    AgreementSignature: {
      type: 'object',
      additionalProperties: false,
      required: ['acceptedHash'],
      properties: { acceptedHash: { type: 'string', pattern: '^[0-9a-f]{64}$', maxLength: 64 } },
    },
    Application: {
      type: 'object',
      required: [
        'applicationId',
        'partnerId',
        'agreementId',
        'state',
        'inn',
        'name',
        'type',
        'checks',
        'currentlyDue',
        'createdAt',
      ],
      properties: {
        applicationId: { $ref: '#/$defs/Id' },
        partnerId: { $ref: '#/$defs/Id' },
        agreementId: { $ref: '#/$defs/Id' },
        state: {
          type: 'string',
          maxLength: 32,
          'x-extensible-enum': [
            'draft',
            'checking',
            'agreement',
            'sandbox',
            'certification',
            'pilot',
            'active',
            'rejected',
            'suspended',
            'closed',
          ],
        },
        inn: { $ref: '#/$defs/Inn' },
        name: { type: 'string', maxLength: 500 },
        type: { type: 'string', maxLength: 32 },
        checks: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/Check' } },
        currentlyDue: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/Requirement' } },
        createdAt: { $ref: '#/$defs/Timestamp' },
      },
    },
    ApplicationCreated: {
      allOf: [
        { $ref: '#/$defs/Application' },
        {
          type: 'object',
          required: ['registrationAccessToken'],
          properties: { registrationAccessToken: { type: 'string', maxLength: 128 } },
        },
      ],
    },
    ApplicationRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['inn', 'name', 'type', 'capabilities'],
      properties: {
        inn: { $ref: '#/$defs/Inn' },
        ogrn: { type: 'string', pattern: '^\\d{13}$', maxLength: 13 },
        ogrnip: { type: 'string', pattern: '^\\d{15}$', maxLength: 15 },
        kpp: { type: 'string', pattern: '^\\d{4}[0-9A-Z]{2}\\d{3}$', maxLength: 9 },
        name: { type: 'string', minLength: 1, maxLength: 500 },
        type: { $ref: '#/$defs/PartnerType' },
        capabilities: {
          type: 'array',
          minItems: 1,
          maxItems: 10,
          uniqueItems: true,
          items: { $ref: '#/$defs/CapabilityName' },
        },
        contacts: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/Contact' } },
      },
    },
    BusinessDate: { type: 'string', format: 'date', minLength: 10, maxLength: 10, examples: ['2026-11-22'] },
    Capability: {
      type: 'object',
      required: ['name', 'state'],
      properties: {
        name: { type: 'string', maxLength: 64 },
        state: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['requested', 'pending', 'sandbox', 'certified', 'live', 'restricted'],
        },
        reason: { type: 'string', maxLength: 500 },
      },
    },
    CapabilityList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/Capability' } } },
    },
    CapabilityName: {
      type: 'string',
      enum: ['marketplace-seller', 'loyalty-pos', 'edo-exchange', 'events-consumer', 'settlements'],
    },
    Check: {
      type: 'object',
      required: ['name', 'state'],
      properties: {
        name: { type: 'string', maxLength: 64, 'x-extensible-enum': ['inn', 'egrul', 'bank-account'] },
        state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['pending', 'passed', 'failed'] },
        detail: { type: 'string', maxLength: 500 },
      },
    },
    Contact: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'value'],
      properties: {
        kind: { type: 'string', enum: ['email', 'phone', 'telegram'] },
        value: { type: 'string', minLength: 3, maxLength: 120 },
      },
    },
    Credential: {
      type: 'object',
      required: ['clientId', 'environment', 'scopes', 'createdAt'],
      properties: {
        clientId: { $ref: '#/$defs/Id' },
        environment: { type: 'string', maxLength: 16, 'x-extensible-enum': ['sandbox', 'live'] },
        label: { type: 'string', maxLength: 100 },
        storeId: { type: 'string', maxLength: 32 },
        scopes: { type: 'array', maxItems: 50, items: { type: 'string', maxLength: 64 } },
        createdAt: { $ref: '#/$defs/Timestamp' },
      },
    },
    CredentialCreated: {
      allOf: [
        { $ref: '#/$defs/Credential' },
        {
          type: 'object',
          required: ['clientSecret'],
          properties: { clientSecret: { type: 'string', maxLength: 128 } },
        },
      ],
    },
    CredentialPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Credential' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
    },
    CredentialRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['environment'],
      properties: {
        environment: { type: 'string', enum: ['sandbox', 'live'] },
        label: { type: 'string', maxLength: 100 },
        storeId: { type: 'string', maxLength: 32 },
      },
    },
    Id: {
      type: 'string',
      minLength: 5,
      maxLength: 64,
      pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$',
      examples: ['cus_01JD2Q7F8XV3'],
    },
    Inn: {
      type: 'string',
      pattern: '^(\\d{10}|\\d{12})$',
      minLength: 10,
      maxLength: 12,
      examples: ['9699000012'],
    },
    NextCursor: { type: ['string', 'null'], maxLength: 256, examples: [null] },
    PartnerType: { type: 'string', enum: ['seller', 'loyalty-shop', 'courier', 'issuer', 'integrator'] },
    Requirement: {
      type: 'object',
      required: ['code', 'remediation'],
      properties: {
        code: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['agreement-signature', 'store', 'conformance'],
        },
        remediation: { type: 'string', maxLength: 500 },
      },
    },
    Store: {
      type: 'object',
      additionalProperties: false,
      required: ['storeId', 'name', 'timezone', 'posIds'],
      properties: {
        storeId: { type: 'string', pattern: '^[0-9A-Za-z_-]+$', minLength: 1, maxLength: 32 },
        name: { type: 'string', minLength: 1, maxLength: 200 },
        address: { type: 'string', maxLength: 500 },
        timezone: { type: 'string', minLength: 1, maxLength: 64 },
        posIds: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 32 },
        },
      },
    },
    StorePage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Store' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
    },
    Timestamp: {
      type: 'string',
      format: 'date-time',
      minLength: 20,
      maxLength: 40,
      examples: ['2026-11-22T10:15:30+03:00'],
    },
  },
  operations: {
    createApplication: {
      request: { $ref: '#/$defs/ApplicationRequest' },
      responses: { '201': { $ref: '#/$defs/ApplicationCreated' } },
      examples: {
        request: {
          inn: '9699000012',
          ogrn: '1269600000010',
          kpp: '969901001',
          name: 'ООО «Тест-Поставщик»',
          type: 'loyalty-shop',
          capabilities: ['loyalty-pos', 'edo-exchange'],
          contacts: [{ kind: 'email', value: 'dev@example.com' }],
        },
      },
    },
    getApplication: { responses: { '200': { $ref: '#/$defs/Application' } } },
    getAgreement: { responses: { '200': { $ref: '#/$defs/Agreement' } } },
    signAgreement: {
      request: { $ref: '#/$defs/AgreementSignature' },
      responses: { '200': { $ref: '#/$defs/Agreement' } },
      examples: {
        request: { acceptedHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
      },
    },
    listCapabilities: { responses: { '200': { $ref: '#/$defs/CapabilityList' } } },
    listStores: {
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/StorePage' } },
    },
    createStore: {
      request: { $ref: '#/$defs/Store' },
      responses: { '201': { $ref: '#/$defs/Store' } },
      examples: {
        request: {
          storeId: 'msk-01',
          name: 'Магазин на Тверской',
          timezone: 'Europe/Moscow',
          posIds: ['pos-1'],
        },
      },
    },
    listCredentials: {
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/CredentialPage' } },
    },
    createCredential: {
      request: { $ref: '#/$defs/CredentialRequest' },
      responses: { '201': { $ref: '#/$defs/CredentialCreated' } },
      examples: { request: { environment: 'sandbox', label: 'till of msk-01' } },
    },
  },
};
