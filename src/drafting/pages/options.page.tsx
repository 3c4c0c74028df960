import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ErrorSummary } from '../../web/components/form.js';
import { ChangeForm, PositionForm, ProposeForm, WithdrawForm } from './option-forms.js';
import { OptionMatrix } from './option-table.js';
import type { OptionPageView, OptionsPageView, PastStand } from './options.view.js';
import { SectionCrumb } from './section-head.js';

const words = texts.section.options;

/** The options of a section with every region's position, and a form to propose one. */
export function OptionsPage({ view }: { readonly view: OptionsPageView }): VNode {
  const { frame, head, table, refused } = view;
  const title = words.titleOf(head.title);
  return (
    <CaseLayout title={title} frame={frame} place="sections" faulty={refused !== null}>
      <div class="wrap below">
        <SectionCrumb head={head} />
        <ErrorSummary faults={refused?.faults ?? []} />
        <h1>{title}</h1>
        <p class="sections-lead">{words.lead}</p>
        {table.options.length === 0 ? <p class="empty">{words.none}</p> : <OptionMatrix table={table} />}
        {view.mayPropose && frame.csrf !== null && (
          <section class="part" aria-labelledby="foreslaa">
            <h2 id="foreslaa">{words.propose}</h2>
            <ProposeForm view={view} csrf={frame.csrf} />
          </section>
        )}
        <p class="part">
          <a href={sectionPages(head.number, head.section).read}>{texts.section.comments.back}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

/** One option: what it says, where the regions stand, and what the reader may do with it. */
export function OptionPage({ view }: { readonly view: OptionPageView }): VNode {
  const { frame, head, table, option, past, refused } = view;
  const { csrf } = frame;
  return (
    <CaseLayout title={option.title} frame={frame} place="sections" faulty={refused !== null}>
      <div class="wrap below">
        <SectionCrumb head={head} />
        <ErrorSummary faults={refused?.faults ?? []} />
        <h1>{words.named(option.number, option.title)}</h1>
        {option.description !== null && <p class="option-description">{option.description}</p>}
        {option.withdrawn !== null && <p class="promise">{option.withdrawn}</p>}
        <OptionMatrix table={{ regions: table.regions, options: [option] }} />
        {past.length > 0 && <Past past={past} />}
        {view.positions.length > 0 && csrf !== null && (
          <section class="part" aria-labelledby="standpunkt">
            <h2 id="standpunkt">{words.takeTitle}</h2>
            <PositionForm view={view} csrf={csrf} />
          </section>
        )}
        {view.mayWord && csrf !== null && (
          <section class="part" aria-labelledby="ordlyd">
            <h2 id="ordlyd">{words.change}</h2>
            <ChangeForm view={view} csrf={csrf} />
          </section>
        )}
        {view.mayWord && csrf !== null && (
          <section class="part" aria-labelledby="traek-tilbage">
            <h2 id="traek-tilbage">{words.withdraw}</h2>
            <WithdrawForm view={view} csrf={csrf} />
          </section>
        )}
        <p class="part">
          <a href={sectionPages(head.number, head.section).options}>{words.backToAll}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

function Past({ past }: { readonly past: readonly PastStand[] }): VNode {
  return (
    <details>
      <summary>{words.past(past.length)}</summary>
      <ul class="plain-list">
        {past.map(({ text, when }) => (
          <li key={`${text}${when}`}>
            {text}
            <span class="aside">{when}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
