import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import {
  ActForm,
  Choices,
  SelectInput,
  TextArea,
  TextInput,
  type Choice,
  type FieldFault,
  type Typed,
} from '../../web/components/form.js';
import { GIVEN } from '../answer-events.pure.js';
import type { AnswerForm, AnswerView } from './answer.view.js';
import { basisChoices } from './choices.pure.js';
import type { AnswerSubject } from './subject.pure.js';

const words = texts.answer.form;

interface FieldsProps {
  /** Endings of the fields' names, where a page has several answers. */
  readonly suffix?: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The four answers, and the words that go with three of them. Which label the words get is the stylesheet's to show. */
export function AnswerFields({ suffix = '', label, choices, typed, faults }: FieldsProps): VNode {
  return (
    <>
      <Choices id={`answer${suffix}`} label={label} choices={choices} typed={typed} faults={faults} />
      <div class="answer-words">
        <TextArea
          id={`words${suffix}`}
          label={words.words.any}
          hint={words.wordsHint}
          rows={5}
          typed={typed}
          faults={faults}
        />
      </div>
    </>
  );
}

/** What the answer rests on, and the day it was decided when that is not the chair alone. */
export function BasisFields({ typed, faults }: Pick<FieldsProps, 'typed' | 'faults'>): VNode {
  return (
    <div class="answer-basis">
      <SelectInput
        id="basis"
        label={words.basis}
        choices={basisChoices}
        empty={words.chooseBasis}
        typed={typed}
        faults={faults}
      />
      <div class="answer-decided">
        <TextInput
          id="decidedOn"
          label={words.decidedOn}
          hint={words.decidedOnHint}
          type="date"
          short
          typed={typed}
          faults={faults}
        />
      </div>
    </div>
  );
}

interface FormProps {
  readonly form: AnswerForm;
  readonly csrf: string;
  readonly view: Pick<AnswerView, 'subject' | 'title' | 'actor' | 'version'>;
}

/** The form of one answer: choose, say, confirm. What is sent names the text that was read. */
export function AnswerFormPart({ form, csrf, view }: FormProps): VNode {
  const { action, formKey, hash, region, choices, typed, faults } = form;
  const version = view.version ?? 0;
  return (
    <ActForm action={action} csrf={csrf} formKey={formKey} label={words.title(version)}>
      <input type="hidden" name="hash" value={hash} />
      <input type="hidden" name="region" value={region} />
      <div class="answer-form">
        <AnswerFields label={words.choose} choices={choices} typed={typed} faults={faults} />
        <BasisFields typed={typed} faults={faults} />
        <div class="answer-confirm">
          <h3>{words.confirm}</h3>
          <Confirmed subject={view.subject} actor={view.actor ?? ''} title={view.title} />
          <p>{words.handsOver}</p>
          <button class="act-button" type="submit">
            <span class="when-none">{words.send.any(version)}</span>
            {GIVEN.map((kind) => (
              <span key={kind} class={`when-${kind}`}>
                {words.send[view.subject.kind][kind](version)}
              </span>
            ))}
          </button>
          <p class="aside">{words.undo}</p>
          <p class="aside">
            {words.checkNumber} <span class="check-number">{hash}</span>
          </p>
        </div>
      </div>
    </ActForm>
  );
}

function Confirmed({
  subject,
  actor,
  title,
}: {
  readonly subject: AnswerSubject;
  readonly actor: string;
  readonly title: string;
}): VNode {
  const who = actor.charAt(0).toUpperCase() + actor.slice(1);
  return (
    <>
      {GIVEN.map((kind) => (
        <p key={kind} class={`when-${kind}`}>
          {words.confirms[subject.kind][kind](who, title)}
        </p>
      ))}
    </>
  );
}
