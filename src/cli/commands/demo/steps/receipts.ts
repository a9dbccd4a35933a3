import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import type { SubmitData } from '../../loyalty/submit-text.ts';
import type { Step } from '../step.ts';
import { TILL } from './till.ts';

/** Receipts shipped with the template. */
export const RECEIPTS = `${TILL}/data/receipts.csv`;

const RESULTS = 'receipts-verdicts.ndjson';

/** The file has so many damaged receipts, on purpose. */
const DAMAGED = 5;

interface Verdict {
  readonly line: number;
  readonly kind: string;
  readonly verdict: string;
  readonly code?: string;
  readonly message?: LocalizedText;
}

export const receipts: Step = {
  name: 'receipts',
  title: { ru: 'Провожу чеки из файла', en: 'Registering receipts from a file' },
  async run(stage) {
    const { context } = stage;
    // Damaged lines make the command end with 1: that is what it should do here.
    const totals = await stage.styk<SubmitData>(['loyalty', 'submit', RECEIPTS, '--results', RESULTS], { accept: [1] });
    stage.expect('damaged receipts refused', totals.rejected, DAMAGED);
    stage.expect('receipts still waiting', totals.pending, 0);
    const verdicts = await readVerdicts(join(stage.out, RESULTS));
    const rejected = verdicts.filter(({ verdict }) => verdict === 'rejected');
    const refunds = verdicts.filter(({ kind, verdict }) => kind === 'refund' && verdict === 'applied').length;
    return {
      facts: {
        file: RECEIPTS,
        ...totals,
        refunds,
        rejections: rejected.map(({ line, code = '' }) => ({ line, code })),
      },
      told: [
        context.text(
          {
            ru: 'Чеков {total}: проведено {applied} (в том числе возвратов {refunds}), повторов {duplicate}, отклонено {rejected}.',
            en: 'Receipts {total}: applied {applied} ({refunds} refunds among them), duplicates {duplicate}, refused {rejected}.',
          },
          { ...counted(totals), refunds },
        ),
        context.text({
          ru: 'Один возврат пришёл раньше своей продажи: он подождал её и применился.',
          en: 'One refund came before its sale: it waited for it and was applied.',
        }),
        context.text({
          ru: 'Пять строк в файле испорчены нарочно, каждая названа:',
          en: 'Five lines of the file are damaged on purpose, each was named:',
        }),
        ...rejected.map(({ line, message }) =>
          context.text(
            { ru: '  строка {line}: {reason}', en: '  line {line}: {reason}' },
            { line, reason: message?.[context.language] ?? '' },
          ),
        ),
      ],
    };
  },
};

/** The counts alone, for a sentence. */
export function counted({ total, applied, duplicate, rejected }: SubmitData) {
  return { total, applied, duplicate, rejected };
}

async function readVerdicts(file: string): Promise<readonly Verdict[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Verdict);
}
