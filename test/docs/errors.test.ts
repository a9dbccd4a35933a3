import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DeclaredError, declaredErrors } from '../../src/docs/error-catalogues.ts';
import { errorsPage } from '../../src/docs/errors-page.ts';

const root = resolve(import.meta.dirname, '../..');
const errors = await declaredErrors(root);

const cyrillic = /[а-яё]/i;
const latin = /[a-z]/i;

/** `src/cli/commands/edo/errors.ts` may speak for `cli` or for `edo`. */
function roomsOf({ module }: DeclaredError): readonly string[] {
  return module
    .replace(/^(sdk\/)?src\//, '')
    .split('/')
    .slice(0, -1);
}

describe('the catalogues of errors', () => {
  it('are found in every room', () => {
    const rooms = new Set(errors.flatMap(roomsOf));
    for (const room of ['cli', 'sandbox', 'edo', 'signing', 'client']) expect(rooms).toContain(room);
  });

  it('declare each code once', () => {
    const codes = errors.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('are all in files named errors.ts, so that nothing escapes these checks', () => {
    const sources = globSync(['src/**/*.ts', 'sdk/src/**/*.ts'], {
      cwd: root,
      exclude: (path) => path.includes('node_modules'),
    });
    const declaring = sources.filter((path) => /= defineErrors\(/.test(readFileSync(join(root, path), 'utf8')));
    expect(declaring.filter((path) => !path.endsWith('/errors.ts'))).toEqual([]);
  });

  it('agree with docs/errors.md; if not: npm run generate:docs', () => {
    expect(readFileSync(join(root, 'docs/errors.md'), 'utf8')).toBe(errorsPage(errors));
  });

  describe.each(errors.map((error) => [error.code, error] as const))('%s', (code, error) => {
    const { message, hint } = error.definition;

    it('is kebab-case and begins with the name of a folder it lies in', () => {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(roomsOf(error).filter((room) => code.startsWith(`${room}-`))).not.toEqual([]);
    });

    it('speaks both languages', () => {
      for (const text of [message, ...(hint === undefined ? [] : [hint])]) {
        expect(text.ru).toMatch(cyrillic);
        expect(text.en).toMatch(latin);
      }
    });

    it('names the same values in both languages', () => {
      for (const text of [message, ...(hint === undefined ? [] : [hint])]) {
        expect(placesOf(text.ru)).toEqual(placesOf(text.en));
      }
    });
  });
});

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}
