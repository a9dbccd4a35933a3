import type { LocalizedText } from '@styk/sdk/errors';
import { type Html, type HtmlPart, html } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import type { ReferenceEvent } from '../read/model.ts';
import type { PageTypes } from '../schema/page-types.ts';
import type { SchemaView } from '../schema/schema-view.ts';
import { words } from '../texts/words.ts';
import { exampleText, sample } from './sample.ts';
import { typeSections } from './type-sections.ts';

/** One page with every type of event. */
export function eventsContent(
  events: readonly ReferenceEvent[],
  voice: Voice,
  types: PageTypes,
  schemas: SchemaView,
): Html {
  const { say, paragraphs } = voice;
  const drawn = groupsOf(events).map(
    ({ name, events: listed }) => html`<section><h2 id="about~${name}">${name}</h2>
${listed.map((event) => eventSection(event, voice, schemas))}</section>
`,
  );
  return html`<h1>${say(words.eventCatalogue)}</h1>
${arrival.map(paragraphs)}
${drawn}${typeSections(types, schemas, voice)}`;
}

export function eventsContents(events: readonly ReferenceEvent[]): HtmlPart {
  return html`<ul>${groupsOf(events).map(
    ({ name, events: listed }) =>
      html`<li><a href="#about~${name}">${name}</a><ul>${listed.map(({ type }) => html`<li><a href="#${type}">${type}</a></li>`)}</ul></li>`,
  )}</ul>`;
}

/** How an event arrives. Names of operations become links. */
const arrival: readonly LocalizedText[] = [
  {
    ru: 'Событие приходит вебхуком (receiveEvent на стороне партнёра) или читается из журнала (readEventLog, затем acknowledgeEventLog). Тело — конверт CloudEvents 1.0, данные ниже лежат в его поле `data`. Подписка — createSubscription; для каждого типа нужно своё право.',
    en: "An event is pushed to a webhook (receiveEvent on the partner's side) or read from the log (readEventLog, then acknowledgeEventLog). The body is a CloudEvents 1.0 envelope; the data below is its `data`. Subscribe with createSubscription; each type needs its own scope.",
  },
  {
    ru: 'Доставка — хотя бы один раз и по порядку для каждого `subject`: отбрасывайте повторы по `id`, а устаревшее — по `aggregateversion`. Незнакомые поля, значения и типы пропускайте.',
    en: 'Delivery is at least once and in order for each `subject`: drop repetitions by `id` and what is outdated by `aggregateversion`. Ignore fields, values and types that you do not know.',
  },
];

function groupsOf(events: readonly ReferenceEvent[]): { name: string; events: readonly ReferenceEvent[] }[] {
  const groups = Map.groupBy(events, ({ type }) => type.split('.', 1)[0] ?? type);
  return [...groups].map(([name, listed]) => ({ name, events: listed }));
}

function eventSection(event: ReferenceEvent, voice: Voice, schemas: SchemaView): Html {
  const { say, paragraphs } = voice;
  const { type, summary, description, subject, scope, personalData, data, example } = event;
  return html`<article class="operation" id="${type}" aria-labelledby="title~${type}">
<h3 id="title~${type}"><a href="#${type}"><code>${type}</code></a>${summary && html` <span class="title">${say(summary)}</span>`}</h3>
<div class="about">${description && paragraphs(description)}
<dl class="traits"><div><dt>${say(words.subject)}</dt><dd>${subject}</dd></div><div><dt>${say(words.scope)}</dt><dd><code>${scope}</code></dd></div>${
    personalData && html`<div><dt>${say(words.personalData)}</dt><dd><code>customers:pii</code></dd></div>`
  }</dl>
${data && html`<h4><code>data</code> <span class="type">${schemas.label(data)}</span></h4>${schemas.below(data, true)}`}</div>
<div class="samples">${example !== undefined && sample(say(words.exampleOfData), exampleText(example))}</div>
</article>
`;
}
