/** Where the value of an option came from. */
export type SettingSource = 'flag' | 'environment' | 'project' | 'user' | 'default';

export interface Setting {
  readonly value: unknown;
  readonly source: SettingSource;
  /** The flag, the variable, or the file and the key in it. */
  readonly origin: string;
}

/** Configuration by key, for the few who need more than their own options. */
export interface Settings {
  /** The name of the active profile, `default` unless chosen. */
  readonly profile: string;
  /** The value of a dotted key (`edo.build.out`) in environment or configuration files. */
  find(key: string): Setting | undefined;
}
