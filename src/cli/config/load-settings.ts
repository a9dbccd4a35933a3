import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ConfigFile, findProjectFile, readConfigFile } from './config-file.ts';
import { type LayeredSettings, layerSettings } from './settings.ts';

export const userFileName = 'config.json';

export interface SettingsPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly configDir: string;
  /** `--config`, if given. */
  readonly configFile: string | undefined;
  /** `--profile`, if given. */
  readonly profile: string | undefined;
}

/**
 * Reads the configuration files that count here. The user's file is read directly: the package that writes it costs
 * more to load than most commands take.
 * @throws StykError `cli-config-…`
 */
export function loadSettings({ cwd, env, configDir, configFile, profile }: SettingsPlace): LayeredSettings {
  const chosen = configFile ?? env['STYK_CONFIG'];
  const project = chosen === undefined ? findProjectFile(cwd) : resolve(cwd, chosen);
  const user = join(configDir, userFileName);
  const files: ConfigFile[] = [];
  if (project !== undefined) files.push(readConfigFile(project, 'project'));
  if (existsSync(user)) files.push(readConfigFile(user, 'user'));
  return layerSettings({ env, files, profile });
}
