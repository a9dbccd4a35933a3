import type { OperationCall } from '../../operation.ts';

/** A receipt or a return that somebody hands in: in a call of its own, or as a line of a register. */
export type Submission<Body> = Pick<
  OperationCall<unknown, Body>,
  'tx' | 'now' | 'newId' | 'caller' | 'language' | 'body'
>;
