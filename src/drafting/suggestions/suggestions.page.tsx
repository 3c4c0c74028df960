import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ActForm, ErrorSummary, SendButton, TextArea } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { SectionCrumb } from '../pages/section-head.js';
import { SuggestionItem } from './suggestion-item.js';
import type { SuggestionAct, SuggestionsView, SuggestionView } from './suggestions.view.js';

const words = texts.section.suggestions;

interface Props {
  readonly view: SuggestionsView;
}

/** The suggestions to a draft: read, taken, not taken, withdrawn. */
export function SuggestionsPage({ view }: Props): VNode {
  const { frame, head, open, settled, refused, done } = view;
  const title = words.list.title(head.title);
  const pages = sectionPages(head.number, head.section);
  return (
    <CaseLayout title={title} frame={frame} place="sections" faulty={refused !== null}>
      <div class="wrap below">
        <SectionCrumb head={head} />
        <ErrorSummary faults={refused?.faults ?? []} />
        {done !== null && (
          <p class="suggestion-done" role="status" tabIndex={-1} data-focus>
            <Marked mark="done" word={done} />
          </p>
        )}
        <h1>{title}</h1>
        <p class="sections-lead">{words.list.lead}</p>
        <p class="screen-only">
          {view.suggests && <a href={pages.suggest}>{words.link}</a>}
          {view.writes && <a href={pages.draft}>{words.list.toDraft}</a>}
        </p>
        <section class="suggestions" aria-labelledby="aabne">
          <h2 id="aabne">{words.list.openTitle(open.length)}</h2>
          {open.length === 0 && <p class="quiet">{words.list.noneOpen}</p>}
          <Items view={view} items={open} />
        </section>
        {settled.length > 0 && (
          <details class="resolved-threads">
            <summary>{words.list.showSettled(settled.length)}</summary>
            <Items view={view} items={settled} />
          </details>
        )}
        <p>
          <a href={pages.read}>{words.list.back}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

function Items({ view, items }: Props & { readonly items: readonly SuggestionView[] }): VNode {
  return (
    <>
      {items.map((suggestion) => (
        <SuggestionItem key={suggestion.id} suggestion={suggestion}>
          {suggestion.acts.length > 0 && view.frame.csrf !== null && (
            <div class="suggestion-acts screen-only">
              {suggestion.acts.map((act) => (
                <Act key={act} view={view} suggestion={suggestion} act={act} />
              ))}
            </div>
          )}
        </SuggestionItem>
      ))}
    </>
  );
}

interface ActProps extends Props {
  readonly suggestion: SuggestionView;
  readonly act: SuggestionAct;
}

function Act({ view, suggestion: { number }, act }: ActProps): VNode {
  const { refused, formKey, frame, head } = view;
  const own = refused?.number === number && refused.act === act ? refused : null;
  const label = `${words.item.acts[act]}:${words.item.ofSuggestion(number)}`;
  const form = (
    <ActForm
      action={`${sectionPages(head.number, head.section).suggestions}/${number}/${act}`}
      csrf={frame.csrf!}
      formKey={own?.formKey ?? `${formKey}.${number}.${act}`}
      label={label}
    >
      {act === 'afvis' ? (
        <>
          <TextArea
            id={`begrundelse-${number}`}
            label={words.item.why}
            hint={words.item.whyHint}
            rows={3}
            typed={own?.typed ?? {}}
            faults={own?.faults ?? []}
          />
          <SendButton label={words.item.sendRejection} second />
        </>
      ) : (
        <button class={act === 'antag' ? 'act-button' : 'text-button'} type="submit">
          {words.item.acts[act]}
          <span class="unseen">{words.item.ofSuggestion(number)}</span>
        </button>
      )}
    </ActForm>
  );
  if (act !== 'afvis') return form;
  return (
    <details class="thread-fold" open={own !== null}>
      <summary>
        {words.item.rejectWith}
        <span class="unseen">{words.item.ofSuggestion(number)}</span>
      </summary>
      {form}
    </details>
  );
}
