import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import type { RegisterName } from '../case-facts/register.pure.js';
import type { FactView } from './facts.pure.js';
import { Fact } from './fact-list.js';

/** A fact of the register, or the place of one that nobody has entered. */
export interface RegisterLine {
  readonly name: RegisterName;
  readonly title: string;
  readonly fact: FactView | null;
  readonly entered: string | null;
  readonly uses: readonly { readonly label: string; readonly href: string; readonly outdated: boolean }[];
}

const words = texts.section.caseFacts;

/** What is entered once and stands the same in every section. */
export function RegisterPart({
  register,
  addressOf,
}: {
  readonly register: readonly RegisterLine[];
  /** Where a fact is entered; null for those who may not. */
  readonly addressOf: ((name: RegisterName) => string) | null;
}): VNode {
  return (
    <section class="part" id="faktaregister" aria-labelledby="faktaregister-titel">
      <h2 id="faktaregister-titel">{words.register}</h2>
      <p class="sections-lead">{words.registerLead}</p>
      <ul class="fact-sheet">
        {register.map((line) => (
          <li key={line.name}>
            <div class="fact">
              <Entered line={line} />
              {addressOf && (
                <p>
                  <a href={addressOf(line.name)}>
                    {line.fact === null ? words.enterFact(line.title) : words.changeFact(line.title)}
                  </a>
                </p>
              )}
            </div>
            <Uses line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entered({ line: { title, fact, entered } }: { readonly line: RegisterLine }): VNode {
  if (fact === null)
    return (
      <>
        <p class="fact-text">{title}</p>
        <p class="aside">{words.notEntered}</p>
      </>
    );
  return (
    <>
      <Fact fact={fact} />
      <p class="aside">{entered}</p>
    </>
  );
}

function Uses({ line: { uses } }: { readonly line: RegisterLine }): VNode {
  return (
    <div class="fact-uses">
      <h3>{words.citedIn}</h3>
      {uses.length === 0 ? (
        <p class="aside">{words.citedNowhere}</p>
      ) : (
        <ul>
          {uses.map(({ label, href, outdated }) => (
            <li key={label}>
              <a href={href}>{outdated ? <Marked mark="attention" word={label} /> : label}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
