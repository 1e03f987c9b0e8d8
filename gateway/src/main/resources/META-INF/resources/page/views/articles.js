/* The articles that are kept, the newest first. */

import { get } from '../api.js';
import { button, el } from '../dom.js';
import { date, plural } from '../format.js';
import { link } from '../router.js';
import { during, empty, problem } from '../states.js';

export async function show(root, { signal, title }) {
  title('Articles');
  const place = el('div', {});
  root.append(el('h1', { tabIndex: -1 }, 'Articles'), place);
  await during(place, 'Fetching the articles…', async () => {
    const page = await get('v1/articles', { limit: 50 }, signal);
    if (!page.articles.length) {
      return empty('No article is kept yet', 'Keep one when you read it.',
        el('p', {}, el('a', { href: '#/' }, 'Read an article')));
    }
    return pages(page, signal);
  }, signal);
}

function pages(first, signal) {
  const body = el('ul', { class: 'plain rows' });
  const more = button('Show more', () => grow(), { class: 'quiet' });
  const box = el('div', {}, body, more);
  let next;
  const add = page => {
    body.append(...page.articles.map(row));
    next = page.next;
    more.hidden = !next;
  };
  async function grow() {
    more.disabled = true;
    try {
      add(await get('v1/articles', { limit: 50, cursor: next }, signal));
    } catch (failure) {
      if (failure.name !== 'AbortError') box.append(problem(failure));
    } finally {
      more.disabled = false;
    }
  }
  add(first);
  return box;
}

function row(article) {
  return el('li', {},
    el('a', { href: link(['articles', article.id]), dir: 'auto' }, article.title || article.externalId || article.url || 'Without a title'),
    el('p', { class: 'hint', dir: 'auto' }, [
      article.outlet,
      date(article.publishedAt || article.ingestedAt),
      plural(article.quoteCount, 'quote'),
      article.status !== 'complete' && article.status,
    ].filter(Boolean).join(' · ')));
}
