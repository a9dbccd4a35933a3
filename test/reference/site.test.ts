import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadContracts, readContractFiles } from '../../src/contracts/load.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import type { Site } from '../../src/reference/site.ts';
import { attribute, hasClass, type Page, readPage, textOf, within } from './page.ts';
import { ownSite } from './sites.ts';

const folder = join(packageRoot(), 'openapi');
const contracts = loadContracts(folder);
const eventTypes = Object.keys(
  (readContractFiles(folder).get('events.yaml')?.document['x-styk-events'] ?? {}) as object,
);

let site: Site;
let pages: ReadonlyMap<string, Page>;
let anchors: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(async () => {
  site = await ownSite();
  const html = [...site.files].filter(([path]) => path.endsWith('.html'));
  pages = new Map(html.map(([path, text]) => [path, readPage(text)]));
  anchors = new Map(
    [...pages].map(([path, { elements }]) => [
      path,
      new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    ]),
  );
});

test('every page is well-formed HTML, and no two of its elements have one name', () => {
  for (const [path, { mistakes, elements }] of pages) {
    expect(mistakes, path).toEqual([]);
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids, path).toEqual([...new Set(ids)]);
  }
});

test('every link of the site leads to a page and a place that are there', () => {
  const broken: string[] = [];
  let count = 0;
  for (const [path, { elements }] of pages) {
    for (const element of elements) {
      const target = attribute(element, 'href');
      if (element.tagName !== 'a' || target === undefined || /^https?:/.test(target)) continue;
      const [file = '', fragment] = target.split('#');
      const page = file === '' ? path : posix.join(posix.dirname(path), file);
      const known = anchors.get(page);
      count += 1;
      if (known === undefined || (fragment !== undefined && !known.has(decodeURIComponent(fragment)))) {
        broken.push(`${path} → ${target}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(count).toBeGreaterThan(3000);
});

test('types that open in place are on the same page', () => {
  for (const [path, { elements }] of pages) {
    for (const element of elements) {
      const type = attribute(element, 'data-type');
      if (type !== undefined) expect(anchors.get(path), `${path} ${type}`).toContain(type);
    }
  }
});

test('nothing is loaded but files of the site', () => {
  const loading = new Set(['src', 'srcset', 'data', 'poster', 'action', 'background']);
  for (const [path, { elements }] of pages) {
    for (const element of elements) {
      const addresses = element.attrs.filter(({ name }) => loading.has(name)).map(({ value }) => value);
      if (element.tagName === 'link') addresses.push(attribute(element, 'href') ?? '');
      for (const address of addresses.filter((one) => one !== 'data:,')) {
        expect(site.files.has(posix.join(posix.dirname(path), address)), `${path} ${address}`).toBe(true);
      }
      expect(element.attrs.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
    }
  }
  for (const name of ['reference.css', 'reference.js', 'search.js']) {
    expect(site.files.get(name)).not.toMatch(/https?:|url\(|@import|\bfetch\b|XMLHttpRequest/);
  }
});

describe('everything of the contracts has its place', () => {
  test('every operation, with its path, its summary in both languages, limit, scopes and codes', () => {
    for (const operation of contracts.operations) {
      const { operationId, domain, path, basePath, summary, limit, security, problems } = operation;
      const page = pages.get(`api/${domain}.html`);
      const article = page?.elements.find((element) => attribute(element, 'id') === operationId);
      if (article === undefined) throw new Error(`${operationId} is not on its page`);
      const text = textOf(article);
      expect(text).toContain(`${basePath}${path}`);
      for (const language of ['ru', 'en'] as const) expect(text).toContain(summary[language].replaceAll('`', ''));
      expect(text).toContain(`${limit.rate} a second, bursts of ${limit.burst}, ${limit.parallel} at a time`);
      for (const { scopes } of security) for (const scope of scopes) expect(text).toContain(scope);
      const links = within(article).flatMap((element) => attribute(element, 'href') ?? []);
      for (const code of Object.values(problems).flat()) expect(links).toContain(`../errors.html#code-${code}`);
    }
    expect(site.counts.operations).toBeGreaterThanOrEqual(contracts.operations.length);
  });

  test("the operations of the partner's side, which are no calls of the SDK", () => {
    const names = [...(anchors.get('api/partner.html') ?? [])];
    expect(names).toEqual(expect.arrayContaining(['receiveEvent', 'pushOrder', 'pullStock', 'getPartnerHealth']));
    const captions = pages.get('api/partner.html')?.elements.filter(({ tagName }) => tagName === 'figcaption') ?? [];
    expect(captions.map(textOf)).not.toContain('SDK');
  });

  test('every parameter, field and value of the contract of loyalty', () => {
    const page = pages.get('api/loyalty.html');
    const code = new Set(page?.elements.filter(({ tagName }) => tagName === 'code').map(textOf));
    const operations = contracts.operations.filter(({ domain }) => domain === 'loyalty');
    for (const { parameters } of operations) for (const { name } of parameters) expect(code).toContain(name);
    const document = contracts.files.find(({ domain }) => domain === 'loyalty')?.document as unknown as {
      components: { schemas: Record<string, { properties?: Record<string, { enum?: unknown[] }> }> };
    };
    let fields = 0;
    for (const [type, { properties }] of Object.entries(document.components.schemas)) {
      // What no operation uses is not told.
      if (!anchors.get('api/loyalty.html')?.has(`type~${type}`)) continue;
      for (const [field, { enum: values = [] }] of Object.entries(properties ?? {})) {
        fields += 1;
        expect(code, `${type}.${field}`).toContain(field);
        for (const value of values) expect(code, `${type}.${field}`).toContain(String(value));
      }
    }
    expect(fields).toBeGreaterThan(100);
  });

  test('every code of every operation, every event', () => {
    const codes = contracts.operations.flatMap(({ problems }) => Object.values(problems).flat());
    for (const code of codes) expect(anchors.get('errors.html')).toContain(`code-${code}`);
    for (const type of eventTypes) expect(anchors.get('events.html')).toContain(type);
    expect(eventTypes.length).toBeGreaterThan(50);
    expect(site.counts.events).toBe(eventTypes.length);
  });

  test('search knows all of them', () => {
    const index = site.files.get('search.js') ?? '';
    for (const { operationId } of contracts.operations) expect(index).toContain(JSON.stringify(operationId));
    for (const type of eventTypes) expect(index).toContain(JSON.stringify(type));
    expect(index.split('\n').length).toBeGreaterThan(400);
  });
});

test('pages have landmarks, one heading of the first level and no level left out', () => {
  for (const [path, { elements }] of pages) {
    for (const landmark of ['header', 'nav', 'main']) {
      expect(elements.filter(({ tagName }) => tagName === landmark).length, path).toBe(1);
    }
    const main = elements.find(({ tagName }) => tagName === 'main');
    const levels =
      main === undefined
        ? []
        : within(main).flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels[0], path).toBe(1);
    expect(levels.filter((level) => level === 1).length, path).toBe(1);
    levels.reduce((above, level) => {
      expect(level - above, path).toBeLessThanOrEqual(1);
      return level;
    });
  }
});

