// One row of the board: finding it, and putting the server's new one in its place.

export const rowOf = reference => document.querySelector(`[data-board] tr[data-ref="${CSS.escape(reference)}"]`);

/** Says something to whoever cannot see the change. */
export function say(text) {
  const place = document.querySelector('[data-said]');
  if (place !== null) place.textContent = text;
}

/** Puts a row from the server in the place of the old one. A ticked box stays ticked, and the focus stays where it was. */
export function replaceRow(row, html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const fresh = holder.content.querySelector('tr');
  if (fresh === null) return null;
  const box = fresh.querySelector('input[name=item]');
  if (box !== null) box.checked = row.querySelector('input[name=item]')?.checked ?? false;
  const focused = row.contains(document.activeElement) ? selectorOf(document.activeElement) : null;
  removeNews(row);
  row.replaceWith(fresh);
  if (focused !== null) fresh.querySelector(focused)?.focus();
  fresh.classList.add('board-fresh');
  setTimeout(() => fresh.classList.remove('board-fresh'), 4000);
  return fresh;
}

/** Takes the line under a row away that says that somebody changed it. */
export function removeNews(row) {
  const next = row.nextElementSibling;
  if (next?.matches('.board-news')) next.remove();
}

const selectorOf = element => element.matches('input') ? 'input[name=item]' : element.matches('[data-change]') ? '[data-change]' : 'a';
