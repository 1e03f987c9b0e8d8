/* What is known of the article as a whole, and what can be done with it. */

import { get, post, remove } from '../api.js';
import { announce, button, el } from '../dom.js';
import { date, moment, plural, sentence } from '../format.js';
import { withHeadline } from '../reading-work.js';
import { go, link } from '../router.js';
import { problem } from '../states.js';

/** Seconds between two looks at an article whose tones are still to come. */
const LOOK_AGAIN = 5;

export function header(view) {
  const { reading } = view;
  const speech = reading.quotes.filter(quote => quote.kind === 'speech');
  const notes = el('div', { class: 'notes' });
  const actions = el('div', { class: 'actions' },
    !reading.isKept && button('Keep this article', () => keep(view, notes)),
    button('Print', () => print(), { class: 'quiet' }),
    reading.isKept && button('Delete', event => confirmRemoval(view, event.target, notes), { class: 'quiet' }));
  if (reading.status !== 'complete') notes.append(statusNote(view));
  return el('header', { class: 'article-header' },
    el('h1', { tabIndex: -1, dir: 'auto' }, view.name),
    el('p', { class: 'facts', dir: 'auto' }, facts(reading).map((fact, i) => [i > 0 && ' · ', fact])),
    el('p', { class: 'facts' },
      button(plural(speech.length, 'quote'), () => view.showCards(), { class: 'text-button', title: 'Go to the quotes' }), ' by ' + plural((reading.matrix || []).length, 'speaker'),
      !reading.isKept && ' · not kept'),
    actions, notes);
}

function facts(reading) {
  return [
    reading.outlet,
    reading.author,
    date(reading.publishedAt),
    isWebAddress(reading.url) && el('a', { href: reading.url, rel: 'noreferrer noopener', target: '_blank' }, 'Original'),
    reading.version > 1 && 'version ' + reading.version,
    reading.isKept && 'kept ' + moment(reading.ingestedAt),
  ].filter(Boolean);
}

/** An address is somebody's text: only these are followed. */
const isWebAddress = address => /^https?:\/\//i.test(address || '');

function statusNote(view) {
  const { reading } = view;
  const why = reading.problem ? sentence(reading.problem.detail || reading.problem.title) : '';
  if (reading.status === 'failed') {
    return el('p', { class: 'note bad' }, el('strong', {}, 'The analysis failed. '), why);
  }
  const waits = reading.isKept;
  if (waits) watchFor(view);
  const what = reading.status === 'queued' ? 'This article is waiting to be analysed. ' : 'Tone is still pending. ';
  return el('p', { class: 'note', role: 'status' },
    el('strong', {}, what), why, waits ? ' The page shows it as soon as it is there.' : ' Read the article again to get it.');
}

/** Looks at the stored article until it is whole. */
function watchFor(view) {
  const timer = setInterval(async () => {
    if (document.hidden) return;
    const now = await get('v1/articles/' + view.reading.id, {}, view.signal).catch(() => null);
    if (!now || view.signal.aborted || now.status === view.reading.status) return;
    clearInterval(timer);
    view.replace({ ...now, isKept: true });
    announce('The article is ' + now.status);
  }, LOOK_AGAIN * 1000);
  view.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

async function keep(view, notes) {
  const { text, title, outlet, author, publishedAt, url, language } = view.reading;
  notes.replaceChildren(el('p', { class: 'note', role: 'status' }, 'Keeping it…'));
  try {
    const kept = await post('v1/articles', withHeadline({ text, title, outlet, author, publishedAt, url, language }), { signal: view.signal });
    go(['articles', kept.id]);
  } catch (failure) {
    if (failure.name !== 'AbortError') notes.replaceChildren(problem(failure, () => keep(view, notes), view.signal));
  }
}

function confirmRemoval(view, opener, notes) {
  const cancel = () => {
    notes.replaceChildren();
    opener.focus();
  };
  const sure = button('Delete for good', async () => {
    try {
      await remove('v1/articles/' + view.reading.id, view.signal);
      announce('The article is deleted');
      location.hash = link(['articles']);
    } catch (failure) {
      if (failure.name !== 'AbortError') notes.replaceChildren(problem(failure));
    }
  }, { class: 'danger' });
  notes.replaceChildren(el('div', { class: 'note' },
    el('p', {}, 'This forgets the article, its versions, its quotes and their corrections.'),
    el('p', { class: 'actions' }, sure, button('Leave it', cancel, { class: 'quiet' }))));
  sure.focus();
}
