/* The same words in other articles: who had them first, who carried them, which words differ. */

import { get } from '../api.js';
import { el } from '../dom.js';
import { count, moment, plural } from '../format.js';
import { link } from '../router.js';
import { during } from '../states.js';
import { drawer } from './drawer.js';

/** Puts a button into a card that opens the occurrences of its quote. */
export function addOccurrences(card, quote, signal) {
  const { opener, drawer: place } = drawer('Elsewhere', () =>
    during(place, 'Looking for the same words…', async () => shown(await get('v1/quotes/' + quote.id + '/occurrences', {}, signal), quote), signal), 'elsewhere');
  card.querySelector('.card-actions .opener').after(opener);
  card.append(place);
  return card;
}

function shown({ occurrences, outlets, more }, quote) {
  const others = occurrences.filter(each => each.match !== 'self');
  if (!others.length) return el('p', { class: 'occurrences hint' }, 'No other article that is kept has these words.');
  return el('div', { class: 'occurrences' },
    el('p', {}, 'In ' + plural(occurrences.length, 'article') + ', first ' + (outlets[0].outlet ? 'in ' + outlets[0].outlet : 'in one without an outlet') + ', ' + moment(outlets[0].firstAt) + '.'),
    outlets.map(each => outlet(each, occurrences.filter(one => one.outlet === each.outlet), quote)),
    more && el('p', { class: 'hint' }, 'More quotes share words with this one than were compared.'));
}

function outlet(each, its, quote) {
  const said = [each.exact && plural(each.exact, 'time') + ' the same', each.changed && count(each.changed) + ' changed'].filter(Boolean).join(', ');
  return el('section', {},
    el('h3', {}, el('span', { dir: 'auto' }, each.outlet || 'Without an outlet'), el('span', { class: 'hint' }, ' ' + said)),
    el('ul', { class: 'plain' }, its.map(one => el('li', {},
      el('p', {},
        el('a', { href: link(['articles', one.articleId], { quote: one.quoteId }), dir: 'auto' }, one.title || one.url || 'Without a title'),
        el('span', { class: 'hint' }, ' ' + moment(one.at) + (one.match === 'self' ? ' · this quote' : ''))),
      one.speaker && quote.speaker && one.speaker !== quote.speaker.name && el('p', { class: 'hint' }, 'Names another speaker: ', el('strong', { dir: 'auto' }, one.speaker)),
      one.changes?.length > 0 && el('ul', { class: 'changes plain', 'aria-label': 'Words that differ' }, one.changes.map(change))))));
}

/** A word and a mark each, so that nobody needs the colours. */
function change({ kind, from, to }) {
  const dropped = from && el('del', { dir: 'auto' }, from);
  const added = to && el('ins', { dir: 'auto' }, to);
  return el('li', {},
    el('span', { class: 'hint' }, { dropped: 'left out ', added: 'added ', replaced: 'changed ' }[kind] || kind + ' '),
    dropped, dropped && added && ' → ', added);
}
