import type { VNode } from 'preact';
import { plainDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { Frame } from '../frames.js';
import { Layout } from '../layout.js';

export interface StatementProps {
  readonly frame: Frame;
  readonly statement: keyof typeof texts.statements;
}

/** The accessibility statement, or the notice on personal data. */
export function StatementPage({ frame, statement }: StatementProps): VNode {
  const { title, lead, parts, date } = texts.statements[statement];
  return (
    <Layout title={title} banner={frame.banner} viewer={frame.viewer}>
      <div class="wrap reading help">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {parts.map((part) => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            {part.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        <p class="aside">{texts.help.updated(plainDate(date))}</p>
      </div>
    </Layout>
  );
}
