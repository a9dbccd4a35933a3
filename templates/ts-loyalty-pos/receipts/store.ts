export interface Store {
  readonly storeId: string;
  /** Hours the store's clock is ahead of UTC. */
  readonly offsetHours: number;
}

export const stores: readonly Store[] = [
  { storeId: 'msk-01', offsetHours: 3 },
  { storeId: 'spb-02', offsetHours: 3 },
  { storeId: 'kgd-03', offsetHours: 2 },
  { storeId: 'vvo-04', offsetHours: 10 },
];

/** The instant at which the store's clock shows this second of this day of November 2026. */
export function instant({ offsetHours }: Store, day: number, second: number): number {
  return Date.UTC(2026, 10, day, -offsetHours, 0, second);
}

/** `2026-11-20T09:15:30+10:00` */
export function localTime({ offsetHours }: Store, epochMs: number): string {
  const local = new Date(epochMs + offsetHours * 3_600_000).toISOString().slice(0, 19);
  return `${local}+${String(offsetHours).padStart(2, '0')}:00`;
}
