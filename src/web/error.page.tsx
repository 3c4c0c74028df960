import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { KeptFormPart, type KeptForm } from './kept-form.js';
import { Layout, type BannerView } from './layout.js';

export interface ErrorView {
  readonly banner: BannerView | null;
  /** What happened, in one short line: the heading. */
  readonly heading: string;
  /** What it means for the reader, and that nothing is lost where that is so. */
  readonly explanation: string;
  /** What the reader can do, one sentence each. */
  readonly actions: readonly string[];
  /** Finds the incident in the log. */
  readonly reference: string;
  /** What was typed into a form that could not be taken in; null when there was none. */
  readonly kept?: KeptForm | null;
}

type Known = Pick<ErrorView, 'heading' | 'explanation' | 'actions'>;
const failure = texts.failure;
const known: Readonly<Record<number, Known>> = failure.known;

/** The texts for an HTTP status; an unlisted status gets the general ones. `words` says what this very case is about. */
export function errorView(
  status: number,
  reference: string,
  banner: BannerView | null,
  words: string | null = null,
): ErrorView {
  const told = Object.hasOwn(known, status) ? known[status]! : failure.unknown;
  const explanation = words === null ? told.explanation : failure.nothingStored(words);
  return { ...told, explanation, reference, banner };
}

/** What happened, what to do, and a reference number. The title starts with "Fejl:". */
export function ErrorPage({ banner, heading, explanation, actions, reference, kept }: ErrorView): VNode {
  return (
    <Layout title={`${texts.common.faultPrefix}${heading}`} banner={banner} viewer={null}>
      <div class="wrap reading">
        <h1>{heading}</h1>
        <p class="lead">{explanation}</p>
        {kept && <KeptFormPart {...kept} />}
        <h2>{failure.whatToDo}</h2>
        <ul class="plain-list">
          {actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
        <p class="reference">
          {failure.reference} <strong class="number">{reference}</strong>. {failure.referenceUse}
        </p>
        <p>
          <a class="button-link" href="/">
            {failure.home}
          </a>
        </p>
      </div>
    </Layout>
  );
}
