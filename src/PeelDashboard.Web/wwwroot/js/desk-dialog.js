// The form of one row in a dialog. The server makes the form and answers with the new row, or with the form again and why.
import { replaceRow, rowOf, say } from './desk-row.js';

let reference = null;

/** The item whose form is open; null where none is. */
export const openReference = () => reference;

/** Opens the form of a row; where that fails, the link leads to the item's own page as it does without a script. */
export async function openDialog(link) {
  const row = link.closest('tr');
  const answer = await fetch(`/tracker/rows/${row.dataset.ref}/form`).catch(() => null);
  if (answer === null || !answer.ok || answer.redirected) {
    location.assign(link.href);
    return;
  }

  const dialog = document.createElement('dialog');
  dialog.dataset.deskDialog = '';
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.addEventListener('submit', event => submit(event, dialog));
  dialog.addEventListener('click', event => event.target.closest('[data-close]') && dialog.close());
  dialog.addEventListener('close', () => closed(dialog));
  document.querySelector('main').append(dialog);
  reference = row.dataset.ref;
  show(dialog, await answer.text());
  dialog.showModal();
  dialog.querySelector('[name=owner]').focus();
}

/** Says in the open form that somebody else has saved the same item. */
export function tellDialog(by) {
  const place = document.querySelector('[data-desk-dialog] .board-problems');
  if (place === null) return;
  const text = document.createElement('p');
  text.textContent = `Changed by ${by} just now. What you typed is kept; if you both changed the same thing, you are asked which to keep.`;
  place.replaceChildren(text);
}

function show(dialog, html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  dialog.replaceChildren(holder.content);
}

async function submit(event, dialog) {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  button.disabled = false;
  const outcome = answer?.headers.get('Desk-Outcome');
  if (answer === null || !answer.ok || outcome === null) {
    const text = answer === null ? 'The server cannot be reached. What you typed is kept: try again.'
      : answer.status === 401 ? 'Your session has ended. Sign in in another tab, then save again: what you typed is kept.'
      : await answer.text();
    const place = dialog.querySelector('.board-problems');
    place.textContent = text.startsWith('<') ? 'It could not be saved. What you typed is kept: try again.' : text;
    return;
  }

  const html = await answer.text();
  if (outcome === 'saved') {
    const row = rowOf(reference);
    if (row !== null) replaceRow(row, html);
    say(`${reference} saved.`);
    document.querySelector('[data-stale]')?.removeAttribute('hidden');
    dialog.close();
    return;
  }

  show(dialog, html);
  dialog.querySelector('[name=owner]').focus();
}

function closed(dialog) {
  const row = rowOf(reference);
  reference = null;
  dialog.remove();
  row?.querySelector('[data-change]')?.focus();
}
