/* Numbers, times and words as people read them. Times are in UTC, as the API filters by UTC days. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

export const count = value => whole.format(value);
export const share = value => percent.format(value);
export const date = iso => (iso ? day.format(new Date(iso)) : '');
export const moment = iso => (iso ? day.format(new Date(iso)) + ', ' + clock.format(new Date(iso)) + ' UTC' : '');

/** +0.95, −0.10, 0.00: with a real minus, two digits. */
export function score(value) {
  if (value === undefined || value === null) return '–';
  const digits = Math.abs(value).toFixed(2);
  return (digits === '0.00' ? '' : value > 0 ? '+' : '−') + digits;
}

/** `3 quotes`, `1 quote`, `1,200 quotes`. */
export const plural = (number, one, many = one + 's') => count(number) + ' ' + (number === 1 ? one : many);

/** `42 s`, `3 min`, `2 h 5 min`. */
export function duration(seconds) {
  if (seconds < 90) return Math.max(0, Math.round(seconds)) + ' s';
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return minutes + ' min';
  return Math.floor(minutes / 60) + ' h ' + (minutes % 60 ? (minutes % 60) + ' min' : '');
}

/** What a quote's marks are for, in words. */
export const KINDS = {
  'speech': 'speech',
  'scare-quote': 'scare quote',
  'title': 'title',
  'term': 'term',
  'unknown': 'unclear',
};

/** With a capital and a full stop. */
export const sentence = text => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
