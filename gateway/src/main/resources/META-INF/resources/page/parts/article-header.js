/* What is known of the article as a whole, and what can be done with it. */

import { get, post, remove } from '../api.js';
import { announce } from '../attention.js';
import { button, el } from '../dom.js';
import { date, moment, plural, sentence } from '../format.js';
import { inWords } from '../problem-words.js';
import { withHeadline } from '../reading-work.js';
import { go } from '../router.js';
import { problem } from '../states.js';
import { confirm } from './confirm.js';

/** Seconds between two looks at an article whose tones are still to come. */
const LOOK_AGAIN = 5;

export function header(view) {
  const { reading } = view;
  const speech = reading.quotes.filter(quote => quote.kind === 'speech');
  const said = el('div', { class: 'said' });
  const actions = el('div', { class: 'actions' },
    !reading.isKept && button('Keep this article', () => keep(view, said)),
    button('Print', () => print(), { class: 'quiet' }),
    reading.isKept && button('Delete', () => forget(view, said), { class: 'quiet' }));
  return el('header', { class: 'article-header' },
    el('h1', { tabIndex: -1, dir: 'auto', lang: reading.language }, view.name),
    el('p', { class: 'facts', dir: 'auto' }, facts(reading).map((fact, i) => [i > 0 && ' · ', fact])),
    el('p', { class: 'facts' },
      button(plural(speech.length, 'quote'), () => view.showCards(), { class: 'text-button', title: 'Go to the quotes' }), ' by ' + plural((reading.matrix || []).length, 'speaker'),
      !reading.isKept && ' · not kept'),
    actions,
    el('div', { class: 'notes' }, reading.status !== 'complete' && statusNote(view), said));
}

function facts(reading) {
  return [
    reading.outlet,
    reading.author,
    reading.publishedAt && el('bdi', {}, date(reading.publishedAt)),
    isWebAddress(reading.url) && el('a', { href: reading.url, rel: 'noreferrer noopener', target: '_blank' }, 'Original'),
    reading.version > 1 && el('bdi', {}, 'version ' + reading.version),
    reading.isKept && el('bdi', {}, 'kept ' + moment(reading.ingestedAt)),
  ].filter(Boolean);
}

/** An address is somebody's text: only these are followed. */
const isWebAddress = address => /^https?:\/\//i.test(address || '');

function statusNote(view) {
  const { reading } = view;
  const { title, detail } = reading.problem ? inWords(reading.problem) : {};
  const why = title ? sentence(title) : '';
  if (reading.status === 'failed') {
    return el('p', { class: 'note bad' }, el('strong', {}, 'The analysis failed. '), why, detail && ' ' + sentence(detail));
  }
  const waits = reading.isKept;
  if (waits) watchFor(view);
  const what = reading.status === 'queued' ? 'This article is waiting to be analysed. ' : 'Tone is still pending. ';
  return el('p', { class: 'note', role: 'status' },
    el('strong', {}, what), why, waits ? ' The page shows it as soon as it is there.' : ' Read the article again to get it.');
}

/** Looks at the stored article until it is whole, or is drawn anew, which looks for itself. */
function watchFor(view) {
  const { drawn } = view;
  const timer = setInterval(async () => {
    // what somebody is writing must not go with the old drawing
    if (document.hidden || view.root.querySelector('form')) return;
    const now = await get('v1/articles/' + view.reading.id, {}, drawn).catch(() => null);
    if (!now || drawn.aborted || now.status === view.reading.status) return;
    clearInterval(timer);
    view.replace({ ...now, isKept: true });
    announce('The article is ' + now.status);
  }, LOOK_AGAIN * 1000);
  drawn.addEventListener('abort', () => clearInterval(timer), { once: true });
}

async function keep(view, said) {
  const { text, title, outlet, author, publishedAt, url, language } = view.reading;
  said.replaceChildren(el('p', { class: 'note', role: 'status' }, 'Keeping it…'));
  try {
    const kept = await post('v1/articles', withHeadline({ text, title, outlet, author, publishedAt, url, language }), { signal: view.signal });
    go(['articles', kept.id]);
  } catch (failure) {
    if (failure.name !== 'AbortError') said.replaceChildren(problem(failure, () => keep(view, said), view.signal));
  }
}

async function forget(view, said) {
  if (!await confirm('Delete this article?', 'Its versions, its quotes and their corrections are forgotten with it.', 'Delete for good', 'Leave it')) return;
  await removeIt(view, said);
}

async function removeIt(view, said) {
  try {
    await remove('v1/articles/' + view.reading.id, view.signal);
    announce('The article is deleted');
    go(['articles']);
  } catch (failure) {
    if (failure.name !== 'AbortError') said.replaceChildren(problem(failure, () => removeIt(view, said), view.signal));
  }
}
