import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import type { LineView, PieceView } from './difference.view.js';

/** Words that say what colour and stroke say: for the ear on screen, for the eye on paper, and in what is copied. */
function Said({ children }: { readonly children: string }): VNode {
  return <span class="difference-said">{children}</span>;
}

function Marked({ piece }: { readonly piece: PieceView }): VNode {
  const inner = piece.marks.includes('em') ? <em>{piece.text}</em> : <>{piece.text}</>;
  return piece.marks.includes('strong') ? <strong>{inner}</strong> : inner;
}

/** Neighbouring pieces of one kind and note: one insertion is one `<ins>`, also when a word in it is bold. */
function groupsOf(pieces: readonly PieceView[]): (readonly PieceView[])[] {
  const groups: PieceView[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === piece.kind && last[0].note === piece.note) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** White space at the edges stands outside the stroke; a change of white space alone has nothing else to show. */
function withoutEdges(pieces: readonly PieceView[]): {
  start: string;
  inner: readonly PieceView[];
  end: string;
} {
  const text = pieces.map((piece) => piece.text).join('');
  if (text.trim() === '') return { start: '', inner: pieces, end: '' };
  const start = /^\s*/.exec(text)![0];
  const end = text.slice(text.trimEnd().length);
  let [from, left] = [start.length, text.length - start.length - end.length];
  const inner = pieces.flatMap((piece) => {
    const skipped = Math.min(from, piece.text.length);
    const own = piece.text.slice(skipped, skipped + left);
    from -= skipped;
    left -= own.length;
    return own === '' ? [] : [{ ...piece, text: own }];
  });
  return { start, inner, end };
}

function Group({ pieces }: { readonly pieces: readonly PieceView[] }): VNode {
  const { kind, note } = pieces[0]!;
  const words = (parts: readonly PieceView[]) =>
    parts.map((piece, index) => <Marked key={index} piece={piece} />);
  if (kind === 'same') return <>{words(pieces)}</>;
  const { start, inner, end } = withoutEdges(pieces);
  return (
    <>
      {start}
      {kind === 'reset' ? (
        <span class="difference-reset">
          {words(inner)}
          <span class="difference-form">{` (${note})`}</span>
        </span>
      ) : (
        <Stroke kind={kind}>
          {words(inner)}
          {note !== null && <span class="difference-form">{` (${note})`}</span>}
        </Stroke>
      )}
      {end}
    </>
  );
}

interface StrokeProps {
  readonly kind: 'inserted' | 'deleted';
  readonly children: ComponentChildren;
}

function Stroke({ kind, children }: StrokeProps): VNode {
  const content = (
    <>
      <Said>{texts.section.difference[kind]}</Said>
      {children}
      <Said>]</Said>
    </>
  );
  return kind === 'inserted' ? <ins>{content}</ins> : <del>{content}</del>;
}

/** A line of text with what was inserted, deleted or set in another way. */
export function Words({ line }: { readonly line: LineView }): VNode {
  return (
    <>
      {groupsOf(line.pieces).map((pieces, index) => (
        <Group key={index} pieces={pieces} />
      ))}
    </>
  );
}
