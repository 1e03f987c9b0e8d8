/* Two speakers, or two outlets, on one topic, side by side. The address is the question. */

import { get } from '../api.js';
import { announce } from '../attention.js';
import { el, field } from '../dom.js';
import { count, plural, score, share } from '../format.js';
import { countedNote, howMany, total } from '../parts/facets.js';
import { quoteCard } from '../parts/quote-card.js';
import { filterFields, filterOf, suggest } from '../parts/quote-filter.js';
import { MOST_DAYS, scaleLine, strip } from '../parts/time-chart.js';
import { bar } from '../parts/why.js';
import { link, visit } from '../router.js';
import { during, empty } from '../states.js';
import { LABELS, SHAPES } from '../tone.js';

/** What can be compared, and what each is then counted by. */
const OF = {
  speaker: { title: 'Two speakers', one: 'Speaker', beside: 'outlet', besideTitle: 'Where most' },
  outlet: { title: 'Two outlets', one: 'Outlet', beside: 'speaker', besideTitle: 'Whom most' },
};

/** Quotes that are shown of each. */
const SHOWN = 5;
/** Names that are offered to begin with. */
const MOST_STARTERS = 12;

export async function show(root, { query, signal, title }) {
  title('Compare');
  const of = query.get('of') === 'outlet' ? 'outlet' : 'speaker';
  const place = el('div', { class: 'compared' });
  const form = compareForm(of, query, asked => {
    visit(['compare'], asked);
    run(place, asked, signal, true);
  });
  root.append(
    el('h1', { tabIndex: -1 }, 'Compare'),
    el('p', { class: 'lead' }, 'What two people say about a topic, or how two outlets report it: how much, in which tone, in which words.'),
    form.node, place);
  form.suggestFrom(await run(place, { ...form.asked(), exact: query.get('exact') === 'true' || undefined }, signal, false));
}

function compareForm(of, query, ask) {
  const kind = el('select', { name: 'of' }, Object.entries(OF).map(([name, each]) => el('option', { value: name, selected: name === of }, each.title)));
  const a = el('input', { name: 'a', required: true, maxLength: 300, dir: 'auto', value: query.get('a') || '' });
  const b = el('input', { name: 'b', required: true, maxLength: 300, dir: 'auto', value: query.get('b') || '' });
  const fieldA = field('First', a);
  const fieldB = field('Second', b);
  const narrow = filterFields(['topic', 'from', 'to'], filterOf(query));
  const asked = () => ({ of: kind.value, a: a.value.trim(), b: b.value.trim(), ...narrow.values() });
  let counts;
  const suggestAll = () => {
    for (const input of [a, b]) {
      input.nextElementSibling?.remove();
      if (counts) suggest(input, (counts[kind.value] || []).map(each => each.value));
    }
  };
  kind.addEventListener('change', () => {
    a.value = b.value = '';
    suggestAll();
  });
  const node = el('form', {
    class: 'compare-form',
    on: {
      submit: event => {
        event.preventDefault();
        ask(asked());
      },
    },
  }, field('Compare', kind), fieldA, fieldB, narrow.nodes.topic, narrow.nodes.from, narrow.nodes.to, el('button', { type: 'submit' }, 'Compare'));
  return {
    node,
    asked,
    suggestFrom: found => {
      counts = found;
      suggestAll();
    },
  };
}

/** Names to begin with: the first that is chosen stands in the address, the second completes it. */
function starters(known, asked) {
  const given = asked.a || asked.b;
  const names = (of, title) => {
    const others = known[of].filter(each => each.value !== given).slice(0, MOST_STARTERS);
    return others.length > 0 && el('section', {},
      el('h2', {}, title),
      el('ul', { class: 'plain chips' }, others.map(each => el('li', {},
        el('a', { class: 'button quiet small', dir: 'auto', href: link(['compare'], { ...asked, of, a: given && of === asked.of ? given : each.value, b: given && of === asked.of ? each.value : '' }) },
          each.value, el('span', { class: 'figure' }, ' ' + count(each.count)))))));
  };
  return el('div', { class: 'starters' },
    el('p', { class: 'hint' }, given ? 'With whom?' : 'Type two names, or choose from those who are quoted most.'),
    (!given || asked.of === 'speaker') && names('speaker', 'Speakers'),
    (!given || asked.of === 'outlet') && names('outlet', 'Outlets'));
}

/** Shows the comparison that is asked for. @returns the facets of all that is kept, to suggest names from */
async function run(place, asked, signal, isAnswer) {
  let known;
  await during(place, 'Comparing…', async () => {
    known = (await get('v1/quotes', { facets: 'speaker,outlet', limit: 1 }, signal)).facets;
    if (!known.speaker.length) {
      return empty('No quote is kept yet', 'Keep an article when you read it, or send many as a batch.', el('p', { class: 'actions' }, el('a', { class: 'button', href: '#/' }, 'Read an article'), el('a', { class: 'button quiet', href: '#/batches' }, 'Send a batch')));
    }
    if (!asked.a || !asked.b) return starters(known, asked);
    const [one, other] = await Promise.all([asked.a, asked.b].map(name => side(asked, name, signal)));
    if (isAnswer) announce('Compared: ' + one.name + ', ' + howMany(one.total) + '; ' + other.name + ', ' + howMany(other.total));
    return comparison(asked, one, other, () => {
      visit(['compare'], { ...asked, exact: true });
      run(place, { ...asked, exact: true }, signal, true);
    });
  }, signal);
  return known;
}

