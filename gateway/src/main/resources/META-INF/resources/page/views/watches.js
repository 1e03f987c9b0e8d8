/* Stored filters that tell what passes them from now on. */

import { get, post } from '../api.js';
import { announce } from '../attention.js';
import { el } from '../dom.js';
import { count } from '../format.js';
import { growing } from '../parts/growing.js';
import { describe, filterOf } from '../parts/quote-filter.js';
import { secretNote } from '../parts/watch-actions.js';
import { watchForm } from '../parts/watch-form.js';
import { watchPage } from '../parts/watch.js';
import { link } from '../router.js';
import { during, empty } from '../states.js';

export async function show(root, { path, query, signal, title }) {
  if (path[1]) {
    await watchPage(root, path[1], signal, title);
    return;
  }
  title('Watches');
  const place = el('div', {});
  root.append(
    el('h1', { tabIndex: -1 }, 'Watches'),
    el('p', { class: 'lead' }, 'A watch is a stored filter. Each quote that passes it from now on is told once: here, and by webhook to an address of yours.'),
    newWatch(query, () => list(place, signal), signal), place);
  await list(place, signal);
}

async function list(place, signal) {
  await during(place, 'Fetching the watches…', async () => {
    const page = await get('v1/watches', { limit: 50 }, signal);
    if (!page.watches.length) return empty('Nothing is watched yet', 'Make a watch with the form above.');
    return [
      el('h2', {}, 'Watched now'),
      growing(page, {
        list: el('ul', { class: 'plain rows' }),
        rows: each => each.watches.map(row),
        fetch: cursor => get('v1/watches', { limit: 50, cursor }, signal),
      }),
    ];
  }, signal);
}

function row(watch) {
  const { counts } = watch;
  return el('li', {},
    el('a', { class: 'row-name', href: link(['watches', watch.id]), dir: 'auto' }, watch.name),
    el('span', { class: 'row-end' },
      watch.paused && el('span', { class: 'status' }, 'paused'),
      ' ' + [
        watch.url ? count(counts.delivered) + ' delivered' : 'told here alone',
        counts.waiting && count(counts.waiting) + ' waiting',
        counts.dead && count(counts.dead) + ' given up',
      ].filter(Boolean).join(' · ')),
    el('p', { class: 'hint', dir: 'auto' }, describe(watch.filter) || 'every quote'));
}

/** A form that shows what the filter would find before it is kept. */
function newWatch(query, made, signal) {
  const given = filterOf(query);
  const form = watchForm({ filter: given }, {
    label: 'Watch',
    keep: async wanted => {
      const watch = await post('v1/watches', wanted, { signal });
      form.reset();
      announce('The watch is made');
      made();
      return madeNote(watch);
    },
  }, signal);
  return el('details', { class: 'new-watch', open: Object.keys(given).length > 0 }, el('summary', {}, 'Make a watch'), form);
}

function madeNote(watch) {
  return el('div', { class: 'note', tabIndex: -1 },
    el('p', {}, 'Watching: ', el('a', { href: link(['watches', watch.id]), dir: 'auto' }, watch.name)),
    watch.secret && watch.url && secretNote(watch.secret));
}
