import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { SelectInput, TextArea, TextInput, type Choice } from '../../web/components/form.js';
import type { AnswerField } from './answer-fields.pure.js';
import type { DeskFormView } from './desk.view.js';
import { answerField } from './writing-form.pure.js';

const words = texts.writing.answers;
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = words.labels;
const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices;
const kindHints: Readonly<Record<string, string>> = words.kinds;

/** The structured answers as fields of their own. */
export function AnswerFields({ form }: { readonly form: DeskFormView }): VNode {
  return (
    <section class="desk-part" aria-labelledby="svar-i-felter">
      <h2 id="svar-i-felter">{words.title}</h2>
      <p class="aside">{words.hint}</p>
      <div class="desk-fields">
        {form.fields.map((field) => (
          <div key={field.path} class={`desk-field-${field.kind}`}>
            <One field={field} form={form} />
          </div>
        ))}
      </div>
    </section>
  );
}

function One({ field, form }: { readonly field: AnswerField; readonly form: DeskFormView }): VNode {
  const { path, kind } = field;
  const common = {
    id: answerField(path),
    label: labels[form.section]?.[path] ?? path,
    typed: form.typed,
    faults: form.faults,
    ...(hintOf(field) === undefined ? {} : { hint: hintOf(field) }),
  };
  switch (kind) {
    case 'choice':
    case 'yesNo':
      return <SelectInput {...common} choices={choicesOf(field, form)} empty={words.none} />;
    case 'phases':
    case 'long':
      return <TextArea {...common} rows={3} />;
    case 'range':
    case 'quarter':
    case 'text':
      return <TextInput {...common} />;
  }
}

const hintOf = ({ path, kind }: AnswerField): string | undefined =>
  path.endsWith('.from') ? words.event : kindHints[kind];

function choicesOf({ path, kind, values = [] }: AnswerField, form: DeskFormView): readonly Choice[] {
  if (path === 'region') return form.regions;
  if (kind === 'yesNo')
    return Object.entries(words.choices.yesNo).map(([value, label]) => ({ value, label }));
  const own = choiceWords[path] ?? words.choices.consent;
  return values.map((value) => ({ value, label: (own as Record<string, string>)[value] ?? value }));
}
