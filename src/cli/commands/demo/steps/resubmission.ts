import type { SubmitData } from '../../loyalty/submit-text.ts';
import type { Step } from '../step.ts';
import { counted, RECEIPTS } from './receipts.ts';

export const resubmission: Step = {
  name: 'resubmission',
  title: { ru: 'Провожу тот же файл ещё раз', en: 'Registering the same file again' },
  async run(stage) {
    const { context } = stage;
    // A queue of its own, as on another computer: what keeps receipts from being applied twice is the centre.
    const totals = await stage.styk<SubmitData>(['loyalty', 'submit', RECEIPTS, '--outbox', 'second-outbox.db'], {
      accept: [1],
    });
    stage.expect('receipts applied a second time', totals.applied, 0);
    return {
      facts: { ...totals },
      told: [
        context.text(
          {
            ru: 'Из {total} чеков проведено {applied}: {duplicate} уже были, {rejected} снова отклонены. Дважды не проводится ничего.',
            en: 'Of {total} receipts {applied} were applied: {duplicate} were known, {rejected} refused again. Nothing is applied twice.',
          },
          counted(totals),
        ),
      ],
    };
  },
};
