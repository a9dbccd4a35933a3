import type { BackgroundWork, ServiceRuntime } from '../../operation.ts';
import { reviewAll, settleDue } from './jobs.ts';
import type { PartnersRoom } from './room.ts';

/** Often enough for somebody who waits for a register. */
const LOOK_MS = 1000;

/** Lets registers answer without being asked, so that their events come by themselves. */
export function playRegisters({ contractVersions }: PartnersRoom, runtime: ServiceRuntime): BackgroundWork {
  let reviewed = false;
  return runtime.tempo.repeat(LOOK_MS, async () => {
    const look = reviewed ? settleDue : reviewAll;
    await runtime.transact((context) => look(context, contractVersions));
    reviewed = true;
  });
}
