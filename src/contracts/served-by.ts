import type { ContractFile } from './model.ts';

/** True for what the ecosystem calls at a partner's (`x-styk-served-by: partner`); all else is served by the ecosystem. */
export function servedByPartner({ document }: Pick<ContractFile, 'document'>): boolean {
  return document['x-styk-served-by'] === 'partner';
}
