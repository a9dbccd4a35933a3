/**
 * `styk sdk generate` (types, operations, functions, client, reference, report) against openapi-typescript alone (types) on
 * contracts of 340 operations, JSON and YAML: wall time and peak memory of a process each, which take turns. The goal is at
 * most 1.5 times openapi-typescript. A contract of one's own can be named instead.
 *
 * node --conditions=styk-source test/bench/sdk-generate.bench.ts [contract...]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { largeContract } from './sdk-generate/large-contract.ts';

const ROUNDS = 5;
const RESOURCES = 68;

interface Cost {
  readonly ms: number;
  readonly mb: number;
}

const folder = mkdtempSync(join(tmpdir(), 'styk-bench-'));
const programs = { ours: 'ours-program.ts', alone: 'types-alone-program.ts' } as const;

function run(program: string, contract: string): Cost {
  // A new folder each time: a second run into the same one would have nothing to write.
  const out = mkdtempSync(join(folder, 'out-'));
  const start = performance.now();
  const peak = execFileSync(
    process.execPath,
    ['--conditions=styk-source', join(import.meta.dirname, 'sdk-generate', program), contract, out],
    { encoding: 'utf8' },
  );
  return { ms: performance.now() - start, mb: Number(peak) / 1024 };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

function writeContracts(): string[] {
  const contract = largeContract(RESOURCES);
  const paths = ['json', 'yaml'].map((ending) => join(folder, `large.${ending}`));
  const [jsonPath = '', yamlPath = ''] = paths;
  writeFileSync(jsonPath, JSON.stringify(contract, null, 2));
  writeFileSync(yamlPath, stringify(contract, { aliasDuplicateObjects: false }));
  return paths;
}

try {
  const named = process.argv.slice(2);
  for (const contract of named.length > 0 ? named : writeContracts()) {
    const rounds: { ours: Cost; alone: Cost }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ ours: run(programs.ours, contract), alone: run(programs.alone, contract) });
    }
    const of = (side: 'ours' | 'alone', what: keyof Cost) => median(rounds.map((round) => round[side][what]));
    const ratio = (what: keyof Cost) => median(rounds.map(({ ours, alone }) => ours[what] / alone[what])).toFixed(2);
    process.stdout.write(
      `${basename(contract)}: styk sdk generate ${of('ours', 'ms').toFixed(0)} ms, ${of('ours', 'mb').toFixed(0)} MB; ` +
        `openapi-typescript alone ${of('alone', 'ms').toFixed(0)} ms, ${of('alone', 'mb').toFixed(0)} MB; ` +
        `ratios ${ratio('ms')} and ${ratio('mb')} (goal at most 1.50)\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
