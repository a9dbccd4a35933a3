import { type Html, type HtmlPart, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import type { ReferenceContract, ReferenceOperation, SecurityNeed } from '../read/model.ts';
import { words } from '../texts/words.ts';

/** Who may call an operation, how often, and whether a call may be repeated. */
export function operationTraits(contract: ReferenceContract, operation: ReferenceOperation, voice: Voice): HtmlPart {
  const { say } = voice;
  const { security, limit, keyless, parameters } = operation;
  const needsKey = parameters.some(({ name, in: place }) => place === 'header' && name === 'Idempotency-Key');
  const says = contract.security.length > 0 || security.length > 0;
  const traits = [
    says && trait(say(words.access), security.length === 0 ? say(words.anyone) : ways(security, voice)),
    contract.servedByPartner && trait(say(words.servedBy), say(words.partnerSide)),
    limit !== undefined &&
      trait(
        say(words.limit),
        say({
          ru: `${limit.rate} в секунду, всплеск ${limit.burst}, одновременно ${limit.parallel}`,
          en: `${limit.rate} a second, bursts of ${limit.burst}, ${limit.parallel} at a time`,
        }),
      ),
    needsKey && trait(say(words.idempotency), say(words.keyNeeded)),
    keyless !== undefined &&
      trait(say(words.idempotency), say({ ru: words.keyless.ru, en: `${words.keyless.en}: ${keyless}` })),
  ].filter((one) => one !== false);
  return (
    traits.length > 0 &&
    html`<dl class="traits">${traits}</dl>
`
  );
}

function trait(name: HtmlPart, value: HtmlPart): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** `oauth2: loyalty:write`, or another way in. */
function ways(security: ReferenceOperation['security'], { say }: Voice): Html {
  const need = ({ scheme, scopes }: SecurityNeed) => {
    const codes = joined(
      scopes.map((scope) => html`<code>${scope}</code>`),
      ' + ',
    );
    return html`${scheme}${scopes.length > 0 && ': '}${codes}`;
  };
  return joined(
    security.map((needs) => (needs.length === 0 ? say(words.anyone) : joined(needs.map(need), ' + '))),
    say(words.or),
  );
}
