import type { LocalizedText } from '@styk/sdk/errors';
import { type Html, type HtmlPart, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import type { OperationGroup, ReferenceContract } from '../read/model.ts';
import type { PageTypes } from '../schema/page-types.ts';
import type { SchemaView } from '../schema/schema-view.ts';
import { words } from '../texts/words.ts';
import type { AnswerView } from './answer-view.ts';
import type { OperationView } from './operation-view.ts';
import { typeSections } from './type-sections.ts';

/** What the page of a contract is drawn with. */
export interface ContractPageTools {
  readonly voice: Voice;
  readonly types: PageTypes;
  readonly schemas: SchemaView;
  readonly answers: AnswerView;
  readonly operations: OperationView;
}

export function contractContent(contract: ReferenceContract, tools: ContractPageTools): Html {
  const { voice, types, schemas, answers, operations } = tools;
  const { say, paragraphs } = voice;
  const { title, version, summary, description, servers, groups } = contract;
  // Operations are drawn first: they decide which types the page needs.
  const drawn = groups.map((group) => groupContent(contract, group, operations, voice));
  return html`<h1>${title} <small>${say(words.version)} ${version}</small></h1>
${summary && html`<p class="lead">${say(summary)}</p>`}
${description && paragraphs(description)}
${
  servers.length > 0 &&
  html`<p>${say(words.server)}: ${joined(
    servers.map(({ url, description: text }) => html`<code>${url}</code>${text && html` (${say(text)})`}`),
    ', ',
  )}</p>`
}
${drawn}${answers.sections()}${typeSections(types, schemas, voice)}`;
}

function groupContent(contract: ReferenceContract, group: OperationGroup, view: OperationView, voice: Voice): Html {
  const { description, operations } = group;
  return html`<section><h2>${groupTitle(group, voice)}</h2>
${description && !isTitle(description) && voice.paragraphs(description)}
${operations.map((operation) => view.operation(contract, operation))}</section>
`;
}

/** Links to every operation for the menu. */
export function contractContents({ groups }: ReferenceContract, voice: Voice): HtmlPart {
  return html`<ul>${groups.map(
    (group) =>
      html`<li><span class="group">${groupTitle(group, voice)}</span><ul>${group.operations.map(
        ({ id, method, summary }) =>
          html`<li><a href="#${id}"><i class="${method}">${method}</i> ${summary === undefined ? id : voice.say(summary)}</a></li>`,
      )}</ul></li>`,
  )}</ul>`;
}

function groupTitle({ name, description }: OperationGroup, { say }: Voice): HtmlPart {
  if (description !== undefined && isTitle(description)) return say(description);
  return name === '' ? say(words.operations) : name;
}

/** Descriptions of tags are titles in our contracts and may be whole texts in others, where the name has to do. */
function isTitle({ en }: LocalizedText): boolean {
  return en.length <= 80 && !en.endsWith('.');
}
