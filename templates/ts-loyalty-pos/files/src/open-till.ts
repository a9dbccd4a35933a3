import { type Clock, systemClock } from '@styk/sdk';
import { connectCentre } from './centre.ts';
import type { TillConfig } from './config.ts';
import { simulatedPrinter } from './fiscal-printer.ts';
import { type Log, maskedLog } from './masked-log.ts';
import { OfflineQueue } from './offline-queue.ts';
import { Till } from './till.ts';
import { openTillDatabase } from './till-database.ts';

export interface OpenTill {
  readonly till: Till;
  readonly queue: OfflineQueue;
  close(): Promise<void>;
}

export interface TillWorld {
  readonly clock?: Clock;
  readonly log?: Log;
}

/** Puts the parts of the till together. What an earlier run left in the queue is there again. */
export function openTill(config: TillConfig, { clock = systemClock, log = maskedLog() }: TillWorld = {}): OpenTill {
  const database = openTillDatabase(config.dataDir);
  const queue = new OfflineQueue(database);
  const centre = connectCentre(config);
  const printer = simulatedPrinter(database, config.fiscalStorage, config.dataDir);
  return {
    till: new Till({ centre, queue, printer, clock, log, settings: config }),
    queue,
    close: async () => {
      await centre.close();
      database.close();
    },
  };
}
