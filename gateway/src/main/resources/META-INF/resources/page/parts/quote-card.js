/* One quote with who, tone, evidence and what can be done with it. */

import { isByKey } from '../attention.js';
import { append, button, el } from '../dom.js';
import { date, KINDS, share } from '../format.js';
import { toneBadge, wordsWithPhrases } from '../tone.js';
import { citation, copyButton } from './copy.js';
import { drawer } from './drawer.js';
import { why } from './why.js';

/**
 * @param {Object} quote of an article or of a search
 * @param {Object} [options]
 * @param {Object} [options.source] `title, outlet, publishedAt, url, language` of its article, for the citation
 * @param {boolean} [options.showSource] also says where it stood
 * @param {string} [options.address] of the quote, for people to come back to
 * @param {Node|Node[]} [options.words] instead of the words with their phrases, such as with a search's highlights
 * @param {(isByKey: boolean) => void} [options.select] called when the words, a link then, are followed
 * @param {(id: string) => void} [options.person] called when somebody points at the speaker, `''` when not any more
 * @param {(start: number, end: number) => void} [options.showPlace] points at evidence in the text
 * @param {(card: Element) => void} [options.correct] opens the correction; no button without it
 */
export function quoteCard(quote, options = {}) {
  const card = el('article', {
    class: 'card ' + (quote.kind === 'speech' ? 'speech' : 'no-speech'),
    tabIndex: -1,
    data: { card: quote.id },
    'aria-label': 'Quote of ' + speakerName(quote),
  });
  return append(card, [
    heading(quote, options),
    el('blockquote', { dir: 'auto', lang: options.source?.language }, words(quote, options)),
    how(quote),
    options.showSource && sourceLine(options.source),
    quote.correction && correctionLine(quote.correction),
    actions(quote, card, options),
  ]);
}

const speakerName = quote => (quote.speaker ? quote.speaker.name : quote.kind === 'speech' ? 'nobody found' : KINDS[quote.kind]);

function heading(quote, options) {
  if (quote.kind !== 'speech') {
    return el('p', { class: 'who' }, el('span', { class: 'kind' }, KINDS[quote.kind] || quote.kind));
  }
  const name = el('span', { class: 'name' + (quote.speaker ? '' : ' nobody'), dir: 'auto' }, quote.speaker ? quote.speaker.name : 'Nobody found');
  if (quote.speaker && options.person) {
    name.addEventListener('mouseenter', () => options.person(quote.speaker.id));
    name.addEventListener('mouseleave', () => options.person(''));
  }
  return el('p', { class: 'who' },
    name,
    quote.speaker?.role && el('span', { class: 'role', dir: 'auto' }, quote.speaker.role),
    toneBadge(quote.tone));
}

function words(quote, options) {
  const shown = options.words || wordsWithPhrases(quote.text, quote.tone?.phrases);
  if (!options.address) return shown;
  const link = el('a', { href: options.address }, shown);
  if (options.select) {
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      options.select(isByKey(event));
    });
  }
  return link;
}

/** In one line: the words that attribute it and how sure that is. */
function how(quote) {
  const parts = [];
  if (quote.mention && quote.cue) {
    const said = quote.mention.start < quote.cue.start ? [quote.mention, quote.cue] : [quote.cue, quote.mention];
    parts.push('“' + said.map(each => each.text).join(' … ') + '”');
  }
  if (quote.via) parts.push(quote.via);
  if (quote.speaker) parts.push(share(quote.speaker.confidence) + ' sure');
  else if (quote.reason) parts.push(quote.reason);
  return parts.length ? el('p', { class: 'how', dir: 'auto' }, parts.join(' · ')) : null;
}

function sourceLine(source = {}) {
  const at = date(source.publishedAt || source.ingestedAt);
  return el('p', { class: 'source', dir: 'auto' }, [source.outlet, source.title, at && el('bdi', {}, at)].filter(Boolean).map((each, i) => [i > 0 && ' · ', each]));
}

function correctionLine(correction) {
  return el('p', { class: 'corrected' },
    el('strong', {}, 'Corrected'), ' by ' + correction.author + ', ' + date(correction.at) + ': ', el('span', { dir: 'auto' }, correction.reason));
}

function actions(quote, card, options) {
  const { opener, drawer: reasons } = drawer('Why', place => place.append(why(quote, options.showPlace)));
  return [
    el('div', { class: 'card-actions' },
      opener,
      copyButton('Citation', () => citation(quote, options.source)),
      copyButton('JSON', () => JSON.stringify(quote, null, 2)),
      options.address && copyButton('Link', () => new URL(options.address, location.href).href),
      options.correct && button('Correct', () => options.correct(card), { class: 'text-button' })),
    reasons,
  ];
}
