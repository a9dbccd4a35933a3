import type {
  BatchResult,
  LineOutcome,
  MappingBatch,
  MappingLine,
  MappingValidation,
  MappingValidationRequest,
} from '@styk/sdk/api/catalog';
import { batchResult } from '../../../batch-result.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { emitEvent } from '../../events/emit.ts';
import { findEcosystemArticle } from '../articles.ts';
import { detailOf } from '../line-texts.ts';
import { readAsOf, toOutcome, type Verdict } from '../lines.ts';
import { checkMappings, type MappingFault } from '../mapping-rules.ts';
import { findMapping, saveMapping, saveMappingRefusal } from '../mappings.ts';

export function validateMappings(
  call: OperationCall<unknown, MappingValidationRequest>,
): OperationResult<MappingValidation> {
  const { mappings } = call.body;
  const faults = checkMappings(mappings);
  const findings = mappings.flatMap(({ partnerSku }, line) => {
    const fault = faults[line];
    if (fault === undefined) return [];
    return [{ line, partnerSku, code: fault.code, detail: detailOf(fault, call.language) }];
  });
  return { status: 200, body: { checked: mappings.length, findings } };
}

export function upsertMappings(call: OperationCall<unknown, MappingBatch>): OperationResult<BatchResult> {
  const { mappings } = call.body;
  const faults = checkMappings(mappings);
  const results = mappings.map((line, index): LineOutcome => {
    return toOutcome(index, line.partnerSku, applyMapping(call, line, faults[index]), call.language);
  });
  return { status: 200, body: batchResult(results) };
}

function applyMapping(call: OperationCall, line: MappingLine, fault: MappingFault | undefined): Verdict {
  const { partnerId } = call.caller;
  const asOf = readAsOf(line.asOf, call.now);
  if (typeof asOf !== 'number') return asOf;
  const known = findMapping(call.tx, partnerId, line.partnerSku);
  if (known !== undefined && asOf < known.asOf) return 'superseded';
  if (fault === undefined) {
    saveMapping(call, partnerId, line, asOf);
    return 'applied';
  }
  // A repeated row takes nothing away from the first one.
  if (fault.code !== 'duplicate') saveMappingRefusal(call, partnerId, line.partnerSku, fault.code);
  emitEvent(call, {
    type: 'mapping.rejected',
    subject: line.partnerSku,
    partnerId,
    data: {
      partnerSku: line.partnerSku,
      sku: findEcosystemArticle(line.ecosystemSku)?.sku ?? null,
      code: fault.code,
      detail: detailOf(fault, call.language),
    },
  });
  return fault;
}
