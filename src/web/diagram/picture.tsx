import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { foldRegions } from './fold.pure.js';
import type { CurrentStates, Graph } from './graph.js';
import {
  placeShape,
  size,
  type PlacedBox,
  type PlacedLine,
  type PlacedShape,
  type PlacedText,
} from './layout.pure.js';
import { wrap } from './layout-text.pure.js';
import { shapeTitle } from './mermaid.pure.js';

const ink = '#1a1a1a';
const blue = '#16476f';
const grey = '#454b54';
const columnGap = 36;

interface PictureProps {
  readonly graph: Graph;
  readonly current?: CurrentStates;
  /** Prefix of the ids in the drawing; unique on the page. */
  readonly id: string;
}

/** The statechart as a picture without style or script, so that it may stand in a page or alone. */
export function DiagramPicture({ graph, current = [], id }: PictureProps): VNode {
  const shapes = foldRegions(graph, current).map((shape) =>
    placeShape(shape, wrap(shapeTitle(shape), 520, 15)),
  );
  const { placed, width, height } = columns(shapes);
  return (
    <svg
      class="diagram"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      font-family="'Samsvar Sans', 'IBM Plex Sans', Arial, sans-serif"
      font-size={size.small}
      fill={ink}
    >
      <title id={`${id}-t`}>{graph.title}</title>
      <desc id={`${id}-d`}>{describe(current.length > 0)}</desc>
      <defs>
        <marker
          id={`${id}-a`}
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0L8 4L0 8z" fill={ink} />
        </marker>
      </defs>
      {placed.map(({ shape, x, y }, at) => (
        <g key={at} transform={`translate(${x} ${y})`}>
          <ShapePicture shape={shape} arrow={`url(#${id}-a)`} />
        </g>
      ))}
    </svg>
  );
}

const describe = (marked: boolean): string =>
  `Tilstande som kasser, fra oven og ned. Hele linjer er handlinger; stiplede linjer sker af sig selv, når betingelsen i [ ] er opfyldt.${
    marked ? ' Mørke kasser med ordene Her nu er dem, sagen står i.' : ''
  }`;

/** The drawing as a file of its own, with XML declaration. Same graph, same bytes. */
export function layoutGraph(graph: Graph, current: CurrentStates = []): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(<DiagramPicture graph={graph} current={current} id="d" />)}\n`;
}

interface Positioned {
  readonly shape: PlacedShape;
  readonly x: number;
  readonly y: number;
}

/** Two columns: the first region alone on the left unless the others grow past it. */
function columns(shapes: readonly PlacedShape[]): { placed: Positioned[]; width: number; height: number } {
  const columnWidth = Math.max(...shapes.map((shape) => shape.width), 1);
  const heights = [0, 0];
  const placed = shapes.map((shape) => {
    const column = (heights[0] ?? 0) <= (heights[1] ?? 0) ? 0 : 1;
    const y = heights[column] ?? 0;
    heights[column] = y + shape.height + 28;
    return { shape, x: column * (columnWidth + columnGap), y };
  });
  return { placed, width: 2 * columnWidth + columnGap, height: Math.max(...heights) };
}

function ShapePicture({ shape, arrow }: { readonly shape: PlacedShape; readonly arrow: string }): VNode {
  const containers = shape.boxes.filter((box) => box.container);
  const leaves = shape.boxes.filter((box) => !box.container);
  return (
    <>
      <g font-size="15" font-weight="600">
        <Lines text={{ x: 0, y: 16, lines: shape.title }} step={18} />
      </g>
      <path d={`M0 ${shape.title.length * 18 + 4}H${shape.width}`} stroke={grey} stroke-width="1" />
      {containers.map((box, at) => (
        <Box key={at} box={box} />
      ))}
      {shape.lines.map((line, at) => (
        <Line key={at} line={line} arrow={arrow} />
      ))}
      {leaves.map((box, at) => (
        <Box key={at} box={box} />
      ))}
      {shape.starts.map(([x, y], at) => (
        <circle key={at} cx={x} cy={y} r="5" />
      ))}
      <g text-anchor="end" stroke="#fff" stroke-width="5" stroke-linejoin="round" paint-order="stroke">
        {shape.exits.map((text, at) => (
          <Lines key={at} text={text} step={size.line - 1} />
        ))}
      </g>
      <g stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">
        {shape.steps.map((text, at) => (
          <Lines key={at} text={text} step={size.line} />
        ))}
      </g>
      <g fill={grey}>
        {shape.inner.map((text, at) => (
          <Lines key={at} text={text} step={size.line} />
        ))}
      </g>
    </>
  );
}

function Lines({ text, step }: { readonly text: PlacedText; readonly step: number }): VNode {
  return (
    <>
      {text.lines.map((line, at) => (
        <text key={at} x={text.x} y={text.y + at * step}>
          {line}
        </text>
      ))}
    </>
  );
}

function Line({ line, arrow }: { readonly line: PlacedLine; readonly arrow: string }): VNode {
  const d = line.points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <path
      d={d}
      fill="none"
      stroke={ink}
      stroke-width="1.2"
      stroke-dasharray={line.automatic ? '4 3' : undefined}
      marker-end={line.arrow ? arrow : undefined}
    />
  );
}

function Box({ box }: { readonly box: PlacedBox }): VNode {
  const { x, y, width, height, container, state } = box;
  const marked = state.here.length > 0 && !container;
  const middle = x + width / 2;
  return (
    <g class={state.current ? 'state is-current' : 'state'}>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={container ? 10 : 6}
        fill={marked ? blue : container ? 'none' : '#fff'}
        stroke={state.current ? blue : grey}
        stroke-width={state.current ? 2.5 : 1.2}
      />
      <g
        fill={marked ? '#fff' : ink}
        font-size={size.label}
        font-weight="600"
        text-anchor={container ? 'start' : 'middle'}
      >
        <Lines text={{ x: container ? x + 12 : middle, y: y + 21, lines: box.label }} step={17} />
      </g>
      {box.here.map((line, at) => (
        <text
          key={at}
          x={middle}
          y={y + 22 + box.label.length * 17 + at * size.line}
          fill={marked ? '#fff' : blue}
          font-weight="600"
          text-anchor="middle"
        >
          {at === 0 || line.startsWith('Her nu') ? `▶ ${line}` : line}
        </text>
      ))}
    </g>
  );
}
