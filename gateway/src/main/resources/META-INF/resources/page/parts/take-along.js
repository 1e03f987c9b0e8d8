/* What was found, as a file: CSV for a spreadsheet, JSON-LD for a program. */

import { send } from '../api.js';
import { announce, whileBusy } from '../attention.js';
import { button, el, freshId } from '../dom.js';
import { count, plural } from '../format.js';
import { howMany } from './facets.js';

/** JSON-LD comes in pages of 200 that are joined here; more than this belongs into a CSV or a program of one's own. */
const MOST_JSON_LD = 10_000;

/**
 * @param {Object} search
 * @param {Object} search.filter
 * @param {string} [search.sort]
 * @param {{number: number, isExact: boolean}} search.total
 * @param {() => number} search.shown how many quotes the list holds now
 */
export function takeAlong({ filter, sort, total, shown, signal }) {
  const state = el('span', { class: 'hint', role: 'status' });
  const all = el('option', { value: 'all' }, 'all ' + (total.isExact ? plural(total.number, 'quote') : '(' + howMany(total) + ')'));
  const seen = el('option', { value: 'seen' });
  const scope = el('select', { class: 'small', 'aria-label': 'Which quotes to export' }, seen, all);
  const query = { ...filter, sort };
  const csv = button('CSV', () => run('csv', wanted => csvOf(query, wanted, signal)), { class: 'quiet small' });
  const jsonLd = button('JSON-LD', () => run('jsonld', wanted => jsonLdOf(query, wanted, state, signal)), { class: 'quiet small' });
  const run = (type, make) => whileBusy([csv, jsonLd], async () => {
    state.textContent = 'Writing the file…';
    try {
      const { blob, note } = await make(scope.value === 'all' ? undefined : shown());
      download('quotes.' + type, blob);
      state.textContent = note || '';
      announce('The file is ready');
    } catch (failure) {
      if (failure.name !== 'AbortError') state.textContent = failure.code ? failure.title + ' (' + failure.code + ')' : failure.message;
    }
  });
  const refresh = () => {
    const isAll = total.isExact && shown() >= total.number;
    seen.textContent = 'the ' + plural(shown(), 'quote') + ' shown';
    seen.hidden = isAll;
    if (isAll) scope.value = 'all';
  };
  const heading = el('h2', { id: freshId('export') }, 'Export');
  const node = el('section', { 'aria-labelledby': heading.id }, heading, el('div', { class: 'take-along' }, scope, csv, jsonLd, state));
  return { node, refresh };
}

async function csvOf(query, limit, signal) {
  const answer = await send('v1/quotes', { query: { ...query, limit }, accept: 'text/csv', signal });
  return { blob: await answer.blob() };
}

async function jsonLdOf(query, wanted, state, signal) {
  const most = wanted ?? MOST_JSON_LD;
  const graph = [];
  let context;
  let cursor;
  do {
    const answer = await send('v1/quotes', { query: { ...query, limit: Math.min(200, most), cursor }, accept: 'application/ld+json', signal });
    const page = await answer.json();
    context = page['@context'];
    graph.push(...page['@graph']);
    cursor = nextCursor(answer.headers.get('Link'));
    state.textContent = count(graph.length) + ' quotes written…';
  } while (cursor && graph.length < most);
  const isCut = cursor && wanted === undefined;
  return {
    blob: new Blob([JSON.stringify({ '@context': context, '@graph': graph.slice(0, most) }, null, 2)], { type: 'application/ld+json' }),
    note: isCut && 'The file holds the first ' + count(MOST_JSON_LD) + '; the CSV holds all.',
  };
}

/** Of a Link header: <…?cursor=…>; rel="next" */
function nextCursor(header) {
  const target = header?.match(/<([^>]*)>\s*;\s*rel="?next/)?.[1];
  return target && new URL(target, location.href).searchParams.get('cursor');
}

/** Has the browser keep a file. */
export function download(name, blob) {
  const address = URL.createObjectURL(blob);
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
