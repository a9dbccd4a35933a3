import { fillTemplate, type Language, type LocalizedText } from '../../errors/index.ts';
import type { CheckResult, Verdict } from '../verifier/result.ts';
import { moscowTime, withMoscowTimes } from './moscow-time.ts';
import { powerFacts, trustFacts } from './present-material.ts';
import { signerFacts, signerTitle } from './present-signer.ts';
import type { Protocol, ProtocolCheck, ProtocolDocument, ProtocolSignature } from './protocol.ts';
import { visibleText } from './visible-text.ts';
import { CHECK_WORDS, PACKAGE_WORDS, RESULT_WORDS, VERDICT_WORDS, WORDS } from './words.ts';

/** One line of a list of facts. `code` is set in letters of one width: digests and numbers. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly code?: true;
}

export interface CheckLine {
  readonly result: CheckResult;
  /** The result in words: a page may be printed without colours, or be read aloud. */
  readonly resultText: string;
  readonly title: string;
  readonly reason: string;
  /** Why a check that was not made does or does not matter. */
  readonly note?: string;
}

export type SheetPart =
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly text: string; readonly detail: string }
  | { readonly kind: 'facts'; readonly title?: string; readonly small?: true; readonly facts: readonly Fact[] }
  | { readonly kind: 'checks'; readonly title: string; readonly checks: readonly CheckLine[] }
  | { readonly kind: 'note'; readonly text: string };

/** What the protocol says of one document, to be drawn by whoever makes pages. All texts are safe to be shown as they are. */
export interface ProtocolSheet {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly parts: readonly SheetPart[];
}

/** The protocol in the words of one language, a sheet for each document; the last one says by what they were judged. */
export function presentProtocol(protocol: Protocol, language: Language): readonly ProtocolSheet[] {
  const { program, at, atSource, documents, counts } = protocol;
  const say = (text: LocalizedText) => text[language];
  const source = say(atSource === 'given' ? WORDS.byGiven : WORDS.byClock);
  const asOf = `${say(WORDS.asOf)} ${moscowTime(at, language)} (${source}). ${say(WORDS.madeBy)} ${program.name} ${program.version}.`;
  const subtitle = documents.length === 1 ? asOf : `${asOf} ${fillTemplate(say(WORDS.counts), counts)}`;
  return documents.map((document, index) => ({
    language,
    title: say(WORDS.title),
    subtitle,
    parts: [
      ...documentParts(document, protocol, language),
      ...(index === documents.length - 1 ? closingParts(protocol, language) : []),
    ],
  }));
}

/** `Страница 1 из 3` */
export function pageNumber(page: number, pages: number, language: Language): string {
  return fillTemplate(WORDS.page[language], { page, pages });
}

function documentParts(document: ProtocolDocument, { party }: Protocol, language: Language): readonly SheetPart[] {
  const { file, signatures, failure, checks } = document;
  const head: readonly Fact[] = [
    ...fileFactsOf(WORDS.document, file, language),
    ...(party === undefined ? [] : [{ label: WORDS.asked[language], value: `${WORDS.inn[language]} ${party}` }]),
  ];
  return [
    { kind: 'facts', facts: head },
    ...(failure === undefined ? [] : [failureParts(failure.message, failure.code, language)]),
    ...(checks === undefined ? [] : packageParts(checks, language)),
    ...signatures.flatMap((signature) => signatureParts(signature, language)),
  ];
}

type NamedFile = ProtocolDocument['file'];

function fileFactsOf(label: LocalizedText, file: NamedFile, language: Language): readonly Fact[] {
  const name = visibleText(file.name);
  if (!('size' in file)) return [{ label: label[language], value: name }];
  return [
    { label: label[language], value: `${name} (${file.size} ${WORDS.bytes[language]})` },
    { label: WORDS.sha256[language], value: file.sha256, code: true },
    { label: WORDS.streebog256[language], value: file.streebog256, code: true },
  ];
}

function failureParts(message: LocalizedText, code: string, language: Language): SheetPart {
  const text = visibleText(message[language]);
  return { kind: 'verdict', verdict: 'indeterminate', text: WORDS.failure[language], detail: `${text} [${code}]` };
}

function packageParts(checks: readonly ProtocolCheck[], language: Language): readonly SheetPart[] {
  const verdict = checks.some(({ result }) => result === 'error') ? 'failed' : 'passed';
  return [
    { kind: 'verdict', verdict, text: PACKAGE_WORDS[verdict][language], detail: '' },
    ...checkParts(checks, language),
  ];
}

function signatureParts(signature: ProtocolSignature, language: Language): readonly SheetPart[] {
  const { file, verdict, indication, subIndication, checks, signers } = signature;
  const etsi = [indication, subIndication].filter(Boolean).join(', ');
  const signatureFile: readonly Fact[] =
    file === undefined
      ? [{ label: WORDS.signature[language], value: WORDS.inside[language] }]
      : fileFactsOf(WORDS.signature, file, language);
  return [
    {
      kind: 'verdict',
      verdict,
      text: VERDICT_WORDS[verdict][language],
      detail: `${WORDS.etsi[language]}: ${etsi}`,
    },
    { kind: 'facts', facts: signatureFile },
    ...(signers.length === 0 ? checkParts(checks, language) : []),
    ...signers.flatMap((signer): readonly SheetPart[] => [
      { kind: 'facts', title: signerTitle(signer, signers.length, language), facts: signerFacts(signer, language) },
      ...checkParts([...checks, ...signer.checks], language),
    ]),
  ];
}

function checkParts(checks: readonly ProtocolCheck[], language: Language): readonly SheetPart[] {
  const made = checks.filter(({ result }) => result !== 'not-checked');
  const others = checks.filter(({ result }) => result === 'not-checked');
  const part = (title: LocalizedText, list: readonly ProtocolCheck[]): readonly SheetPart[] =>
    list.length === 0
      ? []
      : [{ kind: 'checks', title: title[language], checks: list.map((check) => lineOf(check, language)) }];
  return [...part(WORDS.checked, made), ...part(WORDS.notChecked, others)];
}

function lineOf({ id, result, reason, required, waived, subIndication }: ProtocolCheck, language: Language): CheckLine {
  const titles: Readonly<Record<string, LocalizedText>> = CHECK_WORDS;
  const weight = waived ? WORDS.waived : required ? WORDS.required : WORDS.optional;
  const note = result === 'not-checked' ? weight[language] : result === 'error' ? subIndication : undefined;
  return {
    result,
    resultText: RESULT_WORDS[result][language],
    title: titles[id]?.[language] ?? id,
    reason: visibleText(withMoscowTimes(reason[language], language)),
    ...(note !== undefined && { note }),
  };
}

function closingParts({ powers, trust }: Protocol, language: Language): readonly SheetPart[] {
  return [
    ...(powers.length === 0
      ? []
      : [{ kind: 'facts', title: WORDS.powers[language], facts: powerFacts(powers, language) } as const]),
    { kind: 'facts', title: WORDS.trust[language], small: true, facts: trustFacts(trust, language) },
    { kind: 'note', text: WORDS.footnote[language] },
  ];
}
