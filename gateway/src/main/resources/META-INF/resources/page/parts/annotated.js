/* The parts of an article's view, and what ties them together. */

import { append, el } from '../dom.js';
import { firstLine } from '../reading-work.js';
import { keepQuery } from '../router.js';
import { cardList } from './card-list.js';
import { filterOf, filterLine, passes } from './filter.js';
import { header } from './article-header.js';
import { matrix } from './matrix.js';
import { articleText } from './article-text.js';
import { timeline } from './timeline.js';

/**
 * @param {Element} root is emptied
 * @param {Object} reading an analysis with its `text`, and what is known of the article; `isKept` where it is stored
 */
export function showReading(root, reading, { query, signal, title }) {
  const view = new Annotated(root, reading, signal);
  view.filter = filterOf(query);
  title(view.name);
  view.show();
  // Paper has no button to show the rest
  addEventListener('beforeprint', () => {
    view.allRows = true;
    view.refilter();
    view.cards.showAll();
  }, { signal });
  arrive(view, query);
}

/** Goes to the place that the address names, once it is there. */
async function arrive(view, query) {
  if (!query.has('quote') && !query.has('at')) return;
  await view.text.shown;
  if (view.signal.aborted) return;
  if (query.get('quote')) view.select(query.get('quote'));
  const at = /^(\d+)-(\d+)$/.exec(query.get('at') || '');
  if (at) view.showPlace(Number(at[1]), Number(at[2]));
}

class Annotated {
  constructor(root, reading, signal) {
    this.root = root;
    this.reading = reading;
    this.signal = signal;
    this.name = reading.title || firstLine(reading.text) || 'Article without words';
    this.path = reading.isKept ? ['articles', reading.id] : ['reading', reading.name];
    this.speakers = new Map((reading.speakers || []).map(each => [each.id, each]));
  }

  show() {
    this.text = articleText(this);
    this.cards = cardList(this);
    this.matrix = el('div', { class: 'matrix-place' });
    this.line = el('div', { class: 'filter-place' });
    this.root.replaceChildren();
    append(this.root, [
      header(this),
      this.matrix,
      el('div', { class: 'columns' + (this.reading.blocks ? ' with-timeline' : '') },
        this.reading.blocks && timeline(this),
        el('section', { class: 'text-column', 'aria-labelledby': 'text-heading' },
          el('h2', { id: 'text-heading', class: 'unseen' }, 'The article'), this.text.node),
        el('section', { class: 'cards-column', 'aria-labelledby': 'cards-heading' },
          el('h2', { id: 'cards-heading', tabIndex: -1 }, 'Quotes'), this.line, this.cards.node)),
    ]);
    this.refilter();
  }

  /** Shows what the filter lets pass, in all parts. */
  refilter() {
    const passing = this.reading.quotes.filter(quote => passes(quote, this.filter));
    this.cards.show(passing);
    this.text.dimBut(passing.length === this.reading.quotes.length ? null : new Set(passing.map(quote => quote.id)));
    const focused = document.activeElement?.dataset?.cell;
    this.matrix.replaceChildren(matrix(this));
    if (focused) this.matrix.querySelector(`[data-cell="${CSS.escape(focused)}"]`)?.focus();
    this.line.replaceChildren(filterLine(this, passing.length));
  }

  setFilter(changes) {
    this.filter = { ...this.filter, ...changes };
    keepQuery({ ...this.filter, quote: '', at: '' });
    this.refilter();
  }

  /** Shows the article as it is now, and the same quote as before. */
  async replace(reading, quote) {
    this.reading = reading;
    this.speakers = new Map((reading.speakers || []).map(each => [each.id, each]));
    if (!this.speakers.has(this.filter.speaker)) this.filter.speaker = '';
    const top = scrollY;
    this.show();
    await this.text.shown;
    scrollTo(0, top);
    if (quote) {
      this.select(quote, 'text');
      this.cards.focus(quote);
    }
  }

  /** Points at a quote in the text and in the cards, and keeps it in the address. */
  select(id, from) {
    const quote = this.reading.quotes.find(each => each.id === id);
    if (!quote) return;
    if (!passes(quote, this.filter)) this.setFilter({ speaker: '', tone: '', only: '' });
    keepQuery({ quote: id, at: '' });
    this.text.select(quote, from !== 'text');
    this.cards.select(quote, from !== 'cards');
  }

  showCards() {
    const heading = this.root.querySelector('#cards-heading');
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  showPlace(start, end) {
    this.text.showPlace(start, end);
  }

  /** Shows everywhere in the text who is meant. */
  person(id) {
    this.text.person(id);
  }
}
