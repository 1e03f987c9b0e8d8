/* All quotes that are kept: found by words, people, places and tones, and looked at over time. The address is the query. */

import { get } from '../api.js';
import { announce, isWide, whileBusy } from '../attention.js';
import { button, el } from '../dom.js';
import { count } from '../format.js';
import { countedNote, facets, howMany, total } from '../parts/facets.js';
import { addOccurrences } from '../parts/occurrences.js';
import { quoteCard } from '../parts/quote-card.js';
import { describe, filterFields, filterOf } from '../parts/quote-filter.js';
import { speakerPart, whoSpeaksWhen } from '../parts/speaker-time.js';
import { takeAlong } from '../parts/take-along.js';
import { link, visit } from '../router.js';
import { during, empty, problem } from '../states.js';

const PAGE = 25;
/** Quotes that the gateway ranks: the newest that pass, fewer where one word alone tells them little apart. */
const ranked = words => (/\s/.test(words.trim()) ? 1_000 : 100);
const FIELDS = ['topic', 'speaker', 'outlet', 'from', 'to', 'label', 'kind', 'minConfidence'];

export async function show(root, { query, signal, title }) {
  title('Search');
  root.append(el('h1', { tabIndex: -1 }, 'Search the quotes'));
  await new Search(root, query, signal).run();
}

class Search {
  constructor(root, query, signal) {
    this.signal = signal;
    this.filter = filterOf(query);
    this.sort = query.get('sort') === 'relevance' ? 'relevance' : undefined;
    this.exact = query.get('exact') === 'true' || undefined;
    this.place = el('div', { class: 'found' });
    this.words = filterFields(['q'], this.filter);
    this.fields = filterFields(FIELDS, this.filter, signal);
    root.append(this.#form(), this.place);
  }

  #form() {
    const isNarrow = [...FIELDS, 'speakerId'].some(name => this.filter[name]);
    return el('form', {
      class: 'search-form',
      role: 'search',
      on: {
        submit: event => {
          event.preventDefault();
          const typed = { ...this.words.values(), ...this.fields.values() };
          this.#apply(filterOf({ minScore: this.filter.minScore, maxScore: this.filter.maxScore, ...typed }));
        },
      },
    },
    el('div', { class: 'search-line' }, this.words.nodes.q, el('button', { type: 'submit' }, 'Search')),
    el('details', { class: 'about', open: isNarrow && isWide() },
      el('summary', {}, 'More filters'),
      el('div', { class: 'grid-2' }, FIELDS.map(name => this.fields.nodes[name]))));
  }

  change(part) {
    this.#apply(filterOf({ ...this.filter, ...part }));
  }

