import { execFileSync } from 'node:child_process';

/** CPU time in milliseconds, user and system together, of one run of a program whose output nobody sees. */
function processCpu(program: readonly string[]): number {
  // `times` of the shell is the only place where the CPU time of a finished child can be read without native code.
  const report = execFileSync('bash', ['--norc', '-c', '"$@" >/dev/null 2>&1 </dev/null; times', 'bash', ...program], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const children = report.trim().split('\n').at(-1) ?? '';
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

/** Median CPU time of each program; they take turns, so that a busy machine is unfair to all of them alike. */
export function medianCpu<Name extends string>(
  programs: Readonly<Record<Name, readonly string[]>>,
  rounds: number,
): Readonly<Record<Name, number>> {
  const entries = Object.entries<readonly string[]>(programs).map(([name, program]) => ({
    name,
    program,
    times: [] as number[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { program, times } of entries) times.push(processCpu(program));
  }
  return Object.fromEntries(
    entries.map(({ name, times }) => [name, times.sort((one, other) => one - other)[times.length >> 1] ?? 0]),
  ) as Record<Name, number>;
}
