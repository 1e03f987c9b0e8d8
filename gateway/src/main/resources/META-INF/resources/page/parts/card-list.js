/* The cards, shown as far as somebody looks: thousands of quotes must not hold up the first. */

import { button, el } from '../dom.js';
import { count } from '../format.js';
import { link } from '../router.js';
import { openCorrection } from './correct.js';
import { quoteCard } from './quote-card.js';

const STEP = 40;

export function cardList(view) {
  return new CardList(view);
}

class CardList {
  constructor(view) {
    this.view = view;
    this.list = el('ol', { class: 'cards' });
    this.earlier = button('', () => this.#growUp(STEP), { class: 'quiet more' });
    this.more = button('', () => this.#growOnWish(), { class: 'quiet more' });
    this.node = el('div', {}, this.earlier, this.list, this.more);
    const watch = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) this.#grow(STEP);
    }, { rootMargin: '600px' });
    watch.observe(this.more);
    view.signal.addEventListener('abort', () => watch.disconnect(), { once: true });
  }

  /** Shows the first of these quotes, or those around one. */
  show(quotes, around = 0) {
    this.quotes = quotes;
    this.first = Math.max(0, around - 3);
    this.list.replaceChildren();
    this.#grow(STEP);
  }

  showAll() {
    this.#growUp(this.first);
    this.#grow(this.quotes.length);
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
      select: each => view.select(each.id, 'cards'),
      person: id => view.person(id),
      showPlace: (start, end) => view.showPlace(start, end),
      correct: view.reading.isKept ? card => openCorrection(card, quote, view) : undefined,
    });
  }

  /** Puts the focus where the quote's actions are. */
  focus(id) {
    this.list.querySelector(`[data-card="${CSS.escape(id)}"] .card-actions button`)?.focus();
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

/** On a wide window the cards scroll by themselves; on a narrow one they stand below the text. */
function bringIntoView(card, column) {
  if (column.scrollHeight > column.clientHeight + 1) {
    const box = card.getBoundingClientRect();
    const frame = column.getBoundingClientRect();
    column.scrollTop += box.top - frame.top - 72;
  } else card.scrollIntoView({ block: 'center' });
}
