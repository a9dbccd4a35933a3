import { el } from '../lib/dom.js';
import { tell } from './toast.js';

/** Fields and their button in a row. What goes wrong with the work is told as a passing message. */
export function inlineForm(content, work) {
  return el(
    'form',
    {
      class: 'inline-form',
      async onsubmit(event) {
        event.preventDefault();
        try {
          await work();
        } catch (error) {
          tell(error.message, 'bad');
        }
      },
    },
    content,
  );
}