test('a text in one language stands beside the same text in the other', () => {
  for (const [path, { elements }] of pages) {
    const count = (language: string) =>
      elements.filter((element) => element.tagName !== 'html' && attribute(element, 'lang') === language).length;
    expect(count('ru'), path).toBe(count('en'));
    expect(count('ru'), path).toBeGreaterThan(20);
  }
});

test('a site in one language has neither the other nor a switch', async () => {
  const english = await ownSite(['en']);
  for (const [path, text] of english.files) {
    if (!path.endsWith('.html')) continue;
    const { elements } = readPage(text);
    expect(elements.some((element) => hasClass(element, 'languages'))).toBe(false);
    const languages = elements.flatMap((element) => attribute(element, 'lang') ?? []);
    expect(languages, path).toEqual(['en']);
  }
});

test('the same contracts give the same bytes', async () => {
  const again = await ownSite();
  expect([...again.files]).toEqual([...site.files]);
});

test('every scope is told in both languages', () => {
  const scopes = new Set(contracts.operations.flatMap(({ security }) => security.flatMap((need) => need.scopes)));
  const index = pages.get('index.html');
  const lists = index?.elements.filter(({ tagName }) => tagName === 'dl') ?? [];
  const list = lists.find((element) => textOf(element).includes('loyalty:read'));
  const rows = (list === undefined ? [] : within(list)).filter(({ tagName }) => /^d[td]$/.test(tagName));
  for (const scope of scopes) {
    const at = rows.findIndex((row) => textOf(row) === scope);
    const languages = rows
      .slice(at + 1, at + 2)
      .flatMap((row) => within(row).map((element) => attribute(element, 'lang')));
    expect(languages, scope).toEqual(['ru', 'en']);
  }
  expect(scopes.size).toBeGreaterThan(30);
});

test('it stays small: at most 16 KB an operation, in both languages', () => {
  const size = [...site.files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(size / site.counts.operations).toBeLessThan(16_000);
});

test('every contract that has operations or events has a page', () => {
  const files = readdirSync(folder).filter((name) => /^(?!asyncapi|common).*\.yaml$/.test(name));
  for (const name of files) expect(pages.has(`api/${name.replace('.yaml', '.html')}`), name).toBe(true);
});
