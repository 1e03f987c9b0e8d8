/* The updates of a live report, in the margin. */

import { el } from '../dom.js';
import { plural } from '../format.js';

export function timeline(view) {
  const { blocks, quotes } = view.reading;
  const list = el('ol', {}, blocks.map(block => {
    const number = quotes.filter(quote => quote.block === block.id && quote.kind === 'speech').length;
    const entry = el('a', {
      href: location.hash,
      data: { block: block.id },
      on: {
        click: event => {
          event.preventDefault();
          view.showPlace(block.start, Math.min(block.end, block.start + (block.time?.length || 0)) || block.start + 1);
        },
      },
    },
    el('span', { class: 'time' }, block.time || 'Lead'),
    el('span', { class: 'hint' }, number ? plural(number, 'quote') : 'no quote'));
    return el('li', {}, entry);
  }));
  watchReading(list, view);
  return el('nav', { class: 'timeline', 'aria-label': 'Updates' }, list);
}

/** Marks the update that is being read. */
async function watchReading(list, view) {
  const { drawn } = view;
  await view.text.shown;
  if (drawn.aborted) return;
  const mark = id => {
    for (const each of list.querySelectorAll('a')) {
      if (each.dataset.block === id) each.setAttribute('aria-current', 'location');
      else each.removeAttribute('aria-current');
    }
  };
  const starts = [...view.text.node.querySelectorAll('.block-start')];
  const update = () => {
    const current = starts.findLast(each => each.getBoundingClientRect().top < innerHeight / 3) || starts[0];
    if (current) mark(current.id.replace('block-', ''));
  };
  addEventListener('scroll', update, { passive: true, signal: drawn });
  update();
}
