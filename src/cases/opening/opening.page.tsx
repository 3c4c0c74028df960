import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { pages } from '../../web/addresses.js';
import {
  ActForm,
  ErrorSummary,
  SelectInput,
  SendButton,
  TextInput,
  type Typed,
} from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { Notice } from '../../web/components/notice.js';
import { Layout } from '../../web/layout.js';
import type { OpeningCheck, OpeningForm } from './opening.view.js';

const words = texts.case.opening;
const { common } = texts;

/** The form that opens a case. What the procedure will plan is shown before it counts. */
export function OpeningPage({ view }: { readonly view: OpeningForm }): VNode {
  const { frame, formKey, typed, faults, procedures, desks } = view;
  const field = { typed, faults };
  const title = `${faults.length > 0 ? common.faultPrefix : ''}${words.heading}`;
  return (
    <Layout title={title} banner={frame.banner} viewer={frame.viewer} place="cases">
      <Notice text={frame.notice} />
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <h1>{words.heading}</h1>
        <p class="lead">{words.lead}</p>
        {frame.csrf !== null && (
          <ActForm action={pages.newCaseCheck} csrf={frame.csrf} formKey={formKey}>
            <TextInput id="number" label={words.number} hint={words.numberHint} {...field} />
            <TextInput id="title" label={words.title} hint={words.titleHint} {...field} />
            <TextInput id="sender" label={words.sender} {...field} />
            <TextInput id="letterDate" label={words.letterDate} type="date" short {...field} />
            <TextInput
              id="formalDeadline"
              label={words.formalDeadline}
              hint={words.formalHint}
              type="date"
              short
              {...field}
            />
            <SelectInput
              id="procedureId"
              label={words.procedure}
              hint={words.procedureHint}
              choices={procedures}
              {...field}
            />
            {desks.length > 1 && (
              <SelectInput
                id="actingRegion"
                label={words.deskLabel}
                choices={desks}
                empty={words.chooseDesk}
                {...field}
              />
            )}
            <SendButton label={words.toCheck} />
          </ActForm>
        )}
      </div>
    </Layout>
  );
}

/** What the case would be, with the dates it would have. */
export function OpeningCheckPage({ view }: { readonly view: OpeningCheck }): VNode {
  const { frame, formKey, typed, number, told, warnings, planned } = view;
  return (
    <Layout title={words.checkHeading} banner={frame.banner} viewer={frame.viewer} place="cases">
      <Notice text={frame.notice} />
      <div class="wrap reading opening-check">
        <h1>{words.checkHeading}</h1>
        <dl class="told">
          {told.map(({ what, text }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {warnings.map((warning) => (
          <p key={warning} class="promise">
            <Marked mark="attention" word={warning} />
          </p>
        ))}
        <h2 id="plan">{words.plan}</h2>
        <p>{words.planLead}</p>
        <Plan lines={planned} />
        <section class="decide" aria-labelledby="opret">
          <h2 id="opret">{words.before}</h2>
          <p>{words.beforeText}</p>
          {frame.csrf !== null && (
            <div class="form-acts">
              <Resend
                action={pages.newCase}
                label={words.open(number)}
                {...{ typed, formKey }}
                csrf={frame.csrf}
              />
              <Resend
                action={pages.newCaseChange}
                label={words.change}
                second
                {...{ typed, formKey }}
                csrf={frame.csrf}
              />
            </div>
          )}
        </section>
      </div>
    </Layout>
  );
}

function Plan({ lines }: { readonly lines: OpeningCheck['planned'] }): VNode {
  return (
    <table class="rows stack" role="table" aria-labelledby="plan">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.step}
          </th>
          <th scope="col" role="columnheader">
            {words.date}
          </th>
          <th scope="col" role="columnheader">
            {words.rule}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ what, date, rule, past }) => (
          <tr key={what} role="row">
            <th scope="row" role="rowheader">
              {what}
            </th>
            <td role="cell">
              {date}
              {past && (
                <span class="aside">
                  <Marked mark="attention" word={words.past} />
                </span>
              )}
            </td>
            <td role="cell">{rule}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ResendProps {
  readonly action: string;
  readonly label: string;
  readonly second?: boolean;
  readonly typed: Typed;
  readonly formKey: string;
  readonly csrf: string;
}

/** What was typed, sent on as it is. */
function Resend({ action, label, second = false, typed, formKey, csrf }: ResendProps): VNode {
  return (
    <ActForm action={action} csrf={csrf} formKey={formKey}>
      {Object.entries(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SendButton label={label} second={second} />
    </ActForm>
  );
}
