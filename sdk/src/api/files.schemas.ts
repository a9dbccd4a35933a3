// Generated from openapi/files.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { DomainSchemas } from '../client/operation-schemas.ts';

/** Schemas of Styk files (JSON Schema 2020-12). */
export const filesSchemas: DomainSchemas = {
  $id: 'styk:files/1.0.0',
  $defs: {
    FileGrant: {
      type: 'object',
      required: ['grantId', 'fileId', 'partnerId', 'role', 'versions', 'until', 'createdAt'],
      properties: {
        grantId: { $ref: '#/$defs/Id' },
        fileId: { $ref: '#/$defs/Id' },
        partnerId: { $ref: '#/$defs/Id' },
        role: { type: 'string', maxLength: 64, 'x-extensible-enum': ['viewer', 'editor'] },
        versions: {
          type: ['array', 'null'],
          maxItems: 1000,
          items: { type: 'integer', minimum: 1, maximum: 1000000 },
        },
        until: { $ref: '#/$defs/Timestamp' },
        createdAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          grantId: 'grt_01JD2Q7F8X',
          fileId: 'fil_01JD2Q7F8X',
          partnerId: 'prt_01JD3R',
          role: 'viewer',
          versions: [2],
          until: '2026-12-31T21:00:00Z',
          createdAt: '2026-11-22T07:25:00Z',
        },
      ],
    },
    FileGrantPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/FileGrant' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
    },
    FileGrantRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['partnerId', 'role', 'until'],
      properties: {
        partnerId: { $ref: '#/$defs/Id' },
        role: { type: 'string', enum: ['viewer', 'editor'] },
        versions: {
          type: 'array',
          maxItems: 1000,
          minItems: 1,
          uniqueItems: true,
          items: { type: 'integer', minimum: 1, maximum: 1000000 },
        },
        until: { $ref: '#/$defs/Timestamp' },
      },
    },
    FileMatch: {
      type: 'object',
      required: ['place', 'excerpt'],
      properties: {
        place: { type: 'string', maxLength: 64, 'x-extensible-enum': ['name', 'content'] },
        excerpt: { type: 'string', maxLength: 300 },
      },
      examples: [{ place: 'content', excerpt: '…представлять интересы ООО «Тест-Поставщик» при подписании…' }],
    },
    FileUpload: {
      type: 'object',
      required: [
        'uploadId',
        'state',
        'fileId',
        'name',
        'mediaType',
        'size',
        'sha256',
        'purpose',
        'partSize',
        'partCount',
        'receivedParts',
        'createdAt',
        'expiresAt',
      ],
      properties: {
        uploadId: { $ref: '#/$defs/Id' },
        state: { type: 'string', maxLength: 64, 'x-extensible-enum': ['open', 'completed', 'expired'] },
        fileId: { anyOf: [{ $ref: '#/$defs/Id' }, { type: 'null' }] },
        name: { type: 'string', maxLength: 255 },
        mediaType: { type: 'string', maxLength: 127 },
        size: { type: 'integer', minimum: 1, maximum: 5368709120 },
        sha256: { $ref: '#/$defs/Sha256' },
        purpose: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['onboarding', 'evidence', 'edo', 'catalog', 'report', 'support', 'other'],
        },
        partSize: { type: 'integer', minimum: 1, maximum: 67108864 },
        partCount: { type: 'integer', minimum: 1, maximum: 100 },
        receivedParts: { type: 'array', maxItems: 100, items: { type: 'integer', minimum: 1, maximum: 100 } },
        createdAt: { $ref: '#/$defs/Timestamp' },
        expiresAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          uploadId: 'upl_01JD2Q7F8X',
          state: 'open',
          fileId: null,
          name: 'Доверенность 2026-17.pdf',
          mediaType: 'application/pdf',
          size: 70254592,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          purpose: 'onboarding',
          partSize: 67108864,
          partCount: 2,
          receivedParts: [1],
          createdAt: '2026-11-22T07:15:30Z',
          expiresAt: '2026-11-23T07:15:30Z',
        },
      ],
    },
    FileUploadPart: {
      type: 'object',
      required: ['partNumber', 'size', 'sha256'],
      properties: {
        partNumber: { type: 'integer', minimum: 1, maximum: 100 },
        size: { type: 'integer', minimum: 1, maximum: 67108864 },
        sha256: { $ref: '#/$defs/Sha256' },
      },
      examples: [
        {
          partNumber: 1,
          size: 67108864,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        },
      ],
    },
    FileUploadRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'mediaType', 'size', 'sha256', 'purpose'],
      properties: {
        fileId: { $ref: '#/$defs/Id' },
        name: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[^/\\\\\\x00-\\x1f]+$' },
        mediaType: { type: 'string', minLength: 1, maxLength: 127, pattern: '^[a-z]+/[A-Za-z0-9.+-]+$' },
        size: { type: 'integer', minimum: 1, maximum: 5368709120 },
        sha256: { $ref: '#/$defs/Sha256' },
        purpose: {
          type: 'string',
          enum: ['onboarding', 'evidence', 'edo', 'catalog', 'report', 'support', 'other'],
        },
      },
    },
    FileVersion: {
      type: 'object',
      required: ['version', 'name', 'mediaType', 'size', 'sha256', 'uploadedBy', 'createdAt'],
      properties: {
        version: { type: 'integer', minimum: 1, maximum: 1000000 },
        name: { type: 'string', maxLength: 255 },
        mediaType: { type: 'string', maxLength: 127 },
        size: { type: 'integer', minimum: 1, maximum: 5368709120 },
        sha256: { $ref: '#/$defs/Sha256' },
        uploadedBy: { $ref: '#/$defs/Id' },
        createdAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          version: 2,
          name: 'Доверенность 2026-17.pdf',
          mediaType: 'application/pdf',
          size: 70254592,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          uploadedBy: 'prt_01JD2Q',
          createdAt: '2026-11-22T07:20:00Z',
        },
      ],
    },
    FileVersionPage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/FileVersion' } },
        nextCursor: { $ref: '#/$defs/NextCursor' },
      },
    },
    Id: {
      type: 'string',
      minLength: 5,
      maxLength: 64,
      pattern: '^[a-z]{3}_[0-9A-Za-z_-]+$',
      examples: ['cus_01JD2Q7F8XV3'],
    },
    NextCursor: { type: ['string', 'null'], maxLength: 256, examples: [null] },
    Sha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      minLength: 64,
      maxLength: 64,
      examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    },
    StoredFile: {
      type: 'object',
      required: [
        'fileId',
        'version',
        'name',
        'mediaType',
        'size',
        'sha256',
        'purpose',
        'ownerPartnerId',
        'indexed',
        'createdAt',
        'updatedAt',
      ],
      properties: {
        fileId: { $ref: '#/$defs/Id' },
        version: { type: 'integer', minimum: 1, maximum: 1000000 },
        name: { type: 'string', maxLength: 255 },
        mediaType: { type: 'string', maxLength: 127 },
        size: { type: 'integer', minimum: 1, maximum: 5368709120 },
        sha256: { $ref: '#/$defs/Sha256' },
        purpose: {
          type: 'string',
          maxLength: 64,
          'x-extensible-enum': ['onboarding', 'evidence', 'edo', 'catalog', 'report', 'support', 'other'],
        },
        ownerPartnerId: { $ref: '#/$defs/Id' },
        indexed: { type: 'boolean' },
        match: { $ref: '#/$defs/FileMatch' },
        createdAt: { $ref: '#/$defs/Timestamp' },
        updatedAt: { $ref: '#/$defs/Timestamp' },
      },
      examples: [
        {
          fileId: 'fil_01JD2Q7F8X',
          version: 2,
          name: 'Доверенность 2026-17.pdf',
          mediaType: 'application/pdf',
          size: 70254592,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          purpose: 'onboarding',
          ownerPartnerId: 'prt_01JD2Q',
          indexed: true,
          createdAt: '2026-11-20T09:00:00Z',
          updatedAt: '2026-11-22T07:20:00Z',
        },
      ],
    },
    StoredFilePage: {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/StoredFile' } },
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
    createUpload: {
      request: { $ref: '#/$defs/FileUploadRequest' },
      responses: { '201': { $ref: '#/$defs/FileUpload' } },
      examples: {
        request: {
          name: 'Доверенность 2026-17.pdf',
          mediaType: 'application/pdf',
          size: 70254592,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          purpose: 'onboarding',
        },
        responses: {
          '201': {
            uploadId: 'upl_01JD2Q7F8X',
            state: 'open',
            fileId: null,
            name: 'Доверенность 2026-17.pdf',
            mediaType: 'application/pdf',
            size: 70254592,
            sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
            purpose: 'onboarding',
            partSize: 67108864,
            partCount: 2,
            receivedParts: [],
            createdAt: '2026-11-22T07:15:30Z',
            expiresAt: '2026-11-23T07:15:30Z',
          },
        },
      },
    },
    getUpload: {
      responses: { '200': { $ref: '#/$defs/FileUpload' } },
      examples: {
        responses: {
          '200': {
            uploadId: 'upl_01JD2Q7F8X',
            state: 'open',
            fileId: null,
            name: 'Доверенность 2026-17.pdf',
            mediaType: 'application/pdf',
            size: 70254592,
            sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
            purpose: 'onboarding',
            partSize: 67108864,
            partCount: 2,
            receivedParts: [1],
            createdAt: '2026-11-22T07:15:30Z',
            expiresAt: '2026-11-23T07:15:30Z',
          },
        },
      },
    },
    putUploadPart: {
      responses: { '200': { $ref: '#/$defs/FileUploadPart' } },
      examples: {
        responses: {
          '200': {
            partNumber: 1,
            size: 67108864,
            sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          },
        },
      },
    },
    completeUpload: {
      responses: { '201': { $ref: '#/$defs/StoredFile' } },
      examples: {
        responses: {
          '201': {
            fileId: 'fil_01JD2Q7F8X',
            version: 2,
            name: 'Доверенность 2026-17.pdf',
            mediaType: 'application/pdf',
            size: 70254592,
            sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
            purpose: 'onboarding',
            ownerPartnerId: 'prt_01JD2Q',
            indexed: true,
            createdAt: '2026-11-20T09:00:00Z',
            updatedAt: '2026-11-22T07:20:00Z',
          },
        },
      },
    },
    listFiles: {
      query: {
        q: { type: 'string', minLength: 1, maxLength: 200 },
        purpose: {
          type: 'string',
          enum: ['onboarding', 'evidence', 'edo', 'catalog', 'report', 'support', 'other'],
        },
        updatedAfter: { $ref: '#/$defs/Timestamp' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/StoredFilePage' } },
      examples: {
        responses: {
          '200': {
            items: [
              {
                fileId: 'fil_01JD2Q7F8X',
                version: 2,
                name: 'Доверенность 2026-17.pdf',
                mediaType: 'application/pdf',
                size: 70254592,
                sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
                purpose: 'onboarding',
                ownerPartnerId: 'prt_01JD2Q',
                indexed: true,
                createdAt: '2026-11-20T09:00:00Z',
                updatedAt: '2026-11-22T07:20:00Z',
                match: {
                  place: 'content',
                  excerpt: '…представлять интересы ООО «Тест-Поставщик» при подписании…',
                },
              },
            ],
            nextCursor: null,
          },
        },
      },
    },
    getFile: {
      responses: { '200': { $ref: '#/$defs/StoredFile' } },
      examples: {
        responses: {
          '200': {
            fileId: 'fil_01JD2Q7F8X',
            version: 2,
            name: 'Доверенность 2026-17.pdf',
            mediaType: 'application/pdf',
            size: 70254592,
            sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
            purpose: 'onboarding',
            ownerPartnerId: 'prt_01JD2Q',
            indexed: true,
            createdAt: '2026-11-20T09:00:00Z',
            updatedAt: '2026-11-22T07:20:00Z',
          },
        },
      },
    },
    getFileContent: { query: { version: { type: 'integer', minimum: 1, maximum: 1000000 } }, responses: {} },
    listFileVersions: {
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/FileVersionPage' } },
      examples: {
        responses: {
          '200': {
            items: [
              {
                version: 2,
                name: 'Доверенность 2026-17.pdf',
                mediaType: 'application/pdf',
                size: 70254592,
                sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
                uploadedBy: 'prt_01JD2Q',
                createdAt: '2026-11-22T07:20:00Z',
              },
            ],
            nextCursor: null,
          },
        },
      },
    },
    listFileGrants: {
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { type: 'string', minLength: 1, maxLength: 256 },
      },
      responses: { '200': { $ref: '#/$defs/FileGrantPage' } },
      examples: {
        responses: {
          '200': {
            items: [
              {
                grantId: 'grt_01JD2Q7F8X',
                fileId: 'fil_01JD2Q7F8X',
                partnerId: 'prt_01JD3R',
                role: 'viewer',
                versions: [2],
                until: '2026-12-31T21:00:00Z',
                createdAt: '2026-11-22T07:25:00Z',
              },
            ],
            nextCursor: null,
          },
        },
      },
    },
    createFileGrant: {
      request: { $ref: '#/$defs/FileGrantRequest' },
      responses: { '201': { $ref: '#/$defs/FileGrant' } },
      examples: {
        request: { partnerId: 'prt_01JD3R', role: 'viewer', versions: [2], until: '2026-12-31T21:00:00Z' },
        responses: {
          '201': {
            grantId: 'grt_01JD2Q7F8X',
            fileId: 'fil_01JD2Q7F8X',
            partnerId: 'prt_01JD3R',
            role: 'viewer',
            versions: [2],
            until: '2026-12-31T21:00:00Z',
            createdAt: '2026-11-22T07:25:00Z',
          },
        },
      },
    },
    deleteFileGrant: { responses: {} },
  },
};
