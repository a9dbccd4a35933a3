import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@styk/sdk/errors';
import { packageRoot } from '../../src/installation/package-root.ts';
import { ecosystemSource } from '../../src/reference/ecosystem/ecosystem-source.ts';
import { foreignSource } from '../../src/reference/foreign-source.ts';
import { referenceSite, type Site } from '../../src/reference/site.ts';

/** The reference of the ecosystem's own contracts. */
export async function ownSite(languages: readonly Language[] = ['ru', 'en']): Promise<Site> {
  return referenceSite(await ecosystemSource(join(packageRoot(), 'openapi')), languages);
}

/** The reference of documents that exist only here; the first is the contract, others are what it refers to. */
export async function siteOf(documents: Readonly<Record<string, object>>): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'styk-reference-'));
  try {
    for (const [name, document] of Object.entries(documents)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), JSON.stringify(document));
    }
    return referenceSite(await foreignSource([join(folder, Object.keys(documents)[0] ?? '')]), ['en']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A contract with one operation and these schemas; what is given replaces its parts. */
export function shop(parts: { operation?: object; schemas?: object; document?: object }): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    servers: [{ url: 'https://shop.example/api/' }],
    paths: {
      '/items/{id}': {
        get: { operationId: 'getItem', responses: { 200: { description: 'It.' } }, ...parts.operation },
      },
    },
    components: { schemas: parts.schemas ?? {} },
    ...parts.document,
  };
}
