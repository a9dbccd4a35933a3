import { text } from 'node:stream/consumers';

/** Started as a process of its own: posts all of what it reads at once, and prints the statuses in the same order. */
const [, , url = '', token = ''] = process.argv;

interface Post {
  readonly path: string;
  readonly key: string;
  readonly body: object;
}

const posts = JSON.parse(await text(process.stdin)) as readonly Post[];
const statuses = await Promise.all(
  posts.map(async ({ path, key, body }) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    await response.arrayBuffer();
    return response.status;
  }),
);
process.stdout.write(JSON.stringify(statuses));
