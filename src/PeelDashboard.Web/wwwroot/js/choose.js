// A choice in a form inside [data-script=choose] acts at once: the form is sent, the address changes, "Back" goes to the choice before.
// Without this script the form's button does the same. The page says beforehand that choices act at once.
let isListening = false;
let chosen = null;

/** Called when a page is there, and again when another one has taken its place. */
export function begin() {
  for (const hint of document.querySelectorAll('[data-choose-hint]')) hint.hidden = false;
  if (chosen) keepFocus(chosen);
  chosen = null;
  if (isListening) return;
  isListening = true;
  document.addEventListener('change', event => {
    const field = event.target.closest?.('[data-script=choose] select');
    if (!field?.form) return;
    chosen = { id: field.id, height: scrollY };
    // By its button: the framework asks each form for the button that sent it.
    field.form.requestSubmit(field.form.querySelector('button[type=submit]'));
  });
  // What is not chosen does not belong in an address that people pass on.
  document.addEventListener('formdata', event => {
    if (!event.target.closest?.('[data-script=choose]')) return;
    for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
  });
}

// The new page puts the focus on its title; whoever chose with the keyboard goes on from the choice.
function keepFocus({ id, height }) {
  const restore = () => {
    document.getElementById(id)?.focus({ preventScroll: true });
    scrollTo(scrollX, height);
  };
  restore();
  setTimeout(restore);
}
