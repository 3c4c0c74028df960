import type { Person } from '../support/person.js';

/** What a region can answer to a section, as the page calls it. */
export const ANSWERS = {
  yes: 'Godkend',
  reservation: 'Godkend med forbehold',
  cannotJoin: 'Kan ikke tilslutte sig afsnittet',
  sendBack: 'Send tilbage',
} as const;

export interface Answer {
  readonly answer: string;
  /** The reservation or the reason; a yes has none. */
  readonly words?: string;
  /** What it rests on. */
  readonly basis?: string;
}

/** The page on which a chair answers a section, or the whole. */
export class Answering {
  constructor(
    private readonly chair: Person,
    readonly path: string,
  ) {}

  /** Opens it. Gives the status. */
  open(): Promise<number> {
    return this.chair.open(this.path);
  }

  /** Chooses and writes, without sending. */
  async fill({ answer, words, basis = 'Formandens bemyndigelse' }: Answer): Promise<void> {
    const { page } = this.chair;
    // Whoever has answered opens the form for another answer first.
    const another = page.locator('details:has(.answer-form):not([open]) > summary');
    if ((await another.count()) > 0) await another.click();
    // The label of a choice goes on with what the choice means.
    await page.getByRole('radio', { name: new RegExp(`^${answer}(?! med)`) }).check();
    if (words !== undefined) await page.locator('[name="words"]').fill(words);
    await page.getByLabel('Grundlag for svaret').selectOption({ label: basis });
  }

  /** Answers; gives the text of the confirmation. */
  async give(answer: Answer): Promise<string> {
    await this.fill(answer);
    await this.send();
    return this.chair.reads();
  }

  async send(): Promise<void> {
    await this.chair.leaveBy(this.chair.page.locator('.answer-form button[type="submit"]'));
  }

  /** What the button says, as it is seen. */
  async button(): Promise<string> {
    return (await this.chair.page.locator('.answer-form button[type="submit"]').innerText()).trim();
  }
}
