import { defineErrors } from '@styk/sdk/errors';

export const scaffoldErrors = defineErrors({
  'scaffold-template-unknown': {
    category: 'usage',
    message: { ru: 'шаблона «{template}» нет', en: 'there is no template "{template}"' },
    hint: { ru: 'Есть: {known}', en: 'There are: {known}' },
  },
  'scaffold-value-invalid': {
    category: 'usage',
    message: { ru: '{name}: значение «{value}» не годится', en: '{name}: the value "{value}" will not do' },
    hint: { ru: 'Нужно совпадение с {pattern}', en: 'It has to match {pattern}' },
  },
  'scaffold-placeholder-unknown': {
    category: 'internal',
    message: {
      ru: 'шаблон использует «{placeholder}», но не объявляет',
      en: 'the template uses "{placeholder}" but does not declare it',
    },
  },
  'scaffold-folder-occupied': {
    category: 'usage',
    message: {
      ru: 'в папке уже есть другие файлы с теми же именами: {files}',
      en: 'the folder already has other files of the same names: {files}',
    },
    hint: {
      ru: 'Возьмите пустую папку или перезапишите их: --force',
      en: 'Take an empty folder, or overwrite them: --force',
    },
  },
  'scaffold-other-template': {
    category: 'usage',
    message: {
      ru: 'проект в этой папке создан по другому шаблону: {template}',
      en: 'the project in this folder was made from another template: {template}',
    },
    hint: { ru: 'Возьмите другую папку', en: 'Take another folder' },
  },
  'scaffold-record-unreadable': {
    category: 'usage',
    message: { ru: 'запись о шаблоне не читается: {reason}', en: 'the record of the template is unreadable: {reason}' },
    hint: {
      ru: 'Верните файл из системы контроля версий или удалите его',
      en: 'Restore the file from version control, or delete it',
    },
  },
});
