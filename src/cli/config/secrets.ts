/** Client secrets and tokens of the active profile. Values are never printed. */
export interface Secrets {
  /** `clientSecret` comes from `STYK_CLIENT_SECRET` or else from the secrets file. */
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
}
