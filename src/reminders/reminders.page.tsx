import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { SelectInput } from '../web/components/form.js';
import { Icon, Marked } from '../web/components/marks.js';
import { RehearsalForm } from './rehearsal.page.js';
import type { ReminderGroup, ReminderLine, RemindersView } from './reminders.view.js';

const words = texts.files.reminders;

/** Every reminder of a case with what became of it, and the rehearsal of those to come. */
export function RemindersPage({ view }: { readonly view: RemindersView }): VNode {
  const { frame, groups, any, proposed } = view;
  return (
    <CaseLayout title={words.title} frame={frame} place="reminders">
      <div class="wrap files">
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        <div class="with-panel">
          <div>
            {any && <Filters view={view} />}
            {groups.length === 0 ? (
              <p class="empty">{any ? words.noneFound : words.none}</p>
            ) : (
              <List groups={groups} />
            )}
          </div>
          <aside class="panel" aria-labelledby="proeve">
            <h2 id="proeve">{words.rehearsal.title}</h2>
            <p>{words.rehearsal.lead}</p>
            <RehearsalForm
              action={casePages(frame.bar.number).rehearsal}
              typed={proposed}
              faults={[]}
              second
            />
          </aside>
        </div>
      </div>
    </CaseLayout>
  );
}

function Filters({ view: { chips, asked, receivers, frame } }: { readonly view: RemindersView }): VNode {
  return (
    <div class="list-head">
      <nav aria-label={words.filter}>
        <ul class="chips">
          {chips.map(({ href, label, mark, count, current }) => (
            <li key={label}>
              <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
                {mark !== null && <Icon mark={mark} />}
                <span>
                  {label} <strong>{count}</strong>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={casePages(frame.bar.number).reminders} class="inline-filter">
        <input type="hidden" name="tilstand" value={asked.tilstand} />
        <SelectInput id="modtager" label={words.receiver} choices={receivers} typed={asked} faults={[]} />
        <button class="act-button act-second" type="submit">
          {words.show}
        </button>
      </form>
    </div>
  );
}

function List({ groups }: { readonly groups: readonly ReminderGroup[] }): VNode {
  const head = [words.time, words.act, words.to, words.state];
  return (
    <table class="rows stack reminders" role="table">
      <caption class="sr-only">{words.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title} role="rowgroup">
          <tr role="row" class="group">
            <th scope="rowgroup" role="rowheader" colSpan={head.length}>
              {group.title}
            </th>
          </tr>
          {group.lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
          {group.more && (
            <tr role="row">
              <td role="cell" colSpan={head.length}>
                <a href={group.more.href}>{group.more.text}</a>
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function Line({ line: { time, act, step, to, fate, notes, mails } }: { readonly line: ReminderLine }): VNode {
  return (
    <tr role="row">
      <td role="cell" class="when">
        {time}
      </td>
      <th scope="row" role="rowheader">
        {act}
        <span class="aside">{step}</span>
      </th>
      <td role="cell">{to}</td>
      <td role="cell" class="fate">
        <Marked {...fate} strong />
        {notes.map((note) => (
          <span key={note} class="fate-note">
            {note}
          </span>
        ))}
        {mails.length > 0 && <Mails mails={mails} />}
      </td>
    </tr>
  );
}

function Mails({ mails }: Pick<ReminderLine, 'mails'>): VNode {
  return (
    <span class="fate-note fate-mails">
      {mails.map(({ id, text, href }) => (
        <a key={id} href={href}>
          {text}
        </a>
      ))}
    </span>
  );
}
