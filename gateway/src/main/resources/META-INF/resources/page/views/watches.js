/* Stored filters that tell what passes them from now on. */

import { get, post } from '../api.js';
import { announce, button, el, field } from '../dom.js';
import { count, plural } from '../format.js';
import { copyButton } from '../parts/copy.js';
import { growing } from '../parts/growing.js';
import { quoteCard } from '../parts/quote-card.js';
import { describe, filterFields, filterOf } from '../parts/quote-filter.js';
import { total } from '../parts/facets.js';
import { watchPage } from '../parts/watch.js';
import { link } from '../router.js';
import { during, empty, loading, problem } from '../states.js';

const FIELDS = ['q', 'topic', 'speaker', 'outlet', 'label', 'kind', 'minConfidence'];

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
    el('a', { href: link(['watches', watch.id]), dir: 'auto' }, watch.name),
    el('p', { class: 'hint', dir: 'auto' }, [
      describe(watch.filter) || 'every quote',
      watch.url ? count(counts.delivered) + ' delivered' : 'told here alone',
      counts.waiting && count(counts.waiting) + ' waiting',
      counts.dead && plural(counts.dead, 'dead letter'),
    ].filter(Boolean).join(' · ')));
}

/** A form that shows what the filter would find before it is kept. */
function newWatch(query, made, signal) {
  const given = filterOf(query);
  const name = el('input', { required: true, maxLength: 100, dir: 'auto' });
  const url = el('input', { type: 'url', maxLength: 2000, placeholder: 'https://' });
  const fields = filterFields(FIELDS, given);
  const state = el('div', { class: 'watch-state' });
  const filter = () => numbers(filterOf({ speakerId: given.speakerId, minScore: given.minScore, maxScore: given.maxScore, ...fields.values() }));
  const form = el('form', {
    class: 'watch-form',
    on: {
      submit: event => {
        event.preventDefault();
        make();
      },
    },
  },
  el('div', { class: 'grid-2' }, field('Name', name), FIELDS.map(each => fields.nodes[each]),
    field('Webhook', url, 'Where messages go. Without it they are told here alone.')),
  el('div', { class: 'actions' },
    el('button', { type: 'submit' }, 'Watch'),
    button('Test the filter', () => during(state, 'Searching…', () => tested(filter(), signal), signal), { class: 'quiet' })),
  state);
  async function make() {
    state.replaceChildren(loading('Making the watch…'));
    try {
      const watch = await post('v1/watches', { name: name.value.trim(), filter: filter(), ...(url.value.trim() && { url: url.value.trim() }) }, { signal });
      form.reset();
      const said = madeNote(watch);
      state.replaceChildren(said);
      said.focus();
      announce('The watch is made');
      made();
    } catch (failure) {
      if (failure.name !== 'AbortError') state.replaceChildren(problem(failure, failure.isAboutAccess || failure.retryAfter ? make : undefined, signal));
    }
  }
  return el('details', { class: 'new-watch', open: Object.keys(given).length > 0 }, el('summary', {}, 'Make a watch'), form);
}

/** A watch's filter is JSON, where a number is none in quotation marks. */
const numbers = filter => Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, /^(min|max)/.test(name) ? Number(value) : value]));

async function tested(filter, signal) {
  const page = await get('v1/quotes', { ...filter, limit: 3, facets: 'day' }, signal);
  const sum = total(page.facets.day);
  announce(plural(sum.number, 'quote') + ' would pass');
  if (!page.quotes.length) return el('p', { class: 'note' }, 'No quote that is kept passes this filter.');
  return el('div', { class: 'tested' },
    el('p', { class: 'note' }, (sum.isExact ? '' : 'More than ') + plural(sum.number, 'quote') + ' of those kept would have passed. The newest:'),
    el('ol', { class: 'cards' }, page.quotes.map(quote => el('li', {}, quoteCard(quote, { source: quote.article, showSource: true, address: link(['articles', quote.articleId], { quote: quote.id }) })))));
}

/** The one time that the secret is shown. */
function madeNote(watch) {
  return el('div', { class: 'note', tabIndex: -1 },
    el('p', {}, 'Watching: ', el('a', { href: link(['watches', watch.id]), dir: 'auto' }, watch.name)),
    watch.secret && watch.url && el('p', {}, 'The secret that its messages are signed with is shown this once: ', el('code', {}, watch.secret), ' ', copyButton('Copy the secret', () => watch.secret)));
}
