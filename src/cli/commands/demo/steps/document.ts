import type { Subject, VerifiedSigner } from '@styk/sdk/signing';
import type { Step } from '../step.ts';

/** The counterparty that the sandbox plays. */
const COUNTERPARTY_INN = '9699000020';

interface BuiltDocuments {
  readonly documents: readonly {
    readonly file: string;
    readonly number: string;
    readonly date: string;
    readonly totals: { readonly net: string; readonly vat: string; readonly gross: string };
  }[];
}

export const document: Step = {
  name: 'document',
  title: { ru: 'Собираю УПД, проверяю и подписываю', en: 'Building, validating and signing an УПД' },
  async run(stage) {
    const { context } = stage;
    // The signer that the sample document names.
    await stage.styk([
      'sandbox',
      'identity',
      '--out',
      'keys',
      '--surname',
      'Ромашкина',
      '--given-name',
      'Анна Сергеевна',
      '--algorithm',
      'gost256',
    ]);
    await stage.styk(['edo', 'new', 'upd', '--to', COUNTERPARTY_INN, '--out', 'upd.json']);
    const { documents } = await stage.styk<BuiltDocuments>(['edo', 'build', 'upd', 'upd.json', '--out', 'documents']);
    stage.expect('documents built', documents.length, 1);
    const [built] = documents;
    const file = built?.file ?? '';
    stage.builtDocument = file;
    const [validated] = await stage.styk<readonly { verdict: string }[]>(['edo', 'validate', file]);
    await stage.styk(['edo', 'sign', file, '--key', 'keys/key.pem', '--cert', 'keys/cert.pem']);
    const [verified] = await stage.styk<readonly { verdict: string; signers: readonly VerifiedSigner[] }[]>([
      ...['edo', 'verify', file, '--ca', 'keys/ca.pem', '--crl', 'keys/crl.pem'],
    ]);
    stage.expect('verdict on the signature', verified?.verdict ?? '', 'passed');
    const { net = '', vat = '', gross = '' } = built?.totals ?? {};
    return {
      facts: {
        file,
        number: built?.number ?? '',
        date: built?.date ?? '',
        net,
        vat,
        gross,
        validation: validated?.verdict ?? '',
        signature: verified?.verdict ?? '',
      },
      told: [
        context.text(
          {
            ru: 'УПД (СЧФДОП) № {number}, 12 строк, НДС 10 % и 22 %: без налога {net}, налог {vat}, всего {gross} ₽. Суммы посчитаны из строк.',
            en: 'УПД (СЧФДОП) No. {number}, 12 lines, VAT 10 % and 22 %: net {net}, VAT {vat}, total {gross} ₽. The sums were calculated from the lines.',
          },
          { number: built?.number ?? '', net, vat, gross },
        ),
        context.text({
          ru: 'XML в windows-1251 соответствует формату 5.03; имя файла равно ИдФайл.',
          en: 'The windows-1251 XML is valid by format 5.03; its file name equals ИдФайл.',
        }),
        context.text(
          {
            ru: 'Подпись {algorithm}: {who}; проверена и подлинна.',
            en: 'Signed by {who}, {algorithm}; the signature was verified and is genuine.',
          },
          { who: personOf(verified?.signers[0]?.subject), algorithm: verified?.signers[0]?.algorithm ?? '' },
        ),
      ],
    };
  },
};

function personOf(subject: Subject | undefined): string {
  const { surname, givenName, title, cn } = subject ?? {};
  return [[surname, givenName].filter(Boolean).join(' '), title, cn].filter(Boolean).join(', ');
}
