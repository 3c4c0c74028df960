import type { BrowserContext, Locator, Page } from 'playwright-core';
import { LIVE, LIVE_AGAIN, faultsOf, patternOf, stateOf } from './inspect.js';
import type { Inspection } from './inspection.js';
import { Keyboard } from './keyboard.js';
import type { Watch } from './watch.js';

interface PersonProps {
  readonly role: string;
  readonly url: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
  /** Null where pages are not tried, such as without script. */
  readonly inspection: Inspection | null;
}

/** One of the ten in front of a browser of their own. Every new page it comes to is tried on the way. */
export class Person {
  readonly keyboard: Keyboard;

  constructor(private readonly props: PersonProps) {
    this.keyboard = new Keyboard(props.page);
  }

  get page(): Page {
    return this.props.page;
  }
  get role(): string {
    return this.props.role;
  }
  /** The path of where it is, with what follows the question mark. */
  get at(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Opens an address. Gives the status. */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(new URL(path, this.props.url).href, { waitUntil: 'load' });
    await this.look();
    return response?.status() ?? 0;
  }

  /** Follows a link, by its text. `within`: the part of the page it stands in. */
  async follow(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.leaveBy(within.getByRole('link', { name, exact: typeof name === 'string' }).first());
  }

  /** Presses a button that sends a form. Gives the status of the page that came. */
  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.leaveBy(within.getByRole('button', { name, exact: typeof name === 'string' }).first());
  }

  /** Presses what leads to another page, and waits for it. */
  async leaveBy(target: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), target.click()]);
    await this.look();
    await this.confirmWhenAsked();
  }

  /** What binds others is asked about once more when the sign-in is a while ago; a demo role has a button for it. */
  private async confirmWhenAsked(): Promise<void> {
    const button = this.page.locator('[data-confirm] button');
    if ((await button.count()) === 0) return;
    await Promise.all([this.page.waitForEvent('load'), button.click()]);
    await this.look();
  }

  /** Writes in the field with this label. */
  async fill(label: string | RegExp, text: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label).first().fill(text);
  }

  /** Chooses in a list, by the text of the choice. */
  async select(label: string | RegExp, choice: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label).first().selectOption({ label: choice });
  }

  /** Chooses a radio button or ticks a box. */
  async choose(label: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label).first().check();
  }

  /** The text of the page's main part, without repeated blanks. */
  async reads(): Promise<string> {
    return (await this.page.locator('main').innerText()).replace(/\s+/g, ' ').trim();
  }

  /** The page's heading. */
  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).replace(/\s+/g, ' ').trim();
  }

  /** What is said to be wrong on top of a form that was refused; empty when nothing is. */
  faultsShown(): Promise<string[]> {
    return this.page.locator('.error-summary li').allInnerTexts();
  }

  async leave(): Promise<void> {
    await this.props.context.close();
  }

  /** Tries the page once in each state: what axe finds, and whether it scrolls sideways. */
  private async look(): Promise<void> {
    const { inspection } = this.props;
    if (!inspection) return;
    if (!inspection.claims(await stateOf(this.page))) return;
    const first = inspection.claims(patternOf(this.page.url()));
    inspection.faults.push(...(await faultsOf(this.page, first ? LIVE : LIVE_AGAIN)));
  }
}
