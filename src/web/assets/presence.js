// Who else has the text open: the page tells that it is open, and is told who else is there. Without it the page says who was there
// when it was made.

const SEEN_MS = 4000;
const UNSEEN_MS = 20000;
const SOON_MS = 300;

for (const place of document.querySelectorAll('[data-presence]')) {
  const form = document.querySelector('form[data-autosave], form[data-keeps]');
  const field = (name) => document.querySelector(`[name="${name}"]`)?.value ?? '';
  let wrote = false;
  let wroteLast = false;
  let timer = 0;
  let over = false;

  const told = (more) =>
    new URLSearchParams({
      _csrf: field('_csrf'),
      _region: field('_region'),
      side: place.dataset.page,
      ...more,
    });
  const later = (ms) => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(tell, ms);
  };

  async function tell() {
    const writes = wrote;
    wrote = false;
    try {
      const answer = await fetch(place.dataset.presence, {
        method: 'POST',
        // Nobody is known to sit here unless something was typed: the session may run out.
        headers: { accept: 'application/json', ...(writes ? {} : { 'x-unattended': 'yes' }) },
        body: told(writes ? { skriver: 'ja' } : {}),
      });
      // Signed out, or no longer theirs: the page has nobody to tell.
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) over = true;
      if (answer.ok) show((await answer.json()).said ?? '');
    } catch {
      // No connection: who is there is not known.
      show('');
    }
    wroteLast = writes;
    later(wrote && !wroteLast ? SOON_MS : document.hidden ? UNSEEN_MS : SEEN_MS);
  }

  // Said anew only when it is another thing, so that it is not read aloud over and over.
  function show(said) {
    if (place.textContent !== said) place.textContent = said;
  }

  form?.addEventListener('input', () => {
    if (!wrote && !wroteLast) later(SOON_MS);
    wrote = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) later(0);
  });
  addEventListener('pagehide', () => {
    clearTimeout(timer);
    navigator.sendBeacon(place.dataset.presence, told({ forlader: 'ja' }));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) later(0);
  });
  void tell();
}
