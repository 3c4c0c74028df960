import type { VNode } from 'preact';

/** A structured answer in words: "Pladser", "20-24 pladser". */
export interface AnswerLine {
  readonly label: string;
  readonly value: string;
}

/** The structured answers of a text as lines. */
export function AnswerLines({ lines }: { readonly lines: readonly AnswerLine[] }): VNode {
  return (
    <dl class="answer-lines">
      {lines.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
