import type { MockedCall } from './http/mocked-call.ts';
import type { Refusal } from './refusal.ts';

/** Some fields of an answer; a list as a whole. */
type Fields<Data> = Data extends Uint8Array | readonly unknown[] ? Data : Partial<Data>;

/** Data to answer with, or a refusal. */
export type MockedData<Data> = Fields<Data> | Refusal;

/**
 * A fixed answer, or one made for each call. Fields that are not given are made up where the contract wants them.
 */
export type MockAnswer<Data> = MockedData<Data> | ((call: MockedCall) => MockedData<Data> | Promise<MockedData<Data>>);
