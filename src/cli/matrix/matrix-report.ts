/** One try: what was asked for, by whom, where, and what came of it. */
export interface Cell {
  readonly route: string;
  readonly person: string;
  readonly role: string;
  /** Number of the case; null outside a case. */
  readonly file: string | null;
  readonly status: number | string;
}

const MOST_TOLD = 40;

/** What the matrix has tried, and where somebody got what is not theirs. */
export class MatrixReport {
  cells = 0;
  leaks = 0;
  readonly told: string[] = [];
  /** How often each outcome came up. */
  readonly outcomes: Record<string, number> = {};
  /** Commands no body could be made for. */
  readonly left: string[] = [];
  private readonly routes = new Set<string>();
  private readonly reached = new Set<string>();
  private readonly roles = new Set<string>();

  /** Counts a cell. */
  tried(cell: Cell): void {
    this.cells += 1;
    this.outcomes[cell.status] = (this.outcomes[cell.status] ?? 0) + 1;
    this.routes.add(cell.route);
    this.roles.add(cell.role);
    if (cell.status === 'done' || (typeof cell.status === 'number' && cell.status < 400))
      this.reached.add(cell.route);
  }

  /** Notes a command that was not tried, since no body could be made for it. */
  leftOut(type: string): void {
    this.left.push(type);
  }

  /** Notes a leak; the first forty are told. */
  leak(cell: Cell, why: string): void {
    this.leaks += 1;
    if (this.told.length < MOST_TOLD)
      this.told.push(`${cell.route} by ${cell.person} in ${cell.file ?? 'no case'}: ${cell.status}, ${why}`);
  }

  /** Notes a leak unless it holds. */
  expect(holds: boolean, cell: Cell, why: string): void {
    if (!holds) this.leak(cell, why);
  }

  /** Routes read by nobody with success: what was refused there may have been refused for another reason. */
  get unreached(): string[] {
    return [...this.routes].filter((route) => route.startsWith('GET') && !this.reached.has(route)).sort();
  }

  /** The last line of the command. */
  get line(): string {
    const kept = this.leaks === 0 && this.cells > 0;
    return `matrix ${kept ? 'ok' : 'broken'} routes=${this.routes.size} roles=${this.roles.size} cells=${this.cells} leaks=${this.leaks}`;
  }
}
