/**
 * What a start costs, as ratios of CPU time to a bare Node.js: `node test/bench/startup.bench.ts` after `npm run build`.
 * Goals: `--version` ≤ 1.25, `--help` ≤ 1.6.
 */
import { join, resolve } from 'node:path';
import { medianCpu } from './process-cpu.ts';

const root = resolve(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');
const launcher = join(root, 'bin/styk.js');
const commander =
  "const { Command } = await import('commander'); new Command('styk').option('--json').helpInformation()";

const times = medianCpu(
  {
    'node -e 0': [node, '-e', '0'],
    'commander alone': [node, '--input-type=module', '-e', commander],
    'styk --version': [node, launcher, '--version'],
    'styk --help': [node, launcher, '--help'],
    'styk config list': [node, launcher, 'config', 'list'],
    'styk completion bash': [node, launcher, 'completion', 'bash'],
  },
  31,
);
for (const [name, time] of Object.entries(times)) {
  process.stdout.write(
    `${name.padEnd(22)} ${time.toFixed(0).padStart(4)} ms CPU  ${(time / times['node -e 0']).toFixed(2)}×\n`,
  );
}
