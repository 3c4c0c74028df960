import type { Page } from 'playwright-core';

/** Longer than the longest page has stops; who comes so far is caught. */
const MOST_STOPS = 400;

/** Somebody who uses Tab, Enter, Space and the arrows only. Each stop on the way must show that it has focus. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tabs on until the element with this accessible text has focus. Errors: a stop without a ring, or no such stop. */
  async to(name: string | RegExp): Promise<void> {
    const stops: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.page.keyboard.press('Tab');
      const here = await this.here();
      if (here.name !== '' && !here.ring) throw new Error(`»${here.name}« has focus, but nothing shows it.`);
      if (matches(here.name, name)) return;
      stops.push(here.name);
    }
    throw new Error(`Tab never came to »${String(name)}«. It came to: ${[...new Set(stops)].join(' · ')}`);
  }

  /** Follows the link or presses the button with this name, and waits for the next page. */
  async go(name: string | RegExp): Promise<void> {
    await this.to(name);
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }

  /** Writes in the field with this label, instead of what stands there. */
  async write(name: string | RegExp, text: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses in a group of radio buttons, by the arrows, or ticks a box, by Space. */
  async choose(name: string | RegExp): Promise<void> {
    const choice = await this.toGroupOf(name);
    if (choice === 'here') return this.page.keyboard.press('Space');
    for (let step = 0; step < 20; step++) {
      await this.page.keyboard.press('ArrowDown');
      if (matches((await this.here()).name, name)) return;
    }
    throw new Error(`The arrows never came to »${String(name)}«.`);
  }

  /** Every stop of the page in order, until Tab is back at the first. Errors: it never comes back. */
  async round(): Promise<string[]> {
    const stops: string[] = [];
    await this.page.keyboard.press('Tab');
    const first = await this.mark();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const { name, ring } = await this.here();
      if (name !== '' && !ring) throw new Error(`»${name}« has focus, but nothing shows it.`);
      stops.push(name);
      await this.page.keyboard.press('Tab');
      if ((await this.mark()) === first) return stops;
    }
    throw new Error(`Tab does not come round: ${stops.slice(-6).join(' · ')}`);
  }

  /** Tabs to the choice itself, or to the radio button of its group that Tab stops at. */
  private async toGroupOf(name: string | RegExp): Promise<'here' | 'group'> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.page.keyboard.press('Tab');
      const here = await this.here();
      if (matches(here.name, name)) return 'here';
      if (here.group.some((other) => matches(other, name))) return 'group';
    }
    throw new Error(`Tab never came to a group with »${String(name)}«.`);
  }

  /** A number of the element that has focus, the same each time it is asked. */
  private mark(): Promise<number> {
    return this.page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement!));
  }

  private here(): Promise<Stop> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return { name: '', ring: true, group: [] };
      const nameOf = (one: HTMLElement) => {
        const labels = [...((one as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
        const said = one.getAttribute('aria-label') ?? (labels.join(' ') || one.textContent);
        return (said ?? '').replace(/\s+/g, ' ').trim();
      };
      const shown = (one: Element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      const input = element as HTMLInputElement;
      const group =
        input.type === 'radio'
          ? [...(input.form?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])].filter(
              (one) => one.name === input.name,
            )
          : [];
      const ring = shown(element) || (element.parentElement !== null && shown(element.parentElement));
      return { name: nameOf(element), ring, group: group.map(nameOf) };
    });
  }
}

interface Stop {
  readonly name: string;
  /** Whether the focus can be seen. */
  readonly ring: boolean;
  /** The names of the radio buttons it is one of. */
  readonly group: readonly string[];
}

const matches = (said: string, name: string | RegExp) =>
  typeof name === 'string' ? said === name : name.test(said);
