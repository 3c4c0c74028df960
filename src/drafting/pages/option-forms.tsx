import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { ActForm, Choices, SelectInput, SendButton, TextArea, TextInput } from '../../web/components/form.js';
import { STANDS } from '../options/stand.js';
import type { OptionPageView, OptionsPageView, OptionForm } from './options.view.js';

const words = texts.section.options;

interface FormProps<V> {
  readonly view: V;
  readonly csrf: string;
}

/** What was typed in a form, when it is the one that was refused; else what it begins with. */
function fieldsOf(
  { refused, formKey }: Pick<OptionsPageView, 'refused' | 'formKey'>,
  which: OptionForm,
  typed: Readonly<Record<string, string | undefined>> = {},
) {
  const own = refused?.which === which ? refused : null;
  return {
    formKey: own?.formKey ?? `${formKey}.${which}`,
    field: { typed: own?.typed ?? typed, faults: own?.faults ?? [] },
  };
}

/** The lead or the coordinator names an alternative. */
export function ProposeForm({ view, csrf }: FormProps<OptionsPageView>): VNode {
  const { formKey, field } = fieldsOf(view, 'ny');
  return (
    <ActForm action={sectionPages(view.head.number, view.head.section).options} csrf={csrf} formKey={formKey}>
      <TextInput id="title" label={words.name} hint={words.nameHint} {...field} />
      <TextArea id="description" label={words.description} rows={4} {...field} />
      <SendButton label={words.sendProposal} />
    </ActForm>
  );
}

/** A secretariat takes its region's position; it is handed to the others by that. */
export function PositionForm({ view, csrf }: FormProps<OptionPageView>): VNode {
  const { option, positions } = view;
  const [own] = positions;
  const { formKey, field } = fieldsOf(view, 'standpunkt', {
    stand: positions.length === 1 ? (own?.stand ?? undefined) : undefined,
    condition: positions.length === 1 ? (own?.condition ?? undefined) : undefined,
  });
  return (
    <>
      <p class="promise">{words.handedOver}</p>
      <ActForm action={`${option.href}/standpunkt`} csrf={csrf} formKey={formKey}>
        <input type="hidden" name="optionVersion" value={option.version} />
        {positions.length > 1 && (
          <SelectInput
            id="actingRegion"
            label={texts.section.comments.region}
            choices={positions.map(({ region, label }) => ({ value: region, label }))}
            {...field}
          />
        )}
        <Choices
          id="stand"
          label={words.takeLabel}
          choices={STANDS.map((stand) => ({ value: stand, label: words.stands[stand] }))}
          {...field}
        />
        <TextArea id="condition" label={words.condition} hint={words.conditionHint} rows={3} {...field} />
        <SendButton label={words.sendPosition} />
      </ActForm>
    </>
  );
}

/** The lead or the coordinator words an option anew. */
export function ChangeForm({ view, csrf }: FormProps<OptionPageView>): VNode {
  const { option } = view;
  const begun = { 'ny-title': option.title, 'ny-description': option.description ?? '' };
  const { formKey, field } = fieldsOf(view, 'ordlyd', begun);
  return (
    <ActForm action={`${option.href}/ordlyd`} csrf={csrf} formKey={formKey}>
      <input type="hidden" name="expectedVersion" value={option.version} />
      <p class="aside">{words.changeMeans}</p>
      <TextInput id="ny-title" label={words.name} {...field} />
      <TextArea id="ny-description" label={words.description} rows={4} {...field} />
      <SendButton label={words.sendChange} second />
    </ActForm>
  );
}

/** The lead or the coordinator withdraws an option. */
export function WithdrawForm({ view, csrf }: FormProps<OptionPageView>): VNode {
  const { formKey, field } = fieldsOf(view, 'tilbagetraek');
  return (
    <ActForm action={`${view.option.href}/tilbagetraek`} csrf={csrf} formKey={formKey}>
      <TextArea id="reason" label={words.reason} hint={words.withdrawMeans} rows={3} {...field} />
      <SendButton label={words.sendWithdrawal} second />
    </ActForm>
  );
}
