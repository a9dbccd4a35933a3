import { type TestTill, tillAtTest } from '../tests/till-at-test.ts';

/** Plays a scene with a till and a centre in this one process; nothing outside is touched. */
export async function demo(play: (till: TestTill) => Promise<void>): Promise<void> {
  const endings: (() => unknown)[] = [];
  const till = await tillAtTest({ after: (end) => void endings.push(end as () => unknown) });
  try {
    await play(till);
  } finally {
    for (const end of endings) await end();
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
