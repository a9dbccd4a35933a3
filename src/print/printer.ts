import type { DocumentToPrint, Face, PrintedForm } from '@styk/sdk/edo/print';
import type { PdfFacts } from './pdf.ts';

/** Lays out printed forms and draws them. */
export interface Printer {
  layOut(document: DocumentToPrint): Promise<PrintedForm>;
  pdf(form: PrintedForm, facts: PdfFacts): Promise<Uint8Array>;
}

/** A printer that loads its letters when the first form is asked for: most runs of a program print none. */
export function createPrinter(): Printer {
  let face: Promise<Face> | undefined;
  return {
    async layOut(document) {
      face ??= import('./pt-sans.ts').then(({ ptSans }) => ptSans());
      const { printDocument } = await import('@styk/sdk/edo/print');
      return printDocument(document, await face);
    },
    async pdf(form, facts) {
      const { formPdf } = await import('./pdf.ts');
      return formPdf(form, facts);
    },
  };
}
