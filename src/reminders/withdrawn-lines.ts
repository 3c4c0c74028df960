import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Outgoing } from '../platform/outgoing/outgoing.entity.js';
import { mailChoices } from '../web/addresses.js';
import type { DigestItem } from './digest.pure.js';
import { digestContent } from './digests.js';

/** Why a mail that was ready is not sent. */
const ALL_MOVED = 'Datoerne i den er flyttet, før den blev sendt.';

/** A digest that is written but has not been handed to the mail server. */
interface ReadyDigest {
  readonly id: string;
  readonly state: 'planned' | 'claimed';
  readonly attempts: number;
  readonly localDate: string;
  readonly name: string;
  readonly items: readonly DigestItem[];
  readonly dueAt: string;
  readonly urgent: boolean;
  /** Its name in the catalogue of mails: `required` when the receiver has turned early reminders off. */
  readonly mail: string | null;
}

/** A milestone as its line in a digest names it. */
interface MovedLine {
  readonly kind: string;
  readonly section: string | null;
  readonly region: string | null;
  readonly date: string;
}

/**
 * Takes the lines about dates that this command moves out of digests that have not left: what remains is composed anew,
 * a digest without lines is not sent. A worker that has claimed one loses its claim, for the row's attempts are counted
 * up; one that was handed to the mail server before has left before the date moved. Read and written under the row's
 * version: a digest that changes meanwhile makes the command decide again.
 */
export async function withdrawMovedLines(
  scope: CaseScope,
  writes: WriteSet,
  moved: ReadonlySet<unknown>,
  publicUrl: string,
): Promise<void> {
  if (moved.size === 0) return;
  const ids = [...moved].map(String);
  const lines = await scope.tx.query<MovedLine>(MOVED, [ids]);
  for (const digest of await scope.tx.query<ReadyDigest>(READY, [ids])) {
    const items = digest.items.filter((item) => !lines.some((line) => isAbout(item, line, scope)));
    if (items.length === digest.items.length) continue;
    const { id, state, attempts } = digest;
    writes.update(
      Outgoing,
      { id, state, attempts, handedOverAt: null },
      { ...contentOf(digest, items, publicUrl), attempts: attempts + 1, leaseUntil: null },
    );
    if (items.length > 0) writes.bells.add(scope.now);
  }
}

function contentOf(
  { name, localDate, dueAt, urgent, mail }: ReadyDigest,
  items: readonly DigestItem[],
  publicUrl: string,
): Partial<Outgoing> {
  if (items.length === 0) return { state: 'skipped', reason: ALL_MOVED, items };
  const manner = {
    name,
    today: localDate,
    choices: `${publicUrl}${mailChoices}`,
    tasks: `${publicUrl}/`,
    breaksQuiet: urgent,
    earlyOff: mail === 'required',
  };
  return { state: 'planned', items, ...digestContent(manner, items, dueAt) };
}

/** Whether a line of a digest is about a milestone of this case. A line of another region's may name the same date. */
function isAbout(item: DigestItem, line: MovedLine, { file, procedure }: CaseScope): boolean {
  const title = procedure.sections.find(({ id }) => id === line.section)?.title ?? null;
  const region = procedure.regions.find(({ code }) => code === line.region)?.name ?? null;
  return (
    item.caseNumber === file.number &&
    item.kind === line.kind &&
    item.sectionTitle === title &&
    item.date === line.date &&
    (region === null || item.regionName === region)
  );
}

// Locked until commit: a worker that tells of one of them just now is waited for, and none begins to.
const MOVED = `
  select kind, section, region, date from samsvar.milestone where id = any($1) order by id for update`;
const READY = `
  select o.id, o.state, o.attempts, o.local_date as "localDate", p.name, o.items,
         o.due_at as "dueAt", o.urgent, o.mail
    from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
   where o.kind = 'digest' and o.state in ('planned', 'claimed') and o.handed_over_at is null
     and exists (select from samsvar.outgoing_reminder l join samsvar.reminder r on r.id = l.reminder_id
                  where l.outgoing_id = o.id and r.milestone_id = any($1))
   order by o.id`;
