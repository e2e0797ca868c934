// "Copy link": the address as it stands now, with every choice made on the page. Without this script the button is not shown,
// and the address can be copied from the browser's own field.
let isListening = false;

/** Called when a page is there, and again when another one has taken its place. */
export function begin() {
  for (const button of document.querySelectorAll('[data-copy-link]')) button.hidden = false;
  if (isListening) return;
  isListening = true;
  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-copy-link]');
    if (button) copy(button);
  });
}

async function copy(button) {
  const address = new URL(location.href);
  address.hash = button.dataset.copyLink ?? '';
  const said = button.parentElement.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(address.href);
    said.textContent = 'Link copied';
  } catch {
    // Over plain HTTP, and where it is forbidden, browsers have no clipboard for pages: the reader copies it.
    said.textContent = `Copy it here: ${address.href}`;
  }
}
