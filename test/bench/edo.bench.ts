/**
 * A УПД written, read and validated, against the libraries that a Node program would take for it: ratios of CPU time within
 * one run, what the peer needs divided by what we need. The goals are those of the milestone. Validation by libxml2 and
 * xmllint needs the official schema, which is not part of the project: without it that part is left out.
 *
 * node --conditions=styk-source test/bench/edo.bench.ts [load] [write] [read] [validate] [stream]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFormat, validate } from '@styk/sdk/edo';
import {
  editions,
  loadFormat,
  readXml,
  SchemaModel,
  type ValueTree,
  validateSchema,
  writeDocument,
  xmlBytes,
} from '@styk/sdk/edo/engine';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { rolldown } from 'rolldown';
import { hasShared, sharedFile } from '../shared.ts';
import { builtByFastXmlParser, builtByXmlbuilder2, readByFastXmlParser, saxesEvents } from './edo/peers.ts';
import { plain } from './edo/plain.ts';
import { cpuOf, median } from './edo/rounds.ts';
import { updSample } from './edo/samples.ts';
import { medianCpu } from './process-cpu.ts';

const SCHEMA = 'formats/xsd/ON_NSCHFDOPPR_1_997_01_05_03_05.xsd';
const MANY = 100_000;

const chosen = process.argv.slice(2);
const { model } = await loadFormat(findFormat('upd-seller/5.03'));

/** All three are given plain data; ours is the only one that also checks all that the schema says. */
async function write(lines: number): Promise<void> {
  const { root } = readXml((await updSample(lines)).bytes);
  const data = plain(root, '@', '#') as ValueTree;
  const forBuilder = plain(root, '@_', '#text');
  const { ours, bare, fxp, xmlbuilder2 } = await cpuOf({
    ours: () => writeDocument(model, data),
    bare: () => xmlBytes(root),
    fxp: () => builtByFastXmlParser(forBuilder),
    xmlbuilder2: () => builtByXmlbuilder2(data),
  });
  say(`write and check ${lines} lines`, 'fast-xml-parser + iconv-lite', fxp / ours, 10);
  say(`write and check ${lines} lines`, 'xmlbuilder2 + iconv-lite', xmlbuilder2 / ours, 30);
  say(`write ${lines} lines, a tree without checks`, 'fast-xml-parser + iconv-lite', fxp / bare);
  say(`write ${lines} lines, a tree without checks`, 'xmlbuilder2 + iconv-lite', xmlbuilder2 / bare);
}

async function read(lines: number): Promise<void> {
  const { bytes } = await updSample(lines);
  const { ours, saxes, fxp, decoder } = await cpuOf({
    ours: () => readXml(bytes),
    saxes: () => saxesEvents(bytes),
    fxp: () => readByFastXmlParser(bytes),
    decoder: () => new TextDecoder('windows-1251').decode(bytes),
  });
  say(`read ${lines} lines`, 'saxes, its events alone', saxes / ours, 1.5);
  say(`read ${lines} lines`, 'fast-xml-parser', fxp / ours, 6);
  say(`read ${lines} lines`, 'TextDecoder (the limit)', decoder / ours);
}

async function check(lines: number): Promise<void> {
  const { bytes, fileName } = await updSample(lines);
  const fileId = fileName.replace('.xml', '');
  const utf8 = (source: Uint8Array) =>
    new TextDecoder('windows-1251').decode(source).replace(/encoding="windows-1251"/i, 'encoding="UTF-8"');
  using schema = XmlDocument.fromString(utf8(readFileSync(sharedFile(SCHEMA))));
  using validator = XsdValidator.fromDoc(schema);
  const { ours, withRules, libxml2 } = await cpuOf({
    ours() {
      const { root, locate } = readXml(bytes);
      return [validateSchema(model, root, locate), model.conditions.check(root, fileId, locate)];
    },
    withRules: () => validate(bytes, { fileName }),
    libxml2() {
      using document = XmlDocument.fromString(utf8(bytes));
      validator.validate(document);
    },
  });
  say(`read, schema, Schematron, ${lines} lines`, 'libxml2-wasm, schema only', libxml2 / ours, 2);
  say(`all of validate, ${lines} lines`, 'libxml2-wasm, schema only', libxml2 / withRules);
}

/** Small files one by one, as a script would: a process for each, or calls within one. */
async function checkByProcess(folder: string): Promise<void> {
  const { bytes, fileName } = await updSample(10);
  const file = join(folder, fileName);
  writeFileSync(file, bytes);
  const { ours } = await cpuOf({ ours: () => validate(bytes, { fileName }) });
  const { xmllint } = medianCpu({ xmllint: ['xmllint', '--noout', '--schema', sharedFile(SCHEMA), file] }, 9);
  say('all of validate, 10 lines', 'a process of xmllint, schema only', xmllint / ours);
}

