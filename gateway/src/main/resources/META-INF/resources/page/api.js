/*
 * The gateway's REST API, as the page uses it. Every answer that is no success becomes a Problem (RFC 9457).
 */

import { inWords } from './problem-words.js';
import { ofTab } from './storage.js';

const KEY = 'verbatim-key';

/** The key is kept for this tab alone, and forgotten with it. */
export const key = {
  get: () => ofTab.getItem(KEY) || '',
  set: value => (value ? ofTab.setItem(KEY, value) : ofTab.removeItem(KEY)),
};

/** What the gateway, or the way to it, says against a request. */
export class Problem extends Error {
  /**
   * @param {{status?: number, code?: string, title?: string, detail?: string, field?: string}} members
   * @param {{retryAfter?: number, requestId?: string}} [more]
   */
  constructor(members, { retryAfter, requestId } = {}) {
    const { title, detail } = inWords(members);
    super(detail || title);
    this.title = title;
    this.detail = detail;
    this.status = members.status || 0;
    this.code = members.code || 'unknown';
    this.field = members.field;
    /** Seconds after which the same request may pass; undefined where waiting does not help. */
    this.retryAfter = retryAfter;
    /** Under which the logs have it. */
    this.requestId = requestId;
  }

  get isAboutAccess() {
    return this.status === 401 || this.status === 403;
  }

  /** The same request would fail again. */
  get isAboutTheRequest() {
    return this.status >= 400 && this.status < 500;
  }
}

const away = () => new Problem({ code: 'gateway-away' }, { retryAfter: 5 });

async function problemOf(response) {
  const members = await response.json().catch(() => ({}));
  const wait = Number(response.headers.get('Retry-After'));
  const mayPass = response.status === 429 || response.status === 503;
  return new Problem({ ...members, status: response.status }, {
    retryAfter: mayPass ? wait || 5 : undefined,
    requestId: response.headers.get('X-Request-Id') || undefined,
  });
}

/**
 * @param {string} path relative to the page, `v1/…`
 * @param {{method?: string, query?: Object|URLSearchParams, json?: any, body?: any, type?: string, accept?: string,
 *   headers?: Object, signal?: AbortSignal}} [options]
 * @returns {Promise<Response>} one that succeeded
 * @throws {Problem} and, when `signal` ends it, the browser's AbortError
 */
export async function send(path, options = {}) {
  const headers = { Accept: options.accept || 'application/json', ...options.headers };
  if (key.get()) headers['X-API-Key'] = key.get();
  let body = options.body;
  if (options.json !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(options.json);
  } else if (options.type) headers['Content-Type'] = options.type;
  let response;
  try {
    response = await fetch(address(path, options.query), { method: options.method || 'GET', headers, body, signal: options.signal });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw away();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** `path` with the parameters that have a value. */
export function address(path, query) {
  const given = Object.entries(query instanceof URLSearchParams ? Object.fromEntries(query) : query || {})
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? path + '?' + new URLSearchParams(given) : path;
}

/** The JSON of a GET. */
export const get = async (path, query, signal) => (await send(path, { query, signal })).json();

/** The JSON that answers a JSON body. */
export const post = async (path, json, options = {}) => (await send(path, { method: 'POST', json, ...options })).json();

export const remove = (path, signal) => send(path, { method: 'DELETE', signal });

/** Waits, unless `signal` ends it. */
export const pause = (seconds, signal) => new Promise((resolve, reject) => {
  const leave = () => {
    clearTimeout(timer);
    reject(new DOMException('left', 'AbortError'));
  };
  // a page that looks again every other second must not leave a listener behind each time
  const timer = setTimeout(() => {
    signal?.removeEventListener('abort', leave);
    resolve();
  }, seconds * 1000);
  signal?.addEventListener('abort', leave, { once: true });
});
