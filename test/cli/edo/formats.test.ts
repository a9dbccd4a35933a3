import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '@styk/sdk/edo';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../shared.ts';
import { tempFolder } from '../../temp-folder.ts';
import { runCli } from '../run-cli.ts';

/** A schema as ФНС writes them, small: a message of its own, a name, a choice. */
const schema = `<?xml version="1.0" encoding="windows-1251"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:sch="s" xmlns:usch="u" elementFormDefault="qualified" attributeFormDefault="unqualified">
  <xs:element name="Файл"><xs:annotation><xs:appinfo><sch:pattern name="p"><sch:rule context="Документ"><sch:assert test="@A = 1 or B"><usch:error code="42" path="B">No B while A is "<usch:value-of select="@A"/>"</usch:error></sch:assert></sch:rule></sch:pattern></xs:appinfo></xs:annotation>
    <xs:complexType><xs:sequence><xs:element name="Документ"><xs:complexType><xs:sequence><xs:element name="B" type="xs:string" minOccurs="0" maxOccurs="2"/></xs:sequence><xs:attribute name="A" type="xs:integer" use="required"/></xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="ВерсФорм" type="xs:string" use="required"><xs:annotation><xs:documentation>The version</xs:documentation></xs:annotation></xs:attribute>
      <xs:attribute name="ИдФайл" type="xs:string" use="required"/></xs:complexType></xs:element>
</xs:schema>`;

const name = 'ON_PROBA_1_999_01_05_01_02.xsd';
let cwd = '';
const styk = (...argv: string[]) => runCli(argv, { cwd });

/** A document of that format; it may be in UTF-8. */
function document(attributes: string, content = ''): string {
  const file = 'ON_PROBA_1.xml';
  writeFileSync(
    join(cwd, file),
    `<?xml version="1.0" encoding="UTF-8"?>\n<Файл ИдФайл="ON_PROBA_1" ВерсФорм="5.01"><Документ ${attributes}>${content}</Документ></Файл>`,
  );
  return file;
}

beforeEach(() => {
  cwd = tempFolder();
  writeFileSync(join(cwd, name), encode(schema));
});

