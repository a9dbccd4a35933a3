import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readChosenNames } from '../../src/codegen/foreign/chosen-names.ts';
import { parseDocument } from '../../src/contracts/parse-document.ts';
import { runCli } from '../cli/run-cli.ts';
import { typeCheck } from '../codegen/type-check.ts';
import { sendJson, startServer } from '../sdk/client/local-server.ts';
import { tempFolder } from '../temp-folder.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

const page = 'docs/sdk-generate.md';

function block(language: string): string {
  const [found] = codeBlocks(page, language);
  if (found === undefined) throw new Error(`no ${language} on ${page}`);
  return found.code;
}

test('the contract on the page gives what the page says, and its program runs', async () => {
  const cwd = tempFolder();
  writeFileSync(join(cwd, 'pet-shop.yaml'), block('yaml'));
  const [, ...argv] = shellWords(shellLines(block('sh'))[0] ?? '');
  expect((await runCli(argv, { cwd })).stdout).toBe(block('text'));
  expect(typeCheck(cwd, [['program.ts', block('ts')]])).toBe('');

  await using server = await startServer((response, { method, path }) => {
    if (method === 'POST') return sendJson(response, 422, { fields: ['name'] });
    if (path.endsWith('/photo')) return void response.writeHead(200).end(Buffer.alloc(5));
    const isLast = path.includes('cursor=');
    return sendJson(response, 200, {
      items: [{ name: isLast ? 'Мурка' : 'Барсик' }],
      nextCursor: isLast ? null : 'c1',
    });
  });
  const run = promisify(execFile)(process.execPath, ['--conditions=styk-source', 'program.ts'], {
    cwd,
    env: { PATH: process.env['PATH'], PET_SHOP_URL: server.url },
  });
  expect((await run).stdout).toBe('Барсик\nМурка\nwrong: name\n5 bytes\n');
  expect(server.requests.every(({ headers }) => headers['x-key'] === 'test-key')).toBe(true);
});

test('the names file on the page is one', () => {
  const set = { entries: ['a.yaml'], documents: new Map(), missing: new Map() };
  const names = readChosenNames(parseDocument(block('json'), page), page, set);
  expect(names.types.get('a.yaml#/components/schemas/pet_v2')).toBe('Pet');
});
