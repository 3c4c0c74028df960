import { WORTH_SHOWING } from '../../src/web/kept-form.js';
import type { Visited, Visitor } from '../support/sign-in.js';
import { addressesOf, CASE_NUMBER } from './support/addresses.js';
import { browse } from './support/browse.js';
import { crawl } from './support/crawl.js';
import { filled, isTyped, type Filling } from './support/fill.js';
import { unescape, type FoundForm } from './support/forms.js';
import { asRead, hostile, hostileKinds, type HostileKind } from './support/hostile.js';
import { patternOf } from './support/inspect.js';
import { openTheatre, type Theatre } from './support/theatre.js';

const ROLES = [
  'Sekretariat Midtjylland',
  'Sekretariat Nordjylland',
  'Formand Midtjylland',
  'Systemadministrator',
];
/** Forms that end the session of whoever sends them. */
const ENDS_SESSION = /^\/(log-ud|log-ind)/;

interface Target {
  readonly visitor: Visitor;
  /** The page the form stands on. */
  readonly page: string;
  readonly form: FoundForm;
}

// Every field of every form gets texts of each kind, sent as a browser sends them.
browse('Hostile texts in every field of every form', () => {
  let theatre: Theatre;
  const targets = new Map<string, Target>();

  beforeAll(async () => {
    theatre = await openTheatre();
    for (const role of ROLES) {
      // Whoever finds a form sends it: its token belongs to the session.
      const visitor = await theatre.visitor(role);
      // The second page of a pattern has the same forms.
      for (const { path, forms } of await crawl(visitor, ['/', ...addressesOf(CASE_NUMBER)], 1))
        for (const form of forms)
          if (!ENDS_SESSION.test(form.action)) keep(targets, { visitor, page: path, form });
    }
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));

  it('finds forms to fill in', () => {
    expect([...targets.keys()].length).toBeGreaterThan(0);
  });

  it.each(hostileKinds)('answers %s as text, and never with an error of its own', async (kind) => {
    const wrong: string[] = [];
    let number = 0;
    for (const [name, { visitor, form }] of targets)
      for (const filling of fillings(kind, number++)) {
        const answer = await send(visitor, form, filling);
        wrong.push(...judge(form, filling, answer).map((what) => `${name}: ${kind}: ${what}`));
      }
    expect([...new Set(wrong)]).toEqual([]);
  });

  // What looks alike to two roles is made by the same page: it is opened once.
  const opened = new Set<string>();
  it.each(ROLES)('runs nothing on the pages that show them afterwards, to %s', async (role) => {
    const person = await theatre.person(role, { inspects: false });
    const broken: string[] = [];
    for (const { path, state } of await crawl(await theatre.visitor(role), [
      '/',
      ...addressesOf(CASE_NUMBER),
    ])) {
      if (opened.has(state)) continue;
      opened.add(state);
      const status = await person.open(path);
      if (status >= 500 || (await person.page.locator('#brudt').count()) > 0)
        broken.push(`${status} ${path}`);
    }
    expect(broken).toEqual([]);
  });
});

/** One of each form: the same form on the page of another section is no other form. */
function keep(targets: Map<string, Target>, target: Target): void {
  const { action, method, fields } = target.form;
  const names = fields.map(({ name }) => name).filter((name) => !name.startsWith('_'));
  if (names.length === 0) return;
  const name = `${method} ${patternOf(new URL(action, target.visitor.url).href)} (${names.join(' ')})`;
  if (!targets.has(name)) targets.set(name, target);
}

/** What a browser could run. */
const RUNS: readonly HostileKind[] = ['script', 'breakOut', 'handler'];

/** All five texts of what could run; of the others two in each form, and over the forms all of them. */
const fillings = (kind: HostileKind, form: number): Filling[] => [
  ...hostile[kind]
    .filter((_, text) => RUNS.includes(kind) || (text + form) % 5 < 2)
    .map((text) => ({ text, everywhere: false })),
  // Once is enough to see that a form takes many at a time.
  ...(kind === 'script' ? [{ text: hostile[kind][0], everywhere: true }] : []),
];

function send(visitor: Visitor, form: FoundForm, filling: Filling): Promise<Visited> {
  const fields = filled(form, filling);
  if (form.method === 'get') {
    const [path] = form.action.split('?');
    return visitor.get(`${path}?${new URLSearchParams(fields).toString()}`);
  }
  return visitor.post(form.action, Object.fromEntries(fields));
}

/** What is wrong with an answer to a hostile form; empty when nothing is. */
function judge(form: FoundForm, filling: Filling, { status, html, location }: Visited): string[] {
  const { text } = filling;
  const wrong: string[] = [];
  if (status >= 500) wrong.push(`status ${status}`);
  if (location?.startsWith('/log-ind')) wrong.push('signed out');
  if (/[<>"]/.test(text) && html.includes(text)) wrong.push(`shown as it was typed, not as text: ${text}`);
  // What is asked for by an address stands in the address; a word is soon typed again.
  const kept = form.method === 'post' && isTyped(form) && text.length >= WORTH_SHOWING;
  // Of what is too large to be taken in (413) nothing is read: the browser still has it, one step back.
  const refused = status >= 400 && status < 500 && status !== 413 && !filling.everywhere;
  if (refused && kept && !asRead(unescape(html)).includes(asRead(text).slice(0, 60)))
    wrong.push(`status ${status}, and what was typed is gone: ${text.slice(0, 60)}`);
  return wrong;
}
