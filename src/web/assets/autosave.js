// Saving while one writes, for forms marked data-autosave. The form's own fields hold everything: nothing is kept elsewhere.
// Without it the button saves the same way.

const QUIET_MS = 4000;
const AGAIN_MS = 8000;
const SOON_MS = 300;

for (const form of document.querySelectorAll('form[data-autosave]')) {
  const status = form.querySelector('[data-save-status]');
  const field = (name) => form.elements.namedItem(name);
  const firstKey = field('_key').value;
  let attempt = 0;
  // What has been sent and not answered: sent again under its own key, so that it counts once.
  let pending = null;
  let timer = 0;
  let changed = false;
  let stopped = false;

  const missingOf = (lines) =>
    lines
      .filter((line) => line.missing)
      .map(({ line }) => line)
      .join();
  let missing = missingOf(
    [...document.querySelectorAll('[data-line]')].map((item) => ({
      line: item.dataset.line,
      missing: item.classList.contains('desk-line-missing'),
    })),
  );

  const say = (words, mark) => {
    const span = document.createElement('span');
    span.className =
      mark === 'done'
        ? 'marked-strong tone-green'
        : mark === 'trouble'
          ? 'marked-strong tone-brown'
          : 'quiet';
    span.textContent = words;
    status.replaceChildren(span);
  };
  const later = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };

  form.addEventListener('input', () => {
    changed = true;
    if (!stopped) later(QUIET_MS);
  });
  // A save on its way is waited for: the button's would build on the version before it.
  let waiting;
  form.addEventListener('submit', (event) => {
    stopped = true;
    clearTimeout(timer);
    if (status.dataset.busy !== 'yes') return;
    event.preventDefault();
    waiting = event.submitter;
  });
  addEventListener('online', () => {
    if (changed && !stopped) later(0);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) stopped = false;
  });

  async function save() {
    // Of those who write together, one saves for all.
    if (stopped || status.dataset.busy === 'yes' || 'follows' in form.dataset) return;
    // What is saved of a shared text is first to stand where the others have it.
    if (pending === null && !form.dispatchEvent(new Event('saving', { cancelable: true })))
      return later(SOON_MS);
    if (pending === null) {
      attempt += 1;
      const body = new URLSearchParams(new FormData(form));
      body.set('_key', `${firstKey}.${attempt}`);
      pending = body;
      changed = false;
    }
    status.dataset.busy = 'yes';
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: pending,
      });
      await took(answer);
    } catch {
      // No connection: the text stands in the form, and is sent again under the same key.
      say(form.dataset.offline, 'trouble');
      changed = true;
      later(AGAIN_MS);
    } finally {
      delete status.dataset.busy;
      if (waiting !== undefined) {
        delete form.dataset.sent;
        form.requestSubmit(waiting);
      }
      if (pending === null && changed && !stopped) later(QUIET_MS);
    }
  }

  async function took(answer) {
    if (answer.status >= 500) {
      say(form.dataset.offline, 'trouble');
      return later(AGAIN_MS);
    }
    pending = null;
    const told = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
    if (answer.ok && told) return saved(told);
    if (told?.conflict) {
      // A text that is written together takes in what was saved beside it, and is saved again.
      if (!form.dispatchEvent(new Event('conflict', { cancelable: true }))) {
        changed = true;
        return later(QUIET_MS);
      }
      // The page with both texts is the button's to show.
      stopped = true;
      return say(form.dataset.conflict, 'trouble');
    }
    // What is half written may be wrong for a while: the next save asks again.
    say(told ? form.dataset.wrong : form.dataset.signedOut, 'trouble');
  }

  function saved(told) {
    field('_version').value = told.version;
    say(told.saved, 'done');
    for (const line of told.lines) showLine(line);
    const nowMissing = missingOf(told.lines);
    if (nowMissing !== missing) void showHead();
    missing = nowMissing;
    const words = form.querySelector('[data-words]');
    if (words) words.textContent = told.words;
    const counts = document.querySelector('[data-counts]');
    if (counts) counts.textContent = told.counts;
    form.dispatchEvent(new CustomEvent('told', { detail: { version: told.version, saved: told.saved } }));
    if (!changed) form.dispatchEvent(new Event('saved'));
  }

  // What may be done next follows from the answers that are missing: that is the server's to say.
  async function showHead() {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const head = page.querySelector('.desk-head');
    if (head) document.querySelector('.desk-head')?.replaceWith(document.adoptNode(head));
  }

  function showLine({ line, mark, word, missing }) {
    const item = document.querySelector(`[data-line="${line}"]`);
    if (!item) return;
    item.classList.toggle('desk-line-missing', missing);
    item.querySelector('use')?.setAttribute('href', `#m-${mark}`);
    const said = item.querySelector('.marked-word');
    if (said) said.textContent = word;
  }
}
