/*
 * Problems in the words of those who read articles. The API's own are for those who program; the code, which support asks for,
 * is shown beside. Of a value that somebody typed the API's detail says what is wrong with it, so that is kept.
 */

const OURS = 'The fault is ours, not yours. Try again; if it stays, give support the code below.';
const BACK_SOON = 'It is usually back within a minute, and nothing that is kept is lost.';

const WORDS = {
  'gateway-away': ['Verbatim does not answer', 'It may be starting, or the network may be down.'],
  'internal-error': ['Something failed', OURS],
  'overloaded': ['Verbatim is busy', 'More is asked of it just now than it can do at once. It passes.'],
  'deadline-exceeded': ['It took too long', 'Try again, or with a shorter text.'],
  'not-ready': ['Verbatim is starting', 'It can be used in a moment.'],
  'database-unavailable': ['What is kept cannot be reached', BACK_SOON],
  'quote-service-failed': ['The quotes could not be found', OURS],
  'quote-service-unavailable': ['Quotes cannot be found just now', BACK_SOON],
  'sentiment-service-failed': ['The tones could not be heard', OURS],
  'sentiment-service-unavailable': ['Tones cannot be heard just now', BACK_SOON],
  'rate-limited': ['That was more than your key allows at once', 'It passes.'],
  'key-missing': ['Verbatim asks for a key', 'Whoever runs it can give you one.'],
  'key-invalid': ['This key is not valid', 'It may have ended or been replaced. Ask whoever gave it to you for a new one.'],
  'role-insufficient': ['Your key does not allow this', 'Ask whoever runs Verbatim for a key with more rights.'],
  'not-local': ['Verbatim is open to its own machine alone', 'Open it there as localhost, or ask whoever runs it for a key.'],
  'not-found': ['There is nothing here', 'The link may be incomplete.'],
  'article-not-found': ['There is no such article', 'It may have been deleted, or the link is incomplete.'],
  'batch-not-found': ['There is no such batch', 'Batches are forgotten 30 days after they ended.'],
  'watch-not-found': ['There is no such watch', 'It may have been ended, or the link is incomplete.'],
  'delivery-not-found': ['This message is gone', 'Messages are forgotten after 30 days.'],
  'invalid-cursor': ['The list has changed meanwhile', 'Load the page again.'],
  'invalid-value': ['This cannot be taken as it is'],
  'invalid-parameter': ['This cannot be asked for as it is'],
  'unknown-parameter': ['The link asks for something unknown'],
  'missing-field': ['Something is missing'],
  'invalid-text': ['The text holds something that is no character'],
  'malformed-json': ['This is not written as it has to be'],
  'text-too-long': ['The article is too long', 'At most 1,000,000 characters are read at once. Shorten it, or read it in parts.'],
  'body-too-large': ['That is too large', 'Send less at once.'],
  'unsupported-language': ['This language cannot be read yet', 'Verbatim reads English.'],
  'no-readable-text': ['No article is found in the page', 'Paste its text instead.'],
};

/** Fields of the API that a link or a file fills, and no control of a form. */
export const FIELDS = { html: 'File', minScore: 'Score from', maxScore: 'Score up to', speakerId: 'Speaker' };

/**
 * @param {{code?: string, title?: string, detail?: string}} problem of the API
 * @returns {{title: string, detail: string|undefined}}
 */
export function inWords({ code, title, detail }) {
  const [own, help] = WORDS[code] || [];
  return { title: own || title || 'Something failed', detail: help || detail };
}
