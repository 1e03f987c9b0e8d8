/* The drawer that says how the engines came to their answer. */

import { button, el } from '../dom.js';
import { KINDS, score, sentence, share } from '../format.js';
import { toneBadge } from '../tone.js';

const STEPS = { cue: 'says', mention: 'who', antecedent: 'stands for', name: 'in full' };

/**
 * @param {Object} quote
 * @param {(start: number, end: number) => void} [showPlace] points at a place in the text
 */
export function why(quote, showPlace) {
  return el('div', { class: 'why' },
    attribution(quote, showPlace),
    candidates(quote.evidence?.alternatives || []),
    quote.tone && toneParts(quote.tone),
    quote.correction && correction(quote.correction));
}

function attribution(quote, showPlace) {
  const steps = quote.evidence?.steps || [];
  return el('section', {},
    el('h3', {}, quote.kind === 'speech' ? 'Who says it' : 'Why it is no speech'),
    quote.reason && el('p', {}, sentence(quote.reason)),
    quote.evidence?.rule && el('p', {}, sentence(quote.evidence.rule)),
    steps.length > 0 && el('ol', { class: 'steps' }, steps.map(step => stepLine(step, showPlace))),
    quote.via && el('p', {}, 'By way of: ', quote.via));
}

function stepLine(step, showPlace) {
  const words = '“' + step.text + '”';
  return el('li', {},
    el('span', { class: 'label' }, STEPS[step.kind] || step.kind),
    step.start !== undefined && showPlace
      ? button(words, () => showPlace(step.start, step.end), { class: 'text-button', dir: 'auto', title: 'Show in the text' })
      : el('span', { dir: 'auto' }, words),
    step.note && el('span', { class: 'hint' }, step.note));
}

function candidates(list) {
  if (!list.length) return null;
  return el('section', {},
    el('h3', {}, 'Also weighed'),
    el('ul', { class: 'plain' }, list.map(each => el('li', { class: 'pair' },
      el('span', { dir: 'auto' }, each.name), el('span', { class: 'figure' }, share(each.score))))));
}

function toneParts(tone) {
  const spread = tone.distribution;
  return el('section', {},
    el('h3', {}, 'What the tone is made of'),
    tone.phrases.length > 0
      ? el('ul', { class: 'plain' }, tone.phrases.map(phraseLine))
      : el('p', {}, 'No single phrase carries it.'),
    spread && el('table', { class: 'spread' },
      el('caption', { class: 'unseen' }, 'How likely each tone is'),
      el('tbody', {}, ['positive', 'neutral', 'negative'].map(label => el('tr', {},
        el('th', { scope: 'row' }, label),
        el('td', { class: 'figure' }, share(spread[label])),
        el('td', { 'aria-hidden': 'true' }, bar(spread[label], label)))))),
    el('p', { class: 'hint' }, 'Strength ' + score(tone.magnitude).replace('+', '') + ' of 1. Sure of the label: ' + share(tone.confidence) + '.'));
}

function phraseLine(phrase) {
  return el('li', { class: 'pair' },
    el('span', { dir: 'auto' }, '“' + phrase.text + '”',
      phrase.modifiers.map(each => el('span', { class: 'hint' }, ' ' + each.kind + ': “' + each.text + '”'))),
    el('span', { class: 'figure' }, score(phrase.score)));
}

function correction(corrected) {
  const { engine } = corrected;
  return el('section', {},
    el('h3', {}, 'What the engines said'),
    el('p', {},
      KINDS[engine.kind] || engine.kind,
      engine.speaker && ', by ' + engine.speaker.name + ' (' + share(engine.speaker.confidence) + ' sure)'),
    engine.tone && el('p', {}, toneBadge(engine.tone)));
}

/** A bar as long as a share of 1. */
export function bar(part, className = '') {
  const inner = el('span', { class: 'bar-part ' + className });
  inner.style.inlineSize = Math.max(0, Math.min(1, part)) * 100 + '%';
  return el('span', { class: 'bar-whole' }, inner);
}
