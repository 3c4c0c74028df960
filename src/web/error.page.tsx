import type { VNode } from 'preact';
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
}

type Known = Pick<ErrorView, 'heading' | 'explanation' | 'actions'>;

const back = 'Gå tilbage til forsiden og prøv derfra.';
const known: Readonly<Record<number, Known>> = {
  400: {
    heading: 'Forespørgslen kunne ikke læses',
    explanation:
      'Der mangler noget i det, der blev sendt, eller det har en forkert form. Intet er gemt eller ændret.',
    actions: ['Gå tilbage, ret det, du skrev, og send igen.'],
  },
  403: {
    heading: 'Det har du ikke adgang til',
    explanation:
      'Siden findes, men din rolle giver ikke ret til at se eller gøre dette. Intet er gemt eller ændret.',
    actions: [back, 'Spørg det koordinerende sekretariat, hvis du mener, at du burde have adgang.'],
  },
  404: {
    heading: 'Siden findes ikke',
    explanation: 'Adressen er forkert, eller sagen er ikke en af dem, du kan se.',
    actions: ['Se efter, om adressen er skrevet rigtigt.', back],
  },
  503: {
    heading: 'Samsvar svarer ikke lige nu',
    explanation: 'Systemet fik ikke fat i databasen i tide. Det, der allerede er kvitteret for, er gemt.',
    actions: [
      'Vent et minut, og indlæs siden igen.',
      'Se efter i sagen, om det sidste, du gjorde, blev gemt, før du gør det igen.',
    ],
  },
};
const unknown: Known = {
  heading: 'Der er sket en fejl',
  explanation: 'Samsvar kunne ikke vise siden. Det, der allerede er kvitteret for, er gemt.',
  actions: ['Indlæs siden igen om lidt.', back],
};

/** The texts for an HTTP status; an unlisted status gets the general ones. */
export function errorView(status: number, reference: string, banner: BannerView | null): ErrorView {
  const texts = Object.hasOwn(known, status) ? (known[status] ?? unknown) : unknown;
  return { ...texts, reference, banner };
}

/** What happened, what to do, and a reference number. The title starts with "Fejl:". */
export function ErrorPage({ banner, heading, explanation, actions, reference }: ErrorView): VNode {
  return (
    <Layout title={`Fejl: ${heading}`} banner={banner} viewer={null}>
      <div class="wrap reading">
        <h1>{heading}</h1>
        <p class="lead">{explanation}</p>
        <h2>Det kan du gøre</h2>
        <ul class="plain-list">
          {actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
        <p class="reference">
          Referencenummer: <strong class="number">{reference}</strong>. Oplys det, hvis du beder om hjælp.
        </p>
        <p>
          <a class="button-link" href="/">
            Til forsiden
          </a>
        </p>
      </div>
    </Layout>
  );
}
