import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { tempFolder } from '../temp-folder.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

const page = 'docs/formats.md';

/** The schema that the page speaks of, and a document of it. */
const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"><xs:element name="Файл"><xs:complexType>
  <xs:attribute name="ИдФайл" type="xs:string" use="required"/>
  <xs:attribute name="ВерсФорм" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="5.01"/></xs:restriction></xs:simpleType></xs:attribute>
</xs:complexType></xs:element></xs:schema>`;
const document = '<Файл ИдФайл="ON_PROBA_1" ВерсФорм="5.01"/>';

test('every command of the page works, one after the other', async () => {
  const cwd = tempFolder();
  mkdirSync(join(cwd, 'in'));
  writeFileSync(join(cwd, 'ON_PROBA_1_999_01_05_01_02.xsd'), schema);
  writeFileSync(join(cwd, 'in/ON_PROBA_1.xml'), document);
  const lines = codeBlocks(page, 'sh').flatMap(({ code }) => shellLines(code));
  expect(lines.length).toBeGreaterThan(15);
  for (const line of lines) {
    const [command = '', target] = line.split(' > ');
    const [, ...argv] = shellWords(command).flatMap((word) => (word.includes('*') ? globSync(word, { cwd }) : [word]));
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect([line, code, stderr]).toEqual([line, 0, '']);
    expect(stdout, line).not.toBe('');
    if (target !== undefined) writeFileSync(join(cwd, target), stdout);
  }
  expect(JSON.parse(readFileSync(join(cwd, 'upd-seller.schema.json'), 'utf8'))).toHaveProperty('$defs');
  expect(JSON.parse(readFileSync(join(cwd, 'tree.json'), 'utf8'))).toMatchObject({ format: 'upd-seller/5.03' });
});

test('the formats the page names exist', () => {
  const text = readFileSync(join(import.meta.dirname, '../..', page), 'utf8');
  const keys = formats.flatMap(({ id, version, edition }) => [id, `${id}/${version}`, `${id}/${version}/${edition}`]);
  const named = [...text.matchAll(/\bupd-(?:seller|buyer)[\w./]*(?=`)/g)].map(([key]) => key);
  expect(named.length).toBeGreaterThan(3);
  for (const key of named) expect(keys).toContain(key);
});
