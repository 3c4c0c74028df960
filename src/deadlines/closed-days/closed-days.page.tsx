import type { ComponentChildren, VNode } from 'preact';
import { AdminFrame } from '../../identity/administration/admin-frame.reads.js';
import type { PageFrame } from '../../identity/pages.reads.js';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import {
  ActForm,
  Choices,
  SelectInput,
  TextArea,
  TextInput,
  type FieldFault,
} from '../../web/components/form.js';
import { ChangePreview } from '../change-preview.page.js';
import type { ClosedDayCheckView, ClosedDayFormView } from './closed-days.query.js';

const words = texts.files.meetings.closed;
const actionOf = (id: string | null) =>
  id === null ? administrationPages.newClosedDay : administrationPages.closedDay(id);

interface FrameProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly faults: readonly FieldFault[];
  readonly children: ComponentChildren;
}

function CalendarLayout({ frame, title, faults, children }: FrameProps): VNode {
  return (
    <AdminFrame {...{ frame, faults }} place="closedDays" heading={title} done={null} reading>
      <p>
        <a href={administrationPages.closedDays}>{words.back}</a>
      </p>
      {children}
    </AdminFrame>
  );
}

/** Adds a closed day, or ends or removes one; the next page shows what it moves. */
export function ClosedDayFormPage({ view }: { readonly view: ClosedDayFormView }): VNode {
  const { frame, formKey, faults, named } = view;
  const title = named === null ? words.addTitle : words.changeFor(named.name);
  return (
    <CalendarLayout frame={frame} title={title} faults={faults}>
      <p class="lead">{words.lead}</p>
      {frame.csrf !== null && (
        <ActForm action={actionOf(named?.id ?? null)} csrf={frame.csrf} formKey={formKey}>
          {named === null ? <AddFields view={view} /> : <EndFields view={view} />}
          <TextArea
            id="reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={3}
            typed={view.typed}
            faults={faults}
          />
          <button class="act-button" type="submit" name="trin" value="tjek">
            {texts.files.meetings.check}
          </button>
        </ActForm>
      )}
    </CalendarLayout>
  );
}

function AddFields({ view: { typed, faults, organisations } }: { readonly view: ClosedDayFormView }): VNode {
  const field = { typed, faults };
  return (
    <>
      <SelectInput
        id="organisationId"
        label={words.who}
        choices={organisations}
        empty={words.everyone}
        {...field}
      />
      <TextInput id="name" label={words.name} hint={words.nameHint} {...field} />
      <TextInput id="date" label={words.date} type="date" short {...field} />
      <Choices
        id="repeats"
        label={words.repeats}
        choices={[
          { value: 'once', label: words.once },
          { value: 'yearly', label: words.yearly },
        ]}
        {...field}
      />
    </>
  );
}

function EndFields({ view: { typed, faults } }: { readonly view: ClosedDayFormView }): VNode {
  const field = { typed, faults };
  return (
    <>
      <Choices
        id="outcome"
        label={words.outcome}
        choices={[
          { value: 'end', label: words.end },
          { value: 'remove', label: words.remove },
        ]}
        {...field}
      />
      <TextInput id="validTo" label={words.validTo} type="date" short {...field} />
    </>
  );
}

/** What will be stored and what it moves in every running case; the way back loses nothing. */
export function ClosedDayCheckPage({ view }: { readonly view: ClosedDayCheckView }): VNode {
  const { frame, formKey, typed, id, answers, cases } = view;
  return (
    <CalendarLayout frame={frame} title={words.checkTitle} faults={[]}>
      <dl class="facts">
        {answers.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="typed">{text}</dd>
          </div>
        ))}
      </dl>
      <ChangePreview cases={cases} />
      {frame.csrf !== null && (
        <ActForm action={actionOf(id)} csrf={frame.csrf} formKey={formKey}>
          {Object.entries(typed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value ?? ''} />
          ))}
          <div class="form-acts">
            <button class="act-button" type="submit" name="trin" value="gem">
              {words.save}
            </button>
            <button class="act-button act-second" type="submit" name="trin" value="ret">
              {words.again}
            </button>
          </div>
        </ActForm>
      )}
    </CalendarLayout>
  );
}
