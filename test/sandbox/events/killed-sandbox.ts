import { flushCompileCache } from 'node:module';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { servicesWith } from '../frame-services.ts';

/** Started as a process of its own by the test of killing: serves a data folder and delivers until it is killed. */
const [, , dataDir = ''] = process.argv;
const sandbox = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000, services: servicesWith({}) });
// What is killed does not keep by itself what was compiled.
flushCompileCache();
process.stdout.write(`${JSON.stringify({ url: sandbox.url, credentials: sandbox.credentials })}\n`);
