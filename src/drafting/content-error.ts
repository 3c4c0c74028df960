/** One thing to mend: the field it stands at (`answers.operator.consent`) and a Danish sentence that says what to do. */
export interface ContentProblem {
  readonly field: string;
  readonly message: string;
}

/** Content that cannot be taken, with everything that is wrong at once, so that the page can list it. */
export class ContentError extends Error {
  constructor(readonly problems: readonly ContentProblem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'ContentError';
  }
}
