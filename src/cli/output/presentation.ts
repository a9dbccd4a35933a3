import type { Language } from '@styk/sdk/errors';
import type { Host, TextSink } from '../context/host.ts';
import { jsonOutput } from './json-output.ts';
import type { Output } from './output.ts';
import { textOutput } from './text-output.ts';
import { createView, type View } from './view.ts';

/** How this run speaks to its reader. */
export interface Presentation {
  readonly language: Language;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly noColor: boolean;
  /** Errors with their stacks. */
  readonly verbose: boolean;
}

export interface Speaker {
  readonly output: Output;
  /** For texts on stdout. */
  readonly view: View;
}

export function createSpeaker(host: Host, { language, json, quiet, noColor }: Presentation): Speaker {
  const viewOf = ({ isTerminal, width }: TextSink) =>
    createView(language, width, isTerminal && !noColor && coloursWelcome(host.env));
  const view = viewOf(host.stdout);
  const text = textOutput(host, { stdout: view, stderr: () => viewOf(host.stderr) }, quiet);
  return { view, output: json ? jsonOutput(host, text) : text };
}

/** https://no-color.org: any non-empty value means no colours. */
function coloursWelcome(env: Host['env']): boolean {
  return (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
