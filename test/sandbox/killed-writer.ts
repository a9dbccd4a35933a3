import { flushCompileCache } from 'node:module';
import { startSandbox } from '../../src/sandbox/server.ts';

/** Started as a process of its own by the crash test: serves a data folder until it is killed. */
const [, , dataDir = ''] = process.argv;
const sandbox = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000 });
// What is killed does not keep by itself what was compiled.
flushCompileCache();
process.stdout.write(`${JSON.stringify({ url: sandbox.url, credentials: sandbox.credentials })}\n`);
