import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { readConsoleFiles } from '../../../src/sandbox/console/console-files.ts';

const folder = resolve(import.meta.dirname, '../../../src/sandbox/console/assets');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const scripts = names.filter((name) => name.endsWith('.js'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('every module that is imported is there, and every module is imported', () => {
  const imported = scripts.flatMap((name) =>
    [...read(name).matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => join(dirname(name), path)),
  );
  expect(imported.filter((path) => !scripts.includes(path))).toEqual([]);
  const entries = ['main.js', 'first-look.js'];
  expect(scripts.filter((name) => !imported.includes(name) && !entries.includes(name))).toEqual([]);
});

test('texts never become markup or programs', () => {
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setAttribute\('style'/;
  expect(scripts.filter((name) => forbidden.test(read(name)))).toEqual([]);
});

test('nothing is loaded from elsewhere, and the page has no script or style of its own', () => {
  const foreign = names
    .filter((name) => /\.(js|css|html)$/.test(name))
    .filter((name) => /https?:\/\/(?!www\.w3\.org\/2000\/svg|127\.0\.0\.1)/.test(read(name)));
  expect(foreign).toEqual([]);
  const page = JSON.stringify(parse(read('index.html')), (key, value) => (key === 'parentNode' ? undefined : value));
  const files = readConsoleFiles();
  for (const [, path = ''] of page.matchAll(/"value":"\/console(\/[^"]+)"/g)) expect(files.has(path)).toBe(true);
  expect(read('index.html')).not.toMatch(/<style|<script>|style=| on\w+=/);
});

test('every text is there in both languages', () => {
  for (const name of scripts) {
    const text = read(name);
    const counts = [...'ru en'.split(' ')].map(
      (one) => [...text.matchAll(new RegExp(`\\b${one}: (?=['\`\\[])`, 'g'))].length,
    );
    expect([name, counts[0]]).toEqual([name, counts[1]]);
  }
});