async function load(): Promise<void> {
  const edition = editions.find(({ info }) => info === findFormat('upd-seller/5.03'));
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const before = process.cpuUsage();
    const source = readFileSync(
      new URL(`../../sdk/src/edo/formats/tables/${edition?.table}.table.json`, import.meta.url),
    );
    const fresh = new SchemaModel(JSON.parse(source.toString()));
    void fresh.conditions;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const [first = 0] = times;
  print(`format table: first ${first.toFixed(1)} ms, then ${median(times).toFixed(1)} ms (goal at most 10)`);
}

async function stream(folder: string): Promise<void> {
  const small = join(folder, 'small.xml');
  const large = join(folder, 'large.xml');
  writeFileSync(small, (await updSample(1000)).bytes);
  const program = await bundled(folder);
  const run = (way: string, file: string, target = ''): { cpu: number; memory: number } =>
    JSON.parse(execFileSync(process.execPath, [program, way, file, target, String(MANY)], { encoding: 'utf8' }));
  const runs = (way: string, file: string, target?: string) => {
    const all = [1, 2, 3].map(() => run(way, file, target));
    return { cpu: median(all.map(({ cpu }) => cpu)), memory: Math.max(...all.map(({ memory }) => memory)) };
  };
  const nothing = runs('nothing', small);
  const memory = ({ memory: all }: { memory: number }) =>
    `${all.toFixed(0)} MB, of which the program ${nothing.memory.toFixed(0)}`;
  const fxp = runs('write fast-xml-parser', small, join(folder, 'fxp.xml'));
  const xmlbuilder2 = run('write xmlbuilder2', small, join(folder, 'xmlbuilder2.xml'));
  const ours = runs('write ours', small, large);
  say(`write and check ${MANY} lines to disk`, `fast-xml-parser (${fxp.memory.toFixed(0)} MB)`, fxp.cpu / ours.cpu, 8);
  say(
    `write and check ${MANY} lines to disk`,
    `xmlbuilder2 (${xmlbuilder2.memory.toFixed(0)} MB)`,
    xmlbuilder2.cpu / ours.cpu,
  );
  print(`write ${MANY} lines: ${memory(ours)} (goal at most 120)`);
  print(`the file has ${(statSync(large).size / 2 ** 20).toFixed(0)} MB`);
  const built = runs('build ours', '', join(folder, 'built.xml'));
  const builtWhole = runs('build ours, whole', '', join(folder, 'built-whole.xml'));
  const inMemory = `at once (${builtWhole.memory.toFixed(0)} MB)`;
  say(`build ${MANY} lines from the model as a stream`, inMemory, builtWhole.cpu / built.cpu);
  print(`build ${MANY} lines from the model as a stream: ${memory(built)}`);
  const whole = runs('validate ours, as a tree', large);
  const pieces = runs('validate ours', large);
  const saxes = runs('read saxes', large);
  say(`validate ${MANY} lines as a stream`, `as a tree (${whole.memory.toFixed(0)} MB)`, whole.cpu / pieces.cpu);
  say(`validate ${MANY} lines as a stream`, `saxes reading (${saxes.memory.toFixed(0)} MB)`, saxes.cpu / pieces.cpu);
  print(`validate ${MANY} lines as a stream: ${memory(pieces)} (goal at most 150)`);
}

/** As JavaScript: the memory of a compiler for TypeScript is none of a user's. */
async function bundled(into: string): Promise<string> {
  const input = join(import.meta.dirname, 'edo/stream-program.ts');
  const conditionNames = ['styk-source', 'node', 'import', 'default'];
  const bundle = await rolldown({ input, platform: 'node', resolve: { conditionNames } });
  const { output } = await bundle.write({
    dir: into,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
  });
  return join(into, output[0].fileName);
}

function say(job: string, peer: string, ratio: number, goal?: number): void {
  const wanted = goal === undefined ? '' : ` (goal at least ${goal.toFixed(1)})`;
  print(`${job.padEnd(42)} ${ratio.toFixed(2).padStart(6)}× ${peer}${wanted}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const parts: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  load,
  write: async () => {
    for (const lines of [10, 1000]) await write(lines);
  },
  read: async () => {
    for (const lines of [10, 10_000]) await read(lines);
  },
  validate: async (folder) => {
    if (!hasShared) return print('validate: the official schema is not here');
    for (const lines of [10, 10_000]) await check(lines);
    await checkByProcess(folder);
  },
  stream,
};

/** Every part has a process of its own: what one has taught the engine is not to make the next quicker or slower. */
const [only, ...more] = chosen.length > 0 ? chosen : Object.keys(parts);
if (only !== undefined && more.length === 0) await run(only);
else {
  for (const part of [only ?? '', ...more]) {
    execFileSync(process.execPath, [...process.execArgv, import.meta.filename, part], { stdio: 'inherit' });
  }
}

async function run(part: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styk-edo-bench-'));
  try {
    await parts[part]?.(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
