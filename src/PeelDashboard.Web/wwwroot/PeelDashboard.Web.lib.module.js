// The framework calls this before the first interactive part of a page begins. Only then is the component library's script fetched:
// pages without such a part, which are most of them, do without.
export async function beforeServerStart() {
  if (document.getElementById('library-script')) return;
  const script = document.createElement('script');
  script.id = 'library-script';
  script.src = document.getElementById('page-scripts').dataset.library;
  await new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}
