import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { SelectInput, TextArea, TextInput, type Choice } from '../../web/components/form.js';
import type { DeskFormView, DeskLineView } from './desk.view.js';
import { lineField } from './ledger-fields.pure.js';

const words = texts.writing.ledger;
const STATUSES: readonly Choice[] = (['answered', 'partly', 'declined'] as const).map((value) => ({
  value,
  label: words.states[value],
}));

interface Props {
  readonly lines: readonly DeskLineView[];
  readonly form: DeskFormView;
}

/** How the text answers each line: most lines are answered by their mark in the text, the others are told of here. */
export function LedgerFields({ lines, form }: Props): VNode {
  return (
    <section class="desk-part" aria-labelledby="svar-paa-krav">
      <h2 id="svar-paa-krav">{words.fields}</h2>
      <p class="aside">{words.fieldsHint}</p>
      {lines.map((line) => (
        <fieldset key={line.number} class="desk-status">
          <legend>
            <span class="aside">{words.number(line.number, line.letterWord)}</span>
            {line.text}
          </legend>
          {line.asked ? (
            <Fields number={line.number} form={form} />
          ) : (
            <p class="quiet">{words.notRelevantNote}</p>
          )}
        </fieldset>
      ))}
    </section>
  );
}

/** What a state asks for is shown when it is chosen, by the stylesheet alone. */
function Fields({ number, form }: { readonly number: number; readonly form: DeskFormView }): VNode {
  const { typed, faults } = form;
  const at = (name: Parameters<typeof lineField>[1]) => ({ id: lineField(number, name), typed, faults });
  return (
    <>
      <SelectInput {...at('status')} label={words.status} choices={STATUSES} empty={words.none} />
      <div class="desk-when desk-when-partly">
        <TextArea {...at('missing')} label={words.missingWhat} rows={2} />
        <div class="fields">
          <TextInput {...at('clarifiedBy')} label={words.clarifiedBy} />
          <TextInput {...at('clarifiedByDate')} label={words.clarifiedByDate} type="date" />
        </div>
      </div>
      <div class="desk-when desk-when-declined">
        <TextArea {...at('reason')} label={words.reason} rows={2} />
      </div>
    </>
  );
}
