import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { RegisterPart, type RegisterLine } from './register-part.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import { Fact } from './fact-list.js';
import type { FactView } from './facts.pure.js';

/** Where a figure of a fact stands in the texts of the case. */
export interface FactUse {
  /** "Faglige forhold, stykke 4". */
  readonly label: string;
  readonly href: string;
}

/** The fact sheet of a case. */
export interface FactsView {
  readonly frame: CaseFrame;
  readonly facts: readonly (FactView & { readonly uses: readonly FactUse[] })[];
  /** How Kofoedsminde is paid for; null until it is entered. */
  readonly own: { readonly fact: FactView; readonly entered: string } | null;
  /** The fact register, in its order. */
  readonly register: readonly RegisterLine[];
  readonly mayEnter: boolean;
}

const words = texts.section.facts;

/** The figures of the letter, each with source, definition and period, and where they are used. */
export function FactsPage({ view }: { readonly view: FactsView }): VNode {
  const { frame, facts } = view;
  return (
    <CaseLayout title={words.title} frame={frame} place="sections">
      <div class="wrap below">
        <h1>{words.title}</h1>
        <RegisterPart
          register={view.register}
          addressOf={view.mayEnter ? casePages(frame.bar.number).registerFact : null}
        />
        <h2>{words.ofLetter}</h2>
        <p class="sections-lead">{words.lead}</p>
        <ul class="fact-sheet">
          {facts.map((fact) => (
            <li key={fact.id}>
              <div class="fact">
                <Fact fact={fact} />
              </div>
              <div class="fact-uses">
                <h3>{words.uses}</h3>
                {fact.uses.length === 0 ? (
                  <p class="aside">{words.notUsed}</p>
                ) : (
                  <ul>
                    {fact.uses.map(({ label, href }) => (
                      <li key={href}>
                        <a href={href}>{label}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            </li>
          ))}
        </ul>
        <OwnFacts view={view} />
      </div>
    </CaseLayout>
  );
}

const own = texts.section.caseFacts;

/** What the letter does not say and a line of the ledger depends on. */
function OwnFacts({ view }: { readonly view: FactsView }): VNode {
  const { model } = casePages(view.frame.bar.number);
  return (
    <section class="part" id="sagens-egne" aria-labelledby="sagens-egne-titel">
      <h2 id="sagens-egne-titel">{own.title}</h2>
      <p>{own.lead}</p>
      {view.own === null ? (
        <p class="aside">{own.none}</p>
      ) : (
        <div class="fact">
          <Fact fact={view.own.fact} />
          <p class="aside">{view.own.entered}</p>
        </div>
      )}
      {view.mayEnter && (
        <p>
          <a class="act-button act-second" href={model}>
            {view.own === null ? own.enter : own.change}
          </a>
        </p>
      )}
    </section>
  );
}
