import { parseUpd } from '../documents/parse-upd.ts';
import type { Upd, UpdFunction } from '../documents/upd.ts';
import { withAmounts } from '../documents/upd-amounts.ts';
import type { LineUnit } from '../documents/upd-line.ts';
import type { VatRate } from '../documents/vat-rates.ts';
import type { Conversion } from './conversion.ts';
import { ConversionReport } from './report.ts';

/** Функция of the correction of each function. */
const functions: Readonly<Record<UpdFunction, string>> = {
  СЧФ: 'КСЧФ',
  СЧФДОП: 'КСЧФДИС',
  ДОП: 'ДИС',
  СвРК: 'СвИСРК',
  СвЗК: 'СвИСЗК',
};

/** What a line says before or after the change. */
export interface CorrectedFigures {
  readonly unit?: LineUnit;
  readonly quantity?: string;
  readonly price?: string;
  readonly vatRate: VatRate;
  readonly net?: string;
  readonly vat?: string;
  readonly gross?: string;
}

/** Draft of a correction: a УПД with every line twice, before and after. `after` is what the drafter changes. */
export interface CorrectionDraft {
  /** КСЧФ, КСЧФДИС, ДИС, СвИСРК or СвИСЗК. */
  readonly function: string;
  /** The document that is corrected. */
  readonly corrects: Pick<Upd, 'number' | 'date' | 'correction'> & { readonly fileId: string };
  readonly senderId: string;
  readonly recipientId: string;
  readonly seller: Upd['seller'];
  readonly buyer: Upd['buyer'];
  readonly currency: Upd['currency'];
  readonly stateContractId?: string;
  readonly lines: readonly {
    /** НомСтр of the line in the corrected document. */
    readonly line: string;
    readonly name?: string;
    readonly before: CorrectedFigures;
    readonly after: CorrectedFigures;
  }[];
}

/**
 * Makes the draft of a correction of a seller title of УПД 5.03.
 *
 * @throws as `parseUpd`
 */
export function correctionDraft(bytes: Uint8Array, fileName?: string): Conversion {
  const report = new ConversionReport();
  const { upd, id } = parseUpd(bytes, fileName);
  report.draft();
  return {
    from: 'upd-seller/5.03',
    to: 'correction-draft',
    document: { ...draftOf(upd, id) },
    findings: report.findings,
  };
}

function draftOf(upd: Upd, fileId: string): CorrectionDraft {
  const { number, date, correction, senderId, recipientId, seller, buyer, currency, stateContractId } = upd;
  return {
    function: functions[upd.function],
    corrects: { number, date, ...(correction && { correction }), fileId },
    senderId,
    recipientId,
    seller,
    buyer,
    currency,
    ...(stateContractId === undefined ? {} : { stateContractId }),
    lines: withAmounts(upd).lines.map((line, index) => {
      const { name, unit, quantity, price, vatRate, net, vat, gross } = line;
      const figures = {
        ...(unit && { unit }),
        ...(quantity && { quantity }),
        ...(price && { price }),
        vatRate,
        ...(net && { net }),
        ...(vat && { vat }),
        ...(gross && { gross }),
      };
      return { line: String(index + 1), ...(name && { name }), before: figures, after: figures };
    }),
  };
}
