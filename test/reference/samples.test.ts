import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContracts } from '../../src/contracts/load.ts';
import type { ContractOperation } from '../../src/contracts/model.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { guide } from '../../src/reference/ecosystem/guide.ts';
import { attribute, readPage, textOf, within } from './page.ts';
import { ownSite, shop, siteOf } from './sites.ts';

const { operations } = loadContracts(join(packageRoot(), 'openapi'));

/** Samples of an operation by their captions, as a reader would copy them. */
type Samples = ReadonlyMap<string, string>;

function samplesIn(markup: string): ReadonlyMap<string, Samples> {
  const articles = readPage(markup).elements.filter(({ tagName }) => tagName === 'article');
  return new Map(
    articles.map((article) => {
      const figures = within(article).filter(({ tagName }) => tagName === 'figure');
      const samples = figures.map((figure): [string, string] => {
        const [caption, code] = ['figcaption', 'pre'].map((name) =>
          within(figure).find(({ tagName }) => tagName === name),
        );
        return [caption ? textOf(caption) : '', code ? textOf(code) : ''];
      });
      return [attribute(article, 'id') ?? '', new Map(samples)];
    }),
  );
}

/** What a shell hands over to curl for each of these command lines. */
function argumentsOf(commands: readonly string[]): string[][] {
  const script = `TOKEN=token CLIENT_ID=id CLIENT_SECRET=secret API_KEY=key
curl() { printf '%s\\0' "$@"; printf '\\1'; }
${commands.join('\n')}\n`;
  const { stdout, stderr, status } = spawnSync('sh', ['-eu'], { input: script, encoding: 'utf8', maxBuffer: 1e8 });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout
    .split('\u0001')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1));
}

let samples: ReadonlyMap<string, Samples>;
beforeAll(async () => {
  const { files } = await ownSite(['en']);
  const pages = [...files].filter(([path]) => path.startsWith('api/') && path !== 'api/partner.html');
  samples = new Map(pages.flatMap(([, text]) => [...samplesIn(text)]));
});

