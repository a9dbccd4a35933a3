import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { conversionTargets } from './conversion-targets.ts';

const spec = describeCommand({
  path: ['edo', 'convert'],
  summary: { ru: 'сделать из документа другой', en: 'make another document of one' },
  description: {
    ru: 'ТОРГ-12 → УПД с функцией ДОП (--to upd), УПД 5.01 и 5.02 → 5.03 (--to 5.03), УПД → черновик корректировки (--to correction). Выходят данные для edo build и отчёт: что не переносится, что перенесено в другое место, что взято по умолчанию и чего ещё не хватает. Это новый документ: у него своё имя файла, и подписывается он заново.',
    en: 'ТОРГ-12 → УПД of function ДОП (--to upd), УПД 5.01 and 5.02 → 5.03 (--to 5.03), УПД → the draft of a correction (--to correction). Out come data for edo build, and a report: what has no place, what went elsewhere, what was taken for granted and what is still lacking. It is a new document: its file has a name of its own, and it is signed anew.',
  },
  args: [
    {
      name: 'file',
      required: true,
      summary: { ru: 'файл XML; «-» — стандартный ввод', en: 'XML file; "-" for standard input' },
    },
  ],
  options: [
    {
      flags: '--to <target>',
      required: true,
      choices: conversionTargets,
      summary: { ru: 'что сделать', en: 'what to make' },
    },
    {
      flags: '--out <file>',
      summary: { ru: 'куда записать; без него на экран', en: 'where to write; to the screen without it' },
    },
    { flags: '--force', summary: { ru: 'заменить существующий файл', en: 'replace an existing file' } },
  ],
  examples: [
    {
      command: 'styk edo convert DP_TOVTORGPR_….xml --to upd --out upd.json',
      summary: {
        ru: 'УПД вместо ТОРГ-12: данные, из которых его соберёт edo build upd',
        en: 'A УПД in place of a ТОРГ-12: data of which edo build upd makes it',
      },
    },
    {
      command: 'styk edo convert archive/ON_NSCHFDOPPR_….xml --to 5.03 --out upd.json',
      summary: { ru: 'УПД прежней версии — в 5.03', en: 'A УПД of an earlier version into 5.03' },
    },
    {
      command: 'styk edo convert out/ON_NSCHFDOPPR_….xml --to correction --out draft.json',
      summary: {
        ru: 'Черновик корректировки: каждая строка до и после',
        en: 'The draft of a correction: every line before and after',
      },
    },
  ],
});

export type EdoConvertInput = InputOf<typeof spec>;
export const edoConvert = defineCommand(spec, () => import('./convert.handler.ts'));