function encode(text: string): Uint8Array {
  const letters = [...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  return Uint8Array.from(text, (character) => letters.indexOf(character));
}

describe('styk edo formats list and show', () => {
  test('lists every format; with a day those in force on it', async () => {
    const all = await styk('edo', 'formats', 'list', '--json');
    expect(all.json()).toHaveLength(formats.length);
    const then = (await styk('edo', 'formats', 'list', '--date', '2025-06-01', '--json')).json();
    expect(then).toContainEqual(expect.objectContaining({ id: 'upd-seller', edition: '05_03_04', source: 'built-in' }));
    expect(then).not.toContainEqual(expect.objectContaining({ id: 'upd-seller', version: '5.01' }));
    expect((await styk('edo', 'formats', 'list')).stdout).toContain('from 2025-04-01 to 2025-12-31');
    expect((await styk('edo', 'formats', 'list', '--date', 'soon')).code).toBe(2);
  });

  test('shows what a format is, its outline, schema, types and conditions', async () => {
    const show = async (...options: string[]) => styk('edo', 'formats', 'show', 'upd-seller', ...options);
    expect((await show()).stdout).toMatch(/ЕД-7-26\/970@.*[\s\S]*Conditions +54/);
    expect((await show('--json')).json()).toMatchObject({ edition: '05_03_05', root: 'Файл', conditions: 54 });
    expect((await show('--date', '2025-06-01', '--json')).json()).toMatchObject({ edition: '05_03_04' });
    expect((await show('--outline')).stdout).toContain('@ИдФайл');
    expect((await show('--json-schema', '--json')).json()).toMatchObject({ $ref: '#/$defs/%D0%A4%D0%B0%D0%B9%D0%BB' });
    expect((await show('--types')).stdout).toContain('export type Файл = {');
    expect((await show('--conditions', '--json')).json()).toHaveLength(54);
    expect((await show('--types', '--outline')).code).toBe(2);
    expect(await styk('edo', 'formats', 'show', 'upd')).toMatchObject({ code: 2 });
    expect((await styk('edo', 'formats', 'show', 'torg12-seller', '--date', '2026-02-01')).stderr).toContain(
      'is withdrawn',
    );
  });
});

describe('a format that a user adds', () => {
  test('asks for what neither the schema nor the options say', async () => {
    const asked = await styk('edo', 'formats', 'add', name);
    expect(asked).toMatchObject({ code: 4 });
    expect(asked.stderr).toContain('--format-version');
  });

  test('is kept with the project, listed, shown with its names, and removed', async () => {
    const added = await styk('edo', 'formats', 'add', name, '--format-version', '5.01', '--title', 'A trial', '--json');
    expect(added.json()).toMatchObject({
      id: 'on-proba',
      prefix: 'ON_PROBA',
      version: '5.01',
      edition: '05_01_02',
      title: 'A trial',
      source: 'project',
      schema: { file: name, sha256: expect.stringMatching(/^[\da-f]{64}$/) },
    });
    expect(readdirSync(join(cwd, '.styk/formats'))).toEqual(['on-proba@5.01@05_01_02.format.json']);
    expect((await styk('edo', 'formats', 'list')).stdout).toMatch(/^on-proba\/5\.01 +05_01_02 .*added to the project/m);
    expect((await styk('edo', 'formats', 'show', 'on-proba', '--outline')).stdout).toContain('— The version');
    expect((await styk('edo', 'formats', 'add', name, '--format-version', '5.01')).code).toBe(2);
    const again = await styk('edo', 'formats', 'add', name, '--format-version', '5.01', '--force');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect((await styk('edo', 'formats', 'remove', 'on-proba')).code).toBe(0);
    expect(readdirSync(join(cwd, '.styk/formats'))).toEqual([]);
    expect((await styk('edo', 'formats', 'remove', 'upd-seller')).stderr).toContain('built in');
  });

  test('validates its documents, with the messages of its schema', async () => {
    await styk('edo', 'formats', 'add', name, '--format-version', '5.01');
    expect(await styk('edo', 'validate', document('A="1"'))).toMatchObject({ code: 0 });
    const broken = await styk('edo', 'validate', document('A="7"'), '--json');
    expect(broken.json()).toMatchObject([
      {
        format: { id: 'on-proba', version: '5.01', edition: '05_01_02' },
        verdict: 'invalid',
        findings: [{ code: '42', path: '/Файл/Документ/B', line: 2, message: 'No B while A is "7"' }],
      },
    ]);
    expect(broken.code).toBe(1);
    const wrong = (await styk('edo', 'validate', document('A="1"', '<C/>'), '--json')).json();
    expect(wrong).toMatchObject([{ findings: [{ code: 'schema-unknown-element', path: '/Файл/Документ/C' }] }]);
  });

  test('reads its documents as trees, and says why they are of it', async () => {
    const file = document('A="7"', '<B>x</B>');
    expect((await styk('edo', 'parse', file)).code).toBe(1);
    await styk('edo', 'formats', 'add', name, '--format-version', '5.01');
    expect((await styk('edo', 'parse', file, '--json')).json()).toEqual({
      format: 'on-proba/5.01',
      tree: { '@ИдФайл': 'ON_PROBA_1', '@ВерсФорм': '5.01', Документ: { '@A': '7', B: ['x'] } },
    });
    expect((await styk('edo', 'explain', file)).stdout).toContain('a format that you have added');
  });

  test('is at hand in every project with --global; that of the project goes first', async () => {
    await styk('edo', 'formats', 'add', name, '--format-version', '5.01', '--global');
    expect(await styk('edo', 'validate', document('A="1"'))).toMatchObject({ code: 0 });
    expect(readdirSync(cwd)).not.toContain('.styk');
    await styk('edo', 'formats', 'add', name, '--format-version', '5.01', '--title', 'Ours');
    const found = (await styk('edo', 'formats', 'show', 'on-proba', '--json')).json();
    expect(found).toMatchObject({ title: 'Ours', source: 'project' });
  });

  test.each([
    ['<xs:sequence>', '<xs:sequence><xs:any/>', 'xs:any in xs:sequence', '4:'],
    [
      'use="required"/></xs:complexType></xs:element></xs:sequence>',
      'default="1"/></xs:complexType></xs:element></xs:sequence>',
      'xs:attribute/@default="1"',
      '4:',
    ],
    ['type="xs:integer"', 'type="xs:base64Binary"', 'xs:base64Binary', '4:'],
    ['type="xs:integer"', 'type="Unknown"', 'Unknown', '4:'],
    [
      '<xs:attribute name="A" type="xs:integer" use="required"/>',
      '<xs:attribute name="A"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="\\i+"/></xs:restriction></xs:simpleType></xs:attribute>',
      '\\i in a pattern',
      '4:',
    ],
    ['@A = 1 or B', 'matches(@A, 1)', 'matches', '3:'],
    ['<sch:pattern name="p">', '<sch:pattern name="p"><sch:let name="x" value="1"/>', 'sch:let', '3:'],
    ['<xs:appinfo>', '<xs:appinfo><other/>', 'other in xs:appinfo', '3:'],
    ['</xs:schema>', '<xs:import/></xs:schema>', 'xs:import', '7:'],
  ])('is refused where its schema says %s → %s, with the place', async (from, to, construct, place) => {
    writeFileSync(join(cwd, name), encode(schema.replace(from, to)));
    const refused = await styk('edo', 'formats', 'add', name, '--format-version', '5.01');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(construct);
    expect(refused.stderr).toContain(`${name}:${place}`);
  });

  test('cannot take the place of a built-in edition, nor a name that is none', async () => {
    const builtIn = ['--id', 'upd-seller', '--format-version', '5.03', '--edition', '05_03_05'];
    expect((await styk('edo', 'formats', 'add', name, ...builtIn)).stderr).toContain('built in');
    expect((await styk('edo', 'formats', 'add', name, '--format-version', '5/1')).code).toBe(2);
  });

  test('whose file is damaged is told of by the name of the file', async () => {
    await styk('edo', 'formats', 'add', name, '--format-version', '5.01');
    const file = join(cwd, '.styk/formats/on-proba@5.01@05_01_02.format.json');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100));
    expect((await styk('edo', 'formats', 'list')).stderr).toContain('on-proba@5.01@05_01_02.format.json');
  });
});

describe.skipIf(!hasShared)('official schemas that are not built in', () => {
  test('are added as they are, the prefix and the edition from their names', async () => {
    const path = sharedFile('formats/xsd/ON_SCHFDOPPR_1_995_01_05_01_05.xsd');
    const added = (await styk('edo', 'formats', 'add', path, '--json')).json();
    expect(added).toMatchObject({ prefix: 'ON_SCHFDOPPR', version: '5.01', edition: '05_01_05', knd: '1115125' });
  });
});