describe('curl', () => {
  test('a shell reads every sample as the request of the contract', () => {
    const calls = argumentsOf(operations.map(({ operationId }) => samples.get(operationId)?.get('curl') ?? ''));
    expect(calls.length).toBe(operations.length);
    for (const [index, operation] of operations.entries()) checkCall(operation, calls[index] ?? []);
  });

  function checkCall(operation: ContractOperation, words: readonly string[]): void {
    const { operationId, method, basePath, path, requestBody, idempotencyKey, security, parameters } = operation;
    const given = (option: string) => words.flatMap((word, at) => (words[at - 1] === option ? [word] : []));
    expect(given('-X'), operationId).toEqual(method === 'get' ? [] : [method.toUpperCase()]);
    const url = new URL(words.find((word) => word.startsWith('http')) ?? '');
    const template = `${basePath}${path}`
      .split(/\{[^}]+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(url.pathname, operationId).toMatch(new RegExp(`^${template.join('[^/{}]+')}$`));
    for (const { name, in: place, required } of parameters) {
      if (place === 'query') expect(url.searchParams.has(name), `${operationId} ${name}`).toBe(required);
    }
    const headers = new Headers(
      given('-H').map((header): [string, string] => [header.split(': ', 1)[0] ?? '', header.replace(/^.*?: /, '')]),
    );
    expect(headers.has('idempotency-key'), operationId).toBe(idempotencyKey);
    expect(headers.get('authorization'), operationId).toBe(security.length > 0 ? 'Bearer token' : null);
    const content = requestBody?.contents[0];
    if (content?.mediaType === 'application/json') {
      expect(JSON.parse(given('-d')[0] ?? ''), operationId).toEqual(content.example);
      expect(headers.get('content-type')).toBe('application/json');
    } else if (content?.mediaType === 'application/x-www-form-urlencoded') {
      const fields = given('--data-urlencode').map((field) => field.split('=', 1)[0]);
      expect(fields).toEqual(Object.keys(content.example as object));
    } else expect(given('-d')).toEqual([]);
  }

  test('values that mean something to a shell stay values', async () => {
    const nasty = `it's "$HOME" \`id\` \\ $(id) & ; | < > * ? ! # ~`;
    const { files } = await siteOf({
      'shop.json': shop({
        operation: {
          parameters: [
            { name: 'id', in: 'path', required: true, example: nasty },
            { name: 'q', in: 'query', required: true, example: nasty },
            { name: 'X-Note', in: 'header', required: true, example: nasty },
          ],
          requestBody: { content: { 'application/json': { example: { note: nasty } } } },
        },
      }),
    });
    const [call = []] = argumentsOf([
      samplesIn(files.get('api/shop.html') ?? '')
        .get('getItem')
        ?.get('curl') ?? '',
    ]);
    const [address = ''] = call;
    expect(decodeURIComponent(new URL(address).pathname)).toBe(`/api/items/${nasty}`);
    expect(new URL(address).searchParams.get('q')).toBe(nasty);
    expect(call).toContain(`X-Note: ${nasty}`);
    expect(JSON.parse(call.at(-1) ?? '')).toEqual({ note: nasty });
  });

  test.each([
    [{ type: 'http', scheme: 'basic' }, ['-u', 'id:secret']],
    [{ type: 'http', scheme: 'bearer' }, ['-H', 'Authorization: Bearer token']],
    [{ type: 'apiKey', in: 'header', name: 'API-Key' }, ['-H', 'API-Key: key']],
    [{ type: 'apiKey', in: 'cookie', name: 'API_KEY' }, ['-b', 'API_KEY=key']],
    [{ type: 'apiKey', in: 'query', name: 'api_key' }, ['https://shop.example/api/items/%7Bid%7D?api_key=key']],
  ])('credentials: %j', async (scheme, words) => {
    const { files } = await siteOf({
      'shop.json': shop({
        operation: { security: [{ some: [] }] },
        document: { components: { securitySchemes: { some: scheme } } },
      }),
    });
    const sample =
      samplesIn(files.get('api/shop.html') ?? '')
        .get('getItem')
        ?.get('curl') ?? '';
    const [call = []] = argumentsOf([sample.replace('{id}', '%7Bid%7D')]);
    expect(call).toEqual(expect.arrayContaining(words));
  });
});

describe('SDK', () => {
  // Inside the tree, so that the SDK is found; the folder is ignored by git.
  const folder = join(packageRoot(), 'node_modules/.reference-test');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every call, and the code of the guide, compiles against the SDK', () => {
    const blocks = operations.map(({ operationId, path }) => {
      const call = samples.get(operationId)?.get('SDK');
      if (call === undefined) throw new Error(`${operationId} has no call of the SDK`);
      // What only the caller has stands under its name; `never` fits every type.
      const names = ['body', 'query', 'headers', ...[...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])];
      return `// ${operationId}\nexport async function ${operationId}(styk: Styk, ${names.map((name) => `${name}: never`).join(', ')}) {\n${call}\n}`;
    });
    const use = 'declare function use(item: unknown): void;';
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'calls.ts'), `import type { Styk } from '@styk/sdk';\n${use}\n${blocks.join('\n')}\n`);
    const code = guide.flatMap((section) => (section.code?.startsWith('import') ? [section.code] : []));
    expect(code.length).toBe(2);
    for (const [index, text] of code.entries()) writeFileSync(join(folder, `guide-${index}.ts`), `${text}\n`);
    const config = {
      extends: '../../tsconfig.json',
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
      include: ['*.ts'],
      exclude: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(packageRoot(), 'node_modules/.bin/tsc');
    const { stdout, status } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test("calls of another contract's client are those that `styk sdk generate` makes", async () => {
    const { files } = await siteOf({ 'shop.json': shop({ operation: { tags: ['Order items'] } }) });
    const call = samplesIn(files.get('api/shop.html') ?? '')
      .get('getItem')
      ?.get('SDK');
    expect(call).toBe('await client.orderItems.getItem(id);');
  });
});

test('answers are the examples of the contract', () => {
  for (const { operationId, responses } of operations) {
    for (const { status, contents } of responses) {
      const example = contents[0]?.example;
      if (!status.startsWith('2') || example === undefined || typeof example === 'string') continue;
      expect(JSON.parse(samples.get(operationId)?.get(`Answer ${status}`) ?? ''), operationId).toEqual(example);
    }
  }
});
