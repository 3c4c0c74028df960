import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { Icon, Marked } from '../../web/components/marks.js';
import type { SectionActs } from './section-acts.pure.js';
import type { SectionHeadView } from './section.view.js';

const words = texts.section;

/** Where one is, how the section stands, and what the reader may do with it now. */
export function SectionHead({
  head,
  acts,
}: {
  readonly head: SectionHeadView;
  readonly acts: SectionActs;
}): VNode {
  return (
    <div class="section-bar">
      <div class="wrap">
        <div class="section-name">
          <p class="kicker">{[head.place, head.yours ?? head.lead].filter(Boolean).join(' · ')}</p>
          <h1>{head.title}</h1>
        </div>
        <div class="section-state">
          {head.state && <Marked {...head.state} />}
          {head.warnings.map((warning) => (
            <Marked key={warning.word} {...warning} strong />
          ))}
          {head.next !== null && <span class="quiet">{head.next}</span>}
        </div>
        <Acts acts={acts} />
      </div>
    </div>
  );
}

function Acts({ acts: { links, locks } }: { readonly acts: SectionActs }): VNode | null {
  if (links.length === 0 && locks.length === 0) return null;
  return (
    <div class="section-acts" role="group" aria-label={words.acts.label}>
      {links.map(({ label, href, owed }, index) => (
        <a key={href} href={href} class={owed && index === 0 ? 'act-button' : 'act-button act-second'}>
          {label}
        </a>
      ))}
      {locks.map(({ label, reason }) => (
        <p key={label} class="section-lock">
          <Icon mark="locked" />
          <span>
            <strong>{label}</strong>
            <span class="aside">{reason}</span>
          </span>
        </p>
      ))}
    </div>
  );
}

/** The smaller head of the pages below a section, with the way back to it. */
export function SectionCrumb({ head }: { readonly head: SectionHeadView }): VNode {
  return (
    <p class="kicker section-crumb">
      <a href={sectionPages(head.number, head.section).read}>{head.title}</a>
      {head.state !== null && (
        <>
          {' · '}
          <Marked {...head.state} />
        </>
      )}
    </p>
  );
}
