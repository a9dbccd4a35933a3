/** Writes or reads a УПД of many lines in one of several ways, and prints CPU milliseconds and peak memory in MB. */
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buildUpdStream, findFormat, sampleUpd, validate, validateStream } from '@styk/sdk/edo';
import { loadFormat, readXml, type ValueTree, writeDocumentStream } from '@styk/sdk/edo/engine';
import { plain } from './plain.ts';
import { context, updLines, updSample } from './samples.ts';

const PATH = ['Документ', 'ТаблСчФакт', 'СведТов'];
let before = process.cpuUsage();
/** What the sample costs to read is not counted: it is the same for all, and no part of writing. */
const begin = (): void => {
  before = process.cpuUsage();
};

const [way = '', file = '', target = '', count = '0'] = process.argv.slice(2);
/** A small document: its lines are repeated. */
const sample = () => readXml(readFileSync(file)).root;

/** The lines over and over, with numbers of their own: wrong numbers would be a finding for each. */
function* repeated<T extends object>(lines: readonly T[], numberName: string): Generator<T> {
  for (let index = 0; index < Number(count); index++) {
    yield { ...(lines[index % lines.length] as T), [numberName]: String(index + 1) };
  }
}

function withLines(sign: string, textName: string): unknown {
  const data = plain(sample(), sign, textName) as { Документ: { ТаблСчФакт: { СведТов: object[] } }[] };
  begin();
  const table = data.Документ[0]?.ТаблСчФакт as unknown as { СведТов: object[] }[];
  const [only] = table;
  if (only !== undefined) only.СведТов = [...repeated(only.СведТов, `${sign}НомСтр`)];
  return data;
}

async function writeOurs(): Promise<void> {
  const root = sample();
  const table = root.find('Документ/ТаблСчФакт');
  const lines = (table?.childrenNamed('СведТов') ?? []).map((line) => plain(line, '@', '') as ValueTree);
  const rest = table?.children.filter(({ name }) => name !== 'СведТов') ?? [];
  table?.children.splice(0, table.children.length, ...rest);
  const outline = plain(root, '@', '') as ValueTree;
  begin();
  const { model } = await loadFormat(findFormat('upd-seller/5.03'));
  const chunks = writeDocumentStream(model, outline, { path: PATH, lines: repeated(lines, '@НомСтр') });
  await pipeline(Readable.from(chunks), createWriteStream(target));
}

async function buildOurs(): Promise<void> {
  const { lines: _, ...head } = sampleUpd();
  const { chunks } = await buildUpdStream(head, () => updLines(Number(count)), context);
  await pipeline(Readable.from(chunks), createWriteStream(target));
}

const writeWhole = (bytes: Uint8Array) => pipeline(Readable.from([bytes]), createWriteStream(target));

/** Only where they are used: our memory is to be ours alone. */
const peers = () => import('./peers.ts');

const ways: Readonly<Record<string, () => unknown>> = {
  'write ours': writeOurs,
  'write fast-xml-parser': async () => writeWhole((await peers()).builtByFastXmlParser(withLines('@_', '#text'))),
  'write xmlbuilder2': async () => writeWhole((await peers()).builtByXmlbuilder2(withLines('@', '#'))),
  'build ours': buildOurs,
  'build ours, whole': async () => writeWhole((await updSample(Number(count))).bytes),
  'validate ours': () => validateStream(() => createReadStream(file), {}),
  'validate ours, as a tree': () => validate(readFileSync(file)),
  'read saxes': async () => (await peers()).saxesEvents(readFileSync(file)),
  nothing: () => undefined,
};

/** Of this program since it began: `maxRSS` would count that of the program which started it. Linux alone tells. */
function peakMemory(): number {
  const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

begin();
await ways[way]?.();
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, memory: peakMemory() }));
