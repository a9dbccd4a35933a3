import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The user's folder for settings and secrets: `STYK_CONFIG_DIR`, or as the system and XDG have it. */
export function configFolder(env: Env, platform: NodeJS.Platform): string {
  return (
    given(env['STYK_CONFIG_DIR']) ??
    join(given(platform === 'win32' ? env['APPDATA'] : env['XDG_CONFIG_HOME']) ?? join(home(env), '.config'), 'styk')
  );
}

/** The user's folder for what the commands keep between runs: `STYK_DATA_DIR`, or as the system and XDG have it. */
export function dataFolder(env: Env, platform: NodeJS.Platform): string {
  return (
    given(env['STYK_DATA_DIR']) ??
    join(
      given(platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_DATA_HOME']) ?? join(home(env), '.local', 'share'),
      'styk',
    )
  );
}

/** An empty variable counts as none (XDG Base Directory Specification). */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function home(env: Env): string {
  return given(env['HOME']) ?? homedir();
}
