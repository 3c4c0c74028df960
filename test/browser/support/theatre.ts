import type { Browser } from 'playwright-core';
import { Clock } from '../../../src/platform/clock/clock.js';
import { startBrowser } from '../../support/browser.js';
import { openPageStage, type MOMENTS, type PageStage } from '../../support/page-stage.js';
import { Inspection } from './inspection.js';
import { Person } from './person.js';
import { Watch } from './watch.js';

/** How somebody comes: with a phone or a desk, with script or without. */
export interface Coming {
  readonly width?: number;
  readonly script?: boolean;
  /** Whether the pages it meets are tried by axe; by default those with script. */
  readonly inspects?: boolean;
}

/** The built program, its demo database and one browser; the people come with contexts of their own. */
export interface Theatre extends PageStage {
  /** Somebody signed in as a demo role, by the button. The same role comes back as the same person. */
  person(role: string, coming?: Coming): Promise<Person>;
  /** Somebody who has not signed in. */
  stranger(coming?: Coming): Promise<Person>;
  /** Lets the demo's clock run on from an instant. */
  clockTo(instant: string): Promise<void>;
  /** Everything that must not happen and did, so far; asking forgets it. */
  faults(): string[];
}

/** Opens a theatre; close it in `afterAll`. */
export async function openTheatre(moment: keyof typeof MOMENTS = 'sections'): Promise<Theatre> {
  const inspection = new Inspection();
  const stage = await openPageStage(moment);
  const browser = await startBrowser();
  const people = new Map<string, Person>();
  const watches: Watch[] = [];
  let heard = 0;
  /** What the server under the program has complained of since it was last asked: an answer sent twice, say. */
  const complaints = () => {
    const said = stage.said();
    const lines = said.slice(heard).split('\n');
    heard = said.length;
    return lines.filter((line) => line.includes('"context":"fastify"'));
  };
  const stranger = async (coming: Coming = {}, role = 'stranger') => {
    const watch = new Watch(stage.url, role);
    watches.push(watch);
    return come(browser, { stage, watch, inspection, role, coming });
  };
  return {
    ...stage,
    stranger,
    person: async (role, coming = {}) => {
      const name = `${role} ${JSON.stringify(coming)}`;
      const known = people.get(name);
      if (known) return known;
      const person = await stranger(coming, role);
      await person.page.goto(new URL('/log-ind', stage.url).href);
      await person.press(role);
      people.set(name, person);
      return person;
    },
    clockTo: (instant) => new Clock(stage.db).runFrom(instant),
    faults: () => [
      ...inspection.faults.splice(0),
      ...watches.flatMap(({ seen }) => seen.splice(0)),
      ...complaints(),
    ],
    close: async () => {
      await browser.close();
      await stage.close();
    },
  };
}

interface Entrance {
  readonly stage: PageStage;
  readonly watch: Watch;
  readonly inspection: Inspection;
  readonly role: string;
  readonly coming: Coming;
}

async function come(browser: Browser, { stage, watch, inspection, role, coming }: Entrance): Promise<Person> {
  const { width = 1280, script = true, inspects = script } = coming;
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
  await watch.context(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return new Person({
    role,
    url: stage.url,
    page,
    context,
    watch,
    inspection: inspects ? inspection : null,
  });
}
