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
      examples: [
        {
          agreementId: 'agr_01JD2QSEED',
          version: 1,
          textHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          text: 'Соглашение об участии в экосистеме. 1. Предмет…',
          effectiveFrom: '2026-10-01',
          noticeKind: 'worse:45d',
          signedAt: '2026-11-22T07:20:00Z',
        },
      ],
    },
    AgreementSignature: {
      type: 'object',
      additionalProperties: false,
      required: ['acceptedHash'],
      properties: {
        acceptedHash: { type: 'string', pattern: '^[0-9a-f]{64}$', maxLength: 64 },
        signatureFileId: { $ref: '#/$defs/Id' },
      },
    },
    AgreementVersion: {
      type: 'object',
      required: [
        'version',
        'textHash',
        'noticeKind',
        'announcedAt',
        'effectiveFrom',
        'effectiveTo',
        'signedAt',
      ],
      properties: {
        version: { type: 'integer', minimum: 1, maximum: 10000 },
        textHash: { $ref: '#/$defs/Sha256' },
        noticeKind: { type: 'string', maxLength: 16, 'x-extensible-enum': ['worse:45d', 'other:15d'] },
        announcedAt: { $ref: '#/$defs/Timestamp' },
        effectiveFrom: { $ref: '#/$defs/BusinessDate' },
        effectiveTo: { anyOf: [{ $ref: '#/$defs/BusinessDate' }, { type: 'null' }] },
        signedAt: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
        text: { type: 'string', maxLength: 100000 },
      },
      examples: [
        {
          version: 1,
          textHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          noticeKind: 'worse:45d',
          announcedAt: '2026-08-15T21:00:00Z',
          effectiveFrom: '2026-10-01',
          effectiveTo: null,
          signedAt: '2026-11-22T07:20:00Z',
          text: 'Соглашение об участии в экосистеме. 1. Предмет…',
        },
      ],
    },
    AgreementVersionPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/AgreementVersion' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              version: 1,
              textHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
              noticeKind: 'worse:45d',
              announcedAt: '2026-08-15T21:00:00Z',
              effectiveFrom: '2026-10-01',
              effectiveTo: null,
              signedAt: '2026-11-22T07:20:00Z',
            },
          ],
          nextCursor: null,
        },
      ],
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
        ogrn: { type: 'string', maxLength: 15 },
        kpp: { type: 'string', maxLength: 9 },
        capabilities: { type: 'array', maxItems: 50, items: { type: 'string', maxLength: 64 } },
        contacts: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/Contact' } },
        systems: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/PartnerSystem' } },
        reason: { type: 'string', maxLength: 500 },
        updatedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          applicationId: 'app_01JD2QSEED',
          partnerId: 'prt_01JD2QSEED',
          agreementId: 'agr_01JD2QSEED',
          state: 'sandbox',
          inn: '9699000012',
          name: 'ООО «Тест-Поставщик»',
          type: 'loyalty-shop',
          checks: [
            { name: 'inn', state: 'passed' },
            { name: 'egrul', state: 'passed', checkedAt: '2026-11-22T07:15:31Z', source: 'ЕГРЮЛ' },
            { name: 'bank-account', state: 'pending' },
          ],
          currentlyDue: [
            {
              code: 'conformance',
              remediation: 'Пройдите профиль проверок: styk conformance run',
              capability: 'loyalty-pos',
              deadline: '2026-12-22T21:00:00Z',
            },
          ],
          createdAt: '2026-11-22T07:15:30Z',
        },
      ],
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
      examples: [
        {
          applicationId: 'app_01JD2QSEED',
          partnerId: 'prt_01JD2QSEED',
          agreementId: 'agr_01JD2QSEED',
          state: 'agreement',
          inn: '9699000012',
          name: 'ООО «Тест-Поставщик»',
          type: 'loyalty-shop',
          checks: [
            { name: 'inn', state: 'passed' },
            { name: 'egrul', state: 'passed', checkedAt: '2026-11-22T07:15:31Z', source: 'ЕГРЮЛ' },
            { name: 'bank-account', state: 'pending' },
          ],
          currentlyDue: [
            {
              code: 'conformance',
              remediation: 'Пройдите профиль проверок: styk conformance run',
              capability: 'loyalty-pos',
              deadline: '2026-12-22T21:00:00Z',
            },
          ],
          createdAt: '2026-11-22T07:15:30Z',
          registrationAccessToken: 'reg_sample',
        },
      ],
    },
    ApplicationPatch: {
      type: 'object',
      additionalProperties: false,
      properties: {
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
        systems: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/PartnerSystem' } },
      },
      minProperties: 1,
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
        systems: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/PartnerSystem' } },
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
      examples: [
        {
          items: [{ name: 'loyalty-pos', state: 'sandbox', reason: 'Профиль проверок не пройден' }],
        },
      ],
    },
    CapabilityName: {
      type: 'string',
      enum: ['marketplace-seller', 'loyalty-pos', 'edo-exchange', 'events-consumer', 'settlements'],
      examples: ['loyalty-pos'],
    },
    Check: {
      type: 'object',
      required: ['name', 'state'],
      properties: {
        name: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['inn', 'egrul', 'egrip', 'disqualification', 'poa', 'bank-account'],
        },
        state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['pending', 'passed', 'failed'] },
        detail: { type: 'string', maxLength: 500 },
        checkedAt: { $ref: '#/$defs/Timestamp' },
        source: { type: 'string', maxLength: 64 },
      },
    },
    CheckList: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/Check' } } },
      examples: [
        {
          items: [
            { name: 'inn', state: 'passed' },
            { name: 'egrul', state: 'passed', checkedAt: '2026-11-22T07:15:31Z', source: 'ЕГРЮЛ' },
            { name: 'bank-account', state: 'pending' },
          ],
        },
      ],
    },
    ConformanceRun: {
      type: 'object',
      required: [
        'runId',
        'profile',
        'mode',
        'contracts',
        'state',
        'passed',
        'summary',
        'capabilities',
        'reportSha256',
        'submittedAt',
        'validUntil',
        'invalidatedBy',
      ],
      properties: {
        runId: { $ref: '#/$defs/Id' },
        profile: { type: 'string', maxLength: 64 },
        mode: { type: 'string', maxLength: 16 },
        contracts: {
          type: 'object',
          maxProperties: 30,
          additionalProperties: { type: 'string', maxLength: 20 },
        },
        state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['accepted', 'rejected', 'expired'] },
        reason: { type: 'string', maxLength: 1000 },
        passed: { type: 'boolean' },
        summary: { $ref: '#/$defs/ConformanceSummary' },
        capabilities: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 64 } },
        reportSha256: { $ref: '#/$defs/Sha256' },
        submittedAt: { $ref: '#/$defs/Timestamp' },
        validUntil: { anyOf: [{ $ref: '#/$defs/BusinessDate' }, { type: 'null' }] },
        invalidatedBy: { anyOf: [{ type: 'string', maxLength: 64 }, { type: 'null' }] },
      },
      examples: [
        {
          runId: 'cfr_01JD2W7Q4B',
          profile: 'loyalty-pos',
          mode: 'certify',
          contracts: { loyalty: '1.0.0', events: '1.0.0' },
          state: 'accepted',
          passed: true,
          summary: { pass: 58, fail: 0, warn: 1, skip: 2, error: 0 },
          capabilities: ['loyalty-pos'],
          reportSha256: 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1',
          submittedAt: '2026-11-22T12:00:00Z',
          validUntil: '2027-11-22',
          invalidatedBy: null,
        },
      ],
    },
    ConformanceRunPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/ConformanceRun' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              runId: 'cfr_01JD2W7Q4B',
              profile: 'loyalty-pos',
              mode: 'certify',
              contracts: { loyalty: '1.0.0', events: '1.0.0' },
              state: 'accepted',
              passed: true,
              summary: { pass: 58, fail: 0, warn: 1, skip: 2, error: 0 },
              capabilities: ['loyalty-pos'],
              reportSha256: 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1',
              submittedAt: '2026-11-22T12:00:00Z',
              validUntil: '2027-11-22',
              invalidatedBy: null,
            },
          ],
          nextCursor: null,
        },
      ],
    },
    ConformanceRunRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['profile', 'mode', 'contracts', 'verdicts', 'evidenceSha256', 'reportJws'],
      properties: {
        profile: {
          type: 'string',
          enum: [
            'loyalty-pos',
            'marketplace-seller',
            'edo-exchange',
            'events-consumer',
            'privacy-security',
            'slo',
          ],
        },
        mode: { type: 'string', enum: ['quick', 'full', 'certify'] },
        contracts: {
          type: 'object',
          minProperties: 1,
          maxProperties: 30,
          additionalProperties: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$', maxLength: 20 },
        },
        verdicts: { type: 'array', maxItems: 500, minItems: 1, items: { $ref: '#/$defs/ConformanceVerdict' } },
        evidenceSha256: { $ref: '#/$defs/Sha256' },
        evidenceFileId: { $ref: '#/$defs/Id' },
        reportJws: {
          type: 'string',
          pattern: '^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$',
          minLength: 20,
          maxLength: 900000,
        },
      },
    },
    ConformanceSummary: {
      type: 'object',
      required: ['pass', 'fail', 'warn', 'skip', 'error'],
      properties: {
        pass: { type: 'integer', minimum: 0, maximum: 1000 },
        fail: { type: 'integer', minimum: 0, maximum: 1000 },
        warn: { type: 'integer', minimum: 0, maximum: 1000 },
        skip: { type: 'integer', minimum: 0, maximum: 1000 },
        error: { type: 'integer', minimum: 0, maximum: 1000 },
      },
    },
    ConformanceVerdict: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'verdict'],
      properties: {
        id: { type: 'string', maxLength: 16, pattern: '^[A-Z]+-\\d{2}$' },
        verdict: { type: 'string', enum: ['pass', 'fail', 'warn', 'skip', 'error'] },
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
        state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['active', 'revoked'] },
        revokedAt: { $ref: '#/$defs/Timestamp' },
        lastUsedAt: { $ref: '#/$defs/Timestamp' },
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
      examples: [
        {
          clientId: 'cli_01JD2QKEY1',
          environment: 'sandbox',
          label: 'Касса точки msk-01',
          storeId: 'msk-01',
          scopes: ['loyalty:read', 'loyalty:write'],
          createdAt: '2026-11-22T07:21:00Z',
          clientSecret: 'sec_sample',
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
      examples: [
        {
          items: [
            {
              clientId: 'cli_01JD2QKEY1',
              environment: 'sandbox',
              label: 'Касса точки msk-01',
              storeId: 'msk-01',
              scopes: ['loyalty:read', 'loyalty:write'],
              createdAt: '2026-11-22T07:21:00Z',
            },
          ],
          nextCursor: null,
        },
      ],
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
    PartnerDocument: {
      type: 'object',
      required: ['documentId', 'kind', 'fileId', 'state', 'attachedAt'],
      properties: {
        documentId: { $ref: '#/$defs/Id' },
        kind: { type: 'string', maxLength: 32 },
        fileId: { $ref: '#/$defs/Id' },
        state: { type: 'string', maxLength: 16, 'x-extensible-enum': ['checking', 'accepted', 'rejected'] },
        reason: { type: 'string', maxLength: 500 },
        number: { type: 'string', maxLength: 100 },
        validTo: { $ref: '#/$defs/BusinessDate' },
        attachedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          documentId: 'pdc_01JD2W9F1S',
          kind: 'charter',
          fileId: 'fil_01JD2V8T3X',
          state: 'checking',
          attachedAt: '2026-11-22T07:16:00Z',
        },
      ],
    },
    PartnerDocumentRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'fileId'],
      properties: {
        kind: { type: 'string', enum: ['charter', 'power-of-attorney', 'certificate', 'order', 'other'] },
        fileId: { $ref: '#/$defs/Id' },
        number: { type: 'string', maxLength: 100 },
        issuedOn: { $ref: '#/$defs/BusinessDate' },
        validTo: { $ref: '#/$defs/BusinessDate' },
      },
    },
    PartnerSystem: {
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: {
        kind: { type: 'string', enum: ['1c', 'bitrix', 'insales', 'moysklad', 'sap', 'own', 'other'] },
        name: { type: 'string', maxLength: 100 },
        version: { type: 'string', maxLength: 50 },
      },
    },
    PartnerType: {
      type: 'string',
      enum: ['seller', 'loyalty-shop', 'courier', 'issuer', 'integrator'],
      examples: ['loyalty-shop'],
    },
    Requirement: {
      type: 'object',
      required: ['code', 'remediation'],
      properties: {
        code: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': [
            'agreement-signature',
            'store',
            'conformance',
            'charter',
            'power-of-attorney',
            'bank-account',
            'personal-data-location',
            'contact',
          ],
        },
        remediation: { type: 'string', maxLength: 500 },
        capability: { type: 'string', maxLength: 64 },
        deadline: { $ref: '#/$defs/Timestamp' },
      },
    },
    RequirementSet: {
      type: 'object',
      required: ['pastDue', 'currentlyDue', 'eventuallyDue'],
      properties: {
        pastDue: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/Requirement' } },
        currentlyDue: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/Requirement' } },
        eventuallyDue: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/Requirement' } },
      },
      examples: [
        {
          pastDue: [],
          currentlyDue: [
            {
              code: 'conformance',
              remediation: 'Пройдите профиль проверок: styk conformance run',
              capability: 'loyalty-pos',
              deadline: '2026-12-22T21:00:00Z',
            },
          ],
          eventuallyDue: [
            {
              code: 'personal-data-location',
              remediation: 'Подтвердите хранение персональных данных в России.',
            },
          ],
        },
      ],
    },
    RevocationRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['reason'],
      properties: { reason: { type: 'string', enum: ['rotated', 'compromised', 'unused', 'other'] } },
    },
    Sha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      minLength: 64,
      maxLength: 64,
      examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
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
        channelId: { type: 'string', maxLength: 32, minLength: 1 },
      },
      examples: [
        {
          storeId: 'msk-01',
          name: 'Магазин на Тверской',
          address: 'г. Москва, ул. Примерная, д. 1',
          timezone: 'Europe/Moscow',
          posIds: ['pos-1', 'pos-2'],
        },
      ],
    },
    StorePage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Store' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              storeId: 'msk-01',
              name: 'Магазин на Тверской',
              address: 'г. Москва, ул. Примерная, д. 1',
              timezone: 'Europe/Moscow',
              posIds: ['pos-1', 'pos-2'],
            },
          ],
          nextCursor: null,
        },
      ],
    },
    Task: {
      type: 'object',
      required: ['taskId', 'kind', 'code', 'title', 'description', 'state', 'dueAt', 'createdAt', 'updatedAt'],
      properties: {
        taskId: { $ref: '#/$defs/Id' },
        kind: { type: 'string', maxLength: 16, 'x-extensible-enum': ['onboarding', 'operational'] },
        code: { type: 'string', maxLength: 64 },
        title: { type: 'string', maxLength: 200 },
        description: { type: 'string', maxLength: 2000 },
        state: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['open', 'done', 'cancelled', 'overdue'],
        },
        dueAt: { anyOf: [{ $ref: '#/$defs/Timestamp' }, { type: 'null' }] },
        capability: { type: 'string', maxLength: 64 },
        completedAt: { $ref: '#/$defs/Timestamp' },
        result: { type: 'string', maxLength: 2000 },
        createdAt: { $ref: '#/$defs/Timestamp' },
        updatedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          taskId: 'tsk_01JD2W8M2D',
          kind: 'onboarding',
          code: 'pilot-store',
          title: 'Назовите точку для пилота',
          description: 'Выберите магазин, где пройдёт пилот, и сообщите дату.',
          state: 'open',
          dueAt: '2026-12-01T21:00:00Z',
          capability: 'loyalty-pos',
          createdAt: '2026-11-22T12:05:00Z',
          updatedAt: '2026-11-22T12:05:00Z',
        },
      ],
    },
    TaskCompletion: {
      type: 'object',
      additionalProperties: false,
      properties: {
        result: { type: 'string', maxLength: 2000, minLength: 1 },
        fileIds: { type: 'array', maxItems: 20, uniqueItems: true, items: { $ref: '#/$defs/Id' } },
      },
    },
    TaskPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Task' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              taskId: 'tsk_01JD2W8M2D',
              kind: 'onboarding',
              code: 'pilot-store',
              title: 'Назовите точку для пилота',
              description: 'Выберите магазин, где пройдёт пилот, и сообщите дату.',
              state: 'open',
              dueAt: '2026-12-01T21:00:00Z',
              capability: 'loyalty-pos',
              createdAt: '2026-11-22T12:05:00Z',
              updatedAt: '2026-11-22T12:05:00Z',
            },
          ],
          nextCursor: null,
        },
      ],
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
    updateApplication: {
      request: { $ref: '#/$defs/ApplicationPatch' },
      responses: { '200': { $ref: '#/$defs/Application' } },
      examples: {
        request: {
          contacts: [{ kind: 'email', value: 'ops@example.com' }],
          systems: [{ kind: '1c', name: '1С:Розница', version: '3.0.9' }],
        },
      },
    },
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
    listAgreementVersions: {
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/AgreementVersionPage' } },
    },
    getAgreementVersion: { responses: { '200': { $ref: '#/$defs/AgreementVersion' } } },
    getRequirements: { responses: { '200': { $ref: '#/$defs/RequirementSet' } } },
    attachPartnerDocument: {
      request: { $ref: '#/$defs/PartnerDocumentRequest' },
      responses: { '201': { $ref: '#/$defs/PartnerDocument' } },
      examples: { request: { kind: 'charter', fileId: 'fil_01JD2V8T3X' } },
    },
    listChecks: { responses: { '200': { $ref: '#/$defs/CheckList' } } },
    requestCapability: {
      responses: { '200': { $ref: '#/$defs/Capability' } },
      examples: { responses: { '200': { name: 'edo-exchange', state: 'requested' } } },
    },
    revokeCredential: {
      request: { $ref: '#/$defs/RevocationRequest' },
      responses: { '200': { $ref: '#/$defs/Credential' } },
      examples: {
        request: { reason: 'compromised' },
        responses: {
          '200': {
            clientId: 'cli_01JD2QKEY1',
            environment: 'sandbox',
            label: 'Касса точки msk-01',
            storeId: 'msk-01',
            scopes: ['loyalty:read', 'loyalty:write'],
            createdAt: '2026-11-22T07:21:00Z',
            state: 'revoked',
            revokedAt: '2026-11-22T12:00:00Z',
          },
        },
      },
    },
    listTasks: {
      query: {
        state: { type: 'string', enum: ['open', 'done', 'cancelled', 'overdue'] },
        updatedAfter: { $ref: '#/$defs/Timestamp' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/TaskPage' } },
    },
    completeTask: {
      request: { $ref: '#/$defs/TaskCompletion' },
      responses: { '200': { $ref: '#/$defs/Task' } },
      examples: {
        request: { result: 'Пилот с 1 декабря в точке msk-01.' },
        responses: {
          '200': {
            taskId: 'tsk_01JD2W8M2D',
            kind: 'onboarding',
            code: 'pilot-store',
            title: 'Назовите точку для пилота',
            description: 'Выберите магазин, где пройдёт пилот, и сообщите дату.',
            state: 'done',
            dueAt: '2026-12-01T21:00:00Z',
            capability: 'loyalty-pos',
            createdAt: '2026-11-22T12:05:00Z',
            updatedAt: '2026-11-23T08:00:00Z',
            completedAt: '2026-11-23T08:00:00Z',
            result: 'Пилот с 1 декабря в точке msk-01.',
          },
        },
      },
    },
    listConformanceRuns: {
      query: {
        profile: { type: 'string', minLength: 1, maxLength: 64 },
        updatedAfter: { $ref: '#/$defs/Timestamp' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/ConformanceRunPage' } },
    },
    createConformanceRun: {
      request: { $ref: '#/$defs/ConformanceRunRequest' },
      responses: { '201': { $ref: '#/$defs/ConformanceRun' } },
      examples: {
        request: {
          profile: 'loyalty-pos',
          mode: 'certify',
          contracts: { loyalty: '1.0.0', events: '1.0.0' },
          verdicts: [{ id: 'LOY-01', verdict: 'pass' }, { id: 'LOY-02', verdict: 'pass' }],
          evidenceSha256: 'c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4c4',
          reportJws: 'eyJhbGciOiJFUzI1NiJ9.eyJwcm9maWxlIjoibG95YWx0eS1wb3MifQ.c2FtcGxlLXNpZ25hdHVyZQ',
        },
      },
    },
  },
};
