import { type ExplainedCode, explainCode, findingCodes } from '@styk/sdk/edo/codes';
import type { Language, LocalizedText } from '@styk/sdk/errors';

type Layer = ExplainedCode['layer'];

const layers: Readonly<Partial<Record<Layer, LocalizedText>>> = {
  input: { ru: 'Входные данные', en: 'Input' },
  bytes: { ru: 'Байты и имя файла', en: 'Bytes and file name' },
  wellformed: { ru: 'XML', en: 'XML' },
  schema: { ru: 'Формат и схема', en: 'Format and schema' },
  schematron: { ru: 'Официальные условия', en: 'Official conditions' },
  rules: { ru: 'Правила', en: 'Rules' },
  documents: { ru: 'Между документами', en: 'Between documents' },
};

const words = {
  title: { ru: 'Коды замечаний к документам', en: 'Codes of findings about documents' },
  intro: {
    ru: 'Составлено `npm run generate:docs` из самих правил; коды не меняют смысла и не переводятся. `{name}` — значение из документа. То же в терминале: `styk edo explain <код>`. [English](edo-codes.md)',
    en: 'Made by `npm run generate:docs` from the rules themselves; codes never change their meaning and are never translated. `{name}` stands for a value of the document. The same in a terminal: `styk edo explain <code>`. [Русский](edo-codes.ru.md)',
  },
  code: { ru: 'Код', en: 'Code' },
  message: { ru: 'Замечание', en: 'Finding' },
  fix: { ru: 'Что делать', en: 'What to do' },
  source: { ru: 'Источник', en: 'Source' },
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'к сведению', en: 'for information' },
} satisfies Record<string, LocalizedText>;

/** `docs/edo-codes.md` and `docs/edo-codes.ru.md`: every code, by layers, with its meaning, example, remedy and source. */
export function edoCodesPage(language: Language): string {
  const codes = findingCodes.flatMap(({ code }) => explainCode(code) ?? []);
  const sections = Object.entries(layers).map(([layer, title]) => {
    const own = codes.filter((one) => one.layer === layer);
    return `## ${title[language]}\n\n${index(own, language)}\n\n${own.map((one) => section(one, language)).join('\n')}`;
  });
  return `# ${words.title[language]}\n\n${words.intro[language]}\n\n${sections.join('\n')}`;
}

function index(codes: readonly ExplainedCode[], language: Language): string {
  const rows = codes.map(({ code, message }) => `| [${code}](#${code.toLowerCase()}) | ${cell(message[language])} |`);
  return [`| ${words.code[language]} | ${words.message[language]} |`, '| --- | --- |', ...rows].join('\n');
}

function section(explained: ExplainedCode, language: Language): string {
  const { code, severity, message, meaning, fix, wrong, right, source, formats = [] } = explained;
  const scope = [words[severity][language], ...formats.map((format) => `\`${format}\``)].join(' · ');
  return `### ${code}

**${plain(message[language])}** (${scope})

${plain(meaning[language])}

\`\`\`text
${marked('✗', wrong)}
${marked('✓', right)}
\`\`\`

${words.fix[language]}: ${plain(fix[language])}

${words.source[language]}: ${plain(source)}
`;
}

function marked(mark: string, text: string): string {
  return text.replace(/^/gm, `${mark} `);
}

function cell(text: string): string {
  return plain(text).replaceAll('|', '\\|');
}

/** A reader of Markdown takes `<name>` for a tag, and for the character it names `&#NNN;`. */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('*', '\\*');
}
