import type { VNode } from 'preact';
import { FIGURE_WIDTH, LETTER_HEIGHT, TEXT_HEIGHT, type FigureBlock, type Shape } from '../reply-blocks.js';

const ANCHORS = { start: 0, middle: 0.5, end: 1 } as const;
const INK = '1D2126';

/** A drawing as a picture with its caption under it. Read aloud it is what it says, not its parts. */
export function Drawing({ figure }: { readonly figure: FigureBlock }): VNode {
  const { caption, alt, height, shapes } = figure;
  return (
    <figure class="drawing">
      <svg role="img" aria-label={alt} viewBox={`0 0 ${FIGURE_WIDTH} ${height}`}>
        {shapes.map((shape, index) => (
          <Part key={index} shape={shape} />
        ))}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function Part({ shape }: { readonly shape: Shape }): VNode {
  if (shape.kind === 'box') {
    const { x, y, width, height, fill, edge } = shape;
    return <rect x={x} y={y} width={width} height={height} fill={`#${fill}`} stroke={edge && `#${edge}`} />;
  }
  const { x, y, width, text, at, strong, colour = INK } = shape;
  return (
    <text
      x={x + width * ANCHORS[at]}
      y={y + (TEXT_HEIGHT + LETTER_HEIGHT * 0.7) / 2}
      text-anchor={at}
      font-size={LETTER_HEIGHT}
      font-weight={strong ? 600 : 400}
      fill={`#${colour}`}
    >
      {text}
    </text>
  );
}
