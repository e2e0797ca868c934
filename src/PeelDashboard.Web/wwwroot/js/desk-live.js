// What others save, as they save it. The stream says which item changed; the row itself is asked for, under the visitor's own right.
import { openReference, tellDialog } from './desk-dialog.js';
import { removeNews, replaceRow, rowOf, say } from './desk-row.js';

const patience = 2000;
const longestWait = 60000;

/** Follows the changes of the board's force until the signal ends it. A tab that nobody sees lets go of its connection. */
export function live(board, signal) {
  let since = board.dataset.since;
  let source = null;
  let again = null;
  let lost = null;
  let wait = 5000;

  function connect() {
    clearTimeout(again);
    if (signal.aborted || document.hidden || source !== null) return;
    source = new EventSource(`/tracker/changes?force=${board.dataset.force}&since=${since}`);
    source.addEventListener('open', () => {
      wait = 5000;
      clearTimeout(lost);
      lost = null;
      show('[data-lost]', false);
    });
    source.addEventListener('change', event => {
      since = event.lastEventId;
      changed(JSON.parse(event.data));
    });
    source.addEventListener('error', () => {
      lost ??= setTimeout(() => show('[data-lost]', true), patience);
      if (source?.readyState !== EventSource.CLOSED) return;

      // The browser has given up, as it does when the server answers with an error: try again, ever more slowly.
      source = null;
      again = setTimeout(connect, wait);
      wait = Math.min(wait * 2, longestWait);
    });
  }

  function close() {
    clearTimeout(again);
    clearTimeout(lost);
    lost = null;
    source?.close();
    source = null;
  }

  document.addEventListener('visibilitychange', () => document.hidden ? close() : connect(), { signal });
  window.addEventListener('pagehide', close, { signal });
  window.addEventListener('pageshow', connect, { signal });
  signal.addEventListener('abort', close);
  connect();
}

async function changed({ reference, version, by }) {
  const row = rowOf(reference);
  if (row !== null && Number(row.dataset.version) >= version) return;
  show('[data-stale]', true);
  if (row === null) return;
  if (openReference() === reference) {
    // One's own save is told here too, at times before its answer.
    if (by === document.querySelector('[data-board]').dataset.me) return;
    tellDialog(by);
  }

  if (mayReplace(row)) {
    await fetchRow(reference);
    say(`${reference} was changed by ${by}.`);
  } else {
    tell(row, by);
    say(`${reference} was changed by ${by}; the row still shows what was there before.`);
  }
}

// A row that somebody works on is left alone: its form is open, it has the focus, or its box is ticked with the version that was seen.
const mayReplace = row => openReference() !== row.dataset.ref && !row.contains(document.activeElement) && !row.querySelector('input[name=item]:checked');

function tell(row, by) {
  removeNews(row);
  const line = document.createElement('tr');
  line.className = 'board-news';
  const cell = line.insertCell();
  cell.colSpan = row.cells.length;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'show';
  button.setAttribute('aria-label', `Show the change of ${row.dataset.ref}`);
  button.addEventListener('click', async () => {
    const fresh = await fetchRow(row.dataset.ref);
    fresh?.querySelector('a')?.focus();
  });
  cell.append(`Changed by ${by} just now: `, button);
  row.after(line);
}

async function fetchRow(reference) {
  const answer = await fetch(`/tracker/rows/${reference}`).catch(() => null);
  const row = rowOf(reference);
  return answer?.ok && !answer.redirected && row !== null ? replaceRow(row, await answer.text()) : null;
}

function show(selector, isShown) {
  const part = document.querySelector(selector);
  if (part !== null) part.hidden = !isShown;
}
