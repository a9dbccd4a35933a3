import { get } from './api.js';

/** All items of an operation that pages, up to `most`. */
export async function every(path, query, signal, most = 1000) {
  const items = [];
  let cursor;
  do {
    const page = await get(path, { ...query, limit: Math.min(most, 200), cursor }, signal);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && items.length < most);
  return items;
}
