import type { LocalizedText } from '@styk/sdk/errors';
import { type Html, type HtmlPart, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import type { Problem, ProblemUse } from '../read/problem-index.ts';
import type { ProblemText } from '../site-source.ts';
import { statusAdvice } from '../texts/status-advice.ts';
import { words } from '../texts/words.ts';
import { codeAnchor, contractPage, type PageLinks } from './page-links.ts';

/** One page with every code: common ones first, then by status. */
export function errorsContent(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, ProblemText>,
  voice: Voice,
  links: PageLinks,
): Html {
  const { say, paragraphs } = voice;
  const draw = (problem: Problem) => problemSection(problem, texts.get(problem.code), voice, links);
  return html`<h1>${say(words.errors)}</h1>
${paragraphs(intro)}
${sectionsOf(problems).map(
  ({ id, title, problems: listed }) =>
    html`<section class="problems"><h2 id="${id}">${say(title)}</h2>
${listed.map(draw)}</section>
`,
)}`;
}

export function errorsContents(problems: readonly Problem[], { say }: Voice): HtmlPart {
  const sections = sectionsOf(problems);
  return html`<ul>${sections.map(({ id, title, problems: { length } }) => html`<li><a href="#${id}">${say(title)} (${length})</a></li>`)}</ul>`;
}

const intro: LocalizedText = {
  ru: 'Программа решает по `code` и `status`: коды не меняются и не переводятся. Незнакомый код понимайте по статусу. Повторяйте вызов, только если `retryable` — истина: с тем же ключом идемпотентности и не раньше, чем велит `Retry-After`.',
  en: 'A program decides by `code` and `status`: codes never change and are never translated. Take an unknown code as its status. Repeat a call only where `retryable` is true: with the same idempotency key and not before `Retry-After` allows it.',
};

interface ErrorSection {
  readonly id: string;
  readonly title: LocalizedText;
  readonly problems: readonly Problem[];
}

function sectionsOf(problems: readonly Problem[]): ErrorSection[] {
  const own = problems.filter(({ common }) => !common);
  const byStatus = Map.groupBy(own, ({ statuses }) => statuses[0] ?? 'line');
  const sections = [...byStatus]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([status, listed]) => ({
      id: `status-${status}`,
      title: status === 'line' ? words.lineCodes : { ru: status, en: status },
      problems: listed,
    }));
  const common = problems.filter((problem) => problem.common);
  return [...(common.length === 0 ? [] : [{ id: 'common', title: commonTitle, problems: common }]), ...sections];
}

const commonTitle: LocalizedText = { ru: 'Общие коды: от любой операции', en: 'Common codes: from any operation' };

function problemSection(problem: Problem, text: ProblemText | undefined, voice: Voice, links: PageLinks): Html {
  const { say, paragraphs } = voice;
  const { code, statuses, uses, common } = problem;
  const advice = statusAdvice(statuses[0]);
  const isRetryable = text?.retryable ?? advice.retryable;
  const remediation = text?.remediation ?? advice.text;
  return html`<article class="problem" id="${codeAnchor(code)}">
<h3><a href="#${codeAnchor(code)}"><code>${code}</code></a>${text && html` <span class="title">${say(text.title)}</span>`}</h3>
<p class="facts">${joined(
    [
      ...statuses.map((status) => html`<code>${status}</code>`),
      html`${say(isRetryable ? words.retryable : words.notRetryable)}`,
    ],
    ' · ',
  )}</p>
${text?.detail && paragraphs(text.detail)}
<dl class="codes"><dt>${say(words.whatToDo)}</dt><dd>${paragraphs(remediation)}</dd>
<dt>${say(words.operations)}</dt><dd>${common && say(words.allOperations)}${common && uses.length > 0 && '; '}${joined(
    uses.map((use) => useLink(use, voice, links)),
    ', ',
  )}</dd></dl>
</article>
`;
}

function useLink({ contract, operation: { id }, ofLine }: ProblemUse, { say }: Voice, links: PageLinks): Html {
  return html`<a href="${links.to(`${contractPage(contract)}#${id}`)}">${contract.name}.${id}</a>${ofLine && html` (${say(lineNote)})`}`;
}

const lineNote: LocalizedText = { ru: 'строка', en: 'a line' };
