import { post } from '../../lib/api.js';
import { el } from '../../lib/dom.js';
import { say } from '../../lib/language.js';
import { field, input } from '../../parts/controls.js';
import { inlineForm } from '../../parts/inline-form.js';
import { tell } from '../../parts/toast.js';

const KNOWN = ['burn', 'levels', 'settlement', 'orphans', 'reports'];

/** Runs a nightly job at once. A job that is not known is refused with the names of those that are. */
export function jobPanel() {
  const name = input({ name: 'job', required: true, list: 'job-names', value: 'settlement', maxlength: 32 });
  return inlineForm(
    [
      field({ ru: 'Ночное задание', en: 'Nightly job' }, name),
      el(
        'datalist',
        { id: 'job-names' },
        KNOWN.map((value) => el('option', { value })),
      ),
      el('button', { class: 'button' }, say({ ru: 'Запустить', en: 'Run' })),
    ],
    async () => {
      const { job, changed } = await post(`/sandbox/v1/jobs/${encodeURIComponent(name.value)}:run`);
      tell(say({ ru: `${job}: изменено ${changed}`, en: `${job}: changed ${changed}` }));
    },
  );
}
