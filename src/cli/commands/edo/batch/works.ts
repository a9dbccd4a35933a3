import { prepareSigning } from './sign-one.ts';
import { prepareVerifying } from './verify-one.ts';

/** What can be done with many files. Each is prepared from plain data, so that every thread can prepare it for itself. */
export const WORKS = { sign: prepareSigning, verify: prepareVerifying } as const;

export type WorkName = keyof typeof WORKS;

export type SetupOf<Name extends WorkName> = Parameters<(typeof WORKS)[Name]>[0];

type Prepared<Name extends WorkName> = Awaited<ReturnType<(typeof WORKS)[Name]>>;

export type JobOf<Name extends WorkName> = Parameters<Prepared<Name>>[0];

export type DoneOf<Name extends WorkName> = Awaited<ReturnType<Prepared<Name>>>;
