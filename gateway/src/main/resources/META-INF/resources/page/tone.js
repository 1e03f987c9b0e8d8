/* Tone is told by a shape and a word; colour only repeats it. */

import { el } from './dom.js';
import { score } from './format.js';

export const LABELS = ['positive', 'neutral', 'mixed', 'negative'];
export const SHAPES = { positive: '▲', neutral: '●', mixed: '◆', negative: '▼', pending: '○' };

/** The quote's label; `pending` for speech whose tone has not come yet. */
export const labelOf = quote => (LABELS.includes(quote.tone?.label) ? quote.tone.label : 'pending');

/** ▲ positive +0.95 */
export function toneBadge(tone) {
  const label = tone ? labelOf({ tone }) : 'pending';
  return el('span', { class: 'tone ' + label },
    el('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[label]),
    tone ? ' ' + label + ' ' : ' tone pending',
    tone && el('span', { class: 'figure' }, score(tone.score)));
}

/** The words of a quote with the phrases that carry its tone; each says its part when pointed at. */
export function wordsWithPhrases(text, phrases = []) {
  const nodes = [];
  let done = 0;
  for (const phrase of [...phrases].sort((a, b) => a.start - b.start)) {
    if (phrase.start < done || phrase.end > text.length) continue;
    nodes.push(text.slice(done, phrase.start));
    nodes.push(el('span', {
      class: 'phrase ' + (phrase.score < 0 ? 'negative' : 'positive'),
      title: score(phrase.score),
    }, text.slice(phrase.start, phrase.end)));
    done = phrase.end;
  }
  nodes.push(text.slice(done));
  return nodes;
}
