import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  SendButton,
  type Choice,
  type FieldFault,
  type Typed,
} from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { SectionCrumb } from './section-head.js';
import type { SectionHeadView } from './section.view.js';

/** Releasing a version to named readers. */
export interface ReleaseView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  readonly version: number;
  readonly checkNumber: string;
  /** Readers who have it, with when they got it. */
  readonly released: readonly { readonly id: string; readonly name: string; readonly when: string }[];
  /** Readers who could get it. */
  readonly readers: readonly Choice[];
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

const words = texts.section.release;

/** The page says before the act that the text is thereby handed to other authorities. */
export function ReleasePage({ view }: { readonly view: ReleaseView }): VNode {
  const { frame, head, version, checkNumber, readers, faults } = view;
  const title = words.title(head.title, version);
  const field = { typed: view.typed, faults };
  const { release, version: versionAddress } = sectionPages(head.number, head.section);
  return (
    <CaseLayout title={title} frame={frame} place="sections" faulty={faults.length > 0}>
      <div class="wrap reading">
        <SectionCrumb head={head} />
        <ErrorSummary faults={faults} />
        <h1>{title}</h1>
        <p>
          <a href={versionAddress(version)}>{words.readFirst}</a>
        </p>
        <p class="aside">
          {texts.common.checkNumber} <span class="check-number">{checkNumber}</span>
        </p>
        <Released view={view} />
        <h2>{words.newTitle}</h2>
        {readers.length === 0 && <p>{words.nobody}</p>}
        {readers.length > 0 && frame.csrf !== null && (
          <>
            <p class="promise">{words.handedOver}</p>
            <ActForm action={release(version)} csrf={frame.csrf} formKey={view.formKey}>
              <input type="hidden" name="hash" value={checkNumber} />
              <Choices id="personIds" label={words.readers} choices={readers} several {...field} />
              <SendButton label={words.send(version)} />
            </ActForm>
          </>
        )}
      </div>
    </CaseLayout>
  );
}

function Released({ view }: { readonly view: ReleaseView }): VNode | null {
  const { released, frame, head, version, formKey, checkNumber } = view;
  if (released.length === 0) return <p>{words.toNobody}</p>;
  const { release } = sectionPages(head.number, head.section);
  return (
    <section aria-labelledby="frigivet">
      <h2 id="frigivet">{words.releasedTitle}</h2>
      <ul class="lines">
        {released.map(({ id, name, when }) => (
          <li key={id}>
            <span>
              <Marked mark="sent" word={name} />
              <span class="aside">{words.since(when)}</span>
            </span>
            {frame.csrf !== null && (
              <ActForm
                action={`${release(version)}/tilbagetraek`}
                csrf={frame.csrf}
                formKey={`${formKey}.${id}`}
                label={words.withdrawFrom(name)}
              >
                <input type="hidden" name="hash" value={checkNumber} />
                <input type="hidden" name="personIds" value={id} />
                <button class="text-button" type="submit">
                  {words.withdraw}
                  <span class="unseen">{words.from(name)}</span>
                </button>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      <p class="aside">{words.withdrawMeans}</p>
    </section>
  );
}
