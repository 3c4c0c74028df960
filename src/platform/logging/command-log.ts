import { CommandWatch, type CommandReport } from '../commands/command-watch.js';
import { noteInLog } from './log-context.js';
import type { Log } from './log.js';

/** One line per command, with its type, case, person and what became of it; a refusal with its code. Never the command itself. */
export class CommandLog extends CommandWatch {
  constructor(
    private readonly log: Log,
    private readonly count: (report: CommandReport) => void = () => undefined,
  ) {
    super();
  }

  seen(report: CommandReport): void {
    this.count(report);
    const { type: command, caseId, personId, outcome, refusal, attempts, ms } = report;
    const known = { command, caseId: caseId ?? undefined, personId: personId ?? undefined };
    noteInLog({ ...known, ...(refusal ? { refusal: refusal.code, refusalLogged: true } : {}) });
    const level =
      outcome === 'failed' || outcome === 'unknown' || outcome === 'unavailable' ? 'warn' : 'info';
    this.log[level](
      { ...known, outcome, refusal: refusal?.code, kind: refusal?.kind, attempts, ms },
      refusal ? 'command refused' : 'command',
    );
  }
}
