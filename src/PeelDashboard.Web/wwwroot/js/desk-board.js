// The board, made better: several rows at once by Shift, a form of one row in a dialog, and what others save as they save it.
// Everything here can be done without it, by the links and the form of the page.
import { live } from './desk-live.js';
import { openDialog } from './desk-dialog.js';
import { pickedText, rangeTo } from './desk-pick.js';

let board = null;
let ends = null;

/** Called when the page is there, and again when another one has taken its place. */
export function begin() {
  const found = document.querySelector('[data-board]');
  if (found === board) return;
  ends?.abort();
  board = found;
  if (board === null) return;

  ends = new AbortController();
  const { signal } = ends;
  board.addEventListener('click', click, { signal });
  board.addEventListener('change', count, { signal });
  addPickAll();
  count();
  live(board, signal);
}

function click(event) {
  const link = event.target.closest('[data-change]');
  if (link !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    openDialog(link);
  } else if (event.target.matches('input[name=item]')) {
    rangeTo(boxes(), event.target, event.shiftKey);
    count();
  }
}

const boxes = () => [...board.querySelectorAll('input[name=item]')];

function addPickAll() {
  const place = board.querySelector('[data-pick-all]');
  if (place === null || place.querySelector('input') !== null) return;
  const all = document.createElement('input');
  all.type = 'checkbox';
  all.setAttribute('aria-label', 'Select every item on this page');
  all.addEventListener('change', () => {
    for (const box of boxes()) box.checked = all.checked;
    count();
  });
  place.append(all);
}

function count() {
  const all = boxes();
  const picked = all.filter(box => box.checked).length;
  const text = document.querySelector('[data-picked]');
  if (text !== null) text.textContent = pickedText(picked);
  const everything = board.querySelector('[data-pick-all] input');
  if (everything === null) return;
  everything.checked = picked > 0 && picked === all.length;
  everything.indeterminate = picked > 0 && picked < all.length;
}
