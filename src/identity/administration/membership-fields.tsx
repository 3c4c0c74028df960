import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { SelectInput, TextInput, type FieldFault, type Typed } from '../../web/components/form.js';
import type { MembershipChoices } from './administration.view.js';

const words = texts.administration;
const openChoices = Object.entries(words.chairs.openChoices).map(([value, label]) => ({ value, label }));
const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }));

/** The fields of a role: where, which, for which region, from which day. */
export function MembershipFields({
  choices,
  ...field
}: {
  readonly choices: MembershipChoices;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}): VNode {
  return (
    <>
      <SelectInput
        id="organisationId"
        label={words.people.organisation}
        choices={choices.organisations}
        empty={words.people.chooseOrganisation}
        {...field}
      />
      <SelectInput
        id="role"
        label={words.people.role}
        choices={roles}
        empty={words.people.chooseRole}
        {...field}
      />
      <SelectInput
        id="region"
        label={words.people.region}
        hint={words.people.regionHint}
        choices={choices.regions}
        empty={words.noRegion}
        {...field}
      />
      <TextInput id="validFrom" label={words.people.validFrom} type="date" short {...field} />
      <SelectInput
        id="openQuestions"
        label={words.people.openQuestions}
        hint={words.people.openQuestionsHint}
        choices={openChoices}
        empty={words.chairs.chooseOpen}
        {...field}
      />
    </>
  );
}
