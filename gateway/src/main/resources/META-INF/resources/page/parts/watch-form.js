/* What a watch is made of, as a form: its name, where it tells, and which quotes. */

import { announce } from '../attention.js';
import { button, el, field } from '../dom.js';
import { get } from '../api.js';
import { sentence } from '../format.js';
import { link } from '../router.js';
import { during, loading, problem } from '../states.js';
import { howMany, total } from './facets.js';
import { quoteCard } from './quote-card.js';
import { filterFields, filterOf } from './quote-filter.js';

const FIELDS = ['q', 'topic', 'speaker', 'outlet', 'label', 'kind', 'minConfidence'];

/**
 * @param {{name?: string, url?: string, filter: Object}} watch to begin with
 * @param {Object} how
 * @param {string} how.label of the button that keeps it
 * @param {(wanted: Object) => Promise<Node>} how.keep sends it to the gateway; what it returns is shown in the form's place
 *   for answers
 * @param {() => void} [how.leave] a button that gives up
 */
export function watchForm(watch, { label, keep, leave }, signal) {
  const name = el('input', { name: 'name', required: true, maxLength: 100, dir: 'auto', value: watch.name || '' });
  const url = el('input', { name: 'url', type: 'url', maxLength: 2000, placeholder: 'https://', value: watch.url || '' });
  const fields = filterFields(FIELDS, watch.filter, signal);
  const state = el('div', { class: 'watch-state' });
  const { minScore, maxScore } = watch.filter;
  const filter = () => numbers(filterOf({ minScore, maxScore, ...fields.values() }));
  async function submit() {
    state.replaceChildren(loading('Keeping it…'));
    try {
      const said = await keep({ name: name.value.trim(), filter: filter(), ...(url.value.trim() && { url: url.value.trim() }) });
      state.replaceChildren(said || '');
      said?.focus();
    } catch (failure) {
      if (failure.name !== 'AbortError') state.replaceChildren(problem(failure, submit, signal));
    }
  }
  return el('form', {
    class: 'watch-form',
    on: {
      submit: event => {
        event.preventDefault();
        submit();
      },
    },
  },
  el('div', { class: 'grid-2' }, field('Name', name), field('Webhook', url, 'Where messages go. Without it they are told here alone.')),
  el('fieldset', {}, el('legend', {}, 'Which quotes'), el('div', { class: 'grid-2' }, FIELDS.map(each => fields.nodes[each]))),
  el('div', { class: 'actions' },
    el('button', { type: 'submit' }, label),
    button('Test the filter', () => during(state, 'Searching…', () => tested(filter(), signal), signal), { class: 'quiet' }),
    leave && button('Leave it as it is', leave, { class: 'quiet' })),
  state);
}

/** A watch's filter is JSON, where a number is none in quotation marks. */
const numbers = filter => Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, /^(min|max)/.test(name) ? Number(value) : value]));

/** What the filter would have found. */
async function tested(filter, signal) {
  const page = await get('v1/quotes', { ...filter, limit: 3, facets: 'day' }, signal);
  const sum = total(page);
  announce(howMany(sum) + ' would pass');
  if (!page.quotes.length) return el('p', { class: 'note' }, 'No quote that is kept passes this filter.');
  return el('div', { class: 'tested' },
    el('p', { class: 'note' }, sentence(howMany(sum) + ' of those kept would have passed') + ' The newest:'),
    el('ol', { class: 'cards' }, page.quotes.map(quote => el('li', {}, quoteCard(quote, { source: quote.article, showSource: true, address: link(['articles', quote.articleId], { quote: quote.id }) })))));
}
