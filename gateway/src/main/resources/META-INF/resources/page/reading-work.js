/* Has an article read by the gateway, kept or not. */

import { post } from './api.js';
import { remember } from './readings.js';

/** The first line of a text, short enough for a headline. */
export function firstLine(text) {
  const line = (text || '').trim().split('\n', 1)[0].trim();
  return line.length > 120 ? line.slice(0, 117).trimEnd() + '…' : line;
}

/** Lists of articles need one; the gateway finds that of a page itself. */
export const withHeadline = article =>
  (article.title || !article.text ? article : { ...article, title: firstLine(article.text) || undefined });

/**
 * @param {Object} article `text` or `html`, and what is known of it
 * @param {{keep: boolean, signal?: AbortSignal}} options
 * @returns {Promise<string[]>} the path of the page that shows it
 * @throws {Problem}
 */
export async function readArticle(article, { keep, signal }) {
  if (keep) {
    const kept = await post('v1/articles', withHeadline(article), { signal });
    return ['articles', kept.id];
  }
  const answer = await post('v1/analyses', article, { signal });
  const { html, ...known } = article;
  const reading = { ...known, ...answer, isKept: false };
  reading.name = remember(reading);
  return ['reading', reading.name];
}
