import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages, withQuery } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { Icon } from '../web/components/marks.js';
import { Pager } from '../web/components/pager.js';
import type { EntryDay, EntryLine, JournalView } from './journal.view.js';

const words = texts.files.journal;

/** The journal of a case, latest first. */
export function JournalPage({ view }: { readonly view: JournalView }): VNode {
  const { frame, days, sought, newer, older, shown } = view;
  return (
    <CaseLayout title={words.title} frame={frame} place="journal">
      <div class="wrap files">
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        <Acts view={view} />
        {days.length === 0 && <p class="empty">{words.none}</p>}
        {days.map((day) => (
          <Day key={day.title} day={day} sought={sought} />
        ))}
        <Pager
          label={words.paging}
          before={newer === null ? null : { href: newer, text: words.newer }}
          after={older === null ? null : { href: older, text: words.older }}
          shown={shown}
        />
      </div>
    </CaseLayout>
  );
}

function Acts({ view: { frame, onlyDecisions } }: { readonly view: JournalView }): VNode {
  const addresses = casePages(frame.bar.number);
  const choices = [
    { href: addresses.journal, word: words.everything, current: !onlyDecisions },
    {
      href: withQuery(addresses.journal, { kun: 'beslutninger' }),
      word: words.onlyDecisions,
      current: onlyDecisions,
    },
  ];
  return (
    <div class="list-head">
      <nav aria-label={words.filter}>
        <ul class="chips">
          {choices.map(({ href, word, current }) => (
            <li key={href}>
              <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
                {word}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="list-acts">
        <form method="get" action={addresses.journalCheck}>
          <button class="act-button" type="submit">
            {words.verify}
          </button>
        </form>
        <p>
          <a href={addresses.journalFile} download>
            {words.download}
          </a>
          <span class="aside">{words.downloadNote}</span>
        </p>
        <p>
          <a href={addresses.journalErasures}>{words.erasures.link}</a>
        </p>
        <p>
          <a href={addresses.exports}>{texts.files.export.link}</a>
        </p>
      </div>
    </div>
  );
}

function Day({ day, sought }: { readonly day: EntryDay; readonly sought: number | null }): VNode {
  return (
    <section class="journal-day">
      <h2>{day.title}</h2>
      <ol reversed>
        {day.lines.map((line) => (
          <Entry key={line.seq} line={line} sought={line.seq === sought} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ line, sought }: { readonly line: EntryLine; readonly sought: boolean }): VNode {
  return (
    <li id={`post-${line.seq}`} class={sought ? 'entry entry-sought' : 'entry'}>
      <span class="quiet when">{line.time}</span>
      <div>
        <p>
          <strong>{line.who}</strong>{' '}
          {line.mark && (
            <>
              <Icon mark={line.mark} />{' '}
            </>
          )}
          {line.what}
        </p>
        {line.role !== null && <p class="aside">{line.role}</p>}
        {line.texts.map(({ name, text, erased }) => (
          <p key={name} class={erased ? 'entry-text quiet' : 'entry-text'}>
            <span class="quiet">{`${name}: `}</span>
            {text}
          </p>
        ))}
      </div>
      <p class="aside entry-number">
        <a href={`#post-${line.seq}`}>{words.entry(line.seq)}</a>{' '}
        <span class="check-number">{line.checkNumber}</span>
      </p>
    </li>
  );
}
