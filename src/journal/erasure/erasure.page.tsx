import type { VNode } from 'preact';
import { v4 as newKey } from 'uuid';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import {
  ActForm,
  ErrorSummary,
  SelectInput,
  SendButton,
  TextArea,
  TextInput,
  type Choice,
} from '../../web/components/form.js';
import type { ErasureView, OpenErasureLine } from './erasure.view.js';

const { erasures: words, title: journal } = texts.files.journal;
const choices: Choice[] = Object.entries(words.fields).map(([value, label]) => ({ value, label }));

/** Proposals to erase a text, and the form that makes one. */
export function ErasurePage({ view }: { readonly view: ErasureView }): VNode {
  const { frame, open, faults, mayPropose, maySettle } = view;
  const addresses = casePages(frame.bar.number);
  return (
    <CaseLayout title={words.title} frame={frame} place="journal" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={addresses.journal}>{journal}</a>
        </p>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>{words.notHere}</p>
        <h2>{words.open}</h2>
        {open.length === 0 && <p class="empty">{words.none}</p>}
        {open.map((line) => (
          <Open
            key={line.id}
            line={line}
            action={addresses.journalErasures}
            csrf={maySettle ? frame.csrf : null}
          />
        ))}
        {mayPropose && frame.csrf !== null && <Proposal view={view} csrf={frame.csrf} />}
      </div>
    </CaseLayout>
  );
}

interface OpenProps {
  readonly line: OpenErasureLine;
  readonly action: string;
  readonly csrf: string | null;
}

function Open({ line, action, csrf }: OpenProps): VNode {
  const form = (act: string, label: string, second: boolean) =>
    csrf !== null && (
      <ActForm action={action} csrf={csrf} formKey={newKey()} label={`${label}: ${line.title}`}>
        <input type="hidden" name="handling" value={act} />
        <input type="hidden" name="forslag" value={line.id} />
        <SendButton label={label} second={second} />
      </ActForm>
    );
  return (
    <section class="erasure">
      <h3>{line.title}</h3>
      <p class="entry-text">{line.text}</p>
      <p>{words.why(line.reason)}</p>
      <p class="aside">{line.proposed}</p>
      {line.own ? <p>{words.ownProposal}</p> : form('bekraeft', words.confirm, false)}
      {form('lad-staa', words.drop, true)}
    </section>
  );
}

function Proposal({ view, csrf }: { readonly view: ErasureView; readonly csrf: string }): VNode {
  const { frame, formKey, typed, faults } = view;
  const field = { typed, faults };
  return (
    <>
      <h2>{words.propose}</h2>
      <ActForm action={casePages(frame.bar.number).journalErasures} csrf={csrf} formKey={formKey}>
        <input type="hidden" name="handling" value="foreslaa" />
        <TextInput id="seq" label={words.post} short {...field} />
        <SelectInput id="field" label={words.field} empty="" choices={choices} {...field} />
        <TextArea id="reason" label={words.reason} hint={words.reasonHint} rows={3} {...field} />
        <SendButton label={words.send} />
      </ActForm>
    </>
  );
}
