import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Icon } from '../../web/components/marks.js';
import { Difference } from '../../web/difference/difference.js';
import { MERGE_FIELD } from './writing-form.pure.js';
import type { ConflictView } from './desk.view.js';

/** The form whose text it is about. */
export const DESK_FORM = 'skriveformular';

const words = texts.writing.conflict;

/** Somebody else saved meanwhile: the stored text and the difference, over the form that holds what was typed. */
export function Conflict({
  conflict,
  href,
}: {
  readonly conflict: ConflictView;
  readonly href: string;
}): VNode {
  return (
    <section class="desk-conflict" aria-labelledby="konflikt" tabIndex={-1} data-focus>
      <h2 id="konflikt">
        <Icon mark="attention" /> {words.title}
      </h2>
      <p>{words.lead}</p>
      <p>
        <button class="act-button" type="submit" form={DESK_FORM} name={MERGE_FIELD} value="ja">
          {words.merge}
        </button>
      </p>
      <p>
        <a href={href}>{words.leaveTheirs}</a>
      </p>
      <h3>{words.saved}</h3>
      <p class="aside">{conflict.saved}</p>
      <textarea class="input textarea desk-theirs" readOnly rows={12} aria-label={words.saved}>
        {conflict.text}
      </textarea>
      {conflict.difference === null ? (
        <p>{words.same}</p>
      ) : (
        <details open>
          <summary>{words.difference}</summary>
          <Difference view={conflict.difference} />
        </details>
      )}
    </section>
  );
}
