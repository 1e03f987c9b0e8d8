/* The parts of an article's view, and what ties them together. */

import { focusIn, refocus } from '../attention.js';
import { append, el } from '../dom.js';
import { firstLine } from '../reading-work.js';
import { keepQuery } from '../router.js';
import { cardList } from './card-list.js';
import { filterOf, filterLine, passes } from './filter.js';
import { header } from './article-header.js';
import { matrix } from './matrix.js';
import { showAllWhilePrinting } from './printing.js';
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
  showAllWhilePrinting(view, signal);
  arrive(view, query);
}

/** Goes to the place that the address names, once it is there. */
async function arrive(view, query) {
  if (!query.has('quote') && !query.has('at')) return;
  await view.text.shown;
  if (view.signal.aborted) return;
  if (query.get('quote')) view.select(query.get('quote'), {});
  const at = /^(\d+)-(\d+)$/.exec(query.get('at') || '');
  if (at) view.showPlace(Number(at[1]), Number(at[2]));
}

class Annotated {
  /** @param {AbortSignal} signal ends the view; what listens or looks again for one drawing of it ends with `drawn` */
  constructor(root, reading, signal) {
    this.root = root;
    this.reading = reading;
    this.signal = signal;
    this.name = reading.title || firstLine(reading.text) || 'Article without words';
    this.path = reading.isKept ? ['articles', reading.id] : ['reading', reading.name];
    this.speakers = new Map((reading.speakers || []).map(each => [each.id, each]));
  }

  show() {
    this.drawing?.abort();
    this.drawing = new AbortController();
    this.drawn = AbortSignal.any([this.signal, this.drawing.signal]);
    this.text = articleText(this);
    this.cards = cardList(this);
    this.matrix = el('div', { class: 'matrix-place' });
    this.line = filterLine(this);
    this.root.replaceChildren();
    append(this.root, [
      header(this),
      this.matrix,
      el('div', { class: 'columns' + (this.reading.blocks ? ' with-timeline' : '') },
        this.reading.blocks && timeline(this),
        el('section', { class: 'text-column', 'aria-labelledby': 'text-heading' },
          el('h2', { id: 'text-heading', class: 'unseen' }, 'The article'), this.text.node),
        el('section', { class: 'cards-column', 'aria-labelledby': 'cards-heading' },
          el('div', { class: 'cards-head' }, el('h2', { id: 'cards-heading', tabIndex: -1 }, 'Quotes'), this.line.node),
          this.cards.node)),
    ]);
    this.refilter();
  }

  /** Shows what the filter lets pass, in all parts. */
  refilter() {
    const passing = this.reading.quotes.filter(quote => passes(quote, this.filter));
    this.cards.show(passing);
    this.text.dimBut(passing.length === this.reading.quotes.length ? null : new Set(passing.map(quote => quote.id)));
    this.drawMatrix();
    this.line.show(passing.length);
  }

  drawMatrix() {
    const held = focusIn(this.matrix);
    this.matrix.replaceChildren(matrix(this));
    if (held !== undefined) refocus(this.matrix, held);
  }

  setFilter(changes) {
    this.filter = { ...this.filter, ...changes };
    keepQuery({ ...this.filter, quote: '', at: '' });
    this.refilter();
  }

  /**
   * Shows the article as it is now, where it was looked at before.
   *
   * @param {string} [quote] that is looked at then, else the focus stays where it is
   */
  async replace(reading, quote) {
    const held = document.activeElement;
    const isHeld = this.root.contains(held);
    this.reading = reading;
    this.speakers = new Map((reading.speakers || []).map(each => [each.id, each]));
    if (!this.speakers.has(this.filter.speaker)) this.filter.speaker = '';
    const top = scrollY;
    this.show();
    await this.text.shown;
    if (isHeld) this.#refocus(held);
    scrollTo(0, top);
    if (quote) this.select(quote, { from: 'text', isByKey: true });
  }

  /** Focuses what now stands for a node of an earlier drawing. */
  #refocus(held) {
    const card = held.closest('[data-card]');
    const mark = held.closest('[data-quote]');
    if (card) this.cards.focus(card.dataset.card);
    else if (mark) this.text.focus(mark.dataset.quote);
    else refocus(this.root, held.dataset.focus);
  }

  /**
   * Points at a quote in the text and in the cards, and keeps it in the address.
   *
   * @param {{from?: 'text'|'cards', isByKey?: boolean}} how where somebody picked it, which then stays as it is; by the keyboard,
   *   which goes on at the other end: from a quote in the text to its card, and back
   */
  select(id, { from, isByKey }) {
    const quote = this.reading.quotes.find(each => each.id === id);
    if (!quote) return;
    if (!passes(quote, this.filter)) this.setFilter({ speaker: '', tone: '', only: '' });
    keepQuery({ quote: id, at: '' });
    this.text.select(quote, from !== 'text');
    this.cards.select(quote, from !== 'cards');
    if (isByKey) (from === 'text' ? this.cards : this.text).focus(id);
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
