#!/usr/bin/env node
// Plain JavaScript that Node.js 18 still understands: it decides whether this Node.js may run the rest, and loads as
// little as possible until then.
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** node:sqlite, the compile cache and `styk`'s own syntax are all there from this version on. */
const needed = [22, 22];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${readJson(join(root, 'package.json')).version}\n`);
} else if (isEnough(process.versions.node)) {
  await start();
} else {
  const newer = findNewerNode(root);
  if (newer !== undefined) await runUnder(newer);
  else if (argv.length === 0 || argv.some((word) => word === '--help' || word === '-h')) await start();
  else refuse();
}

async function start() {
  module.enableCompileCache?.();
  silenceSqliteWarning();
  const cli = join(root, 'dist', 'cli.js');
  if (existsSync(cli)) {
    await import('../dist/cli.js');
  } else {
    fail(
      `the command line is not built yet: run "npm ci" or "npm run build" in ${root}`,
      `командная строка ещё не собрана: выполните «npm ci» или «npm run build» в ${root}`,
    );
  }
}

/** Node.js 22 warns that node:sqlite is experimental: whoever runs a command can do nothing about it. */
function silenceSqliteWarning() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) emitWarning.call(process, warning, ...rest);
  };
}

/** The `node` package, which `npm ci` brings along, in the folders above this file. */
function findNewerNode(folder) {
  const home = join(folder, 'node_modules', 'node');
  const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary) && isEnough(readJson(join(home, 'package.json')).version)) return binary;
  return dirname(folder) === folder ? undefined : findNewerNode(dirname(folder));
}

async function runUnder(binary) {
  const { spawn } = await import('node:child_process');
  // Programs that we start in turn, such as the driver of a till, call `node` too.
  const PATH = [dirname(binary), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(binary, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  });
  // Whoever started us knows only this process, and it has to outlive the child, which may be finishing something.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${binary}: ${error.message}`, `${binary}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

function refuse() {
  const wanted = needed.join('.');
  fail(
    `Node.js ${wanted} or newer is needed, this is ${process.versions.node}`,
    `нужен Node.js ${wanted} или новее, а это ${process.versions.node}`,
  );
}

/** Nothing could run: exit code 3. */
function fail(en, ru) {
  const { STYK_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = STYK_LANG || LC_ALL || LC_MESSAGES || LANG || '';
  process.stderr.write(`styk: ${/^ru/i.test(language) ? ru : en}\n`);
  process.exitCode = 3;
}

function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
