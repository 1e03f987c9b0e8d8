// Everything from an answer enters the page as text, never as markup.

const EXAMPLE = `The new tram line will open in May, the city said on Tuesday after two years of delays.

“I am delighted that we can finally keep our promise,” said Mayor Ana Ruiz. “It will not be the last line we build.”

Tom Keller, who leads the opposition, called the cost “an outrage”. He said: “Nobody will trust these figures unless the auditors see them.”

The so-called “green arrow” connects the harbour with the station.`;

const byId = id => document.getElementById(id);

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

const LABELS = new Set(['positive', 'negative', 'neutral', 'mixed']);
const labelOf = quote => (quote.tone && LABELS.has(quote.tone.label) ? quote.tone.label : 'neutral');
const signed = score => (score > 0 ? '+' : score < 0 ? '−' : '') + Math.abs(score).toFixed(2);
const anchor = quote => 'quote-' + quote.id;

/** The article with its quotes marked; a quote inside another stays part of it. */
function markedArticle(text, quotes) {
  const parts = document.createDocumentFragment();
  let done = 0;
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    if (quote.start < done) continue;
    parts.append(text.slice(done, quote.start));
    const mark = element('mark', text.slice(quote.start, quote.end), quote.kind === 'speech' ? labelOf(quote) : 'nospeech');
    mark.id = anchor(quote);
    mark.title = quote.kind === 'speech' ? (quote.speaker ? quote.speaker.name : 'nobody found') : quote.kind;
    parts.append(mark);
    done = quote.end;
  }
  parts.append(text.slice(done));
  return parts;
}

/** A quote's words with the phrases that carry its tone. */
function words(quote) {
  const parts = document.createDocumentFragment();
  let done = 0;
  for (const phrase of quote.tone ? quote.tone.phrases : []) {
    if (phrase.start < done) continue;
    parts.append(quote.text.slice(done, phrase.start));
    const strong = element('strong', quote.text.slice(phrase.start, phrase.end), phrase.score < 0 ? 'negative' : 'positive');
    strong.title = signed(phrase.score);
    parts.append(strong);
    done = phrase.end;
  }
  parts.append(quote.text.slice(done));
  return parts;
}

function card(quote) {
  const item = element('li');
  const who = element('p', undefined, 'who');
  who.append(element('span', quote.speaker ? quote.speaker.name : 'Nobody found'));
  if (quote.speaker && quote.speaker.role) who.append(element('span', quote.speaker.role, 'role'));
  who.append(quote.tone
    ? element('span', labelOf(quote) + ' ' + signed(quote.tone.score), 'tone ' + labelOf(quote))
    : element('span', 'no tone yet', 'tone neutral'));
  const link = element('a');
  link.href = '#' + anchor(quote);
  link.append(words(quote));
  const block = element('blockquote');
  block.append(link);
  item.append(who, block, element('p', how(quote), 'how'));
  return item;
}

/** How we know: the words that attribute the quote, or why there are none. */
function how(quote) {
  const parts = [];
  if (quote.mention) parts.push('“' + quote.mention.text + '”');
  if (quote.cue) parts.push('“' + quote.cue.text + '”');
  if (quote.speaker) parts.push(Math.round(quote.speaker.confidence * 100) + ' % sure');
  if (quote.evidence && quote.evidence.rule) parts.push(quote.evidence.rule);
  if (quote.reason) parts.push(quote.reason);
  return parts.join(' · ');
}

function matrixRow(row) {
  const line = element('tr');
  line.append(
    element('td', row.name),
    element('td', row.quoteCount, 'number'),
    element('td', row.wordCount, 'number'),
    element('td', Math.round(row.share * 100) + ' %', 'number'),
    element('td', row.meanScore === undefined ? '–' : signed(row.meanScore), 'number'));
  return line;
}

function show(text, analysis) {
  const speech = analysis.quotes.filter(quote => quote.kind === 'speech');
  byId('article').replaceChildren(markedArticle(text, analysis.quotes));
  byId('quotes').replaceChildren(...speech.map(card));
  if (!speech.length) byId('quotes').append(element('li', 'Nobody is quoted.'));
  byId('matrix').replaceChildren(...analysis.matrix.map(matrixRow));
  byId('engines').textContent = [analysis.engine, analysis.toneEngine]
    .filter(Boolean).map(engine => engine.name + ' ' + engine.version).join(', ');
  byId('result').hidden = false;
  if (analysis.problem) complain('Tone is missing: ' + (analysis.problem.detail || analysis.problem.title));
}

function complain(message) {
  byId('problem').textContent = message;
  byId('problem').hidden = false;
}

async function analyse(text) {
  const response = await fetch('v1/analyses', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ text }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error([answer.title, answer.detail].filter(Boolean).join(': ') || 'HTTP ' + response.status);
  return answer;
}

byId('form').addEventListener('submit', async event => {
  event.preventDefault();
  const text = byId('text').value;
  byId('problem').hidden = true;
  byId('analyse').disabled = true;
  byId('state').textContent = 'Reading…';
  try {
    show(text, await analyse(text));
  } catch (failure) {
    byId('result').hidden = true;
    complain(failure instanceof TypeError ? 'The gateway does not answer.' : failure.message);
  } finally {
    byId('analyse').disabled = false;
    byId('state').textContent = '';
  }
});

byId('example').addEventListener('click', () => {
  byId('text').value = EXAMPLE;
  byId('form').requestSubmit();
});
