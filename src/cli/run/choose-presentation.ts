import { loadSettings } from '../config/load-settings.ts';
import { configFolder } from '../config/user-folders.ts';
import type { Host } from '../context/host.ts';
import { systemLanguage } from '../context/language.ts';
import type { Presentation } from '../output/presentation.ts';
import type { GlobalOptions } from '../registry/global-options.ts';
import type { Preview } from '../registry/preview.ts';
import { resolveGlobals } from '../registry/resolve-input.ts';

/** How to speak, once all global options are known. */
export function choosePresentation({ lang, json, quiet, noColor, verbose }: GlobalOptions, host: Host): Presentation {
  return { language: lang ?? systemLanguage(host), json, quiet, noColor, verbose };
}

/**
 * How to speak before the command line has been parsed: for help and for errors in the line itself. Broken settings
 * must not keep anybody from reading help, so here they count as none.
 */
export function previewPresentation({ globals }: Preview, host: Host): Presentation {
  try {
    const settings = loadSettings({
      ...host,
      configDir: configFolder(host.env, host.platform),
      configFile: textOf(globals.get('config')),
      profile: textOf(globals.get('profile')),
    });
    return choosePresentation(resolveGlobals(globals, settings), host);
  } catch {
    const lang = globals.get('lang');
    return {
      language: lang === 'ru' || lang === 'en' ? lang : systemLanguage(host),
      json: globals.has('json'),
      quiet: globals.has('quiet'),
      noColor: globals.has('noColor'),
      verbose: globals.has('verbose'),
    };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
