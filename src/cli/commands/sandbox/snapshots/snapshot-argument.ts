/** Name of a snapshot on the command line. */
export const snapshotArgument = {
  name: 'name',
  required: true,
  summary: { ru: 'имя снимка: строчные латинские буквы, цифры, дефис', en: 'name of the snapshot: a-z, 0-9, -' },
} as const;
