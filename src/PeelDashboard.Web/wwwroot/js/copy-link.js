// "Copy link": the address as it stands now, with every choice made on the page, or the text that the button names. Without this
// script the button is not shown, and the address can be copied from the browser's own field, the text from the page.
const buttons = '[data-copy-link], [data-copy-text]';
let isListening = false;

/** Called when a page is there, and again when another one has taken its place. */
export function begin() {
  for (const button of document.querySelectorAll(buttons)) button.hidden = false;
  if (isListening) return;
  isListening = true;
  document.addEventListener('click', event => {
    const button = event.target.closest?.(buttons);
    if (button) copy(button);
  });
}

async function copy(button) {
  const text = button.dataset.copyText ?? addressOf(button);
  const said = button.parentElement.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = 'Link copied';
  } catch {
    // Over plain HTTP, and where it is forbidden, browsers have no clipboard for pages: the reader copies it.
    said.textContent = `Copy it here: ${text}`;
  }
}

function addressOf(button) {
  const address = new URL(location.href);
  address.hash = button.dataset.copyLink;
  return address.href;
}