/** All that is known of one of the two. */
async function side(asked, name, signal) {
  const filter = { [asked.of]: name, topic: asked.topic, from: asked.from, to: asked.to, kind: 'speech' };
  const [page, matrix] = await Promise.all([
    get('v1/quotes', { ...filter, exact: asked.exact, limit: SHOWN, facets: 'label,day,' + OF[asked.of].beside }, signal),
    get('v1/quotes/matrix', { ...filter, exact: asked.exact }, signal),
  ]);
  const labels = Object.fromEntries(page.facets.label.map(each => [each.value, each.count]));
  const rows = matrix.rows.map(row => ({ ...row, toned: LABELS.reduce((sum, label) => sum + (row.labels[label] || 0), 0) }));
  const toned = rows.reduce((sum, row) => sum + row.toned, 0);
  return {
    name,
    filter,
    quotes: page.quotes,
    days: page.facets.day,
    total: total(page),
    labels,
    beside: page.facets[OF[asked.of].beside],
    words: rows.reduce((sum, row) => sum + row.wordCount, 0),
    mean: toned ? rows.reduce((sum, row) => sum + (row.meanScore ?? 0) * row.toned, 0) / toned : undefined,
    isCut: matrix.more,
  };
}

function comparison(asked, one, other, countAll) {
  const both = [one, other];
  if (both.every(each => !each.quotes.length)) {
    return empty('Neither has said anything about this', 'Names count whole, as articles write them: choose one that the fields suggest.');
  }
  const of = OF[asked.of];
  return [
    table(both),
    both.some(each => !each.total.isExact) && countedNote('Numbers, tones and days', countAll),
    both.some(each => each.isCut) && el('p', { class: 'hint' }, 'Words and mean tone are of the 200 speakers with most words.'),
    overTime(both),
    el('div', { class: 'two' }, both.map(each => el('section', {},
      el('h2', { dir: 'auto' }, 'What ' + each.name + (asked.of === 'outlet' ? ' prints' : ' says')),
      each.beside.length > 0 && el('p', { class: 'hint', dir: 'auto' }, of.besideTitle + ': ' + each.beside.slice(0, 4).map(value => value.value + ' (' + count(value.count) + ')').join(', ')),
      each.quotes.length
        ? el('ol', { class: 'cards' }, each.quotes.map(quote => el('li', {}, quoteCard(quote, { source: quote.article, showSource: true, address: link(['articles', quote.articleId], { quote: quote.id }) }))))
        : el('p', { class: 'note' }, 'Nothing about this.'),
      each.total.number > each.quotes.length && el('p', {}, el('a', { href: link(['search'], each.filter) }, each.total.isExact ? 'All ' + plural(each.total.number, 'quote') : 'All of the ' + howMany(each.total)))))),
  ].filter(Boolean);
}

/** The measure stands between the two, as on a scale. */
function table([one, other]) {
  const line = (words, value) => el('tr', {}, el('td', { class: 'left number' }, value(one)), el('th', { scope: 'row' }, words), el('td', { class: 'number' }, value(other)));
  const tone = label => el('tr', { class: 'tone-row' },
    el('td', { class: 'left number' }, toneCell(one, label)),
    el('th', { scope: 'row' }, el('span', { class: 'shape ' + label, 'aria-hidden': 'true' }, SHAPES[label]), ' ' + label),
    el('td', { class: 'number' }, toneCell(other, label)));
  const name = each => el('th', { scope: 'col', dir: 'auto' }, each.name);
  return el('table', { class: 'versus' },
    el('caption', { class: 'unseen' }, 'How much, and in which tone'),
    el('thead', {}, el('tr', {}, name(one), el('td', {}, ''), name(other))),
    el('tbody', {},
      line('Quotes', each => (each.total.isExact ? '' : 'more than ') + count(each.total.number)),
      line('Words', each => count(each.words)),
      line('Mean tone', each => score(each.mean)),
      LABELS.map(tone)));
}

/** A label's part of all that has a tone. */
function partOf(each, label) {
  const all = Object.values(each.labels).reduce((sum, number) => sum + number, 0);
  return all ? (each.labels[label] || 0) / all : 0;
}

function toneCell(each, label) {
  const part = partOf(each, label);
  return el('span', { class: 'tone-cell' }, el('span', { class: part ? 'figure' : 'figure zero' }, share(part), el('span', { class: 'hint' }, ' ' + count(each.labels[label] || 0))), bar(part, label));
}

function overTime(both) {
  const days = both.flatMap(each => each.days.map(day => day.value)).sort();
  if (new Set(days).size < 2) return null;
  const scale = { from: days[0], to: days.at(-1), most: Math.max(...both.flatMap(each => each.days.map(day => day.count))) };
  return el('section', { class: 'who-when' },
    el('h2', {}, 'When'),
    el('ul', { class: 'plain' }, both.filter(each => each.days.length).map(each => el('li', {}, el('span', { class: 'name', dir: 'auto' }, each.name), strip(each.name, each.days, scale)))),
    scaleLine(scale.from, scale.to),
    both.some(each => each.days.length >= MOST_DAYS) && el('p', { class: 'hint' }, 'Of each line the ' + MOST_DAYS + ' days with most quotes.'));
}
