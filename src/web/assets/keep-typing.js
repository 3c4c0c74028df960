// What is typed and not saved yet is kept in this browser, for forms marked data-keeps with whose it is: a lost connection, a
// closed lid or a crash loses no word. It is put back, or sent and compared, when the page is opened again. Saving or signing
// out clears it; so do two weeks.

const PREFIX = 'samsvar.kladde.';
const PAUSE_MS = 500;
const KEPT_MS = 14 * 24 * 3600 * 1000;
// Tokens and keys are the page's own. What is kept was written alone: as the text that several write together it would be
// saved over what somebody else has saved since.
const NOT_KEPT = new Set(['_csrf', '_key', '_version', '_sammen', '_tilstand']);

// A browser that keeps nothing for us is as it was before there was this.
const store = {
  get: (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set: (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Full, or not allowed: the form still holds the text.
    }
  },
  drop: (key) => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Not there either.
    }
  },
  keys: () => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  },
};

for (const key of store.keys()) if (!(Date.now() - store.get(key)?.at < KEPT_MS)) store.drop(key);
// Nothing is kept of a page that is left by signing out, unless its writer stays and writes on.
let signsOut = false;
document.querySelector('form[action="/log-ud"]')?.addEventListener('submit', () => {
  signsOut = true;
  store.keys().forEach((key) => store.drop(key));
});

for (const form of document.querySelectorAll('form[data-keeps]')) {
  const field = (name) => form.elements.namedItem(name);
  const key = `${PREFIX}${form.dataset.keeps}.${new URL(form.action).pathname}.${field('_region').value}`;
  // After a conflict the form would replace what is stored: what is kept then still says what it was built on.
  const settles = 'autosave' in form.dataset;
  const fieldsNow = () => [...new FormData(form)].filter(([name]) => !NOT_KEPT.has(name));
  let timer = 0;
  let typed = false;
  // What was kept on other versions than the page's, until its writer has decided.
  let others = [];

  const put = (version, fields) => store.set(key, { at: Date.now(), version, fields, others });
  const keep = () => {
    clearTimeout(timer);
    if (typed && !signsOut)
      put(settles ? field('_version').value : (store.get(key)?.version ?? '0'), fieldsNow());
  };
  const forget = () => {
    clearTimeout(timer);
    typed = false;
    if (others.length > 0) put('0', []);
    else store.drop(key);
  };
  form.addEventListener('input', ({ target }) => {
    typed = true;
    // What a script tells the form of is not its writer writing on.
    if (target !== form) signsOut = false;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  });
  form.addEventListener('submit', ({ submitter }) => {
    if (settles || submitter?.name === 'flet') return keep();
    // Who saves after a conflict has seen both texts: this is what stands now, whatever was kept before.
    typed = false;
    put(field('_version').value, fieldsNow());
  });
  form.addEventListener('saved', forget);
  addEventListener('pagehide', keep);

  const kept = store.get(key);
  others = kept?.others ?? [];
  const refused = document.querySelector('.error-summary') !== null;
  if (kept && settles && !refused) {
    const seen = kept.fields.length === 0 || same(kept.fields, fieldsNow());
    const fits = seen || kept.version === field('_version').value;
    others = [...others, ...(fits ? [] : [{ version: kept.version, fields: kept.fields }])];
    if (seen) forget();
    else if (fits) putBack(kept);
    for (const other of others) void compare(other);
  }

  // What the page itself knows is left out; blocks that the plain field only names are part of the text.
  function same(one, other) {
    const words = (name, value) =>
      name === '_grundlag' ? JSON.stringify(JSON.parse(value).kept) : value.replace(/\s+/g, ' ').trim();
    const plain = (fields) =>
      JSON.stringify(
        fields
          .filter(([name]) => !name.startsWith('_') || name === '_grundlag')
          .map(([name, value]) => [name, words(name, value)])
          .filter(([, value]) => value !== ''),
      );
    return plain(one) === plain(other);
  }

  // Nobody has saved since: what was typed stands in the form again, and is saved as anything typed is.
  function putBack({ fields }) {
    for (const [name, value] of fields) {
      const one = field(name);
      if (one instanceof RadioNodeList || (one && !/^(?:checkbox|radio)$/.test(one.type))) one.value = value;
      else if (one) one.checked = one.value === value;
    }
    const status = form.querySelector('[data-save-status]');
    if (status) status.textContent = form.dataset.keptBack;
    form.dispatchEvent(new Event('input'));
  }

  // Somebody saved since, perhaps this very text, whose answer was lost: the server knows.
  async function compare(other) {
    const { version, fields } = other;
    const sent = [...fields, ['_csrf', field('_csrf').value], ['_version', version]];
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams([...sent, ['_key', `${field('_key').value}.kept${others.indexOf(other)}`]]),
      });
      if (answer.ok) return settle(other);
      if (answer.status < 500) offer(other, sent);
    } catch {
      // No connection: it stays kept, and is asked about the next time.
    }
  }

  function settle(other) {
    others = others.filter((one) => one !== other);
    if (typed) keep();
    else forget();
  }

  function offer(other, sent) {
    const note = document.createElement('div');
    note.className = 'desk-contradiction';
    note.setAttribute('role', 'status');
    const said = document.createElement('p');
    note.append(said, button(form.dataset.keptShow, show), button(form.dataset.keptDrop, drop));
    form.before(note);
    // Said after it stands there, so that it is read aloud.
    said.textContent = form.dataset.keptOther;

    function show() {
      // From now on it stands on a page of its own, and is kept as what was typed there.
      if (!typed) {
        others = others.filter((one) => one !== other);
        put(other.version, other.fields);
      }
      const again = document.createElement('form');
      again.method = 'post';
      again.action = form.action;
      again.hidden = true;
      for (const [name, value] of [...sent, ['_key', `${field('_key').value}.shown`]]) {
        const input = document.createElement('textarea');
        input.name = name;
        input.value = value;
        again.append(input);
      }
      document.body.append(again);
      again.submit();
    }
    function drop() {
      settle(other);
      note.remove();
    }
  }

  function button(label, press) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'act-button act-second';
    made.textContent = label;
    made.addEventListener('click', press);
    return made;
  }
}
