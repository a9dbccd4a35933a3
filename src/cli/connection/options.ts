import type { OptionSpec } from '../registry/option-spec.ts';

/** Options of every command that calls the ecosystem. */
export const connectionOptions = [
  {
    flags: '--base-url <address>',
    summary: {
      ru: 'адрес среды; по умолчанию запущенная песочница проекта',
      en: "address of the environment; by default the project's running sandbox",
    },
  },
  { flags: '--client-id <id>', summary: { ru: 'ключ доступа (секрет отдельно)', en: 'access key (its secret apart)' } },
] as const satisfies readonly OptionSpec[];

/** What a command has been told about the connection. */
export interface ConnectionOptions {
  readonly baseUrl: string | undefined;
  readonly clientId: string | undefined;
}
