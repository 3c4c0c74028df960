import type { ComponentChildren, VNode } from 'preact';
import type { PageFrame } from '../../identity/pages.reads.js';
import { texts } from '../../texts/texts.js';
import { meetingPages, pages } from '../../web/addresses.js';
import {
  ActForm,
  ErrorSummary,
  FileInput,
  SendButton,
  TextArea,
  TextInput,
  type FieldFault,
} from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { Notice } from '../../web/components/notice.js';
import { Layout } from '../../web/layout.js';
import { ChangePreview } from '../change-preview.page.js';
import type {
  MeetingLine,
  MeetingRemovalView,
  MeetingsCheckView,
  MeetingsView,
  Way,
} from './meetings.view.js';

const words = texts.files.meetings;
const WAYS = Object.keys(words.ways) as Way[];

interface FrameProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly faults?: readonly FieldFault[];
  readonly children: ComponentChildren;
}

function MeetingsLayout({ frame, title, faults = [], children }: FrameProps): VNode {
  return (
    <Layout
      title={`${faults.length > 0 ? texts.common.faultPrefix : ''}${title}`}
      banner={frame.banner}
      viewer={frame.viewer}
      place="cases"
    >
      <Notice text={frame.notice} />
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        {children}
      </div>
    </Layout>
  );
}

/** A region's meetings from today on, and the form that enters more. */
export function MeetingsPage({ view }: { readonly view: MeetingsView }): VNode {
  const { frame, done, region, regionName, desks, lines, faults } = view;
  return (
    <MeetingsLayout frame={frame} title={words.title} faults={faults}>
      {done !== null && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {desks.length > 1 && (
        <ul class="plain-list">
          {desks.map(({ value, label }) => (
            <li key={value}>
              <a href={meetingPages.of(value, view.way)} aria-current={value === region ? 'page' : undefined}>
                {words.desk(label)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <section class="part" aria-labelledby="kommende">
        <h2 id="kommende">{words.list}</h2>
        <p class="quiet">{words.desk(regionName)}</p>
        {lines.length === 0 ? <p class="quiet">{words.none}</p> : <Lines lines={lines} removable />}
      </section>
      <Enter view={view} />
    </MeetingsLayout>
  );
}

function Lines({
  lines,
  removable = false,
}: {
  readonly lines: readonly MeetingLine[];
  readonly removable?: boolean;
}): VNode {
  return (
    <ul class="lines wide-lines">
      {lines.map(({ id, name, papers, warning }) => (
        <li key={id}>
          <span>
            <strong>{name}</strong>
            <span class="aside">{papers}</span>
            {warning !== null && (
              <span class="aside">
                <Marked mark="attention" word={warning} />
              </span>
            )}
          </span>
          {removable && (
            <a href={meetingPages.remove(id)}>
              {words.withdraw}
              <span class="unseen">{`: ${name}`}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Enter({ view }: { readonly view: MeetingsView }): VNode | null {
  const { frame, way, region, formKey, typed, faults } = view;
  if (frame.csrf === null) return null;
  const field = { typed, faults };
  return (
    <section class="part" aria-labelledby="registrer">
      <h2 id="registrer">{words.add}</h2>
      <Ways way={way} region={region} />
      <ActForm
        action={meetingPages.check(way)}
        csrf={frame.csrf}
        formKey={formKey}
        upload={way === 'kalender'}
      >
        <input type="hidden" name="region" value={region} />
        <TextInput id="forum" label={words.forum} hint={words.forumHint} {...field} />
        {way === 'moede' && (
          <>
            <TextInput id="date" label={words.date} type="date" short {...field} />
            <TextInput id="papersBy" label={words.papersBy} type="date" short {...field} />
          </>
        )}
        <TextInput id="papersBefore" label={words.papersBefore} type="number" short {...field} />
        {way === 'liste' && (
          <TextArea id="text" label={words.text} hint={words.textHint} rows={8} {...field} />
        )}
        {way === 'kalender' && (
          <>
            <TextInput id="words" label={words.words} {...field} />
            <FileInput
              id="file"
              label={words.file}
              hint={words.fileHint}
              accept=".ics,text/calendar"
              faults={faults}
            />
          </>
        )}
        <SendButton label={words.check} />
      </ActForm>
    </section>
  );
}

function Ways({ way, region }: Pick<MeetingsView, 'way' | 'region'>): VNode {
  return (
    <nav aria-label={words.way}>
      <ul class="plain-list ways">
        {WAYS.map((one) => (
          <li key={one}>
            <a
              href={`${meetingPages.of(region, one)}#registrer`}
              aria-current={one === way ? 'page' : undefined}
            >
              {words.ways[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The meetings as they were read and what they move; then they count. */
export function MeetingsCheckPage({ view }: { readonly view: MeetingsCheckView }): VNode {
  const { frame, formKey, region, regionName, forum, source, meetings, lines, cases } = view;
  return (
    <MeetingsLayout frame={frame} title={words.checkTitle}>
      <h1>{words.checkTitle}</h1>
      <p class="lead">{words.desk(regionName)}</p>
      <h2>{words.entered}</h2>
      <Lines lines={lines} />
      <ChangePreview cases={cases} />
      {frame.csrf !== null && (
        <ActForm action={meetingPages.save} csrf={frame.csrf} formKey={formKey}>
          <input type="hidden" name="region" value={region} />
          <input type="hidden" name="forum" value={forum} />
          <input type="hidden" name="source" value={source} />
          <input type="hidden" name="meetings" value={meetings.join(' ')} />
          <SendButton label={words.save} />
        </ActForm>
      )}
      <p>
        <a href={pages.meetings}>{words.change}</a>
      </p>
    </MeetingsLayout>
  );
}

/** A meeting that is to be removed, and what that moves. */
export function MeetingRemovalPage({ view }: { readonly view: MeetingRemovalView }): VNode {
  const { frame, formKey, id, region, line, cases, faults } = view;
  return (
    <MeetingsLayout frame={frame} title={words.removeTitle} faults={faults}>
      <h1>{words.removeTitle}</h1>
      <Lines lines={[line]} />
      <ChangePreview cases={cases} />
      {frame.csrf !== null && (
        <ActForm action={meetingPages.remove(id)} csrf={frame.csrf} formKey={formKey}>
          <input type="hidden" name="region" value={region} />
          <SendButton label={words.remove} />
        </ActForm>
      )}
      <p>
        <a href={pages.meetings}>{words.back}</a>
      </p>
    </MeetingsLayout>
  );
}
