/*
 * From offsets in the article's text to places on the screen. Highlights are the browser's (CSS Custom Highlight API): they
 * change no nodes, so that thousands of quotes cost nothing while nobody points at them.
 */

export class Places {
  /** @param {{start: number, end: number, node: Element}[]} paragraphs grows while the article is still being shown */
  constructor(paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** The paragraph that holds an offset, or the nearest before it. */
  paragraphAt(offset) {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.paragraphs[middle].start <= offset) low = middle;
      else high = middle - 1;
    }
    return this.paragraphs[low];
  }

  /** The DOM's range of [start, end), or null where it is not shown. */
  range(start, end) {
    const from = this.#point(start, false);
    const to = this.#point(end, true);
    if (!from || !to) return null;
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  #point(offset, isEnd) {
    const paragraph = this.paragraphAt(isEnd ? offset - 1 : offset);
    if (!paragraph) return null;
    let left = Math.max(0, offset - paragraph.start);
    const walker = document.createTreeWalker(paragraph.node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left < node.length || (isEnd && left === node.length)) return { node, offset: left };
      left -= node.length;
    }
    return null;
  }

  /** Shows spans under a name that the style sheet knows: `cue`, `mention`, `person`, `place`. */
  highlight(name, spans) {
    if (!globalThis.CSS?.highlights) return;
    const ranges = spans.map(span => this.range(span.start, span.end)).filter(Boolean);
    if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }

  clear(...names) {
    names.forEach(name => globalThis.CSS?.highlights?.delete(name));
  }

  /** Brings an offset to the middle of the window. */
  reveal(start, end) {
    const paragraph = this.paragraphAt(start);
    if (!paragraph) return;
    paragraph.node.scrollIntoView({ block: 'center' });
    const box = this.range(start, end)?.getBoundingClientRect();
    if (box && (box.top < 80 || box.bottom > innerHeight - 40)) scrollBy(0, box.top - innerHeight / 3);
  }
}
