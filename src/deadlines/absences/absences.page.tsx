import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages, pages } from '../../web/addresses.js';
import { ActForm, ErrorSummary, SelectInput, SendButton, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { Notice } from '../../web/components/notice.js';
import { Layout } from '../../web/layout.js';
import type { AbsenceLine, AbsencesView } from './absences.view.js';

const words = texts.files.absences;
interface Props {
  readonly view: AbsencesView;
}

/** Who of the own region is away from today on, and the form that registers it. */
export function AbsencesPage({ view }: Props): VNode {
  const { frame, done, faults } = view;
  return (
    <Layout
      title={`${faults.length > 0 ? texts.common.faultPrefix : ''}${words.title}`}
      banner={frame.banner}
      viewer={frame.viewer}
      place="access"
    >
      <Notice text={frame.notice} />
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        {done !== null && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Register view={view} />
        <section class="part" aria-labelledby="fravaer">
          <h2 id="fravaer">{words.list}</h2>
          {view.lines.length === 0 ? (
            <p class="quiet">{words.none}</p>
          ) : (
            <ul class="lines wide-lines">
              {view.lines.map((line) => (
                <Row key={line.id} view={view} line={line} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </Layout>
  );
}

function Row({ view, line }: Props & { readonly line: AbsenceLine }): VNode {
  const { csrf } = view.frame;
  return (
    <li>
      <span>
        <strong>{line.name}</strong>
        <span class="aside">{line.days}</span>
        {line.warning !== null && (
          <span class="aside">
            <Marked mark="attention" word={line.warning} />{' '}
            {view.appoints && <a href={administrationPages.mandates}>{words.appoint}</a>}
          </span>
        )}
      </span>
      <Marked {...line.state} />
      {csrf !== null && (
        <ActForm action={`${pages.absences}/tilbagekald`} csrf={csrf} formKey={`${view.formKey}.${line.id}`}>
          <input type="hidden" name="absenceId" value={line.id} />
          <button class="act-button act-second" type="submit">
            {words.withdraw}
            <span class="unseen">{`: ${words.withdrawFor(line.name, line.days)}`}</span>
          </button>
        </ActForm>
      )}
    </li>
  );
}

function Register({ view: { frame, formKey, typed, faults, people } }: Props): VNode | null {
  if (frame.csrf === null) return null;
  const field = { typed, faults };
  return (
    <section class="part" aria-labelledby="registrer">
      <h2 id="registrer">{words.add}</h2>
      <ActForm action={`${pages.absences}/registrer`} csrf={frame.csrf} formKey={formKey}>
        <SelectInput id="who" label={words.who} choices={people} {...field} />
        <TextInput id="firstDay" label={words.firstDay} type="date" short {...field} />
        <TextInput id="lastDay" label={words.lastDay} type="date" short {...field} />
        <SendButton label={words.save} />
      </ActForm>
    </section>
  );
}
