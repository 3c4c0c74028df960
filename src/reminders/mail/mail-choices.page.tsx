import type { VNode } from 'preact';
import type { PageFrame } from '../../identity/pages.reads.js';
import { texts } from '../../texts/texts.js';
import { mailChoices, pages } from '../../web/addresses.js';
import { CsrfField, SelectInput, type Choice } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { Layout } from '../../web/layout.js';

const words = texts.post.choices;

/** One feed as a line. */
export interface FeedLine {
  readonly id: string;
  readonly what: string;
  readonly used: string;
}

/** What a person chooses about mail and calendar. */
export interface MailChoicesView {
  readonly frame: PageFrame;
  /** What was just done; null when nothing was. */
  readonly done: string | null;
  /** A feed's address, shown once; null when none was made. */
  readonly made: string | null;
  readonly earlyOff: boolean;
  readonly feeds: readonly FeedLine[];
  readonly cases: readonly Choice[];
  readonly mails: readonly {
    readonly name: string;
    readonly title: string;
    readonly need: string;
    readonly when: string;
    readonly canStop: string;
  }[];
}

/** "Post og kalender": early reminders on or off, every mail there is, and calendar feeds. */
export function MailChoicesPage({ view }: { readonly view: MailChoicesView }): VNode {
  const { frame, done, made } = view;
  return (
    <Layout title={words.title} banner={frame.banner} viewer={frame.viewer} place="access">
      <Notice text={frame.notice} />
      <div class="wrap access">
        <p>
          <a href={pages.access}>{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        {done !== null && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        {made !== null && <Made address={made} />}
        <Early view={view} />
        <Calendar view={view} />
        <Mails view={view} />
      </div>
    </Layout>
  );
}

function Made({ address }: { readonly address: string }): VNode {
  return (
    <div class="made" role="status">
      <h2>{words.madeTitle}</h2>
      <p>{words.madeLead}</p>
      <p>
        <code class="token">{address}</code>
      </p>
      <p class="aside">{words.lags}</p>
    </div>
  );
}

function Early({ view: { earlyOff, frame } }: { readonly view: MailChoicesView }): VNode {
  return (
    <section class="part" aria-labelledby="tidlige">
      <h2 id="tidlige">{words.early}</h2>
      <p>{words.earlyLead}</p>
      <p>
        <strong>{earlyOff ? words.off : words.on}</strong>
      </p>
      {frame.csrf !== null && (
        <form method="post" action={`${mailChoices}/tidlige`}>
          <CsrfField token={frame.csrf} />
          <input type="hidden" name="fra" value={earlyOff ? 'nej' : 'ja'} />
          <button class="act-button act-second" type="submit">
            {earlyOff ? words.turnOn : words.turnOff}
          </button>
        </form>
      )}
    </section>
  );
}

function Calendar({ view: { feeds, cases, frame } }: { readonly view: MailChoicesView }): VNode {
  const { csrf } = frame;
  return (
    <section class="part" aria-labelledby="kalender">
      <h2 id="kalender">{words.calendar}</h2>
      <p>{words.calendarLead}</p>
      <p>{words.lags}</p>
      <h3>{words.own}</h3>
      {feeds.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul class="lines">
          {feeds.map((feed) => (
            <Feed key={feed.id} feed={feed} csrf={csrf} />
          ))}
        </ul>
      )}
      {csrf !== null && (
        <form method="post" action={`${mailChoices}/kalender`} class="form" noValidate>
          <CsrfField token={csrf} />
          <SelectInput
            id="sag"
            label={words.which}
            hint={words.renews}
            empty={words.all}
            choices={cases}
            typed={{}}
            faults={[]}
          />
          <button class="act-button" type="submit">
            {words.make}
          </button>
        </form>
      )}
    </section>
  );
}

function Feed({ feed, csrf }: { readonly feed: FeedLine; readonly csrf: string | null }): VNode {
  return (
    <li>
      <p>
        <strong>{feed.what}</strong>
        <span class="aside">{feed.used}</span>
      </p>
      {csrf !== null && (
        <form method="post" action={`${mailChoices}/tilbagekald`}>
          <CsrfField token={csrf} />
          <input type="hidden" name="id" value={feed.id} />
          <button class="act-button act-second" type="submit">
            {words.revoke}
            <span class="unseen">{`: ${feed.what}`}</span>
          </button>
        </form>
      )}
    </li>
  );
}

function Mails({ view: { mails } }: { readonly view: MailChoicesView }): VNode {
  return (
    <section class="part" aria-labelledby="mails">
      <h2 id="mails">{words.mails}</h2>
      <p>{words.mailsLead}</p>
      <table class="rows stack" role="table">
        <caption class="sr-only">{words.mails}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[words.mail, words.need, words.when, words.canStop].map((title) => (
              <th key={title} scope="col" role="columnheader">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {mails.map(({ name, title, need, when, canStop }) => (
            <tr key={name} role="row">
              <th scope="row" role="rowheader">
                {title}
              </th>
              <td role="cell">{need}</td>
              <td role="cell">{when}</td>
              <td role="cell">{canStop}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
