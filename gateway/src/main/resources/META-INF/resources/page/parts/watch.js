/* One watch: what it was told, as it comes, and what became of its messages. */

import { get, send } from '../api.js';
import { announce, whileBusy } from '../attention.js';
import { button, el } from '../dom.js';
import { readEvents } from '../events.js';
import { count, moment, plural } from '../format.js';
import { link } from '../router.js';
import { during, problem } from '../states.js';
import { growing } from './growing.js';
import { quoteCard } from './quote-card.js';
import { describe } from './quote-filter.js';
import { watchActions } from './watch-actions.js';

/** The API's states of a message, in words. */
const STATES = { waiting: 'waiting', delivered: 'delivered', dead: 'given up' };
/** Quotes that are shown; the search has the older ones. */
const SHOWN = 50;

export async function watchPage(root, id, signal, title) {
  title('Watch');
  const heading = el('h1', { tabIndex: -1, dir: 'auto' }, 'Watch');
  const place = el('div', { class: 'watch' });
  root.append(el('p', { class: 'back' }, el('a', { href: '#/watches' }, 'All watches')), heading, place);
  await during(place, 'Fetching the watch…', async () => {
    const first = await get('v1/watches/' + encodeURIComponent(id), {}, signal);
    const head = el('div', { class: 'watch-head' });
    const messages = el('div', {});
    const notes = el('div', { class: 'watch-notes' });
    const show = watch => {
      heading.textContent = watch.name;
      document.title = watch.name + ' – Verbatim';
      const sent = watch.url && deliveries(watch, signal);
      const page = { notes, delivered: () => sent.load(), changed: changed => {
        notes.replaceChildren();
        show(changed);
        (head.querySelector('[data-focus=pause]') || heading).focus();
      } };
      head.replaceChildren(...described(watch), watchActions(watch, page, signal));
      messages.replaceChildren(sent ? sent.node : '');
    };
    show(first);
    return [head, notes, messages, told(first, signal)];
  }, signal);
}

function described(watch) {
  return [
    el('p', { class: 'hint', dir: 'auto' }, [describe(watch.filter) || 'every quote', 'made by ' + watch.createdBy + ', ' + moment(watch.createdAt)].join(' · ')),
    watch.url && el('p', {}, 'Messages go to ', el('code', {}, watch.url), watch.paused && el('span', { class: 'status' }, 'paused')),
    watch.paused && el('p', { class: 'note' }, 'What passes meanwhile waits, and is sent when it goes on.'),
  ].filter(Boolean);
}

/** Quotes as they pass, the newest first. */
function told(watch, signal) {
  const state = el('p', { class: 'live hint', role: 'status' }, '');
  const list = el('ol', { class: 'cards' });
  const place = el('div', {}, list);
  let number = 0;
  const say = how => {
    const words = how + (number ? count(number) + ' told in the last 30 days.' : 'Nothing was told yet: it begins with the next article.');
    if (state.textContent !== words) state.textContent = words;
  };
  say('Connecting… ');
  const read = () => readEvents(watch.id, {
    state: isOpen => say(isOpen ? 'Listening. ' : 'Connecting again… '),
    told: message => {
      number += 1;
      const { quote } = message.data;
      list.prepend(el('li', {}, quoteCard(quote, { source: quote.article, showSource: true, address: link(['articles', quote.articleId], { quote: quote.id }) })));
      if (list.childElementCount > SHOWN) list.lastElementChild.remove();
      say('Listening. ');
    },
  }, signal).catch(failure => {
    state.textContent = '';
    const note = problem(failure, () => {
      note.remove();
      say('Connecting… ');
      read();
    }, signal);
    place.append(note);
  });
  read();
  return el('section', { class: 'told' }, el('h2', {}, 'What it was told'), state, place);
}

function deliveries(watch, signal) {
  const place = el('div', {});
  const select = el('select', { class: 'small', 'aria-label': 'Which messages', data: { focus: 'messages' }, on: { change: () => load() } },
    el('option', { value: '' }, 'all'), Object.entries(STATES).map(([value, words]) => el('option', { value }, words)));
  const load = () => during(place, 'Fetching the messages…', async () => {
    const query = { state: select.value, limit: 25 };
    const page = await get('v1/watches/' + watch.id + '/deliveries', query, signal);
    if (!page.deliveries.length) return el('p', { class: 'hint' }, select.value ? 'None.' : 'No message yet. Store an article with a quote that passes, or send a test message.');
    const body = el('tbody', {});
    const table = el('table', {},
      el('thead', {}, el('tr', {}, ['Made', 'State', 'Quote'].map(each => el('th', { scope: 'col' }, each)), el('td', {}, ''))),
      body);
    return growing(page, {
      list: body,
      frame: table,
      rows: each => each.deliveries.map(one => deliveryRow(watch, one, signal)),
      fetch: cursor => get('v1/watches/' + watch.id + '/deliveries', { ...query, cursor }, signal),
    });
  }, signal);
  load();
  const node = el('section', { class: 'deliveries' },
    el('div', { class: 'results-head' }, el('h2', {}, 'Deliveries'), select, button('Look again', load, { class: 'text-button' })),
    place);
  return { node, load };
}

const MARKS = { waiting: '○', delivered: '✓', dead: '✕' };

function deliveryRow(watch, first, signal) {
  const node = el('tr', {});
  const fill = delivery => node.replaceChildren(
    el('th', { scope: 'row' }, moment(delivery.createdAt), delivery.test && el('span', { class: 'status' }, 'test')),
    el('td', {},
      el('span', { class: 'delivery ' + delivery.state }, el('span', { 'aria-hidden': 'true' }, MARKS[delivery.state] + ' '), STATES[delivery.state]),
      el('p', { class: 'hint' }, outcome(delivery)),
      delivery.state === 'dead' && el('p', { class: 'hint' }, 'Send it again once the receiver answers.')),
    el('td', {}, el('a', { href: link(['articles', delivery.articleId], { quote: delivery.quoteId }) }, 'Open', el('span', { class: 'unseen' }, ' the quote of ' + moment(delivery.createdAt)))),
    el('td', { class: 'number' }, delivery.state !== 'waiting' && again));
  const again = button(['Send again', el('span', { class: 'unseen' }, ', message of ' + moment(first.createdAt))], () => whileBusy([again], async () => {
    try {
      const answer = await send('v1/watches/' + watch.id + '/deliveries/' + first.id + '/redeliver', { method: 'POST', signal });
      fill(await answer.json());
      announce('It is sent again');
      node.querySelector('a')?.focus();
    } catch (failure) {
      if (failure.name !== 'AbortError') node.lastElementChild.append(el('p', { class: 'note bad', role: 'alert' }, failure.title + '.', failure.detail && ' ' + failure.detail));
    }
  }), { class: 'text-button' });
  fill(first);
  return node;
}

/** `HTTP 500 · 3 tries`, `no answer in time · 1 try`. */
function outcome({ lastStatus, lastProblem, attempts }) {
  if (!attempts && lastStatus === undefined && !lastProblem) return 'not tried yet';
  return [lastStatus === undefined ? lastProblem : 'HTTP ' + lastStatus, plural(attempts, 'try', 'tries')].filter(Boolean).join(' · ');
}
