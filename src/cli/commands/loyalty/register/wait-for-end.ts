import type { Styk } from '@styk/sdk';
import type { Register } from '@styk/sdk/api/loyalty';
import type { CommandContext } from '../../../context/command-context.ts';

const POLL_MS = 500;

/** Shows how a register is worked through until it ends. */
export async function waitForEnd(styk: Styk, registerId: string, context: CommandContext): Promise<Register> {
  const { clock, signal } = context;
  const progress = await context.progress.start({ ru: 'Применение реестра', en: 'Applying the register' });
  try {
    for (;;) {
      const register = await styk.loyalty.getRegister(registerId, { signal });
      progress.update(register.processed, register.totalLines);
      if (register.finishedAt !== null || register.state === 'receiving') return register;
      await clock.sleep(POLL_MS, signal);
    }
  } finally {
    progress.stop();
  }
}
