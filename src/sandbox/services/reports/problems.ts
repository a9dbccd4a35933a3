import { defineProblems } from '../../problems.ts';

/** Refusals of the reports, by the codes of their contract. */
export const reportProblems = defineProblems({
  'report-version-unknown': {
    status: 422,
    title: { ru: 'Такого отчёта нет', en: 'No such report' },
    detail: {
      ru: 'Отчёта {type} версии {version} здесь нет',
      en: 'There is no report {type} of version {version} here',
    },
    remediation: { ru: 'Возьмите вид из listReportTypes.', en: 'Take a type of listReportTypes.' },
  },
  'report-parameters-invalid': {
    status: 422,
    title: { ru: 'Параметры не подходят', en: 'Parameters invalid' },
    detail: { ru: 'Отчёт {type}: {reason}', en: 'Report {type}: {reason}' },
    remediation: {
      ru: 'Сверьтесь с parametersSchema и scope вида отчёта.',
      en: 'Compare with parametersSchema and scope of the type.',
    },
  },
  'report-period-too-long': {
    status: 422,
    title: { ru: 'Слишком длинный период', en: 'Period too long' },
    detail: { ru: 'Запрошено дней: {days}, можно до {most}', en: '{days} days were asked for, {most} are allowed' },
    remediation: { ru: 'Закажите несколько отчётов.', en: 'Order several reports.' },
  },
  'report-not-ready': {
    status: 409,
    title: { ru: 'Отчёт ещё готовится', en: 'Report not ready' },
    detail: { ru: 'Отчёт {report} ещё готовится', en: 'The report {report} is still being made' },
    remediation: { ru: 'Дождитесь report.ready или спросите позже.', en: 'Wait for report.ready or ask later.' },
  },
  gone: {
    status: 410,
    title: { ru: 'Файл удалён', en: 'File gone' },
    detail: { ru: 'Файл отчёта {report} хранился до {until}', en: 'The file of {report} was kept until {until}' },
    remediation: { ru: 'Закажите отчёт ещё раз.', en: 'Order the report again.' },
  },
});
