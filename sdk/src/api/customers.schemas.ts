// Generated from openapi/customers.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of Styk customers (JSON Schema 2020-12). */
export const customersSchemas: DomainSchemas = {
  $id: 'styk:customers/1.0.0',
  $defs: {
    AttributeValue: {
      anyOf: [
        { type: 'string', maxLength: 500 },
        { type: 'number', minimum: -9000000000000000, maximum: 9000000000000000 },
        { type: 'boolean' },
      ],
      examples: ['coffee'],
    },
    Attributes: {
      type: 'object',
      maxProperties: 50,
      propertyNames: { pattern: '^[A-Za-z][0-9A-Za-z_.-]*$', maxLength: 64 },
      additionalProperties: { $ref: '#/$defs/AttributeValue' },
      examples: [{ favouriteCategory: 'coffee', children: false }],
    },
    BatchResult: {
      type: 'object',
      required: ['applied', 'superseded', 'rejected', 'results'],
      properties: {
        applied: { type: 'integer', minimum: 0, maximum: 1000 },
        superseded: { type: 'integer', minimum: 0, maximum: 1000 },
        rejected: { type: 'integer', minimum: 0, maximum: 1000 },
        results: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/LineOutcome' } },
      },
      examples: [
        {
          applied: 1,
          superseded: 0,
          rejected: 0,
          results: [{ line: 0, key: '4600000000017', outcome: 'applied' }],
        },
      ],
    },
    BehaviorEvent: {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'occurredAt'],
      oneOf: [{ required: ['customerId'] }, { required: ['anonymousId'] }],
      properties: {
        type: {
          type: 'string',
          pattern: '^[a-z][a-z0-9-]*$',
          maxLength: 64,
          'x-extensible-enum': [
            'visit',
            'search',
            'product-view',
            'cart-add',
            'cart-remove',
            'purchase',
            'return',
            'offer-view',
            'offer-click',
          ],
        },
        eventKey: { type: 'string', minLength: 1, maxLength: 128 },
        occurredAt: { $ref: '#/$defs/Timestamp' },
        customerId: { $ref: '#/$defs/Id' },
        anonymousId: { type: 'string', minLength: 8, maxLength: 64 },
        channel: { $ref: '#/$defs/Channel' },
        attributes: { $ref: '#/$defs/Attributes' },
      },
    },
    BehaviorEventBatch: {
      type: 'object',
      additionalProperties: false,
      required: ['events'],
      properties: {
        events: { type: 'array', minItems: 1, maxItems: 1000, items: { $ref: '#/$defs/BehaviorEvent' } },
      },
    },
    BusinessDate: { type: 'string', format: 'date', minLength: 10, maxLength: 10, examples: ['2026-11-22'] },
    Channel: {
      type: 'string',
      enum: ['pos', 'web', 'app', 'kiosk', 'bot', 'voice', 'video'],
      examples: ['pos'],
    },
    Consent: {
      type: 'object',
      required: [
        'consentId',
        'customerId',
        'purpose',
        'textHash',
        'channel',
        'givenAt',
        'withdrawnAt',
        'recordedAt',
      ],
      properties: {
        consentId: { $ref: '#/$defs/Id' },
        customerId: { $ref: '#/$defs/Id' },
        purpose: {
          type: 'string',
          maxLength: 32,
          'x-extensible-enum': [
            'loyalty-terms',
            'personal-data',
            'advertising',
            'personal-offers',
            'account-linking',
            'payment-instrument',
          ],
        },
        textHash: { $ref: '#/$defs/TextHash' },
        channel: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['pos', 'web', 'app', 'kiosk', 'bot', 'voice', 'video'],
        },
        givenAt: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
        withdrawnAt: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
        recordedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          consentId: 'cns_01JD2Q7F8X',
          customerId: 'cus_01JD2Q7F8XV3',
          purpose: 'advertising',
          textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          channel: 'app',
          givenAt: '2026-11-22T07:15:30Z',
          withdrawnAt: null,
          recordedAt: '2026-11-22T07:15:31Z',
        },
      ],
    },
    ConsentPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Consent' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              consentId: 'cns_01JD2Q7F8X',
              customerId: 'cus_01JD2Q7F8XV3',
              purpose: 'advertising',
              textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
              channel: 'app',
              givenAt: null,
              withdrawnAt: '2026-11-23T08:00:00Z',
              recordedAt: '2026-11-23T08:00:01Z',
            },
          ],
          nextCursor: null,
        },
      ],
    },
    ConsentPurpose: {
      type: 'string',
      enum: [
        'loyalty-terms',
        'personal-data',
        'advertising',
        'personal-offers',
        'account-linking',
        'payment-instrument',
      ],
      examples: ['advertising'],
    },
    ConsentRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['purpose', 'textHash', 'channel'],
      oneOf: [{ required: ['givenAt'] }, { required: ['withdrawnAt'] }],
      properties: {
        purpose: { $ref: '#/$defs/ConsentPurpose' },
        textHash: { $ref: '#/$defs/TextHash' },
        channel: { $ref: '#/$defs/Channel' },
        givenAt: { $ref: '#/$defs/Timestamp' },
        withdrawnAt: { $ref: '#/$defs/Timestamp' },
      },
    },
    ConsentState: {
      type: 'string',
      maxLength: 16,
      'x-extensible-enum': ['given', 'absent', 'withdrawn'],
      examples: ['given'],
    },
    Customer: {
      type: 'object',
      required: ['customerId', 'aliases', 'state', 'displayName', 'identifiers', 'createdAt', 'updatedAt'],
      properties: {
        customerId: { $ref: '#/$defs/Id' },
        aliases: { $ref: '#/$defs/CustomerAliases' },
        state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['active', 'blocked', 'erasing'] },
        displayName: { type: 'string', maxLength: 64 },
        identifiers: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/CustomerIdentifier' } },
        personalData: { $ref: '#/$defs/PersonalData' },
        createdAt: { $ref: '#/$defs/Timestamp' },
        updatedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          customerId: 'cus_01JD2Q7F8XV3',
          aliases: [],
          state: 'active',
          displayName: 'И***',
          identifiers: [
            {
              identifierId: 'idn_01JD2Q7F90',
              kind: 'phone',
              masked: '+7999*****17',
              state: 'active',
              attachedAt: '2026-11-22T07:15:30Z',
            },
          ],
          createdAt: '2026-11-22T07:15:30Z',
          updatedAt: '2026-11-22T07:15:30Z',
        },
      ],
    },
    CustomerAliases: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Id' } },
    CustomerConsentGiven: {
      type: 'object',
      additionalProperties: false,
      required: ['purpose', 'textHash', 'channel', 'givenAt'],
      properties: {
        purpose: { $ref: '#/$defs/ConsentPurpose' },
        textHash: { $ref: '#/$defs/TextHash' },
        channel: { $ref: '#/$defs/Channel' },
        givenAt: { $ref: '#/$defs/Timestamp' },
      },
    },
    CustomerCreated: {
      allOf: [
        { $ref: '#/$defs/Customer' },
        { type: 'object', required: ['existing'], properties: { existing: { type: 'boolean' } } },
      ],
      examples: [
        {
          customerId: 'cus_01JD2Q7F8XV3',
          aliases: [],
          state: 'active',
          displayName: 'И***',
          identifiers: [
            {
              identifierId: 'idn_01JD2Q7F90',
              kind: 'phone',
              masked: '+7999*****17',
              state: 'active',
              attachedAt: '2026-11-22T07:15:30Z',
            },
          ],
          createdAt: '2026-11-22T07:15:30Z',
          updatedAt: '2026-11-22T07:15:30Z',
          existing: false,
        },
      ],
    },
    CustomerErasure: {
      allOf: [
        { $ref: '#/$defs/LongOperation' },
        {
          type: 'object',
          required: ['customerId', 'dueAt', 'retained'],
          properties: {
            customerId: { $ref: '#/$defs/Id' },
            dueAt: { $ref: '#/$defs/Timestamp' },
            retained: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/Retention' } },
          },
        },
      ],
      examples: [
        {
          operationId: 'opr_01JD2Q7F8X',
          state: 'running',
          createdAt: '2026-11-22T07:15:30Z',
          progress: 40,
          customerId: 'cus_01JD2Q7F8XV3',
          dueAt: '2026-12-02T07:15:30Z',
          retained: [{ what: 'loyalty-ledger', reason: '402-ФЗ', until: '2031-12-31' }],
        },
      ],
    },
    CustomerIdentifier: {
      type: 'object',
      required: ['identifierId', 'kind', 'masked', 'state', 'attachedAt'],
      properties: {
        identifierId: { $ref: '#/$defs/Id' },
        kind: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['phone', 'card', 'qr', 'email', 'external'],
        },
        masked: { type: 'string', maxLength: 254 },
        system: { type: 'string', maxLength: 32 },
        state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['active', 'blocked', 'replaced'] },
        reason: {
          type: 'string',
          maxLength: 32,
          'x-extensible-enum': ['lost', 'damaged', 'requested', 'fraud'],
        },
        replacedBy: { $ref: '#/$defs/Id' },
        attachedAt: { $ref: '#/$defs/Timestamp' },
        blockedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          identifierId: 'idn_01JD2Q7F8X',
          kind: 'card',
          masked: '2200********0017',
          state: 'replaced',
          reason: 'lost',
          replacedBy: 'idn_01JD2R1B3C',
          attachedAt: '2026-03-01T09:00:00Z',
          blockedAt: '2026-11-22T07:15:30Z',
        },
      ],
    },
    CustomerIdentifierKey: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'value'],
      properties: {
        kind: { type: 'string', enum: ['phone', 'card', 'qr', 'email', 'external'] },
        value: { $ref: '#/$defs/IdentifierValue' },
        system: { type: 'string', minLength: 1, maxLength: 32 },
      },
    },
    CustomerMerge: {
      type: 'object',
      required: ['customerId', 'aliases', 'movedPoints', 'movedDebt', 'recordedAt'],
      properties: {
        customerId: { $ref: '#/$defs/Id' },
        aliases: { $ref: '#/$defs/CustomerAliases' },
        movedPoints: { $ref: '#/$defs/Points' },
        movedDebt: { $ref: '#/$defs/Points' },
        recordedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          customerId: 'cus_01JD2Q7F8XV3',
          aliases: ['cus_01JD2Q9K4M7T'],
          movedPoints: 340,
          movedDebt: 0,
          recordedAt: '2026-11-22T07:15:31Z',
        },
      ],
    },
    CustomerOffer: {
      type: 'object',
      required: ['offerId', 'channel', 'title', 'validTo', 'reason'],
      properties: {
        offerId: { $ref: '#/$defs/Id' },
        channel: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['pos', 'web', 'app', 'kiosk', 'bot', 'voice', 'video'],
        },
        title: { type: 'string', maxLength: 200 },
        text: { type: 'string', maxLength: 1000 },
        promotionId: { type: 'string', maxLength: 64 },
        skus: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/Sku' } },
        validTo: { $ref: '#/$defs/Timestamp' },
        reason: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': [
            'repeat-purchase',
            'category-affinity',
            'level-close',
            'points-expiring',
            'win-back',
            'birthday',
          ],
        },
      },
    },
    CustomerOfferList: {
      type: 'object',
      required: ['consent', 'items'],
      properties: {
        consent: { $ref: '#/$defs/ConsentState' },
        items: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/CustomerOffer' } },
      },
      examples: [
        {
          consent: 'given',
          items: [
            {
              offerId: 'off_01JD2Q7F8X',
              channel: 'app',
              title: 'Кофе в зёрнах со скидкой 15 %',
              promotionId: 'promo-coffee-15',
              skus: ['4600000000017'],
              validTo: '2026-11-30T20:59:59Z',
              reason: 'repeat-purchase',
            },
          ],
        },
        { consent: 'withdrawn', items: [] },
      ],
    },
    CustomerRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['phone', 'channel', 'consents'],
      properties: {
        phone: { type: 'string', pattern: '^\\+7\\d{10}$', maxLength: 12 },
        displayName: { type: 'string', minLength: 1, maxLength: 64 },
        channel: { $ref: '#/$defs/Channel' },
        consents: {
          type: 'array',
          minItems: 1,
          maxItems: 10,
          items: { $ref: '#/$defs/CustomerConsentGiven' },
        },
      },
    },
    CustomerResolveRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['identifier'],
      properties: { identifier: { $ref: '#/$defs/CustomerIdentifierKey' } },
    },
    ErasureRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['requestedBy', 'requestedAt'],
      properties: {
        requestedBy: { type: 'string', enum: ['customer', 'regulator', 'partner'] },
        requestedAt: { $ref: '#/$defs/Timestamp' },
        comment: { type: 'string', maxLength: 500 },
      },
    },
    Id: {
      type: 'string',
      minLength: 5,
      maxLength: 64,
      pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$',
      examples: ['cus_01JD2Q7F8XV3'],
    },
    IdentifierRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['identifier'],
      dependentRequired: { replaces: ['reason'] },
      properties: {
        identifier: { $ref: '#/$defs/CustomerIdentifierKey' },
        replaces: { $ref: '#/$defs/Id' },
        reason: { type: 'string', enum: ['lost', 'damaged', 'requested', 'fraud'] },
      },
    },
    IdentifierValue: { type: 'string', minLength: 1, maxLength: 254, examples: ['2200000000000017'] },
    LineOutcome: {
      type: 'object',
      required: ['line', 'outcome'],
      properties: {
        line: { type: 'integer', minimum: 0, maximum: 999999 },
        key: { type: 'string', maxLength: 128 },
        outcome: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['applied', 'superseded', 'rejected'],
        },
        code: { type: 'string', maxLength: 64 },
        detail: { type: 'string', maxLength: 1000 },
      },
      examples: [
        {
          line: 6,
          key: '4600000000017',
          outcome: 'rejected',
          code: 'gtin-checksum',
          detail: 'check digit is 4',
        },
      ],
    },
    LongOperation: {
      type: 'object',
      required: ['operationId', 'state', 'createdAt'],
      properties: {
        operationId: { $ref: '#/$defs/Id' },
        state: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['queued', 'running', 'succeeded', 'partially_succeeded', 'failed'],
        },
        createdAt: { $ref: '#/$defs/Timestamp' },
        finishedAt: { $ref: '#/$defs/Timestamp' },
        progress: { type: 'integer', minimum: 0, maximum: 100 },
        resource: { type: 'string', maxLength: 512 },
        problem: { $ref: '#/$defs/Problem' },
      },
      examples: [
        {
          operationId: 'opr_01JD2Q7F8X',
          state: 'running',
          createdAt: '2026-11-22T07:15:30Z',
          progress: 40,
        },
      ],
    },
    MergeEvidence: {
      type: 'object',
      additionalProperties: false,
      oneOf: [{ required: ['otp'] }, { required: ['operator'] }],
      properties: {
        otp: { type: 'string', pattern: '^\\d{4,8}$', maxLength: 8 },
        operator: { type: 'string', minLength: 1, maxLength: 64 },
        comment: { type: 'string', maxLength: 500 },
      },
    },
    MergeRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['survivorId', 'duplicateId', 'evidence'],
      properties: {
        survivorId: { $ref: '#/$defs/Id' },
        duplicateId: { $ref: '#/$defs/Id' },
        evidence: { $ref: '#/$defs/MergeEvidence' },
      },
    },
    NextCursor: { type: ['string', 'null'], maxLength: 256, examples: [null] },
    PersonalData: {
      type: 'object',
      required: ['purpose'],
      properties: {
        purpose: {
          type: 'string',
          maxLength: 32,
          'x-extensible-enum': ['delivery', 'support', 'loyalty', 'advertising', 'contract'],
        },
        phone: { type: 'string', maxLength: 16 },
        email: { type: 'string', maxLength: 254 },
        birthDate: { $ref: '#/$defs/BusinessDate' },
        city: { type: 'string', maxLength: 100 },
      },
      examples: [{ purpose: 'delivery', phone: '+79990000017', email: 'ivan@example.com', city: 'Москва' }],
    },
    Points: { type: 'integer', format: 'int64', minimum: 0, maximum: 9000000000000000, examples: [100] },
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'code', 'retryable', 'trace'],
      properties: {
        type: { type: 'string', format: 'uri', maxLength: 200 },
        title: { type: 'string', maxLength: 200 },
        status: { type: 'integer', minimum: 400, maximum: 599 },
        detail: { type: 'string', maxLength: 2000 },
        instance: { type: 'string', maxLength: 500 },
        code: { type: 'string', maxLength: 64 },
        retryable: { type: 'boolean' },
        remediation: { type: 'string', maxLength: 1000 },
        errors: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/ProblemDetail' } },
        trace: { $ref: '#/$defs/Trace' },
      },
      examples: [
        {
          type: 'https://errors.styk.example/insufficient-points',
          title: 'Not enough points',
          status: 409,
          detail: '120 points were asked for, 100 are available',
          code: 'insufficient-points',
          retryable: false,
          trace: {
            traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
            partnerId: 'prt_01JD2Q',
            operationId: 'op_01JD2Q7F8X',
          },
        },
      ],
    },
    ProblemDetail: {
      type: 'object',
      required: ['code', 'detail'],
      properties: {
        pointer: { type: 'string', maxLength: 512 },
        code: { type: 'string', maxLength: 64 },
        detail: { type: 'string', maxLength: 1000 },
      },
      examples: [{ pointer: '/lines/0/payKop', code: 'validation-failed', detail: 'must be an integer' }],
    },
    ProfileOutcome: {
      type: 'object',
      required: ['customerId', 'system', 'outcome', 'sourceVersion', 'recordedAt'],
      properties: {
        customerId: { $ref: '#/$defs/Id' },
        system: { type: 'string', maxLength: 32 },
        outcome: { type: 'string', maxLength: 16, 'x-extensible-enum': ['applied', 'superseded'] },
        sourceVersion: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        recordedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          customerId: 'cus_01JD2Q7F8XV3',
          system: '1c-retail',
          outcome: 'applied',
          sourceVersion: 17,
          recordedAt: '2026-11-22T07:15:31Z',
        },
      ],
    },
    ProfileRestatement: {
      type: 'object',
      additionalProperties: false,
      required: ['sourceVersion', 'asOf'],
      properties: {
        sourceVersion: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        asOf: { $ref: '#/$defs/Timestamp' },
        displayName: { type: 'string', minLength: 1, maxLength: 64 },
        email: { type: 'string', format: 'email', maxLength: 254 },
        birthDate: { $ref: '#/$defs/BusinessDate' },
        city: { type: 'string', minLength: 1, maxLength: 100 },
        preferredStoreId: { $ref: '#/$defs/StoreId' },
        preferredChannel: { $ref: '#/$defs/Channel' },
        attributes: { $ref: '#/$defs/Attributes' },
      },
    },
    ResolvedCustomer: {
      type: 'object',
      required: ['matched', 'customerId', 'aliases', 'identifierState'],
      properties: {
        matched: { type: 'boolean' },
        customerId: { anyOf: [{ $ref: '#/$defs/Id' }, { type: 'null' }] },
        aliases: { $ref: '#/$defs/CustomerAliases' },
        identifierState: {
          type: ['string', 'null'],
          maxLength: 16,
          'x-extensible-enum': ['active', 'blocked', 'replaced'],
        },
      },
      examples: [
        {
          matched: true,
          customerId: 'cus_01JD2Q7F8XV3',
          aliases: ['cus_01JD2Q9K4M7T'],
          identifierState: 'active',
        },
        { matched: false, customerId: null, aliases: [], identifierState: null },
      ],
    },
    Retention: {
      type: 'object',
      required: ['what', 'reason', 'until'],
      properties: {
        what: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['loyalty-ledger', 'payments', 'settlements', 'documents', 'consents'],
        },
        reason: { type: 'string', maxLength: 300 },
        until: { $ref: '#/$defs/BusinessDate' },
      },
    },
    Segment: {
      type: 'object',
      required: ['segmentId', 'name', 'validFrom', 'validTo'],
      properties: {
        segmentId: { type: 'string', maxLength: 64 },
        name: { type: 'string', maxLength: 200 },
        validFrom: { $ref: '#/$defs/Timestamp' },
        validTo: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
      },
    },
    SegmentList: {
      type: 'object',
      required: ['consent', 'items'],
      properties: {
        consent: { $ref: '#/$defs/ConsentState' },
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Segment' } },
      },
      examples: [
        {
          consent: 'given',
          items: [
            {
              segmentId: 'coffee-lovers',
              name: 'Любители кофе',
              validFrom: '2026-11-01T00:00:00Z',
              validTo: null,
            },
          ],
        },
      ],
    },
    Sku: { type: 'string', minLength: 1, maxLength: 64, examples: ['4600000000017'] },
    StoreId: { type: 'string', minLength: 1, maxLength: 32, examples: ['msk-01'] },
    TextHash: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      minLength: 64,
      maxLength: 64,
      examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    },
    Timestamp: {
      type: 'string',
      format: 'date-time',
      minLength: 20,
      maxLength: 40,
      examples: ['2026-11-22T10:15:30+03:00'],
    },
    Trace: {
      type: 'object',
      required: ['traceId', 'partnerId', 'operationId'],
      properties: {
        traceId: { type: 'string', maxLength: 32 },
        partnerId: { type: ['string', 'null'], maxLength: 64 },
        operationId: { type: 'string', maxLength: 64 },
      },
      examples: [
        {
          traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
          partnerId: 'prt_01JD2Q',
          operationId: 'op_01JD2Q7F8X',
        },
      ],
    },
  },
  operations: {
    resolveCustomer: {
      request: { $ref: '#/$defs/CustomerResolveRequest' },
      responses: { '200': { $ref: '#/$defs/ResolvedCustomer' } },
      examples: { request: { identifier: { kind: 'card', value: '2200000000000017' } } },
    },
    createCustomer: {
      request: { $ref: '#/$defs/CustomerRequest' },
      responses: { '200': { $ref: '#/$defs/CustomerCreated' }, '201': { $ref: '#/$defs/CustomerCreated' } },
      examples: {
        request: {
          phone: '+79990000017',
          displayName: 'Иван',
          channel: 'pos',
          consents: [
            {
              purpose: 'personal-data',
              textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
              channel: 'pos',
              givenAt: '2026-11-22T10:15:30+03:00',
            },
          ],
        },
      },
    },
    getCustomer: {
      query: {
        purpose: { type: 'string', enum: ['delivery', 'support', 'loyalty', 'advertising', 'contract'] },
      },
      responses: { '200': { $ref: '#/$defs/Customer' } },
    },
    forgetCustomer: {
      request: { $ref: '#/$defs/ErasureRequest' },
      responses: { '202': { $ref: '#/$defs/CustomerErasure' } },
      examples: { request: { requestedBy: 'customer', requestedAt: '2026-11-22T10:15:30+03:00' } },
    },
    mergeCustomers: {
      request: { $ref: '#/$defs/MergeRequest' },
      responses: { '200': { $ref: '#/$defs/CustomerMerge' } },
      examples: {
        request: {
          survivorId: 'cus_01JD2Q7F8XV3',
          duplicateId: 'cus_01JD2Q9K4M7T',
          evidence: { otp: '4821' },
        },
      },
    },
    upsertProfile: {
      request: { $ref: '#/$defs/ProfileRestatement' },
      responses: { '200': { $ref: '#/$defs/ProfileOutcome' } },
      examples: {
        request: {
          sourceVersion: 17,
          asOf: '2026-11-22T10:15:30+03:00',
          displayName: 'Иван',
          email: 'ivan@example.com',
          city: 'Москва',
          preferredChannel: 'app',
          attributes: { favouriteCategory: 'coffee', children: false },
        },
      },
    },
    attachIdentifier: {
      request: { $ref: '#/$defs/IdentifierRequest' },
      responses: { '201': { $ref: '#/$defs/CustomerIdentifier' } },
      examples: {
        request: {
          identifier: { kind: 'card', value: '2200000000000025' },
          replaces: 'idn_01JD2Q7F8X',
          reason: 'lost',
        },
      },
    },
    blockIdentifier: {
      query: { reason: { type: 'string', enum: ['lost', 'damaged', 'requested', 'fraud'] } },
      responses: { '200': { $ref: '#/$defs/CustomerIdentifier' } },
    },
    listConsents: {
      query: {
        updatedAfter: { $ref: '#/$defs/Timestamp' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/ConsentPage' } },
    },
    createConsent: {
      request: { $ref: '#/$defs/ConsentRequest' },
      responses: { '201': { $ref: '#/$defs/Consent' } },
      examples: {
        request: {
          purpose: 'advertising',
          textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          channel: 'app',
          givenAt: '2026-11-22T10:15:30+03:00',
        },
      },
    },
    createBehaviorEvents: {
      request: { $ref: '#/$defs/BehaviorEventBatch' },
      responses: { '200': { $ref: '#/$defs/BatchResult' } },
      examples: {
        request: {
          events: [
            {
              type: 'purchase',
              eventKey: 'web-2026-11-22-000017',
              occurredAt: '2026-11-22T10:15:30+03:00',
              customerId: 'cus_01JD2Q7F8XV3',
              channel: 'web',
              attributes: { sku: '4600000000017', amountKop: 40994 },
            },
          ],
        },
      },
    },
    listCustomerSegments: { responses: { '200': { $ref: '#/$defs/SegmentList' } } },
    listCustomerOffers: {
      query: { channel: { type: 'string', enum: ['pos', 'web', 'app', 'kiosk', 'bot', 'voice', 'video'] } },
      responses: { '200': { $ref: '#/$defs/CustomerOfferList' } },
    },
    getCustomerOperation: { responses: { '200': { $ref: '#/$defs/CustomerErasure' } } },
  },
};
