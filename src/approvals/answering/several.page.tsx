import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ActForm, ErrorSummary, SendButton, type FieldFault, type Typed } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { AnswerFields, BasisFields } from './answer-form.js';
import { Due, Links, Lock, RegionList, RemarkPart } from './answer.parts.js';
import type { SeveralForm, SeveralItem, SeveralView } from './several.view.js';
import { Changes, TextOf } from './text-part.js';

const words = texts.answer.several;

/** All that a region is asked to answer: read each, answer those one can, one recorded answer each. */
export function SeveralPage({ view }: { readonly view: SeveralView }): VNode {
  const { frame, actor, standsInFor, otherSeats, summary, form, lock, others } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout title={words.title} frame={frame} place="sections" faulty={faults.length > 0}>
      <div class="wrap several">
        <ErrorSummary faults={faults} />
        <h1>{words.title}</h1>
        {standsInFor !== null && (
          <p>
            <strong>{texts.answer.standsInFor(standsInFor)}</strong>
          </p>
        )}
        {actor !== null && <p>{texts.answer.youAnswerFor(actor)}</p>}
        {otherSeats.length > 0 && <Links links={otherSeats} />}
        {lock ? <Lock lock={lock} /> : <p class="lead">{summary}</p>}
        {form && form.recorded.length > 0 && <Recorded form={form} />}
        {form && frame.csrf !== null && <TheForm view={view} form={form} csrf={frame.csrf} />}
        {others.length > 0 && (
          <section class="part" aria-labelledby="resten">
            <h2 id="resten">{words.others}</h2>
            <ul class="lines">
              {others.map(({ label, href, state }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                  <Marked {...state} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </CaseLayout>
  );
}

function Recorded({ form }: { readonly form: SeveralForm }): VNode {
  return (
    <div class="answer-remark answer-remark-given">
      <p>
        <strong>{words.recorded}</strong>
      </p>
      <Links links={form.recorded} />
    </div>
  );
}

interface FormProps {
  readonly view: SeveralView;
  readonly form: SeveralForm;
  readonly csrf: string;
}

function TheForm({ view, form, csrf }: FormProps): VNode {
  const { action, formKey, region, typed, faults } = form;
  return (
    <ActForm action={action} csrf={csrf} formKey={formKey} label={words.title}>
      <input type="hidden" name="region" value={region} />
      {view.items.map((item) => (
        <Item key={item.suffix} item={item} typed={typed} faults={faults} />
      ))}
      <div class="answer-form answer-together">
        <h2>{words.together}</h2>
        <BasisFields typed={typed} faults={faults} />
        <p>{words.means}</p>
        <SendButton label={words.send} />
        <p class="aside">{texts.answer.form.undo}</p>
      </div>
    </ActForm>
  );
}

interface ItemProps {
  readonly item: SeveralItem;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

function Item({ item, typed, faults }: ItemProps): VNode {
  const { suffix, title, version, hash, page, state, due, remarks, changes, text, regions, choices } = item;
  const id = `afsnit${suffix}`;
  return (
    <section class="several-item answer-form" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        <Marked {...state} />
      </p>
      {due && <Due due={due} />}
      {remarks.map((remark) => (
        <RemarkPart key={remark.title} remark={remark} />
      ))}
      {changes.map((change, index) => (
        <details key={index} class="several-read">
          <summary>{change.heading}</summary>
          <Changes change={change} id={`${id}-aendret-${index}`} />
        </details>
      ))}
      <details class="several-read">
        <summary>{words.read(version)}</summary>
        {text.map((part) => (
          <div key={part.id} class="text-part">
            {part.title !== null && <h3 class="text-chapter">{part.title}</h3>}
            <TextOf part={part} />
          </div>
        ))}
      </details>
      {regions.length > 0 && (
        <div class="answer-regions">
          <h3>{texts.answer.regions.title}</h3>
          <RegionList lines={regions} />
        </div>
      )}
      <input type="hidden" name={`hash${suffix}`} value={hash} />
      <AnswerFields
        suffix={suffix}
        label={texts.answer.form.title(version)}
        choices={choices}
        typed={typed}
        faults={faults}
      />
      <p class="several-alone">
        <a href={page.href}>{page.label}</a>
      </p>
    </section>
  );
}
