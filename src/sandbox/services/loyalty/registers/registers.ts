import type { OperationCall, ServiceModule, ServiceRuntime } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { createLineChecks } from './apply/check-line.ts';
import { commitRegister, prepareCommit } from './handlers/commit.ts';
import { preparePart, putRegisterPart } from './handlers/part.ts';
import { createRegister, getLoyaltyOperation, getRegister, type RegisterParams } from './handlers/registers.ts';
import { getRegisterResultsContent, listRegisterResults, prepareResultsContent } from './handlers/results.ts';
import { registerInvariants } from './invariants.ts';
import { registerJobs } from './jobs.ts';
import { type RegistersWork, startRegistersWork } from './work.ts';

type Registers = Required<Pick<ServiceModule, 'handlers' | 'preparations' | 'jobs' | 'invariants' | 'start'>>;

/** Registers of the loyalty programme: millions of operations in one go, applied in the background. */
export function createRegisters(room: LoyaltyRoom): Registers {
  const lineChecks = createLineChecks();
  let running: { readonly work: RegistersWork; readonly clock: ServiceRuntime['machineClock'] } | undefined;
  // What is committed before the work has started is found by it when it starts.
  const wake = () => running?.work.wake();
  return {
    handlers: {
      createRegister,
      getRegister,
      putRegisterPart,
      commitRegister: (call: OperationCall<RegisterParams>) => commitRegister(call, wake),
      listRegisterResults,
      getRegisterResultsContent,
      getLoyaltyOperation,
    },
    preparations: {
      putRegisterPart: preparePart,
      commitRegister: prepareCommit(() => running),
      getRegisterResultsContent: prepareResultsContent,
    },
    jobs: registerJobs,
    invariants: registerInvariants,
    start(runtime) {
      const work = startRegistersWork(runtime, room, lineChecks);
      running = { work, clock: runtime.machineClock };
      return work;
    },
  };
}
