import type { BackgroundWork, ServiceRuntime } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { applyTurn } from './apply/apply-turn.ts';
import type { LineChecks } from './apply/check-line.ts';
import { fail, finish } from './apply/finish.ts';
import { createPace } from './apply/pace.ts';
import { checkRegister } from './check.ts';
import { dropBlocks, readBlock } from './parts.ts';
import { readRegister } from './reading/read-register.ts';
import { type Difference, findWork, markChecked, markSwept, processedOf, type Register } from './register.ts';

/** After a failure of the database itself the work is taken up again so often. */
const LOOK_EVERY_MS = 5000;
/** Blocks that are dropped at a time. */
const SWEPT_BLOCKS = 16;

export interface RegistersWork extends BackgroundWork {
  /** A register was committed. */
  wake(): void;
  /**
   * What of the register is not as announced, empty when it all is; undefined when the work has stopped. The same check is
   * not made twice at a time.
   */
  check(register: Register): Promise<readonly Difference[] | undefined>;
}

/** Checks and applies registers one by one in the order of their commits. Starts with what the last run left half way. */
export function startRegistersWork(runtime: ServiceRuntime, room: LoyaltyRoom, lineChecks: LineChecks): RegistersWork {
  const { clock, machineClock, tempo } = runtime;
  const checks = new Map<number, Promise<readonly Difference[] | undefined>>();
  const stopping = new AbortController();
  const mayGoOn = () => !stopping.signal.aborted;

  async function* blocksOf({ seq }: Register): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = { part: 0, block: 0 }; ; ) {
      const next = await runtime.transact(({ tx }) => readBlock(tx, seq, at));
      if (next === undefined) return;
      at = next;
      yield next.content;
    }
  }

  const check = (register: Register) => {
    const known = checks.get(register.seq);
    if (known !== undefined) return known;
    const found = checkRegister(register, blocksOf(register), mayGoOn).finally(() => checks.delete(register.seq));
    checks.set(register.seq, found);
    return found;
  };

  const settleCheck = async (register: Register) => {
    const differences = await check(register);
    if (differences === undefined) return;
    await runtime.transact((context) => {
      if (differences.length > 0) fail(context, register.seq, differences);
      else markChecked(context.tx, register.seq, context.now);
    });
  };

  const apply = async (register: Register) => {
    const lineCheck = lineChecks(register.kind, register.format);
    const pace = createPace(tempo.inStep ? clock : machineClock);
    for await (const operations of readRegister(blocksOf(register), register, processedOf(register))) {
      for (let rest = operations; rest.length > 0; ) {
        if (!mayGoOn()) return;
        const linesPerSecond = pace.linesPerSecond();
        pace.ask();
        const piece = { register: register.seq, operations: rest, check: lineCheck, linesPerSecond };
        const done = await applyTurn(runtime, room, { ...piece, begin: pace.begin, mayGoOn: pace.mayGoOn });
        pace.end(rest.slice(0, done).reduce((sum, { lines }) => sum + lines, 0));
        rest = rest.slice(done);
        if (pace.rest() > 0) await machineClock.sleep(pace.rest(), stopping.signal).catch(() => undefined);
      }
    }
    await runtime.transact((context) => finish(context, register.seq));
  };

  const sweep = ({ seq }: Register) =>
    runtime.transact(({ tx }) => {
      if (dropBlocks(tx, seq, SWEPT_BLOCKS) < SWEPT_BLOCKS) markSwept(tx, seq);
    });

  const takeUp = async () => {
    while (mayGoOn()) {
      const register = await runtime.transact(({ tx }) => findWork(tx));
      if (register === undefined) return;
      if (register.state === 'checking') await settleCheck(register);
      else if (register.state === 'applying') await apply(register);
      else await sweep(register);
    }
  };
  const task = tempo.repeat(LOOK_EVERY_MS, takeUp);

  return {
    wake: task.wake,
    check,
    async stop() {
      stopping.abort();
      await task.stop();
      await Promise.allSettled(checks.values());
    },
  };
}
