import type { Step } from '../step.ts';

const ARCHIVE = 'november.zip';

interface Exported {
  readonly counts: {
    readonly documents: number;
    readonly titles: number;
    readonly signatures: number;
    readonly files: number;
  };
}

export const archive: Step = {
  name: 'archive',
  title: {
    ru: 'Выгружаю архив для бухгалтерии и проверяю его',
    en: 'Exporting an archive for the accountants and verifying it',
  },
  async run(stage) {
    const { context } = stage;
    const { counts } = await stage.styk<Exported>([
      ...['edo', 'export', '--from', '2026-11-01', '--to', '2026-11-30', '--out', ARCHIVE],
    ]);
    stage.expect('titles in the archive', counts.titles, 2);
    const verified = await stage.styk<readonly { readonly verdict: string }[]>([
      ...['edo', 'verify', ARCHIVE, '--ca', 'keys/ca.pem', '--crl', 'keys/crl.pem'],
    ]);
    const passed = verified.filter(({ verdict }) => verdict === 'passed').length;
    // The archive itself and both signatures.
    stage.expect('good verdicts on the archive', passed, 3);
    return {
      facts: { archive: ARCHIVE, ...counts, verdicts: passed },
      told: [
        context.text(
          {
            ru: '{archive}: оба титула и подписи байт в байт, Реестр.csv и опись с хешами. Опись сошлась, обе подписи подлинны.',
            en: '{archive}: both titles and signatures byte for byte, the register Реестр.csv and a manifest of digests. The manifest agrees, both signatures are genuine.',
          },
          { archive: ARCHIVE },
        ),
      ],
    };
  },
};
