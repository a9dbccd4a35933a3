import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverEnv } from './scaffolded-till.ts';

/** A driver as a program that runs already would have one: the till is opened anew at every `configure`. */
const program = `
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { loadConfig } from '../src/config.ts';
import { openTill } from '../src/open-till.ts';

let open;
const actions = {
  async configure({ baseUrl, clientId, clientSecret, storeId, posId, workDir }) {
    await open?.close();
    open = openTill(loadConfig(process.cwd(), {
      STYK_BASE_URL: baseUrl, STYK_CLIENT_ID: clientId, STYK_CLIENT_SECRET: clientSecret,
      STYK_STORE_ID: storeId, STYK_POS_ID: posId, STYK_WORK_DIR: workDir,
    }));
  },
  makeSale: (order) => open.till.sell(order),
  redeemSale: (order) => open.till.sell(order),
  returnLines: (order) => open.till.giveBack(order),
  drainQueue: async () => ({ queueLength: await open.till.drain() }),
  getState: async () => ({ queueLength: open.queue.length }),
};
const server = createServer(async (request, response) => {
  const { id, action, params } = JSON.parse(await text(request));
  const answer = await actions[action](params).then(
    (result) => ({ id, ok: true, result }),
    (error) => ({ id, ok: false, error: error.message }),
  );
  response.end(JSON.stringify(answer));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)));
`;

export async function startHttpTill(project: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  writeFileSync(join(project, 'driver/http.mts'), program);
  const till = spawn(process.execPath, ['driver/http.mts'], {
    cwd: project,
    env: driverEnv,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [port] = await once(till.stdout, 'data');
  return {
    url: `http://127.0.0.1:${port}/driver`,
    async stop() {
      till.kill();
      await once(till, 'exit');
    },
  };
}
