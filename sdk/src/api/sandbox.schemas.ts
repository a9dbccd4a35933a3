// Generated from openapi/sandbox.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of Styk sandbox (JSON Schema 2020-12). */
export const sandboxSchemas: DomainSchemas = {
  $id: 'styk:sandbox/1.0.0',
  $defs: {
    ClockChange: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        set: { $ref: '#/$defs/Timestamp' },
        advanceMs: { type: 'integer', minimum: 0, maximum: 315360000000 },
        frozen: { type: 'boolean' },
        reset: { type: 'boolean' },
      },
    },
    ClockState: {
      type: 'object',
      required: ['now', 'frozen', 'offsetMs'],
      properties: {
        now: { $ref: '#/$defs/Timestamp' },
        frozen: { type: 'boolean' },
        offsetMs: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
      },
    },
    ContractViolation: {
      type: 'object',
      required: ['pointer', 'detail'],
      properties: { pointer: { type: 'string', maxLength: 512 }, detail: { type: 'string', maxLength: 1000 } },
    },
    FaultRule: {
      type: 'object',
      additionalProperties: false,
      required: ['effect'],
      properties: {
        operationId: { type: 'string', minLength: 1, maxLength: 64 },
        storeId: { type: 'string', maxLength: 32 },
        effect: {
          type: 'string',
          enum: ['latency', 'status', 'drop-before', 'drop-after-commit', 'extra-fields'],
        },
        latencyMs: { type: 'integer', minimum: 0, maximum: 600000 },
        status: { type: 'integer', minimum: 400, maximum: 599 },
        retryAfterSec: { type: 'integer', minimum: 0, maximum: 86400 },
        code: { type: 'string', maxLength: 64 },
        skip: { type: 'integer', minimum: 0, maximum: 1000000, default: 0 },
        times: { type: 'integer', minimum: 1, maximum: 1000000 },
      },
    },
    FaultRuleList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/FaultRuleState' } } },
    },
    FaultRuleSet: {
      type: 'object',
      additionalProperties: false,
      required: ['rules'],
      properties: { rules: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/FaultRule' } } },
    },
    FaultRuleState: {
      type: 'object',
      required: ['rule', 'struck'],
      properties: {
        rule: { $ref: '#/$defs/FaultRule' },
        struck: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
      },
    },
    Health: {
      type: 'object',
      required: ['status', 'version', 'now'],
      properties: {
        status: { type: 'string', maxLength: 16, 'x-extensible-enum': ['ok'] },
        version: { type: 'string', maxLength: 32 },
        now: { $ref: '#/$defs/Timestamp' },
      },
    },
    Id: {
      type: 'string',
      minLength: 5,
      maxLength: 64,
      pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$',
      examples: ['cus_01JD2Q7F8XV3'],
    },
    InvariantReport: {
      type: 'object',
      required: ['ok', 'checked', 'violations'],
      properties: {
        ok: { type: 'boolean' },
        checked: { type: 'array', maxItems: 200, items: { type: 'string', maxLength: 16 } },
        violations: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/InvariantViolation' } },
      },
    },
    InvariantViolation: {
      type: 'object',
      required: ['id', 'detail'],
      properties: { id: { type: 'string', maxLength: 16 }, detail: { type: 'string', maxLength: 1000 } },
    },
    JobResult: {
      type: 'object',
      required: ['job', 'changed'],
      properties: {
        job: { type: 'string', maxLength: 32 },
        changed: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
      },
    },
    JournalExchange: {
      type: 'object',
      required: [
        'seq',
        'at',
        'operationId',
        'method',
        'path',
        'status',
        'durationMs',
        'partnerId',
        'idempotencyKey',
        'requestViolations',
        'responseViolations',
        'fault',
        'traceId',
      ],
      properties: {
        seq: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        at: { $ref: '#/$defs/Timestamp' },
        operationId: { type: ['string', 'null'], maxLength: 64 },
        method: { type: 'string', maxLength: 8 },
        path: { type: 'string', maxLength: 2000 },
        status: { type: ['integer', 'null'], minimum: 100, maximum: 599 },
        durationMs: { type: 'number', minimum: 0, maximum: 3600000 },
        partnerId: { type: ['string', 'null'], maxLength: 64 },
        idempotencyKey: { type: ['string', 'null'], maxLength: 128 },
        replayed: { type: 'boolean' },
        requestBody: {},
        responseBody: {},
        requestViolations: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/ContractViolation' } },
        responseViolations: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/ContractViolation' } },
        fault: { type: ['string', 'null'], maxLength: 32 },
        traceId: { type: ['string', 'null'], maxLength: 32 },
      },
    },
    JournalPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/JournalExchange' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
    },
    NextCursor: { type: ['string', 'null'], maxLength: 256, examples: [null] },
    OutboxMessage: {
      type: 'object',
      required: ['seq', 'at', 'channel', 'customerId', 'text'],
      properties: {
        seq: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        at: { $ref: '#/$defs/Timestamp' },
        channel: { type: 'string', maxLength: 16, 'x-extensible-enum': ['sms'] },
        customerId: { anyOf: [{ $ref: '#/$defs/Id' }, { type: 'null' }] },
        text: { type: 'string', maxLength: 500 },
      },
    },
    OutboxPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/OutboxMessage' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
    },
    SeedRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['scenario'],
      properties: { scenario: { type: 'string', minLength: 1, maxLength: 32 } },
    },
    SeedResult: {
      type: 'object',
      required: ['scenario', 'members'],
      properties: {
        scenario: { type: 'string', maxLength: 32 },
        members: { type: 'integer', minimum: 0, maximum: 100000000 },
      },
    },
    TestAuthority: {
      type: 'object',
      required: ['certificatePem', 'crlPem'],
      properties: {
        certificatePem: { type: 'string', maxLength: 20000 },
        crlPem: { type: 'string', maxLength: 200000 },
      },
    },
    TestCertificate: {
      type: 'object',
      required: ['certificatePem', 'privateKeyPem', 'authorityPem', 'notAfter'],
      properties: {
        certificatePem: { type: 'string', maxLength: 20000 },
        privateKeyPem: { type: 'string', maxLength: 20000 },
        authorityPem: { type: 'string', maxLength: 20000 },
        notAfter: { $ref: '#/$defs/Timestamp' },
      },
    },
    TestCertificateRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['organisation', 'person'],
      properties: { organisation: { $ref: '#/$defs/TestOrganisation' }, person: { $ref: '#/$defs/TestPerson' } },
    },
    TestOrganisation: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'inn', 'ogrn'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 200 },
        inn: { type: 'string', pattern: '^\\d{10}$', maxLength: 10 },
        ogrn: { type: 'string', pattern: '^\\d{13}$', maxLength: 13 },
      },
    },
    TestPerson: {
      type: 'object',
      additionalProperties: false,
      required: ['surname', 'givenName'],
      properties: {
        surname: { type: 'string', minLength: 1, maxLength: 60 },
        givenName: { type: 'string', minLength: 1, maxLength: 60 },
        title: { type: 'string', maxLength: 120 },
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
    getHealth: { responses: { '200': { $ref: '#/$defs/Health' } } },
    resetSandbox: { responses: {} },
    seedSandbox: {
      request: { $ref: '#/$defs/SeedRequest' },
      responses: { '200': { $ref: '#/$defs/SeedResult' } },
      examples: { request: { scenario: 'small' } },
    },
    getClock: { responses: { '200': { $ref: '#/$defs/ClockState' } } },
    setClock: {
      request: { $ref: '#/$defs/ClockChange' },
      responses: { '200': { $ref: '#/$defs/ClockState' } },
      examples: { request: { advanceMs: 86400000 } },
    },
    runJob: { responses: { '200': { $ref: '#/$defs/JobResult' } } },
    listFaults: { responses: { '200': { $ref: '#/$defs/FaultRuleList' } } },
    setFaults: {
      request: { $ref: '#/$defs/FaultRuleSet' },
      responses: { '200': { $ref: '#/$defs/FaultRuleList' } },
      examples: { request: { rules: [{ operationId: 'createSale', effect: 'drop-after-commit', times: 3 }] } },
    },
    listJournal: {
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/JournalPage' } },
    },
    listOutboxMessages: {
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/OutboxPage' } },
    },
    checkInvariants: { responses: { '200': { $ref: '#/$defs/InvariantReport' } } },
    createTestCertificate: {
      request: { $ref: '#/$defs/TestCertificateRequest' },
      responses: { '201': { $ref: '#/$defs/TestCertificate' } },
      examples: {
        request: {
          organisation: { name: 'ООО «Тест-Поставщик»', inn: '9699000012', ogrn: '1269600000010' },
          person: { surname: 'Тестов', givenName: 'Иван Петрович', title: 'Генеральный директор' },
        },
      },
    },
    getTestAuthority: { responses: { '200': { $ref: '#/$defs/TestAuthority' } } },
  },
};
