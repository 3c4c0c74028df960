/** Thrown where a page cannot be shown until something else is done: the error filter sends the browser there. */
export class GoTo extends Error {
  constructor(
    /** A path of our own. */
    readonly path: string,
  ) {
    super(`Go to ${path}.`);
  }
}
