/* The cards, shown as far as somebody looks: thousands of quotes must not hold up the first. */

import { button, el } from '../dom.js';
import { count } from '../format.js';
import { link } from '../router.js';
import { openCorrection } from './correct.js';
import { quoteCard } from './quote-card.js';

const STEP = 40;
/** Pixels between the head of the column and the card that is looked at. */
const GAP = 8;

export function cardList(view) {
  return new CardList(view);
}

class CardList {
  constructor(view) {
    this.view = view;
    this.list = el('ol', { class: 'cards' });
    this.earlier = button('', () => this.#growUpOnWish(), { class: 'quiet more' });
    this.more = button('', () => this.#growOnWish(), { class: 'quiet more' });
    this.node = el('div', {}, this.earlier, this.list, this.more);
    const watch = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) this.#grow(STEP);
    }, { rootMargin: '600px' });
    watch.observe(this.more);
    view.drawn.addEventListener('abort', () => watch.disconnect(), { once: true });
    // the way back from a card to its quote in the text; a form in the card closes by itself
    this.node.addEventListener('keydown', event => {
      const card = event.target.closest('.card');
      if (event.key === 'Escape' && card && !event.defaultPrevented) view.select(card.dataset.card, { from: 'cards', isByKey: true });
    });
  }

  /** Shows the first of these quotes, or those around one. */
  show(quotes, around = 0) {
    this.quotes = quotes;
    this.first = Math.max(0, around - 3);
    this.list.replaceChildren();
    this.#grow(STEP);
  }

  /** @returns {() => void} takes it back; what was shown before stays as it is all the while */
  showAll() {
    const { first } = this;
    const before = new Set(this.list.children);
    this.#growUp(first);
    this.#grow(this.quotes.length);
    return () => {
      for (const each of [...this.list.children]) if (!before.has(each)) each.remove();
      this.first = first;
      this.#tellWhatIsLeft();
    };
  }

  get #end() {
    return this.first + this.list.childElementCount;
  }

  #grow(number) {
    this.list.append(...this.#items(this.#end, this.#end + number));
    this.#tellWhatIsLeft();
  }

  /** The button may be gone then; who pressed it goes on with the first new card. */
  #growOnWish() {
    const next = this.list.childElementCount;
    this.#grow(STEP);
    if (this.more.hidden) this.list.children[next]?.querySelector('a, button')?.focus();
  }

  #growUpOnWish() {
    this.#growUp(STEP);
    if (this.earlier.hidden) this.list.querySelector('a, button')?.focus();
  }

  #growUp(number) {
    const before = Math.max(0, this.first - number);
    this.list.prepend(...this.#items(before, this.first));
    this.first = before;
    this.#tellWhatIsLeft();
  }

  #items(from, to) {
    return this.quotes.slice(from, to).map(quote => el('li', {}, this.#card(quote)));
  }

  #tellWhatIsLeft() {
    const left = this.quotes.length - this.#end;
    this.more.hidden = left <= 0;
    this.more.textContent = 'Show more (' + count(left) + ' left)';
    this.earlier.hidden = this.first === 0;
    this.earlier.textContent = 'Show earlier (' + count(this.first) + ')';
  }

  #card(quote) {
    const { view } = this;
    return quoteCard(quote, {
      source: view.reading,
      address: link(view.path, { quote: quote.id }),
      select: isByKey => view.select(quote.id, { from: 'cards', isByKey }),
      person: id => view.person(id),
      showPlace: (start, end) => view.showPlace(start, end),
      correct: view.reading.isKept ? card => openCorrection(card, quote, view) : undefined,
    });
  }

  /** Puts the focus on a quote's card. */
  focus(id) {
    this.list.querySelector(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  }

  select(quote, isBroughtIntoView) {
    const index = this.quotes.findIndex(each => each.id === quote.id);
    if (index < this.first || index >= this.#end) this.show(this.quotes, index);
    this.list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const card = this.list.children[index - this.first]?.firstElementChild;
    if (!card) return;
    card.setAttribute('aria-current', 'true');
    if (isBroughtIntoView) bringIntoView(card, this.node.closest('.cards-column'));
  }
}

/**
 * On a wide window the cards scroll by themselves, and alone: the text stays where it is read. On a narrow one they stand below
 * it. Nothing is left half seen above the card: the style sheet's scroll-padding keeps the head of the column free.
 */
function bringIntoView(card, column) {
  if (column.scrollHeight > column.clientHeight + 1) {
    const head = column.querySelector('.cards-head').getBoundingClientRect();
    column.scrollTop += card.getBoundingClientRect().top - head.bottom - GAP;
  } else card.scrollIntoView({ block: 'start' });
}
