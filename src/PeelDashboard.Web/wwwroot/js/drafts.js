// What somebody types about items survives a lost connection, a crash of the server and an accidental click: it is kept in this tab, for the
// account that typed it, until it is saved or the account signs out. A draft goes back to the server under the version that it was begun with,
// so that whatever others saved meanwhile is set beside it.
const prefix = "peel-draft:";
const pause = 300; // milliseconds of quiet after a key before the draft is written
const ignored = new Set(["__RequestVerificationToken", "deed", "version"]);

let unkept = false; // typed, and the browser would not keep it
let leaving = false;

start();
globalThis.Blazor?.addEventListener("enhancedload", start);
addEventListener("pageshow", () => { leaving = false; });
addEventListener("beforeunload", event => {
  // Links and forms of the dashboard lose nothing, as the draft stays in the tab. A closed tab takes it along.
  if (!leaving && (unkept || document.querySelector("form[data-draft-typed]"))) event.preventDefault();
});
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  if (link && stays(link)) {
    event.preventDefault();
    const target = document.getElementById(link.hash.slice(1));
    target?.scrollIntoView();
    target?.focus();
    return;
  }
  if (link && link.origin === location.origin && link.target !== "_blank" && !unkept) leaving = true;
  setTimeout(() => { leaving = false; }, 1000);
});
// Where the framework puts a page in place of another, no page is hidden: what was typed a moment ago is kept before the link is followed.
document.addEventListener("click", keepTyped, true);
addEventListener("popstate", keepTyped);
document.addEventListener("submit", event => {
  leaving = true;
  if (new URL(event.target.action, location.href).pathname !== "/account/sign-out") return;
  // What still waits to be kept must not come after this.
  for (const form of document.querySelectorAll("form[data-draft-typed]")) delete form.dataset.draftTyped;
  forgetAll();
});

function start() {
  for (const notice of document.querySelectorAll("[data-saved]")) forgetSaved(notice.dataset.saved, Number(notice.dataset.savedVersion));
  for (const form of document.querySelectorAll("form[data-draft]")) watch(form);
  for (const input of document.querySelectorAll("input[type=file][data-limit]")) guardSize(input);
}

function watch(form) {
  if (form.dataset.draftWatched) return;
  form.dataset.draftWatched = "true";
  const key = keyOf(form);
  const draft = read(key);
  // A form that came back from the server holds what was typed already.
  if (draft && !form.hasAttribute("data-draft-kept")) restore(form, key, draft);
  else if (form.hasAttribute("data-draft-kept")) keep(form, key);

  const keepNow = () => { if (form.isConnected && form.dataset.draftTyped) keep(form, key); };
  let timer = 0;
  const note = () => {
    form.dataset.draftTyped = "true";
    clearTimeout(timer);
    timer = setTimeout(keepNow, pause);
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  // A tab that is put away may never come back.
  addEventListener("pagehide", keepNow);
  document.addEventListener("visibilitychange", keepNow);
  form.addEventListener("submit", keepNow);
}

// The framework's script asks the server again when the address gets a fragment; a page that came back from a form would lose what it says.
function stays(link) {
  return link.hash && link.origin === location.origin && link.pathname === location.pathname
    && document.querySelector("form[data-draft-kept], form[data-draft-conflict]") !== null;
}

function keepTyped() {
  for (const form of document.querySelectorAll("form[data-draft-typed]")) keep(form, keyOf(form));
}

function keyOf(form) {
  return `${prefix}${form.dataset.draftUser}:${form.dataset.draft}`;
}

function keep(form, key) {
  const fields = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && !ignored.has(name)) fields[name] = value;
  try {
    sessionStorage.setItem(key, JSON.stringify({ version: Number(form.elements.version.value), at: new Date().toISOString(), fields }));
    unkept = false;
  } catch {
    unkept = true; // storage is full or switched off: warn before the page goes
  }
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function restore(form, key, draft) {
  let differs = false;
  for (const [name, value] of Object.entries(draft.fields)) {
    const field = form.elements[name];
    if (!field || field.value === value) continue;
    const before = field.value;
    field.value = value;
    differs ||= field.value !== before;
  }

  if (!differs) return forget(key);
  const isOlder = draft.version < Number(form.dataset.draftVersion);
  form.elements.version.value = draft.version;
  form.dataset.draftTyped = "true";
  form.before(notice(form, key, draft, isOlder));
}

function notice(form, key, draft, isOlder) {
  const box = document.createElement("div");
  box.className = "notice item-draft";
  box.setAttribute("role", "status");
  const time = new Date(draft.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const words = document.createElement("p");
  words.textContent = `What you typed at ${time} is back; it is not saved yet.`
    + (isOlder ? " Somebody saved something else meanwhile: when you save, both are shown side by side." : "");
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "button button-plain";
  discard.textContent = "Discard it";
  discard.addEventListener("click", () => {
    form.reset();
    form.elements.version.value = form.dataset.draftVersion;
    delete form.dataset.draftTyped;
    forget(key);
    box.remove();
    form.querySelector("input:checked, input, textarea")?.focus();
  });
  box.append(words, discard);
  return box;
}

function forget(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to forget.
  }
}

// A draft that was begun with the version that was saved is newer than the save, and stays.
function forgetSaved(reference, version) {
  for (const key of keys()) if (key.endsWith(`:${reference}`) && !(read(key)?.version >= version)) forget(key);
}

function forgetAll() {
  for (const key of keys()) forget(key);
}

function keys() {
  try {
    return Object.keys(sessionStorage).filter(key => key.startsWith(prefix));
  } catch {
    return [];
  }
}

// Says so before a large file has travelled for minutes.
function guardSize(input) {
  if (input.dataset.limitWatched) return;
  input.dataset.limitWatched = "true";
  input.addEventListener("change", () => {
    const limit = Number(input.dataset.limit);
    const isTooLarge = input.files.length > 0 && input.files[0].size > limit;
    input.setCustomValidity(isTooLarge ? `The file is larger than ${Math.round(limit / 1048576)} megabytes; choose a smaller one.` : "");
    input.form.noValidate = !isTooLarge;
    if (isTooLarge) input.reportValidity();
  });
}
