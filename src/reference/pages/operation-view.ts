import { type Html, type HtmlPart, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import type { ReferenceContract, ReferenceOperation, ReferenceParameter, StatusCodes } from '../read/model.ts';
import { curlSample } from '../samples/curl.ts';
import type { SdkCallOf } from '../samples/sdk-calls.ts';
import { words } from '../texts/words.ts';
import type { AnswerView } from './answer-view.ts';
import { operationTraits } from './operation-traits.ts';
import { ERRORS_PAGE, type PageLinks } from './page-links.ts';
import { exampleText, sample } from './sample.ts';

/** Draws the operations of one page. */
export class OperationView {
  readonly #voice: Voice;
  readonly #links: PageLinks;
  readonly #answers: AnswerView;
  readonly #sdkCallOf: SdkCallOf;

  constructor(voice: Voice, links: PageLinks, answers: AnswerView, sdkCallOf: SdkCallOf) {
    this.#voice = voice;
    this.#links = links;
    this.#answers = answers;
    this.#sdkCallOf = sdkCallOf;
  }

  operation(contract: ReferenceContract, operation: ReferenceOperation): Html {
    const { say, paragraphs } = this.#voice;
    const { id, method, path, server, summary, description, deprecated } = operation;
    return html`<article class="operation" id="${id}" aria-labelledby="title~${id}">
<h3 id="title~${id}"><a href="#${id}">${summary === undefined ? id : say(summary)}</a>${deprecated && html` <b class="old">${say(words.deprecated)}</b>`}</h3>
<p class="route"><b class="method ${method}">${method.toUpperCase()}</b> <code>${basePath(server)}${path}</code> <code class="id">${id}</code></p>
<div class="about">${description && paragraphs(description)}
${operationTraits(contract, operation, this.#voice)}${this.#parameters(operation.parameters)}${this.#body(operation)}
<h4>${say(words.answers)}</h4><dl class="answers">${operation.answers.map((answer) => this.#answers.answer(answer))}</dl>
${this.#errors(operation)}</div>
<div class="samples">${this.#samples(contract, operation)}</div>
</article>
`;
  }

  #parameters(parameters: readonly ReferenceParameter[]): HtmlPart {
    if (parameters.length === 0) return '';
    const rows = parameters.map((parameter) =>
      this.#answers.parameter(parameter, html` <span class="where">${parameter.in}</span>`),
    );
    return html`<h4>${this.#voice.say(words.parameters)}</h4><ul class="fields">${rows}</ul>`;
  }

  #body({ body }: ReferenceOperation): HtmlPart {
    if (body === undefined) return '';
    const { say, paragraphs } = this.#voice;
    return html`<h4>${say(words.body)}${!body.required && html` <small>${say(words.optional)}</small>`}</h4>${
      body.description && paragraphs(body.description)
    }${body.contents.map((content) => this.#answers.content(content))}`;
  }

  #errors({ problems, lineCodes, commonProblems }: ReferenceOperation): HtmlPart {
    const { say } = this.#voice;
    if (problems.length + lineCodes.length + commonProblems.length === 0) return '';
    const link = (code: string) => html`<a href="${this.#links.code(code)}"><code>${code}</code></a>`;
    const row = (name: HtmlPart, codes: readonly string[]) =>
      html`<dt>${name}</dt><dd>${joined(codes.map(link), ', ')}</dd>`;
    const rows = [
      ...problems.map(({ status, codes }: StatusCodes) => row(html`<code>${status}</code>`, codes)),
      ...(lineCodes.length > 0 ? [row(say(words.lineCodes), lineCodes)] : []),
    ];
    return html`<h4>${say(words.errors)}</h4>${rows.length > 0 && html`<dl class="codes">${rows}</dl>`}${
      commonProblems.length > 0 &&
      html`<p><a href="${this.#links.to(`${ERRORS_PAGE}#common`)}">${say(words.commonCodes)}</a></p>`
    }`;
  }

  #samples({ entry, security }: ReferenceContract, operation: ReferenceOperation): HtmlPart {
    const call = this.#sdkCallOf(entry, operation.method, operation.path);
    const answers = operation.answers.flatMap(({ statuses: [status = ''], contents }) => {
      const example = contents.find((content) => content.example !== undefined)?.example;
      return status.startsWith('2') && example !== undefined ? [{ status, example }] : [];
    });
    return [
      sample('curl', curlSample(operation, security)),
      call !== undefined && sample('SDK', call),
      answers.map(({ status, example }) =>
        sample(html`<span>${this.#voice.say(words.answer)} ${status}</span>`, exampleText(example)),
      ),
    ];
  }
}

/** The path of the server alone: environments differ in the rest. */
function basePath(server: string): string {
  const path = URL.canParse(server) ? new URL(server).pathname : server;
  return path === '/' ? '' : path;
}
