import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { SuggestionItem } from './suggestion-item.js';
import type { SuggestionView } from './suggestions.view.js';

const words = texts.section.suggestions;

/** The field of the desk's form that says which suggestion is settled once the text is saved: "antag-7". */
export const SETTLE_FIELD = '_forslag';

interface Props {
  readonly items: readonly SuggestionView[];
  /** The page of all of them. */
  readonly href: string;
  /** Id of the form the buttons belong to; null for a reader who does not write here. */
  readonly form: string | null;
}

/** The open suggestions beside the text they are about. What was typed is saved first, so that nothing is lost. */
export function SuggestionsBeside({ items, href, form }: Props): VNode {
  return (
    <section class="desk-beside-part" aria-labelledby="forslag">
      <h2 id="forslag">{words.beside.title(items.length)}</h2>
      {form !== null && <p class="aside">{words.beside.hint}</p>}
      {items.map((suggestion) => (
        <SuggestionItem key={suggestion.id} suggestion={suggestion}>
          {form !== null && <Acts suggestion={suggestion} form={form} />}
        </SuggestionItem>
      ))}
      <p>
        <a href={href}>{words.all}</a>
      </p>
    </section>
  );
}

function Acts({ suggestion, form }: { readonly suggestion: SuggestionView; readonly form: string }): VNode {
  const { number, acts } = suggestion;
  return (
    <div class="suggestion-acts">
      {(['antag', 'afvis'] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <button
            key={act}
            class={act === 'antag' ? 'act-button act-second' : 'text-button'}
            type="submit"
            form={form}
            name={SETTLE_FIELD}
            value={`${act}-${number}`}
          >
            {words.item.acts[act]}
            <span class="unseen">{words.item.ofSuggestion(number)}</span>
          </button>
        ))}
    </div>
  );
}
