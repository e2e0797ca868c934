// Brings the script of a page when the page has a part that names one: <div data-script="copy-link">. Where it is stands at this script's element.
// Asked again after each page that the framework puts in place of another, because scripts in such a page are not run, and by interactive
// parts, which put new elements in place of the first ones.
const scripts = new Map();
const sources = document.getElementById('page-scripts');

async function begin() {
  for (const part of document.querySelectorAll('[data-script]')) {
    const source = new URL(sources.getAttribute('data-' + part.dataset.script), document.baseURI).href;
    if (!scripts.has(source)) scripts.set(source, import(source));
    (await scripts.get(source)).begin?.();
  }
}

window.beginPageScripts = begin;
begin();
window.Blazor?.addEventListener('enhancedload', begin);
