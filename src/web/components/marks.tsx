import type { VNode } from 'preact';

/** What a mark says. Every mark has its own shape, so that it reads the same in grey, and is shown beside a word. */
export type MarkName =
  | 'done'
  | 'reservation'
  | 'sent'
  | 'remarks'
  | 'changed'
  | 'sentBack'
  | 'attention'
  | 'partly'
  | 'late'
  | 'missing'
  | 'refused'
  | 'waiting'
  | 'locked'
  | 'notRelevant'
  | 'here'
  | 'stage0'
  | 'stage1'
  | 'stage2'
  | 'stage3'
  | 'stage4';

/** Colour family of a mark; the colour never says more than the mark and the word do. */
export type Tone = 'green' | 'blue' | 'brown' | 'red' | 'grey';

interface MarkShape {
  readonly tone: Tone;
  readonly shape: VNode;
}

const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 } as const;
const ring = <circle cx="8" cy="8" r="6" {...stroke} />;
const tick = <path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" stroke-width="2" />;

/** The drawings, 16 by 16. One table, so that a test can see that none is without tone and shape. */
export const marks: Readonly<Record<MarkName, MarkShape>> = {
  done: { tone: 'green', shape: tick },
  reservation: {
    tone: 'green',
    shape: (
      <>
        <path d="M1 7.5l3 3.2L10.5 4" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M12 9.5v5M9.5 12h5" stroke="#7a4300" stroke-width="1.8" />
      </>
    ),
  },
  sent: { tone: 'green', shape: <path d="M1.5 7.5L14.5 2 11 14 8 9.5zM8 9.5L14.5 2" {...stroke} /> },
  remarks: { tone: 'blue', shape: <path d="M2 3h12v8H7l-3 3v-3H2z" {...stroke} /> },
  changed: {
    tone: 'brown',
    shape: <path d="M6.5 3L2.5 7l4 4M3 7h7.5a3 3 0 013 3v3" {...stroke} stroke-width={2} />,
  },
  sentBack: { tone: 'brown', shape: <path d="M7 3L2 8l5 5M2.5 8H14" {...stroke} stroke-width={2} /> },
  attention: {
    tone: 'brown',
    shape: (
      <>
        <path d="M8 2l6.5 12h-13z" {...stroke} />
        <path d="M8 6.5v3.6M8 11.4v1.4" {...stroke} />
      </>
    ),
  },
  partly: {
    tone: 'brown',
    shape: (
      <>
        {ring}
        <path d="M4.5 8h7" stroke="currentColor" stroke-width="2.2" />
      </>
    ),
  },
  late: {
    tone: 'red',
    shape: (
      <>
        <path d="M8 .8L15.2 8 8 15.2.8 8z" fill="currentColor" />
        <path d="M8 4.2v4.6M8 10.2v1.8" stroke="#fff" stroke-width="1.7" />
      </>
    ),
  },
  missing: { tone: 'red', shape: <path d="M2.5 2.5h11v11h-11z" {...stroke} stroke-width={1.8} /> },
  refused: {
    tone: 'red',
    shape: (
      <>
        {ring}
        <path d="M4 12l8-8" stroke="currentColor" stroke-width="1.8" />
      </>
    ),
  },
  waiting: { tone: 'grey', shape: <circle cx="8" cy="8" r="6" {...stroke} stroke-dasharray="2.4 2.1" /> },
  locked: { tone: 'grey', shape: <path d="M3 7h10v7H3zM5 7V5a3 3 0 016 0v2M8 9.7v2" {...stroke} /> },
  notRelevant: { tone: 'grey', shape: <path d="M3 8h10" stroke="currentColor" stroke-width="2" /> },
  here: { tone: 'blue', shape: <path d="M3 2l10 6-10 6z" fill="currentColor" /> },
  stage0: { tone: 'blue', shape: ring },
  stage1: {
    tone: 'blue',
    shape: (
      <>
        {ring}
        <path d="M8 8V2a6 6 0 016 6z" fill="currentColor" />
      </>
    ),
  },
  stage2: {
    tone: 'blue',
    shape: (
      <>
        {ring}
        <path d="M8 2a6 6 0 010 12z" fill="currentColor" />
      </>
    ),
  },
  stage3: {
    tone: 'blue',
    shape: (
      <>
        {ring}
        <path d="M8 8V2a6 6 0 11-6 6z" fill="currentColor" />
      </>
    ),
  },
  stage4: {
    tone: 'blue',
    shape: (
      <>
        <circle cx="8" cy="8" r="6.8" fill="currentColor" />
        <path d="M4.6 8.3l2.3 2.3 4.5-4.9" fill="none" stroke="#fff" stroke-width="1.7" />
      </>
    ),
  },
};

/** The drawings once per page; `Marked` refers to them. */
export function MarkSprite(): VNode {
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
      {Object.entries(marks).map(([name, { shape }]) => (
        <symbol key={name} id={`m-${name}`} viewBox="0 0 16 16">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}

/** A word with its mark. The word is required: a mark alone would leave the meaning to shape and colour. */
export interface MarkedWord {
  readonly mark: MarkName;
  readonly word: string;
}

/** A mark beside text that already says what it means; hidden from screen readers. */
export function Icon({ mark }: { readonly mark: MarkName }): VNode {
  return (
    <svg class={`mark tone-${marks[mark].tone}`} width="16" height="16" aria-hidden="true" focusable="false">
      <use href={`#m-${mark}`} />
    </svg>
  );
}

/** Shows mark and word in the mark's tone. Throws when the word is empty, since the mark is hidden from screen readers. */
export function Marked({ mark, word, strong }: MarkedWord & { readonly strong?: boolean }): VNode {
  if (word.trim() === '') throw new Error(`The mark ${mark} needs a word.`);
  return (
    <span class={`marked tone-${marks[mark].tone}${strong ? ' marked-strong' : ''}`}>
      <Icon mark={mark} />
      <span class="marked-word">{word}</span>
    </span>
  );
}
