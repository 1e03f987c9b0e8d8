/* The articles that are kept, the newest first. */

import { get } from '../api.js';
import { el } from '../dom.js';
import { date, plural } from '../format.js';
import { growing } from '../parts/growing.js';
import { link } from '../router.js';
import { during, empty } from '../states.js';

export async function show(root, { signal, title }) {
  title('Articles');
  const place = el('div', {});
  root.append(el('h1', { tabIndex: -1 }, 'Articles'), place);
  await during(place, 'Fetching the articles…', async () => {
    const page = await get('v1/articles', { limit: 50 }, signal);
    if (!page.articles.length) {
      return empty('No article is kept yet', 'Keep one when you read it.',
        el('p', {}, el('a', { class: 'button', href: '#/' }, 'Read an article')));
    }
    return growing(page, {
      list: el('ul', { class: 'plain rows' }),
      rows: each => each.articles.map(row),
      fetch: cursor => get('v1/articles', { limit: 50, cursor }, signal),
    });
  }, signal);
}

function row(article) {
  return el('li', {},
    el('a', { class: 'row-name', href: link(['articles', article.id]), dir: 'auto' }, article.title || article.externalId || article.url || 'Without a title'),
    el('span', { class: 'row-end' }, plural(article.quoteCount, 'quote')),
    el('p', { class: 'hint', dir: 'auto' }, [
      article.outlet,
      el('bdi', {}, date(article.publishedAt || article.ingestedAt)),
      article.status !== 'complete' && el('bdi', {}, article.status),
    ].filter(Boolean).map((fact, i) => [i > 0 && ' · ', fact])));
}
