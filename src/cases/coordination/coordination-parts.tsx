import type { VNode } from 'preact';
import { Icon } from '../../web/components/marks.js';
import type { CoordinationForm, CoordinationView, ReturnedForm } from './coordination.view.js';

/** What a form of the page stands with: what came back when it was refused, else nothing. */
export function formStateOf(
  { returned, formKey }: Pick<CoordinationView, 'returned' | 'formKey'>,
  form: CoordinationForm,
): Omit<ReturnedForm, 'form'> {
  return returned?.form === form ? returned : { formKey: `${formKey}.${form}`, typed: {}, faults: [] };
}

/** Why something cannot be done now, with a padlock. */
export function Barred({ reason }: { readonly reason: string }): VNode {
  return (
    <p class="barred">
      <Icon mark="locked" />
      <span>{reason}</span>
    </p>
  );
}
