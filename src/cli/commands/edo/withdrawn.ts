import type { Finding } from '@styk/sdk/edo';

/** A document of a format no longer in force is not written unless the user insists: the tax service would not take it. */
export function refuseWithdrawn<Built extends { readonly warnings: readonly Finding[] }>(
  built: Built,
): Built | { readonly findings: readonly Finding[] } {
  const withdrawn = built.warnings.find(({ code }) => code === 'input-format-withdrawn');
  if (withdrawn === undefined) return built;
  const { hint = { ru: '', en: '' } } = withdrawn;
  const insist = {
    ru: `${hint.ru} (styk edo new upd); составить всё же по старому формату: --legacy`,
    en: `${hint.en} (styk edo new upd); to build the old format all the same: --legacy`,
  };
  return { findings: [{ ...withdrawn, severity: 'error', hint: insist }] };
}
