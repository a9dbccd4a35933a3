import { startSandbox } from '../../../src/sandbox/server.ts';
import { authorityMigrations } from '../../../src/sandbox/services/certificates/authority.ts';
import { createEventsService } from '../../../src/sandbox/services/events/service.ts';
import { identityService } from '../../../src/sandbox/services/identity/service.ts';
import { partnersService } from '../../../src/sandbox/services/partners/service.ts';

/** Started as a process of its own by the test of killing: serves a data folder and delivers until it is killed. */
const [, , dataDir = ''] = process.argv;
const services = () => [
  identityService,
  createEventsService(),
  partnersService,
  { name: 'certificates', migrations: authorityMigrations, handlers: {} },
];
const sandbox = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000, services });
process.stdout.write(`${JSON.stringify({ url: sandbox.url, credentials: sandbox.credentials })}\n`);
