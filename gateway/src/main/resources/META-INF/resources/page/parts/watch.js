/* One watch: what it was told, as it comes, and what became of its messages. */

import { get, remove, send } from '../api.js';
import { announce, button, el } from '../dom.js';
import { readEvents } from '../events.js';
import { count, moment } from '../format.js';
import { go, link } from '../router.js';
import { during, problem } from '../states.js';
import { confirm } from './confirm.js';
import { growing } from './growing.js';
import { quoteCard } from './quote-card.js';
import { describe } from './quote-filter.js';

const STATES = { '': 'All', waiting: 'Waiting', delivered: 'Delivered', dead: 'Dead letters' };
/** Quotes that are shown; the search has the older ones. */
const SHOWN = 50;

export async function watchPage(root, id, signal, title) {
  title('Watch');
  const heading = el('h1', { tabIndex: -1, dir: 'auto' }, 'Watch');
  const place = el('div', { class: 'watch' });
  root.append(el('p', { class: 'back' }, el('a', { href: '#/watches' }, 'All watches')), heading, place);
  await during(place, 'Fetching the watch…', async () => {
    const watch = await get('v1/watches/' + encodeURIComponent(id), {}, signal);
    heading.textContent = watch.name;
    document.title = watch.name + ' – Verbatim';
    const notes = el('div', {});
    return [
      el('p', { class: 'hint', dir: 'auto' }, [describe(watch.filter) || 'every quote', 'made by ' + watch.createdBy + ', ' + moment(watch.createdAt)].join(' · ')),
      watch.url && el('p', {}, 'Messages go to ', el('code', {}, watch.url)),
      el('div', { class: 'actions' },
        el('a', { class: 'button quiet', href: link(['search'], watch.filter) }, 'Search with this filter'),
        button('End this watch', () => end(watch, notes, signal), { class: 'danger' })),
      notes,
      watch.url && deliveries(watch, signal),
      told(watch, signal),
    ].filter(Boolean);
  }, signal);
}

async function end(watch, notes, signal) {
  if (!await confirm('End this watch?', 'What it was told is forgotten; the quotes stay.', 'End this watch')) return;
  try {
    await remove('v1/watches/' + watch.id, signal);
    announce('The watch is ended');
    go(['watches']);
  } catch (failure) {
    if (failure.name !== 'AbortError') notes.replaceChildren(problem(failure, failure.isAboutAccess ? () => notes.replaceChildren() : undefined, signal));
  }
}

/** Quotes as they pass, the newest first. */
function told(watch, signal) {
  const state = el('p', { class: 'live hint', role: 'status' }, '');
  const list = el('ol', { class: 'cards' });
  const place = el('div', {}, list);
  let number = 0;
  const say = isOpen => {
    const words = (isOpen ? 'Listening. ' : 'Opening the stream again… ') + (number ? count(number) + ' told in the last 30 days.' : 'Nothing was told yet: it begins with the next article.');
    if (state.textContent !== words) state.textContent = words;
  };
  const read = () => readEvents(watch.id, {
    state: say,
    told: message => {
      number += 1;
      const { quote } = message.data;
      list.prepend(el('li', {}, quoteCard(quote, { source: quote.article, showSource: true, address: link(['articles', quote.articleId], { quote: quote.id }) })));
      if (list.childElementCount > SHOWN) list.lastElementChild.remove();
      say(true);
    },
  }, signal).catch(failure => {
    state.textContent = '';
    place.append(problem(failure, undefined, signal));
  });
  read();
  return el('section', { class: 'told' }, el('h2', {}, 'What it was told'), state, place);
}

function deliveries(watch, signal) {
  const place = el('div', {});
  const select = el('select', { 'aria-label': 'Which messages', on: { change: () => load() } }, Object.entries(STATES).map(([value, words]) => el('option', { value }, words)));
  const load = () => during(place, 'Fetching the messages…', async () => {
    const query = { state: select.value, limit: 25 };
    const page = await get('v1/watches/' + watch.id + '/deliveries', query, signal);
    if (!page.deliveries.length) return el('p', { class: 'hint' }, select.value ? 'None.' : 'No message yet. Store an article with a quote that passes.');
    const body = el('tbody', {});
    const table = el('div', { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Messages' }, el('table', {},
      el('thead', {}, el('tr', {}, ['Made', 'State', 'Last answer', 'Tries', 'Quote'].map(each => el('th', { scope: 'col', class: each === 'Tries' ? 'number' : null }, each)), el('td', {}, ''))),
      body));
    return growing(page, {
      list: body,
      frame: table,
      rows: each => each.deliveries.map(one => deliveryRow(watch, one, signal)),
      fetch: cursor => get('v1/watches/' + watch.id + '/deliveries', { ...query, cursor }, signal),
    });
  }, signal);
  load();
  return el('section', { class: 'deliveries' },
    el('div', { class: 'results-head' }, el('h2', {}, 'Deliveries'), select, button('Look again', load, { class: 'text-button' })),
    place);
}

const MARKS = { waiting: '○', delivered: '✓', dead: '✕' };

function deliveryRow(watch, first, signal) {
  const node = el('tr', {});
  const fill = delivery => node.replaceChildren(
    el('th', { scope: 'row' }, moment(delivery.createdAt)),
    el('td', {}, el('span', { class: 'delivery ' + delivery.state }, el('span', { 'aria-hidden': 'true' }, MARKS[delivery.state] + ' '), delivery.state)),
    el('td', {}, delivery.lastStatus !== undefined && 'HTTP ' + delivery.lastStatus, delivery.lastProblem && el('p', { class: 'hint' }, delivery.lastProblem), delivery.lastStatus === undefined && !delivery.lastProblem && el('span', { class: 'hint' }, 'not tried yet')),
    el('td', { class: 'number' }, count(delivery.attempts)),
    el('td', {}, el('a', { href: link(['articles', delivery.articleId], { quote: delivery.quoteId }) }, 'Open', el('span', { class: 'unseen' }, ' the quote of ' + moment(delivery.createdAt)))),
    el('td', {}, delivery.state !== 'waiting' && again));
  const again = button(['Send again', el('span', { class: 'unseen' }, ', message of ' + moment(first.createdAt))], async () => {
    again.disabled = true;
    try {
      const answer = await send('v1/watches/' + watch.id + '/deliveries/' + first.id + '/redeliver', { method: 'POST', signal });
      fill(await answer.json());
      announce('It is sent again');
      node.querySelector('a')?.focus();
    } catch (failure) {
      if (failure.name !== 'AbortError') node.lastElementChild.append(el('p', { class: 'note bad', role: 'alert' }, failure.detail || failure.title));
    } finally {
      again.disabled = false;
    }
  }, { class: 'text-button' });
  fill(first);
  return node;
}
