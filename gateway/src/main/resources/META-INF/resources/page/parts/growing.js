/* A list that is fetched page by page. */

import { whileBusy } from '../attention.js';
import { button, el } from '../dom.js';
import { problem } from '../states.js';

/**
 * @param {Object} first page, with `next` where there are more
 * @param {Object} how
 * @param {Element} how.list takes the rows
 * @param {Element} [how.frame] what holds the list, where that is not shown by itself, such as a table
 * @param {(page: Object) => Element[]} how.rows
 * @param {(cursor: string) => Promise<Object>} how.fetch
 */
export function growing(first, { list, frame = list, rows, fetch }) {
  let next;
  const more = button('Show more', () => grow(), { class: 'quiet' });
  const box = el('div', {}, frame, more);
  const add = page => {
    const made = rows(page);
    list.append(...made);
    next = page.next;
    more.hidden = !next;
    return made;
  };
  const grow = () => whileBusy([more], async () => {
    box.querySelector('.problem')?.remove();
    try {
      const [firstNew] = add(await fetch(next));
      firstNew?.querySelector('a, button')?.focus();
    } catch (failure) {
      if (failure.name !== 'AbortError') box.append(problem(failure, grow));
    }
  });
  add(first);
  return box;
}
