// The page works without this: it only saves reloads, and shows sentences as they come.
// What is open is told by the address alone.

const main = document.querySelector('main');
const log = document.querySelector('#conversation');
const ask = document.querySelector('#ask');
const status = document.querySelector('#status');

/** The footnote that an article was opened from, to come back to. */
let opener = null;

/** The address of the article that was wanted last; another that comes after it is not shown. */
let wanted = '';

/** Settles once the conversation of the question before is known. */
let begun = Promise.resolve();

/** What is open, told by the address without its fragment. */
const opened = () => location.pathname + location.search;
let shown = opened();

function goTo(address) {
  history.pushState(null, '', address);
  shown = opened();
}

const tell = line => { status.textContent = line; };

function element(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/* Articles */

const isPassage = url => url.origin === location.origin && url.pathname.startsWith('/a/');
const conversationIn = url => new URL(url).searchParams.get('c') ?? '';
const conversation = () => ask?.elements.c.value ?? '';

/** Opens an article; false if meanwhile another is wanted, or none. */
async function open(address) {
  wanted = address;
  const url = new URL(address);
  url.searchParams.set('part', 'article');
  url.hash = '';
  let pane;
  try {
    const response = await fetch(url, { redirect: 'error' });
    pane = element(await response.text());
  } catch (error) {
    if (wanted === address) throw error;
  }
  if (wanted !== address) return false;
  if (pane?.id !== 'article') throw new Error('no article came');
  document.querySelector('#article')?.remove();
  main.append(pane);
  showCurrent(address);
  const title = pane.querySelector('h2').textContent;
  document.title = `${title} · Footnote`;
  tell(`Opened: ${title}`);
  pane.focus({ preventScroll: true });
  const quote = pane.querySelector('#quote');
  if (quote) quote.scrollIntoView({ block: 'center' });
  else pane.scrollIntoView();
  return true;
}

function close() {
  wanted = '';
  document.querySelector('#article')?.remove();
  showCurrent('');
  document.title = 'Footnote';
  (opener?.isConnected ? opener : ask?.elements.question)?.focus();
  opener = null;
}

function showCurrent(address) {
  for (const footnote of document.querySelectorAll('.footnote')) {
    if (footnote.href === address) footnote.setAttribute('aria-current', 'true');
    else footnote.removeAttribute('aria-current');
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !log || !isPlain || link.matches('.share, .skip')) return;
  const url = new URL(link.href);
  if (isPassage(url)) {
    event.preventDefault();
    if (link.closest('.answer')) opener = link;
    open(link.href).then(
      isShown => { if (isShown) goTo(link.href); },
      () => { location.href = link.href; });
  } else if (link.matches('.back, .back-to') && conversationIn(link.href) === conversation()) {
    event.preventDefault();
    goTo(link.href);
    close();
    if (link.matches('.back-to')) document.querySelector(url.hash || '#none')?.scrollIntoView();
  }
});

document.addEventListener('keydown', event => {
  const back = document.querySelector('#article .back');
  if (event.key === 'Escape' && back && log && !event.isComposing) back.click();
});

addEventListener('popstate', () => {
  // A link within the page, such as the one that skips the navigation, changes its fragment alone.
  if (opened() === shown) return;
  shown = opened();
  if (!log || conversationIn(location.href) !== conversation()) location.reload();
  else if (isPassage(location)) open(location.href).catch(() => location.reload());
  else if (document.querySelector('#article')) close();
  else wanted = '';
});

/* Questions */

/** The events of a stream, each as its name and its data. */
async function* events(response) {
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const lines = block.split('\n');
      const field = name => lines.filter(line => line.startsWith(`${name}:`)).map(line => line.slice(name.length + 1).replace(/^ /, ''));
      if (field('event').length) yield { name: field('event')[0], data: field('data').join('\n') };
    }
  }
}

