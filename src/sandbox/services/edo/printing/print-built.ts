import type { BuildRequest } from '@styk/sdk/api/edo';
import type { BuiltDocument } from '@styk/sdk/edo';
import type { PrintedFile } from '../building/built.ts';
import type { EdoRoom } from '../dependencies.ts';
import { pdfFacts } from './print-stored.ts';

/** The printed form of a document that was built and nobody has signed yet; undefined where none is wanted. */
export async function printBuilt(
  { printer }: Pick<EdoRoom, 'printer'>,
  { type, printForm = false }: Pick<BuildRequest, 'type' | 'printForm'>,
  { fileName, bytes, number }: BuiltDocument,
  now: number,
): Promise<PrintedFile | undefined> {
  const isAll = type === 'torg12-print';
  if (!isAll && !printForm) return undefined;
  const titles = [{ fileName, bytes, signatures: [] }];
  const form = await printer.layOut({ titles, ...(isAll ? { form: 'torg12' as const } : {}) });
  const name = isAll ? `ТОРГ-12 ${number ?? ''}`.trim() : fileName.replace(/\.xml$/i, '');
  return {
    fileName: `${name.replace(/[\\/:*?"<>|]/g, '_').slice(0, 200)}.pdf`,
    bytes: await printer.pdf(form, pdfFacts(now)),
    isAll,
  };
}
