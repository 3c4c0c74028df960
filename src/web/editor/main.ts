// The editor of the pages on which people write. Without it, or where it cannot read the text, the plain field stays.
import { TextError } from '../../platform/text/tree-types.js';
import { mountEditor } from './mount.js';

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name);

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-editor]')) {
  const text = field(form, form.dataset.editor!);
  const basis = field(form, form.dataset.editorBasis!);
  if (!(text instanceof HTMLTextAreaElement) || !(basis instanceof HTMLInputElement)) continue;
  try {
    mountEditor(form, { text, basis });
  } catch (error) {
    // A text that was refused is mended where it was typed; a form that was tampered with has no editor.
    if (!(error instanceof TextError) && !(error instanceof SyntaxError)) throw error;
  }
}
