import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Choices, TextInput, type Choice } from '../../web/components/form.js';
import type { DeskFormView } from './desk.view.js';
import { conditionField, standField, wordingField } from './stand-fields.pure.js';

const words = texts.writing.stands;
const STANDS: readonly Choice[] = [
  ...Object.entries(words.stands).map(([value, label]) => ({ value, label })),
  { value: '', label: words.open },
];

/** The region's position on each option of the section. */
export function Stands({ form }: { readonly form: DeskFormView }): VNode {
  const { typed, faults } = form;
  return (
    <section class="desk-part" aria-labelledby="standpunkter">
      <h2 id="standpunkter">{words.title}</h2>
      <p class="aside">{words.hint}</p>
      {form.stands.map(({ id, title, description, changed }) => (
        <div key={id} class="desk-stand">
          <input type="hidden" name={wordingField(id)} value={typed[wordingField(id)] ?? ''} />
          {changed && <p class="promise">{words.changed}</p>}
          <Choices
            id={standField(id)}
            label={title}
            {...(description === null ? {} : { hint: description })}
            choices={STANDS}
            typed={typed}
            faults={faults}
          />
          <TextInput
            id={conditionField(id)}
            label={words.condition(title)}
            hint={words.conditionHint}
            typed={typed}
            faults={faults}
          />
        </div>
      ))}
    </section>
  );
}
