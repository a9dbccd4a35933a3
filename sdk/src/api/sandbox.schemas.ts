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
      examples: [{ now: '2026-11-22T07:15:30Z', frozen: true, offsetMs: 86400000 }],
    },
    ContractViolation: {
      type: 'object',
      required: ['pointer', 'detail'],
      properties: { pointer: { type: 'string', maxLength: 512 }, detail: { type: 'string', maxLength: 1000 } },
    },
    CounterpartyBehaviour: {
      type: 'object',
      required: ['participantId', 'answer', 'annulment', 'proposesAnnulment', 'delaySec', 'profile'],
      properties: {
        participantId: { type: 'string', maxLength: 46 },
        answer: {
          type: 'string',
          maxLength: 32,
          'x-extensible-enum': ['accept', 'accept-with-discrepancies', 'not-accept', 'refuse', 'clarify', 'silent'],
        },
        annulment: { type: 'string', maxLength: 32, 'x-extensible-enum': ['accept', 'decline', 'silent'] },
        proposesAnnulment: { type: 'boolean' },
        delaySec: { type: 'integer', minimum: 0, maximum: 31536000 },
        profile: { type: 'string', maxLength: 16, 'x-extensible-enum': ['signed', 'universal'] },
        roaming: {
          type: 'array',
          maxItems: 20,
          items: {
            type: 'string',
            maxLength: 16,
            'x-extensible-enum': ['taken', 'unheard', 'unreachable', 'refused'],
          },
        },
      },
      examples: [
        {
          participantId: 'STY0000000000000000000000000000001',
          answer: 'clarify',
          annulment: 'accept',
          proposesAnnulment: false,
          delaySec: 3600,
          profile: 'signed',
        },
      ],
    },
    CounterpartyBehaviourRequest: {
      type: 'object',
      additionalProperties: false,
      properties: {
        answer: {
          type: 'string',
          enum: ['accept', 'accept-with-discrepancies', 'not-accept', 'refuse', 'clarify', 'silent'],
          default: 'accept',
        },
        annulment: { type: 'string', enum: ['accept', 'decline', 'silent'], default: 'accept' },
        proposesAnnulment: { type: 'boolean', default: false },
        delaySec: { type: 'integer', minimum: 0, maximum: 31536000, default: 0 },
        profile: { type: 'string', enum: ['signed', 'universal'], default: 'signed' },
        roaming: {
          type: 'array',
          maxItems: 20,
          items: { type: 'string', enum: ['taken', 'unheard', 'unreachable', 'refused'] },
          default: [],
        },
      },
    },
    CounterpartyDocument: {
      type: 'object',
      additionalProperties: false,
      properties: {
        type: { type: 'string', enum: ['upd', 'etrn'], default: 'upd' },
        role: { type: 'string', enum: ['carrier', 'consignee'], default: 'carrier' },
        function: { type: 'string', enum: ['СЧФ', 'СЧФДОП', 'ДОП'], default: 'СЧФДОП' },
        number: { type: 'string', minLength: 1, maxLength: 200 },
        comment: { type: 'string', maxLength: 1000 },
      },
    },
    CustomerSummary: {
      type: 'object',
      required: ['customerId', 'displayName', 'state', 'points', 'createdAt'],
      properties: {
        customerId: { $ref: '#/$defs/Id' },
        displayName: { type: 'string', maxLength: 200 },
        state: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['active', 'blocked', 'erasing', 'erased'],
        },
        points: { type: ['integer', 'null'], minimum: -9007199254740991, maximum: 9007199254740991 },
        createdAt: { $ref: '#/$defs/Timestamp' },
      },
    },
    CustomerSummaryPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/CustomerSummary' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              customerId: 'cus_01JD2Q7F8XV3',
              displayName: 'И***',
              state: 'active',
              points: 320,
              createdAt: '2026-11-22T07:15:30Z',
            },
          ],
          nextCursor: null,
        },
      ],
    },
    DeprecationList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/DeprecationState' } } },
      examples: [{ items: [] }],
    },
    DeprecationRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['contract'],
      properties: {
        contract: { type: 'string', minLength: 1, maxLength: 32 },
        operationId: { type: 'string', minLength: 1, maxLength: 64 },
        successor: { type: 'string', minLength: 1, maxLength: 200 },
        noticeDays: { type: 'integer', minimum: 180, maximum: 3650, default: 180 },
      },
      examples: [
        {
          contract: 'orders',
          operationId: 'listReturns',
          successor: 'listOrderReturns',
          noticeDays: 180,
        },
      ],
    },
    DeprecationState: {
      type: 'object',
      required: ['contract', 'operationId', 'successor', 'deprecatedAt', 'sunsetAt', 'partnersTold'],
      properties: {
        contract: { type: 'string', maxLength: 32 },
        operationId: { type: ['string', 'null'], maxLength: 64 },
        successor: { type: ['string', 'null'], maxLength: 200 },
        deprecatedAt: { $ref: '#/$defs/Timestamp' },
        sunsetAt: { $ref: '#/$defs/Timestamp' },
        partnersTold: { type: 'integer', minimum: 0, maximum: 1000000 },
      },
      examples: [
        {
          contract: 'orders',
          operationId: 'listReturns',
          successor: 'listOrderReturns',
          deprecatedAt: '2026-11-22T07:15:30Z',
          sunsetAt: '2027-05-21T07:15:30Z',
          partnersTold: 1,
        },
      ],
    },
    EmittedEvent: {
      type: 'object',
      required: ['eventId', 'type', 'subject', 'aggregateversion', 'time'],
      properties: {
        eventId: { $ref: '#/$defs/Id' },
        type: { type: 'string', maxLength: 64 },
        subject: { type: 'string', maxLength: 128 },
        aggregateversion: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        time: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          eventId: 'evt_01JD2Q7F8X',
          type: 'stock.level.stale',
          subject: 'msk-01/4600000000017',
          aggregateversion: 3,
          time: '2026-11-22T07:15:30Z',
        },
      ],
    },
    ErpSimulation: {
      type: 'object',
      additionalProperties: false,
      required: ['running'],
      properties: {
        running: { type: 'boolean' },
        storeIds: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          uniqueItems: true,
          items: { $ref: '#/$defs/StoreId' },
        },
        delaySec: { type: 'integer', minimum: 0, maximum: 86400, default: 1800 },
        snapshotEverySec: { type: 'integer', minimum: 1, maximum: 86400, default: 3600 },
        disorder: { type: 'string', enum: ['none', 'late', 'duplicate', 'reorder'], default: 'none' },
      },
    },
    ErpSimulationState: {
      type: 'object',
      required: ['running', 'storeIds', 'delaySec', 'snapshotEverySec', 'disorder', 'bookedSeq', 'snapshots'],
      properties: {
        running: { type: 'boolean' },
        storeIds: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/StoreId' } },
        delaySec: { type: 'integer', minimum: 0, maximum: 86400 },
        snapshotEverySec: { type: 'integer', minimum: 1, maximum: 86400 },
        disorder: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['none', 'late', 'duplicate', 'reorder'],
        },
        bookedSeq: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        snapshots: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
      },
      examples: [
        {
          running: true,
          storeIds: ['msk-01'],
          delaySec: 1800,
          snapshotEverySec: 3600,
          disorder: 'none',
          bookedSeq: 0,
          snapshots: 0,
        },
      ],
    },
    EventToEmit: {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'subject'],
      properties: {
        type: { type: 'string', minLength: 1, maxLength: 64 },
        subject: { type: 'string', minLength: 1, maxLength: 128 },
        data: { type: 'object', maxProperties: 200 },
      },
    },
    FaultRule: {
      type: 'object',
      additionalProperties: false,
      required: ['effect'],
      properties: {
        operationId: { type: 'string', minLength: 1, maxLength: 64 },
        path: { type: 'string', minLength: 1, maxLength: 500 },
        partnerId: { type: 'string', minLength: 1, maxLength: 64 },
        storeId: { type: 'string', maxLength: 32 },
        effect: {
          type: 'string',
          enum: [
            'latency',
            'status',
            'drop-before',
            'drop-after-commit',
            'extra-fields',
            'truncate',
            'duplicate',
            'reorder',
            'clock-skew',
            'unknown-enum',
            'reject-lines',
            'connection-reset',
            'slow-body',
            'late',
            'wrong-signature',
          ],
        },
        latencyMs: { type: 'integer', minimum: 0, maximum: 600000 },
        status: { type: 'integer', minimum: 400, maximum: 599 },
        retryAfterSec: { type: 'integer', minimum: 0, maximum: 86400 },
        code: { type: 'string', maxLength: 64 },
        truncateBytes: { type: 'integer', minimum: 0, maximum: 1048576 },
        eventType: { type: 'string', minLength: 1, maxLength: 64 },
        copies: { type: 'integer', minimum: 2, maximum: 20 },
        window: { type: 'integer', minimum: 2, maximum: 100 },
        skewMs: { type: 'integer', minimum: -86400000, maximum: 86400000 },
        lines: { type: 'integer', minimum: 1, maximum: 1000 },
        skip: { type: 'integer', minimum: 0, maximum: 1000000, default: 0 },
        probability: { type: 'number', minimum: 0, maximum: 1 },
        seed: { type: 'integer', minimum: 0, maximum: 4294967295 },
        times: { type: 'integer', minimum: 1, maximum: 1000000 },
      },
    },
    FaultRuleList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/FaultRuleState' } } },
      examples: [
        {
          items: [
            {
              rule: { operationId: 'createSale', effect: 'drop-after-commit', skip: 0, times: 3 },
              struck: 1,
            },
          ],
        },
      ],
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
      examples: [{ status: 'ok', version: '1.0.0', now: '2026-11-22T07:15:30Z' }],
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
      examples: [
        { ok: true, checked: ['L01', 'L02', 'L03'], violations: [] },
        {
          ok: false,
          checked: ['L01', 'L02', 'L03'],
          violations: [{ id: 'L03', detail: 'member 17 shows 100 points, its entries give 90' }],
        },
      ],
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
      examples: [{ job: 'burn', changed: 340 }],
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
      examples: [
        {
          items: [
            {
              seq: 1,
              at: '2026-11-22T07:15:30Z',
              operationId: 'createStore',
              method: 'POST',
              path: '/partners/v1/partners/prt_01JD2Q/stores',
              status: 422,
              durationMs: 4.2,
              partnerId: 'prt_01JD2Q',
              idempotencyKey: '6f1c6a52-3d0b-4a4e-9a57-0f1f7f0b9d11',
              replayed: false,
              requestBody: {
                storeId: 'msk-01',
                name: 'Магазин на Тверской',
                timezone: 'Europe/Moscow',
                posIds: ['pos-1'],
                extra: 1,
              },
              requestViolations: [{ pointer: '/extra', detail: 'unknown' }],
              responseViolations: [],
              fault: null,
              traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
            },
          ],
          nextCursor: null,
        },
      ],
    },
    MadeReport: {
      type: 'object',
      required: ['reportId', 'type', 'format', 'from', 'to', 'state', 'rows', 'createdAt'],
      properties: {
        reportId: { $ref: '#/$defs/Id' },
        type: { type: 'string', maxLength: 64 },
        format: { type: 'string', maxLength: 16 },
        from: { type: 'string', format: 'date', maxLength: 10 },
        to: { type: 'string', format: 'date', maxLength: 10 },
        state: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['queued', 'running', 'succeeded', 'failed', 'expired'],
        },
        rows: { type: ['integer', 'null'], minimum: 0, maximum: 9007199254740991 },
        createdAt: { $ref: '#/$defs/Timestamp' },
      },
    },
    MadeReportList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/MadeReport' } } },
      examples: [
        {
          items: [
            {
              reportId: 'rep_01JD2Q7F8X',
              type: 'sales',
              format: 'ndjson',
              from: '2026-11-01',
              to: '2026-11-21',
              state: 'succeeded',
              rows: 18204,
              createdAt: '2026-11-22T07:15:30Z',
            },
          ],
        },
      ],
    },
    NextCursor: { type: ['string', 'null'], maxLength: 256, examples: [null] },
    OutboxMessage: {
      type: 'object',
      required: ['seq', 'at', 'channel', 'customerId', 'text'],
      properties: {
        seq: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        at: { $ref: '#/$defs/Timestamp' },
        channel: { type: 'string', maxLength: 16, 'x-extensible-enum': ['sms', 'email', 'push'] },
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
      examples: [
        {
          items: [
            {
              seq: 1,
              at: '2026-11-22T07:15:30Z',
              channel: 'sms',
              customerId: 'cus_01JD2Q7F8XV3',
              text: 'Код: 4821. Никому его не сообщайте.',
            },
          ],
          nextCursor: null,
        },
      ],
    },
    PowerRevocation: {
      type: 'object',
      required: ['number', 'revokedAt'],
      properties: { number: { type: 'string', maxLength: 36 }, revokedAt: { $ref: '#/$defs/Timestamp' } },
      examples: [{ number: '0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11', revokedAt: '2026-11-22T07:15:30Z' }],
    },
    RecordCount: {
      type: 'object',
      required: ['name', 'count'],
      properties: {
        name: { type: 'string', maxLength: 32 },
        count: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
      },
    },
    RecordCounts: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/RecordCount' } } },
      examples: [{ items: [{ name: 'customers', count: 200 }, { name: 'orders', count: 6 }] }],
    },
    SeedRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['scenario'],
      properties: {
        scenario: { type: 'string', minLength: 1, maxLength: 32 },
        members: { type: 'integer', minimum: 1, maximum: 800000 },
      },
    },
    SeedResult: {
      type: 'object',
      required: ['scenario', 'members'],
      properties: {
        scenario: { type: 'string', maxLength: 32 },
        members: { type: 'integer', minimum: 0, maximum: 100000000 },
      },
      examples: [{ scenario: 'small', members: 200 }],
    },
    SentDocument: {
      type: 'object',
      required: ['documentId', 'number', 'fileName'],
      properties: {
        documentId: { $ref: '#/$defs/Id' },
        number: { type: 'string', maxLength: 200 },
        fileName: { type: 'string', maxLength: 255 },
      },
      examples: [
        {
          documentId: 'doc_01JD2V2N8E',
          number: '512',
          fileName: 'ON_NSCHFDOPPR_STY0000000000000000000000000000100_STY0000000000000000000000000000001_20261122_0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11_0_0_0_0_0_00.xml',
        },
      ],
    },
    Snapshot: {
      type: 'object',
      required: ['name', 'at', 'savedAt', 'sizeBytes'],
      properties: {
        name: { type: 'string', maxLength: 32 },
        at: { $ref: '#/$defs/Timestamp' },
        savedAt: { $ref: '#/$defs/Timestamp' },
        sizeBytes: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
      },
      examples: [
        {
          name: 'before-sale',
          at: '2027-03-01T00:00:00Z',
          savedAt: '2026-11-22T07:15:30Z',
          sizeBytes: 1048576,
        },
      ],
    },
    SnapshotList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/Snapshot' } } },
      examples: [
        {
          items: [
            {
              name: 'before-sale',
              at: '2027-03-01T00:00:00Z',
              savedAt: '2026-11-22T07:15:30Z',
              sizeBytes: 1048576,
            },
          ],
        },
      ],
    },
    StockLevelPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/StockLevelSummary' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              sku: 'WTR-500',
              unit: 'pcs',
              available: '118',
              reported: '120',
              safety: '0',
              taken: '2',
              watermark: 40,
              asOf: '2026-11-22T07:15:30Z',
              freshnessSec: 42,
              stale: false,
            },
          ],
          nextCursor: null,
        },
      ],
    },
    StockLevelSummary: {
      type: 'object',
      required: [
        'sku',
        'unit',
        'available',
        'reported',
        'safety',
        'taken',
        'watermark',
        'asOf',
        'freshnessSec',
        'stale',
      ],
      properties: {
        sku: { type: 'string', maxLength: 64 },
        unit: { type: 'string', maxLength: 8 },
        available: { type: 'string', maxLength: 20 },
        reported: { type: 'string', maxLength: 20 },
        safety: { type: 'string', maxLength: 20 },
        taken: { type: 'string', maxLength: 20 },
        watermark: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        asOf: { $ref: '#/$defs/Timestamp' },
        freshnessSec: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        stale: { type: 'boolean' },
      },
    },
    StockLocationList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/StockLocationSummary' } } },
      examples: [
        {
          items: [
            {
              location: 'msk-01',
              levels: 120,
              staleLevels: 3,
              newestAsOf: '2026-11-22T07:15:30Z',
              stale: false,
              lastSeq: 42,
              ackedSeq: 40,
            },
          ],
        },
      ],
    },
    StockLocationSummary: {
      type: 'object',
      required: ['location', 'levels', 'staleLevels', 'newestAsOf', 'stale', 'lastSeq', 'ackedSeq'],
      properties: {
        location: { $ref: '#/$defs/StoreId' },
        levels: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        staleLevels: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        newestAsOf: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
        stale: { type: 'boolean' },
        lastSeq: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        ackedSeq: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
      },
    },
    StoreId: { type: 'string', minLength: 1, maxLength: 32, examples: ['msk-01'] },
    TestAuthority: {
      type: 'object',
      required: ['certificatePem', 'crlPem'],
      properties: {
        certificatePem: { type: 'string', maxLength: 20000 },
        crlPem: { type: 'string', maxLength: 200000 },
      },
      examples: [
        {
          certificatePem: '-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n',
          crlPem: '-----BEGIN X509 CRL-----\nMIIB…\n-----END X509 CRL-----\n',
        },
      ],
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
      examples: [
        {
          certificatePem: '-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n',
          privateKeyPem: '-----BEGIN PRIVATE KEY-----\nMIGH…\n-----END PRIVATE KEY-----\n',
          authorityPem: '-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n',
          notAfter: '2027-11-22T07:15:30Z',
        },
      ],
    },
    TestCertificateRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['organisation', 'person'],
      properties: {
        organisation: { $ref: '#/$defs/TestOrganisation' },
        person: { $ref: '#/$defs/TestPerson' },
        kind: { type: 'string', enum: ['head', 'person'], default: 'head' },
        algorithm: { type: 'string', enum: ['rsa', 'gost256', 'gost512'], default: 'rsa' },
      },
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
        inn: { type: 'string', pattern: '^\\d{12}$', maxLength: 12 },
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
    listSnapshots: { responses: { '200': { $ref: '#/$defs/SnapshotList' } } },
    saveSnapshot: { responses: { '200': { $ref: '#/$defs/Snapshot' } } },
    deleteSnapshot: { responses: {} },
    restoreSnapshot: { responses: { '200': { $ref: '#/$defs/Snapshot' } } },
    getClock: { responses: { '200': { $ref: '#/$defs/ClockState' } } },
    setClock: {
      request: { $ref: '#/$defs/ClockChange' },
      responses: { '200': { $ref: '#/$defs/ClockState' } },
      examples: { request: { advanceMs: 86400000 } },
    },
    runJob: { responses: { '200': { $ref: '#/$defs/JobResult' } } },
    listDeprecations: { responses: { '200': { $ref: '#/$defs/DeprecationList' } } },
    announceDeprecation: {
      request: { $ref: '#/$defs/DeprecationRequest' },
      responses: { '200': { $ref: '#/$defs/DeprecationState' } },
      examples: { request: { contract: 'orders', operationId: 'listReturns', successor: 'listOrderReturns' } },
    },
    listFaults: { responses: { '200': { $ref: '#/$defs/FaultRuleList' } } },
    setFaults: {
      request: { $ref: '#/$defs/FaultRuleSet' },
      responses: { '200': { $ref: '#/$defs/FaultRuleList' } },
      examples: { request: { rules: [{ operationId: 'createSale', effect: 'drop-after-commit', times: 3 }] } },
    },
    listJournal: {
      query: {
        order: { type: 'string', enum: ['oldest', 'newest'], default: 'oldest' },
        operationId: { type: 'string', minLength: 1, maxLength: 64 },
        traceId: { type: 'string', pattern: '^[0-9a-f]{32}$', maxLength: 32 },
        partnerId: { type: 'string', minLength: 1, maxLength: 64 },
        outcome: { type: 'string', enum: ['done', 'refused', 'failed', 'breach', 'fault'] },
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
    emitEvent: {
      request: { $ref: '#/$defs/EventToEmit' },
      responses: { '201': { $ref: '#/$defs/EmittedEvent' } },
      examples: { request: { type: 'stock.level.stale', subject: 'msk-01/4600000000017' } },
    },
    simulateErp: {
      request: { $ref: '#/$defs/ErpSimulation' },
      responses: { '200': { $ref: '#/$defs/ErpSimulationState' } },
      examples: { request: { running: true, storeIds: ['msk-01'], delaySec: 1800, snapshotEverySec: 3600 } },
    },
    countRecords: { responses: { '200': { $ref: '#/$defs/RecordCounts' } } },
    listCustomers: {
      query: {
        query: { type: 'string', minLength: 1, maxLength: 128 },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/CustomerSummaryPage' } },
    },
    listStockLocations: { responses: { '200': { $ref: '#/$defs/StockLocationList' } } },
    listStockLevels: {
      query: {
        location: { $ref: '#/$defs/StoreId' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/StockLevelPage' } },
    },
    listMadeReports: { responses: { '200': { $ref: '#/$defs/MadeReportList' } } },
    getCounterpartyBehaviour: { responses: { '200': { $ref: '#/$defs/CounterpartyBehaviour' } } },
    setCounterpartyBehaviour: {
      request: { $ref: '#/$defs/CounterpartyBehaviourRequest' },
      responses: { '200': { $ref: '#/$defs/CounterpartyBehaviour' } },
      examples: { request: { answer: 'clarify', delaySec: 3600 } },
    },
    sendFromCounterparty: {
      request: { $ref: '#/$defs/CounterpartyDocument' },
      responses: { '201': { $ref: '#/$defs/SentDocument' } },
      examples: { request: { function: 'СЧФДОП', number: '512' } },
    },
    revokePowerOfAttorney: { responses: { '200': { $ref: '#/$defs/PowerRevocation' } } },
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