async function answer(form, heard) {
  const response = await fetch('/ask', { method: 'POST', headers: { Accept: 'text/event-stream' }, body: new URLSearchParams(form) });
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    const refusal = new DOMParser().parseFromString(await response.text(), 'text/html');
    throw new Error(refusal.querySelector('.problem')?.textContent ?? 'Please load this page again.');
  }
  let exchange = null;
  for await (const { name, data } of events(response)) {
    if (name === 'failed') {
      exchange?.remove();
      throw new Error(data);
    } else if (name === 'statement') {
      exchange.querySelector('.pending')?.remove();
      exchange.querySelector('.answer').append(element(data));
    } else {
      const next = element(data);
      if (exchange) exchange.replaceWith(next);
      else heard(next);
      exchange = next;
      if (name === 'answer') return exchange;
    }
  }
  throw new Error('The answer broke off. Load this page again to see it.');
}

/** An article stays open beside an answer: one that was opened from no answer now belongs to this. */
function adopt(pane, exchange, address) {
  if (conversationIn(location.href) === conversation()) return;
  pane.querySelector('.back').href = address;
  const url = new URL(location.href);
  url.searchParams.set('c', conversation());
  url.searchParams.set('n', exchange.id.replace('exchange-', ''));
  goTo(url);
}

function take(exchange) {
  document.querySelector('.welcome')?.remove();
  document.querySelector('.failure')?.remove();
  log.append(exchange);
  ask.elements.c.value = exchange.dataset.conversation;
  const address = `/?c=${encodeURIComponent(exchange.dataset.conversation)}#${exchange.id}`;
  const pane = document.querySelector('#article');
  if (pane && log.checkVisibility()) {
    adopt(pane, exchange, address);
  } else {
    wanted = '';
    pane?.remove();
    showCurrent('');
    goTo(address);
  }
  exchange.scrollIntoView({ block: 'start' });
}

function fail(form, error) {
  document.querySelector('.failure')?.remove();
  const line = document.createElement('p');
  line.className = 'failure problem';
  line.textContent = error.message;
  log.append(line);
  line.scrollIntoView({ block: 'nearest' });
  if (!ask.elements.question.value) ask.elements.question.value = form.get('question');
}

async function put(form) {
  const before = begun;
  let known;
  begun = new Promise(resolve => { known = resolve; });
  tell('Looking in the articles…');
  await before;
  form.set('c', conversation());
  log.setAttribute('aria-busy', 'true');
  try {
    const exchange = await answer(form, asked => { take(asked); known(); });
    exchange.scrollIntoView({ block: 'nearest' });
    tell(exchange.querySelector('.answer').dataset.outcome === 'answered' ? 'Answered.' : 'There is a reply.');
  } catch (error) {
    fail(form, error);
    tell(error.message);
  } finally {
    known();
    log.removeAttribute('aria-busy');
  }
}

if (log && ask) {
  document.addEventListener('submit', event => {
    if (event.target.matches('form.asking')) {
      event.preventDefault();
      const form = new FormData(event.target, event.submitter);
      if (!form.get('question')?.trim()) return;
      ask.elements.question.value = '';
      ask.elements.question.focus();
      put(form);
    } else if (event.target.matches('form.thumbs')) {
      event.preventDefault();
      rate(event.target, event.submitter);
    }
  });
  ask.elements.question.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      ask.requestSubmit();
    }
  });
  showCurrent(location.href);
  // It was being answered when the page was loaded.
  if (document.querySelector('[data-outcome=pending]')) setTimeout(() => location.reload(), 2000);
  const answered = new URLSearchParams(location.search).get('n');
  if (isPassage(location) && answered) document.getElementById(`exchange-${answered}`)?.scrollIntoView();
}

async function rate(form, pressed) {
  // A redirect that is not followed: the rating is taken.
  const response = await fetch(form.action, { method: 'POST', redirect: 'manual', body: new URLSearchParams(new FormData(form, pressed)) })
    .catch(() => null);
  if (response?.type !== 'opaqueredirect') {
    tell('The rating could not be kept. Please try again later.');
    return;
  }
  for (const thumb of form.querySelectorAll('.thumb')) thumb.setAttribute('aria-pressed', String(thumb === pressed));
  tell('Thank you, noted.');
}
