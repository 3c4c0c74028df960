import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { ActForm, SelectInput, SendButton, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { Barred, formStateOf } from './coordination-parts.js';
import type { CoordinationView } from './coordination.view.js';
import { beforeField, leadField } from './lead-fields.pure.js';

const words = texts.case.coordination;

/** The sections with their leads; the coordinating secretariat chooses them. */
export function LeadsPart({ view }: { readonly view: CoordinationView }): VNode {
  const { assign, frame } = view;
  return (
    <section class="part" aria-labelledby="tovholdere">
      <h2 id="tovholdere">{words.leads}</h2>
      {assign.kind === 'form' && frame.csrf !== null ? (
        <LeadsForm view={view} csrf={frame.csrf} />
      ) : (
        <>
          <LeadList view={view} />
          {assign.kind === 'barred' && <Barred reason={assign.reason} />}
        </>
      )}
    </section>
  );
}

function LeadList({ view: { leads } }: { readonly view: CoordinationView }): VNode {
  return (
    <ul class="lines">
      {leads.map(({ section, title, href, leadText, state }) => (
        <li key={section}>
          <span>
            <a href={href}>{title}</a>
            <span class="aside">{leadText}</span>
          </span>
          <Marked {...state} />
        </li>
      ))}
    </ul>
  );
}

function LeadsForm({ view, csrf }: { readonly view: CoordinationView; readonly csrf: string }): VNode {
  const { formKey, typed, faults } = formStateOf(view, 'leads');
  return (
    <div class="leads-form">
      <p>{words.leadsLead}</p>
      <ActForm
        action={`${casePages(view.frame.bar.number).coordination}/tovholdere`}
        csrf={csrf}
        formKey={formKey}
      >
        <div class="fields">
          {view.leads.map(({ section, title, lead, state }) => (
            <div key={section} class="lead-field">
              <input type="hidden" name={beforeField(section)} value={typed[beforeField(section)] ?? lead} />
              <SelectInput
                id={leadField(section)}
                label={title}
                hint={state.word}
                choices={view.secretariats}
                empty={words.chooseLead}
                typed={{ [leadField(section)]: typed[leadField(section)] ?? lead }}
                faults={faults}
              />
            </div>
          ))}
        </div>
        <TextInput
          id="leadReason"
          label={words.leadReason}
          hint={words.leadReasonHint}
          {...{ typed, faults }}
        />
        <SendButton label={words.saveLeads} />
      </ActForm>
    </div>
  );
}
