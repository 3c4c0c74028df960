import type * as Y from 'yjs';

/** Fields that are the page's own or the text's, which is shared as a text. */
const OWN = /^_|^tekst$|^mangler\.|^slet\./;

const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      'name' in one && 'value' in one && one.name !== '' && !OWN.test(one.name as string),
  );

const isTick = (one: Element): one is HTMLInputElement =>
  one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio');

/** Ties the other fields of a form to the shared draft. `told` is called when others have changed one. Gives what unties them. */
export function shareFields(form: HTMLFormElement, shared: Y.Map<string>, told: () => void): () => void {
  const show = () => {
    for (const one of controlsOf(form)) {
      const value = shared.get(one.name);
      if (value === undefined) continue;
      if (isTick(one)) one.checked = one.value === value;
      else if (one.value !== value && one !== document.activeElement) one.value = value;
    }
  };
  const typed = ({ target }: Event) => {
    const one = controlsOf(form).find((control) => control === target);
    if (!one) return;
    const value = isTick(one) && !one.checked ? '' : one.value;
    if ((shared.get(one.name) ?? '') !== value) shared.set(one.name, value);
  };
  const changed = (_: Y.YMapEvent<string>, { local }: Y.Transaction) => {
    if (local) return;
    show();
    told();
  };
  show();
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  shared.observe(changed);
  return () => {
    form.removeEventListener('input', typed);
    form.removeEventListener('change', typed);
    shared.unobserve(changed);
  };
}
