/* Asks before something that cannot be taken back. */

import { button, el, freshId } from '../dom.js';

/** @returns {Promise<boolean>} whether people said yes; Escape is no */
export function confirm(question, consequence, yes, no = 'Keep it') {
  return new Promise(resolve => {
    const heading = el('h2', { id: freshId('confirm') }, question);
    const dialog = el('dialog', {
      class: 'confirm',
      'aria-labelledby': heading.id,
      on: {
        close: () => {
          dialog.remove();
          resolve(dialog.returnValue === 'yes');
        },
      },
    },
    heading,
    el('p', {}, consequence),
    el('div', { class: 'actions' },
      button(no, () => dialog.close('no'), { class: 'quiet', autofocus: true }),
      button(yes, () => dialog.close('yes'), { class: 'danger' })));
    document.body.append(dialog);
    dialog.showModal();
  });
}
