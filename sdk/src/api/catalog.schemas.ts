// Generated from openapi/catalog.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of Styk catalogue (JSON Schema 2020-12). */
export const catalogSchemas: DomainSchemas = {
  $id: 'styk:catalog/1.0.0',
  $defs: {
    Attributes: {
      type: 'object',
      maxProperties: 200,
      additionalProperties: {
        anyOf: [
          { type: 'string', maxLength: 4000 },
          { type: 'integer', minimum: -9000000000000000, maximum: 9000000000000000 },
          { type: 'boolean' },
          { type: 'array', maxItems: 100, items: { type: 'string', maxLength: 4000 } },
        ],
      },
      examples: [{ volume: '0.5', gas: false }],
    },
    BasisPoints: { type: 'integer', minimum: 0, maximum: 10000, examples: [500] },
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
    BusinessDate: { type: 'string', format: 'date', minLength: 10, maxLength: 10, examples: ['2026-11-22'] },
    CategoryId: { type: 'string', minLength: 1, maxLength: 64, examples: ['cat_water'] },
    CategorySchema: {
      type: 'object',
      required: ['categoryId', 'version', 'schema'],
      properties: {
        categoryId: { $ref: '#/$defs/CategoryId' },
        version: { type: 'integer', minimum: 1, maximum: 1000000000 },
        schema: { type: 'object', maxProperties: 100 },
      },
      examples: [
        {
          categoryId: 'cat_water',
          version: 4,
          schema: {
            type: 'object',
            required: ['volume'],
            properties: {
              volume: { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,3})?$' },
              gas: { type: 'boolean' },
            },
          },
        },
      ],
    },
    Certificate: {
      type: 'object',
      required: ['kind', 'number'],
      properties: {
        kind: {
          type: 'string',
          maxLength: 32,
          'x-extensible-enum': ['certificate', 'declaration', 'state-registration', 'refusal-letter'],
        },
        number: { type: 'string', maxLength: 100 },
        validTo: { $ref: '#/$defs/BusinessDate' },
        fileId: { $ref: '#/$defs/Id' },
      },
    },
    CertificateRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'number'],
      properties: {
        kind: {
          type: 'string',
          enum: ['certificate', 'declaration', 'state-registration', 'refusal-letter'],
        },
        number: { type: 'string', minLength: 1, maxLength: 100 },
        validTo: { $ref: '#/$defs/BusinessDate' },
        fileId: { $ref: '#/$defs/Id' },
      },
    },
    Dictionary: {
      type: 'object',
      required: ['name', 'version', 'changedAt', 'entries'],
      properties: {
        name: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['units', 'vat-rates', 'categories', 'attributes', 'fulfilment-kinds', 'document-formats'],
        },
        version: { type: 'integer', minimum: 1, maximum: 1000000000 },
        changedAt: { $ref: '#/$defs/Timestamp' },
        entries: { type: 'array', maxItems: 20000, items: { $ref: '#/$defs/DictionaryEntry' } },
      },
      examples: [
        {
          name: 'units',
          version: 7,
          changedAt: '2026-01-01T00:00:00Z',
          entries: [
            {
              code: 'kg',
              title: 'Килограмм',
              validFrom: null,
              validTo: null,
              okei: '166',
              decimals: 3,
            },
            { code: 'l', title: 'Литр', validFrom: null, validTo: null, okei: '112', decimals: 3 },
            {
              code: 'pcs',
              title: 'Штука',
              validFrom: null,
              validTo: null,
              okei: '796',
              decimals: 0,
            },
          ],
        },
        {
          name: 'vat-rates',
          version: 3,
          changedAt: '2025-12-01T09:00:00Z',
          entries: [
            {
              code: 'vat20',
              title: 'НДС 20 %',
              validFrom: '2019-01-01',
              validTo: '2025-12-31',
              rateBp: 2000,
              calculated: false,
            },
            {
              code: 'vat22',
              title: 'НДС 22 %',
              validFrom: '2026-01-01',
              validTo: null,
              rateBp: 2200,
              calculated: false,
            },
          ],
        },
      ],
    },
    DictionaryEntry: {
      type: 'object',
      required: ['code', 'title', 'validFrom', 'validTo'],
      properties: {
        code: { type: 'string', maxLength: 64 },
        title: { type: 'string', maxLength: 300 },
        validFrom: { anyOf: [{ $ref: '#/$defs/BusinessDate' }, { type: 'null' }] },
        validTo: { anyOf: [{ $ref: '#/$defs/BusinessDate' }, { type: 'null' }] },
        parentCode: { type: 'string', maxLength: 64 },
        okei: { type: 'string', maxLength: 4 },
        decimals: { type: 'integer', minimum: 0, maximum: 3 },
        rateBp: { $ref: '#/$defs/BasisPoints' },
        calculated: { type: 'boolean' },
        valueType: {
          type: 'string',
          maxLength: 16,
          'x-extensible-enum': ['string', 'decimal', 'integer', 'boolean', 'list'],
        },
        unit: { $ref: '#/$defs/Unit' },
        values: { type: 'array', maxItems: 1000, items: { type: 'string', maxLength: 200 } },
        order: { type: 'string', maxLength: 64 },
        formatVersion: { type: 'string', maxLength: 16 },
      },
    },
    EcosystemSku: { type: 'string', minLength: 1, maxLength: 64, examples: ['sku_water_500'] },
    Gtin: {
      type: 'string',
      pattern: '^(\\d{8}|\\d{12,14})$',
      minLength: 8,
      maxLength: 14,
      examples: ['4600000000015'],
    },
    Id: {
      type: 'string',
      minLength: 5,
      maxLength: 64,
      pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$',
      examples: ['cus_01JD2Q7F8XV3'],
    },
    Kopecks: { type: 'integer', format: 'int64', minimum: 0, maximum: 9000000000000000, examples: [199990] },
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
    MappingBatch: {
      type: 'object',
      additionalProperties: false,
      required: ['mappings'],
      properties: {
        mappings: { type: 'array', minItems: 1, maxItems: 1000, items: { $ref: '#/$defs/MappingLine' } },
      },
    },
    MappingFinding: {
      type: 'object',
      required: ['line', 'partnerSku', 'code', 'detail'],
      properties: {
        line: { type: 'integer', minimum: 0, maximum: 999 },
        partnerSku: { $ref: '#/$defs/Sku' },
        code: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['unknown-sku', 'unit-mismatch', 'gtin-checksum', 'duplicate'],
        },
        detail: { type: 'string', maxLength: 1000 },
      },
    },
    MappingLine: {
      type: 'object',
      additionalProperties: false,
      required: ['partnerSku', 'ecosystemSku', 'unit', 'asOf'],
      properties: {
        partnerSku: { $ref: '#/$defs/Sku' },
        ecosystemSku: { $ref: '#/$defs/EcosystemSku' },
        gtin: { $ref: '#/$defs/Gtin' },
        unit: { $ref: '#/$defs/Unit' },
        asOf: { $ref: '#/$defs/Timestamp' },
      },
    },
    MappingRow: {
      type: 'object',
      additionalProperties: false,
      required: ['partnerSku', 'ecosystemSku', 'unit'],
      properties: {
        partnerSku: { $ref: '#/$defs/Sku' },
        ecosystemSku: { $ref: '#/$defs/EcosystemSku' },
        gtin: { $ref: '#/$defs/Gtin' },
        unit: { $ref: '#/$defs/Unit' },
      },
    },
    MappingValidation: {
      type: 'object',
      required: ['checked', 'findings'],
      properties: {
        checked: { type: 'integer', minimum: 0, maximum: 1000 },
        findings: { type: 'array', maxItems: 1000, items: { $ref: '#/$defs/MappingFinding' } },
      },
      examples: [
        {
          checked: 2,
          findings: [
            {
              line: 1,
              partnerSku: 'WTR-500',
              code: 'gtin-checksum',
              detail: 'Контрольная цифра 7, должна быть 5',
            },
          ],
        },
      ],
    },
    MappingValidationRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['mappings'],
      properties: {
        mappings: { type: 'array', minItems: 1, maxItems: 1000, items: { $ref: '#/$defs/MappingRow' } },
      },
    },
    NextCursor: { type: ['string', 'null'], maxLength: 256, examples: [null] },
    Offer: {
      type: 'object',
      required: [
        'partnerSku',
        'ecosystemSku',
        'title',
        'categoryId',
        'unit',
        'priceKop',
        'vatCode',
        'attributes',
        'state',
        'openIssues',
        'asOf',
        'recordedAt',
      ],
      properties: {
        partnerSku: { $ref: '#/$defs/Sku' },
        ecosystemSku: { anyOf: [{ $ref: '#/$defs/EcosystemSku' }, { type: 'null' }] },
        gtin: { $ref: '#/$defs/Gtin' },
        title: { type: 'string', maxLength: 300 },
        text: { type: 'string', maxLength: 10000 },
        categoryId: { $ref: '#/$defs/CategoryId' },
        unit: { $ref: '#/$defs/Unit' },
        priceKop: { $ref: '#/$defs/Kopecks' },
        quarantine: { $ref: '#/$defs/PriceQuarantine' },
        vatCode: { $ref: '#/$defs/VatCode' },
        attributes: { $ref: '#/$defs/Attributes' },
        markingCategory: { type: 'string', maxLength: 32 },
        certificates: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/Certificate' } },
        state: {
          type: 'string',
          maxLength: 32,
          'x-extensible-enum': ['moderation', 'approved', 'changes_requested', 'rejected', 'hidden'],
        },
        openIssues: { type: 'integer', minimum: 0, maximum: 1000 },
        asOf: { $ref: '#/$defs/Timestamp' },
        recordedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          partnerSku: 'WTR-500',
          ecosystemSku: 'sku_water_500',
          gtin: '4600000000015',
          title: 'Вода питьевая «Родник» негазированная, 0,5 л',
          categoryId: 'cat_water',
          unit: 'pcs',
          priceKop: 4990,
          quarantine: {
            priceKop: 499000,
            asOf: '2026-11-22T06:00:00Z',
            since: '2026-11-22T06:00:02Z',
            releaseBefore: '2026-11-25T06:00:02Z',
          },
          vatCode: 'vat22',
          attributes: { volume: '0.5', gas: false },
          state: 'approved',
          openIssues: 1,
          asOf: '2026-11-20T07:15:30Z',
          recordedAt: '2026-11-20T07:15:31Z',
        },
      ],
    },
    OfferBatch: {
      type: 'object',
      additionalProperties: false,
      required: ['offers'],
      properties: {
        offers: { type: 'array', minItems: 1, maxItems: 1000, items: { $ref: '#/$defs/OfferLine' } },
      },
    },
    OfferIssue: {
      type: 'object',
      required: ['code', 'severity', 'detail', 'raisedAt'],
      properties: {
        code: { type: 'string', maxLength: 64 },
        severity: { type: 'string', maxLength: 16, 'x-extensible-enum': ['error', 'warning'] },
        pointer: { type: 'string', maxLength: 512 },
        detail: { type: 'string', maxLength: 1000 },
        remediation: { type: 'string', maxLength: 1000 },
        raisedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          code: 'price-quarantined',
          severity: 'warning',
          pointer: '/priceKop',
          detail: 'Цена выросла в 100 раз, с 49,90 до 4 990,00 руб.',
          remediation: 'Исправьте цену или повторите её с confirmed.',
          raisedAt: '2026-11-22T06:00:02Z',
        },
      ],
    },
    OfferIssuePage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/OfferIssue' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              code: 'price-quarantined',
              severity: 'warning',
              pointer: '/priceKop',
              detail: 'Цена выросла в 100 раз, с 49,90 до 4 990,00 руб.',
              remediation: 'Исправьте цену или повторите её с confirmed.',
              raisedAt: '2026-11-22T06:00:02Z',
            },
          ],
          nextCursor: null,
        },
      ],
    },
    OfferLine: {
      type: 'object',
      additionalProperties: false,
      required: ['partnerSku', 'title', 'categoryId', 'unit', 'priceKop', 'vatCode', 'attributes', 'asOf'],
      properties: {
        partnerSku: { $ref: '#/$defs/Sku' },
        gtin: { $ref: '#/$defs/Gtin' },
        title: { type: 'string', minLength: 1, maxLength: 300 },
        text: { type: 'string', maxLength: 10000 },
        categoryId: { $ref: '#/$defs/CategoryId' },
        unit: { $ref: '#/$defs/Unit' },
        priceKop: { $ref: '#/$defs/Kopecks' },
        vatCode: { $ref: '#/$defs/VatCode' },
        attributes: { $ref: '#/$defs/Attributes' },
        markingCategory: { type: 'string', minLength: 1, maxLength: 32 },
        certificates: { type: 'array', maxItems: 20, items: { $ref: '#/$defs/CertificateRequest' } },
        asOf: { $ref: '#/$defs/Timestamp' },
      },
    },
    OfferPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/Offer' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
      examples: [
        {
          items: [
            {
              partnerSku: 'WTR-500',
              ecosystemSku: 'sku_water_500',
              gtin: '4600000000015',
              title: 'Вода питьевая «Родник» негазированная, 0,5 л',
              categoryId: 'cat_water',
              unit: 'pcs',
              priceKop: 4990,
              quarantine: {
                priceKop: 499000,
                asOf: '2026-11-22T06:00:00Z',
                since: '2026-11-22T06:00:02Z',
                releaseBefore: '2026-11-25T06:00:02Z',
              },
              vatCode: 'vat22',
              attributes: { volume: '0.5', gas: false },
              state: 'approved',
              openIssues: 1,
              asOf: '2026-11-20T07:15:30Z',
              recordedAt: '2026-11-20T07:15:31Z',
            },
          ],
          nextCursor: null,
        },
      ],
    },
    PriceBatch: {
      type: 'object',
      additionalProperties: false,
      required: ['prices'],
      properties: {
        prices: { type: 'array', minItems: 1, maxItems: 1000, items: { $ref: '#/$defs/PriceLine' } },
      },
    },
    PriceLine: {
      type: 'object',
      additionalProperties: false,
      required: ['partnerSku', 'priceKop', 'asOf'],
      properties: {
        partnerSku: { $ref: '#/$defs/Sku' },
        storeId: { $ref: '#/$defs/StoreId' },
        priceKop: { $ref: '#/$defs/Kopecks' },
        previousPriceKop: { $ref: '#/$defs/Kopecks' },
        asOf: { $ref: '#/$defs/Timestamp' },
        confirmed: { type: 'boolean', default: false },
      },
    },
    PriceQuarantine: {
      type: 'object',
      required: ['priceKop', 'asOf', 'since', 'releaseBefore'],
      properties: {
        priceKop: { $ref: '#/$defs/Kopecks' },
        asOf: { $ref: '#/$defs/Timestamp' },
        since: { $ref: '#/$defs/Timestamp' },
        releaseBefore: { $ref: '#/$defs/Timestamp' },
      },
    },
    Sku: { type: 'string', minLength: 1, maxLength: 64, examples: ['4600000000017'] },
    StoreId: { type: 'string', minLength: 1, maxLength: 32, examples: ['msk-01'] },
    Timestamp: {
      type: 'string',
      format: 'date-time',
      minLength: 20,
      maxLength: 40,
      examples: ['2026-11-22T10:15:30+03:00'],
    },
    Unit: { type: 'string', minLength: 1, maxLength: 16, examples: ['pcs'] },
    VatCode: { type: 'string', minLength: 1, maxLength: 16, examples: ['vat22'] },
  },
  operations: {
    getDictionary: {
      query: { on: { $ref: '#/$defs/BusinessDate' } },
      responses: { '200': { $ref: '#/$defs/Dictionary' } },
    },
    getCategorySchema: { responses: { '200': { $ref: '#/$defs/CategorySchema' } } },
    upsertOffers: {
      request: { $ref: '#/$defs/OfferBatch' },
      responses: { '200': { $ref: '#/$defs/BatchResult' } },
      examples: {
        request: {
          offers: [
            {
              partnerSku: 'WTR-500',
              gtin: '4600000000015',
              title: 'Вода питьевая «Родник» негазированная, 0,5 л',
              categoryId: 'cat_water',
              unit: 'pcs',
              priceKop: 4990,
              vatCode: 'vat22',
              attributes: { volume: '0.5', gas: false },
              markingCategory: 'water',
              certificates: [
                {
                  kind: 'declaration',
                  number: 'ЕАЭС N RU Д-RU.РА01.В.00017/26',
                  validTo: '2029-03-31',
                  fileId: 'fil_01JD2Q7F8X',
                },
              ],
              asOf: '2026-11-22T10:15:30+03:00',
            },
          ],
        },
      },
    },
    listOffers: {
      query: {
        partnerSku: { $ref: '#/$defs/Sku' },
        state: {
          type: 'string',
          enum: ['moderation', 'approved', 'changes_requested', 'rejected', 'hidden'],
        },
        updatedAfter: { $ref: '#/$defs/Timestamp' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/OfferPage' } },
    },
    listOfferIssues: {
      query: {
        updatedAfter: { $ref: '#/$defs/Timestamp' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/OfferIssuePage' } },
    },
    upsertPrices: {
      request: { $ref: '#/$defs/PriceBatch' },
      responses: { '200': { $ref: '#/$defs/BatchResult' } },
      examples: {
        request: {
          prices: [
            {
              partnerSku: 'WTR-500',
              priceKop: 5490,
              previousPriceKop: 5990,
              asOf: '2026-11-22T10:15:30+03:00',
            },
          ],
        },
      },
    },
    validateMappings: {
      request: { $ref: '#/$defs/MappingValidationRequest' },
      responses: { '200': { $ref: '#/$defs/MappingValidation' } },
      examples: {
        request: {
          mappings: [
            { partnerSku: 'AI-95', ecosystemSku: 'sku_fuel_95', unit: 'l' },
            {
              partnerSku: 'WTR-500',
              ecosystemSku: 'sku_water_500',
              gtin: '4600000000017',
              unit: 'pcs',
            },
          ],
        },
      },
    },
    upsertMappings: {
      request: { $ref: '#/$defs/MappingBatch' },
      responses: { '200': { $ref: '#/$defs/BatchResult' } },
      examples: {
        request: {
          mappings: [
            {
              partnerSku: 'AI-95',
              ecosystemSku: 'sku_fuel_95',
              unit: 'l',
              asOf: '2026-11-22T10:15:30+03:00',
            },
          ],
        },
      },
    },
  },
};
