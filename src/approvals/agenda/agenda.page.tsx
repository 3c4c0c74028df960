import type { VNode } from 'preact';
import { ReplyPartText } from '../../reply/reply-text.reads.js';
import { texts } from '../../texts/texts.js';
import { answerPages } from '../answering/subject.pure.js';
import { CaseLayout } from '../../web/case-layout.js';
import { SelectInput, SendButton, TextInput } from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import type { AgendaItemView, AgendaView } from './agenda.view.js';

const words = texts.answer.agenda;

/** An item for the agenda of a region's forum: to read, to copy, to fetch, and the way back with the decision. */
export function AgendaPage({ view }: { readonly view: AgendaView }): VNode {
  const { frame, subject, back, title, item, lock, regions } = view;
  return (
    <CaseLayout title={title} frame={frame} place={subject.kind === 'reply' ? 'reply' : 'sections'}>
      <div class="wrap reading agenda">
        <p class="kicker">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>{title}</h1>
        {regions.length > 1 && <RegionForm view={view} />}
        {item && <Item item={item} />}
        {lock !== null && (
          <p class="region-state">
            <Icon mark="locked" />
            <span>{lock}</span>
          </p>
        )}
      </div>
    </CaseLayout>
  );
}

function RegionForm({ view }: { readonly view: AgendaView }): VNode {
  return (
    <form class="form" method="get" action={answerPages(view.frame.bar.number, view.subject).agenda}>
      <SelectInput
        id="region"
        label={words.chooseRegion}
        choices={view.regions}
        typed={{ region: view.region }}
        faults={[]}
      />
      <SendButton label={words.showRegion} second />
    </form>
  );
}

function Item({ item }: { readonly item: AgendaItemView }): VNode {
  const { forum, meeting, meetings, parts, text, word, plain, decision } = item;
  return (
    <>
      <p class="lead">{words.lead(forum)}</p>
      <p>
        {meeting} {meetings !== null && <a href={meetings}>{words.meetingsLink}</a>}
      </p>
      <p class="promise">
        <Icon mark="attention" />
        <span>{words.handsOver}</span>
      </p>
      <p class="form-acts">
        <a class="act-button" href={word} download>
          {words.word}
        </a>
        <a class="act-button act-second" href={plain} download>
          {words.text}
        </a>
      </p>
      <section class="part reply-text" aria-labelledby="punktet">
        <h2 id="punktet">{words.preview}</h2>
        {parts.map((part) => (
          <ReplyPartText key={part.id} part={part} />
        ))}
      </section>
      <Copy text={text} />
      {decision !== null && <Decision decision={decision} />}
    </>
  );
}

function Copy({ text }: { readonly text: string }): VNode {
  return (
    <section class="part" aria-labelledby="kopiering">
      <h2 id="kopiering">{words.copyTitle}</h2>
      <div class="field">
        <label for="tekst">{words.copyLabel}</label>
        <p class="aside" id="tekst-hint">
          {words.copyHint}
        </p>
        <textarea id="tekst" class="input textarea" rows={12} readOnly aria-describedby="tekst-hint">
          {text}
        </textarea>
      </div>
      <p>
        <button
          type="button"
          class="act-button act-second"
          data-copy="tekst"
          data-copied={words.copied}
          hidden
        >
          {words.copy}
        </button>
        <span role="status" id="tekst-kopieret" />
      </p>
    </section>
  );
}

function Decision({ decision }: { readonly decision: NonNullable<AgendaItemView['decision']> }): VNode {
  const { dato, ...hidden } = decision.hidden;
  return (
    <section class="part" aria-labelledby="beslutningen">
      <h2 id="beslutningen">{words.decisionTitle}</h2>
      <p>{words.decisionLead}</p>
      <form class="form" method="get" action={decision.action}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput id="dato" label={words.meetingOn} type="date" short typed={{ dato }} faults={[]} />
        <TextInput
          id="link"
          label={words.minutesLink}
          hint={words.minutesLinkHint}
          type="url"
          typed={{}}
          faults={[]}
        />
        <SendButton label={words.register} />
      </form>
    </section>
  );
}