  #apply(filter) {
    this.filter = filter;
    this.exact = undefined;
    if (!filter.q) this.sort = undefined;
    this.words.fill(filter);
    this.fields.fill(filter);
    this.again();
  }

  again() {
    visit(['search'], this.#query());
    this.run();
  }

  #query() {
    return { ...this.filter, sort: this.sort, exact: this.exact };
  }

  /** Asks the gateway; a later question ends an earlier one. What was found before stays meanwhile, and with it the focus. */
  async run() {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    const signal = AbortSignal.any([running.signal, this.signal]);
    await during(this.place, 'Searching…', async () => {
      const page = await get('v1/quotes', { ...this.#query(), limit: PAGE, facets: 'label,speaker,outlet,day' }, signal);
      return page.quotes.length ? this.#found(page, signal) : this.#nothing();
    }, signal, true);
  }

  #nothing() {
    announce('No quote passes');
    if (!Object.keys(this.filter).length) {
      return empty('No quote is kept yet', 'Keep an article when you read it, or send many as a batch.',
        el('p', { class: 'actions' }, el('a', { class: 'button', href: '#/' }, 'Read an article'), el('a', { class: 'button quiet', href: '#/batches' }, 'Send a batch')));
    }
    return empty('No quote passes', describe(this.filter), el('p', {}, button('Clear the search', () => this.#apply({}), { class: 'quiet' })));
  }

  #found(page, signal) {
    const sum = total(page);
    const said = howMany(sum);
    announce(said + ' found');
    const list = new Cards(this, page, signal);
    return el('div', { class: 'search-columns' },
      facets(page.facets, this.filter, part => this.change(part)),
      this.#beside(page, sum, list, signal),
      el('section', { class: 'results', 'aria-label': 'Results' },
        el('div', { class: 'results-head' },
          el('h2', { tabIndex: -1 }, said.charAt(0).toUpperCase() + said.slice(1)),
          this.#sorting(),
          Object.keys(this.filter).length > 0 && [
            button('Clear', () => this.#apply({}), { class: 'text-button', data: { focus: 'clear' } }),
            el('a', { href: link(['watches'], { ...this.filter, from: undefined, to: undefined }) }, 'Watch for more'),
          ]),
        Object.keys(this.filter).length > 0 && el('p', { class: 'hint', dir: 'auto' }, describe(this.filter)),
        !sum.isExact && countedNote('Tones, speakers, outlets and days', () => {
          this.exact = true;
          this.again();
        }),
        this.sort && sum.number > ranked(this.filter.q) && el('p', { class: 'note' }, 'The best of the newest ' + count(ranked(this.filter.q)) + ' come first; older ones are not ranked. Narrow the time to see theirs.'),
        list.node));
  }

  /** What goes with the quotes: the file to take along, and who speaks when. */
  #beside(page, sum, list, signal) {
    const along = takeAlong({ filter: this.filter, sort: this.sort, total: this.sort ? { number: Math.min(sum.number, ranked(this.filter.q)), isExact: true } : sum, shown: () => list.length, signal });
    list.onGrow = along.refresh;
    along.refresh();
    const over = el('div', { class: 'over-time' });
    this.#overTime(over, page.facets, signal);
    return el('details', { class: 'beside', open: isWide() }, el('summary', {}, 'Export, and over time'), along.node, over);
  }

  #sorting() {
    if (!this.filter.q) return null;
    const select = el('select', { class: 'small', 'aria-label': 'Order', data: { focus: 'sort' } },
      el('option', { value: '', selected: !this.sort }, 'newest first'),
      el('option', { value: 'relevance', selected: this.sort === 'relevance' }, 'best match first'));
    select.addEventListener('change', () => {
      this.sort = select.value || undefined;
      this.again();
    });
    return select;
  }

  /** It comes after the quotes, which nobody should wait for. */
  async #overTime(place, counts, signal) {
    try {
      const node = this.filter.speaker || this.filter.speakerId
        ? await speakerPart(this.filter, part => this.change(part), signal)
        : await whoSpeaksWhen(counts, this.filter, signal);
      if (node) place.replaceChildren(node);
    } catch (failure) {
      if (failure.name !== 'AbortError') place.replaceChildren(problem(failure, () => this.#overTime(place, counts, signal), signal));
    }
  }
}

/** The quotes that were fetched so far. */
class Cards {
  constructor(search, page, signal) {
    this.search = search;
    this.signal = signal;
    this.length = 0;
    this.list = el('ol', { class: 'cards' });
    this.more = button('Show more', () => whileBusy([this.more], () => this.#grow()), { class: 'quiet more' });
    this.node = el('div', {}, this.list, this.more);
    this.#add(page);
  }

  #add(page) {
    this.list.append(...page.quotes.map(quote => el('li', {}, this.#card(quote))));
    this.length += page.quotes.length;
    this.next = page.next;
    this.more.hidden = !this.next;
    this.onGrow?.();
  }

  async #grow() {
    this.node.querySelector('.problem')?.remove();
    const first = this.length;
    try {
      this.#add(await get('v1/quotes', { ...this.search.filter, sort: this.search.sort, limit: PAGE, cursor: this.next }, this.signal));
      announce(count(this.length) + ' quotes shown');
      this.list.children[first]?.querySelector('a, button')?.focus();
    } catch (failure) {
      if (failure.name !== 'AbortError') this.node.append(problem(failure, () => this.#grow(), this.signal));
    }
  }

  #card(quote) {
    const card = quoteCard(quote, {
      source: quote.article,
      showSource: true,
      address: link(['articles', quote.articleId], { quote: quote.id }),
      words: quote.highlights?.length ? marked(quote.text, quote.highlights) : undefined,
    });
    return addOccurrences(card, quote, this.signal);
  }
}

/** The words that were asked for, marked. */
function marked(text, spans) {
  const nodes = [];
  let done = 0;
  for (const { start, end } of spans) {
    nodes.push(text.slice(done, start), el('mark', {}, text.slice(start, end)));
    done = end;
  }
  nodes.push(text.slice(done));
  return nodes;
}
