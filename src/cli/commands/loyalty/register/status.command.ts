import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['loyalty', 'register', 'status'],
  summary: { ru: 'как продвинулся реестр', en: 'how far a register has come' },
  args: [{ name: 'register-id', required: true, summary: { ru: 'реестр, reg_…', en: 'the register, reg_…' } }],
  options: [
    ...connectionOptions,
    { flags: '--wait', summary: { ru: 'дождаться конца обработки', en: 'wait until it has been worked through' } },
  ],
  examples: [
    {
      command: 'styk loyalty register status reg_01JD2Q7F8X --wait',
      summary: { ru: 'Дождаться итогов', en: 'Wait for the outcome' },
    },
  ],
});

export type RegisterStatusInput = InputOf<typeof spec>;
export const loyaltyRegisterStatus = defineCommand(spec, () => import('./status.handler.ts'));
