/* The annotated text. Long articles come in slices, so that the window stays usable while they are shown. */

import { mentionsOf, paragraphNode, paragraphs, ranges } from '../annotate.js';
import { isByKey, isWide } from '../attention.js';
import { el } from '../dom.js';
import { Places } from '../places.js';
import { link } from '../router.js';

/** UTF-16 units that are shown between two moments for the reader. */
const SLICE = 60_000;
/** Height of a line; with it a paragraph that is not shown yet takes about the place that it will take. */
const LINE = 1.7;

/** @param {Object} view the article's view; called back when somebody picks a quote */
export function articleText(view) {
  return new ArticleText(view);
}

class ArticleText {
  constructor(view) {
    const { reading } = view;
    this.view = view;
    this.drawn = view.drawn;
    this.text = reading.text || '';
    this.quotes = new Map(reading.quotes.map(quote => [quote.id, quote]));
    this.mentions = mentionsOf(reading.quotes);
    this.node = el('div', { class: 'article', lang: reading.language, 'aria-busy': 'true' });
    this.shownParagraphs = [];
    this.places = new Places(this.shownParagraphs);
    this.marks = new Map();
    this.blockAt = new Map((reading.blocks || []).map(block => [block.start, block]));
    this.shown = this.#fill();
    this.#listen();
  }

  async #fill() {
    const marked = ranges(this.view.reading);
    const perLine = isWide() ? 75 : 42;
    let first = 0;
    let units = 0;
    for (const paragraph of paragraphs(this.text)) {
      while (first < marked.length && marked[first].end <= paragraph.start) first++;
      const here = [];
      for (let i = first; i < marked.length && marked[i].start < paragraph.end; i++) {
        if (marked[i].end > paragraph.start) here.push(marked[i]);
      }
      const node = paragraphNode(this.text, paragraph, here, range => this.#href(range));
      node.style.containIntrinsicSize = 'auto ' + Math.ceil((paragraph.end - paragraph.start) / perLine) * LINE + 'em';
      this.#startsBlock(paragraph, node);
      const isFirstOfMany = !this.shownParagraphs.length && paragraph.end < this.text.trimEnd().length;
      if (isFirstOfMany && node.textContent === this.view.name) node.classList.add('headline');
      this.node.append(node);
      this.shownParagraphs.push({ ...paragraph, node });
      for (const mark of node.querySelectorAll('[data-quote]')) {
        if (!this.marks.has(mark.dataset.quote)) this.marks.set(mark.dataset.quote, []);
        this.marks.get(mark.dataset.quote).push(mark);
        mark.classList.toggle('dim', Boolean(this.only && !this.only.has(mark.dataset.quote)));
      }
      units += paragraph.end - paragraph.start;
      if (units > SLICE) {
        units = 0;
        await new Promise(resolve => setTimeout(resolve));
        if (this.drawn.aborted) return;
      }
    }
    this.node.removeAttribute('aria-busy');
    if (!this.shownParagraphs.length) this.node.append(el('p', { class: 'hint' }, 'The article has no words.'));
  }

  /** Updates of a live report begin with their first paragraph. */
  #startsBlock(paragraph, node) {
    for (const [start, block] of this.blockAt) {
      if (start > paragraph.start || block.end <= paragraph.start) continue;
      node.id = 'block-' + block.id;
      node.classList.add('block-start');
      if (block.time === node.textContent.trim()) node.classList.add('time');
      this.blockAt.delete(start);
    }
  }

  #href(range) {
    if (range.quote) return link(this.view.path, { quote: range.quote.id });
    const name = this.nameOf(range.speaker, range.start);
    return link(this.view.path, name ? { at: name.start + '-' + name.end } : { speaker: range.speaker });
  }

  /** Where a speaker was last named before an offset, else where first. */
  nameOf(speaker, offset) {
    const names = this.mentions.filter(each => each.speaker === speaker && each.form === 'name').sort((a, b) => a.start - b.start);
    return names.findLast(each => each.start < offset) || names[0];
  }

  #listen() {
    const target = event => event.target.closest('[data-quote], [data-speaker]');
    // The mouse and the focus point, whichever came last; a mouse that rests while the text moves under it does not
    const at = { mouse: null, focus: null };
    const watch = (type, name, other, hit) => this.node.addEventListener(type, event => {
      const rests = type === 'mousemove' && !event.movementX && !event.movementY;
      if (rests || hit(event) === at[name]) return;
      at[name] = hit(event);
      this.#point(at[name] || at[other]);
    });
    watch('mousemove', 'mouse', 'focus', target);
    watch('mouseleave', 'mouse', 'focus', () => null);
    watch('focusin', 'focus', 'mouse', target);
    watch('focusout', 'focus', 'mouse', () => null);
    this.node.addEventListener('click', event => {
      const hit = target(event);
      if (!hit || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const isQuote = hit.dataset.quote;
      if (!isQuote && !hit.matches('a')) return;
      event.preventDefault();
      if (isQuote) this.view.select(hit.dataset.quote, { from: 'text', isByKey: isByKey(event) });
      else this.#followPronoun(hit);
    });
    this.node.addEventListener('keydown', event => this.#keys(event));
  }

  /** J and K go from quote to quote while the focus is in the text. */
  #keys(event) {
    const step = { j: 1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...this.node.querySelectorAll('a.quote:not(.dim)')];
    const next = links[links.indexOf(document.activeElement.closest('a.quote')) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  #point(hit) {
    this.places.clear('cue', 'mention', 'person');
    for (const each of this.pointed || []) each.classList.remove('pointed');
    this.pointed = [];
    if (!hit) return;
    if (hit.dataset.speaker && !hit.dataset.quote) {
      this.person(hit.dataset.speaker);
      return;
    }
    const quote = this.quotes.get(hit.dataset.quote);
    if (!quote) return;
    this.pointed = this.marks.get(quote.id) || [];
    for (const each of this.pointed) each.classList.add('pointed');
    this.#showAttribution(quote);
  }

  #showAttribution(quote) {
    if (quote.cue) this.places.highlight('cue', [quote.cue]);
    if (quote.mention) this.places.highlight('mention', [quote.mention]);
  }

  #followPronoun(hit) {
    const name = this.nameOf(hit.dataset.speaker, Number(hit.dataset.start));
    if (name) this.showPlace(name.start, name.end);
    else this.view.setFilter({ speaker: hit.dataset.speaker });
  }

  /** Every mention of a speaker; nobody's for ''. */
  person(id) {
    this.places.highlight('person', id ? this.mentions.filter(each => each.speaker === id) : []);
  }

  showPlace(start, end) {
    this.places.highlight('place', [{ start, end }]);
    this.places.reveal(start, end);
  }

  /** Marks a quote as the one that is looked at. */
  select(quote, isBroughtIntoView) {
    this.places.clear('place');
    for (const each of this.selected || []) each.removeAttribute('aria-current');
    this.selected = this.marks.get(quote.id) || [];
    for (const each of this.selected) each.setAttribute('aria-current', 'true');
    if (isBroughtIntoView) this.places.reveal(quote.start, quote.end);
    this.#showAttribution(quote);
  }

  /** Puts the focus on a quote. */
  focus(id) {
    this.marks.get(id)?.find(each => each.matches('a'))?.focus({ preventScroll: true });
  }

  /** Takes the emphasis from all quotes but these; from none for null. */
  dimBut(ids) {
    this.only = ids;
    for (const [id, marks] of this.marks) {
      for (const mark of marks) mark.classList.toggle('dim', Boolean(ids && !ids.has(id)));
    }
  }
}
