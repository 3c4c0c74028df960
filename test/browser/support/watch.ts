import type { BrowserContext, Page } from 'playwright-core';

/** The name that hostile texts call: it exists in no page of ours, so whoever calls it runs what a person typed. */
export const HIT = 'samsvarHit';

/** What must never happen on a page, whoever looks at it: collected as text, empty when all is well. */
export class Watch {
  readonly seen: string[] = [];

  constructor(
    private readonly origin: string,
    private readonly role: string,
  ) {}

  /** Looks at every page of this context from now on. */
  async context(context: BrowserContext): Promise<void> {
    await context.exposeFunction(HIT, (what: unknown) => this.note('executed', String(what)));
    await context.exposeFunction('samsvarPolicy', (what: unknown) => this.note('policy', String(what)));
    await context.addInitScript(() => {
      const report = (globalThis as unknown as { samsvarPolicy: (text: string) => void }).samsvarPolicy;
      addEventListener('securitypolicyviolation', (event) =>
        report(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    context.on('page', (page) => this.page(page));
  }

  private page(page: Page): void {
    page.on('dialog', (dialog) => {
      // Leaving a page with unsent text asks; that is meant.
      if (dialog.type() !== 'beforeunload') this.note('dialog', dialog.message());
      void dialog.accept();
    });
    page.on('pageerror', (error) => this.note('error', error.message));
    page.on('console', (message) => {
      // Chromium logs a page that was refused (4xx) as an error of loading; what is refused is a test's own matter.
      if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
        this.note('console', message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.note(`status ${response.status()}`, response.url());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.origin) && !/^(data|about|blob):/.test(url)) this.note('left the house', url);
    });
  }

  private note(what: string, detail: string): void {
    this.seen.push(`${this.role}: ${what}: ${detail.slice(0, 300)}`);
  }
}
