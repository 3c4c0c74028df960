import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ErrorSummary } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { CancelPart, HandOverPart, OpenPart } from './coordination-acts.js';
import { LeadsPart } from './coordination-leads.js';
import type { CoordinationView } from './coordination.view.js';

const words = texts.case.coordination;

/** Who coordinates and leads, and the acts of the coordinating secretariat. */
export function CoordinationPage({ view }: { readonly view: CoordinationView }): VNode {
  const { frame, returned, done } = view;
  const faults = returned?.faults ?? [];
  return (
    <CaseLayout title={words.title} frame={frame} place="overview" faulty={faults.length > 0}>
      <div class="wrap reading coordination">
        <ErrorSummary faults={faults} />
        <h1>{words.title}</h1>
        {done !== null && (
          <div class="done" role="status">
            <h2>{done.heading}</h2>
            <p>{done.text}</p>
          </div>
        )}
        <p class="lead">{words.lead(view.coordinator)}</p>
        <LeadsPart view={view} />
        <OpenPart view={view} />
        <HandOverPart view={view} />
        <Participants view={view} />
        <Releases view={view} />
        <CancelPart view={view} />
      </div>
    </CaseLayout>
  );
}

function Participants({ view }: { readonly view: CoordinationView }): VNode {
  const heads = [words.region, words.secretariat, words.chair];
  return (
    <section class="part" aria-labelledby="deltagere">
      <h2 id="deltagere">{words.participants}</h2>
      <p class="quiet">{words.participantsLead}</p>
      <table class="rows stack" role="table" aria-labelledby="deltagere">
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.participants.map(({ region, forum, secretariat, chair }) => (
            <tr key={region} role="row">
              <th scope="row" role="rowheader">
                {region}
                {forum !== null && <span class="aside">{forum}</span>}
              </th>
              <td role="cell">
                <People names={secretariat} missing={words.noSecretariat} />
              </td>
              <td role="cell">
                <People names={chair} missing={words.noChair} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function People({ names, missing }: { readonly names: readonly string[]; readonly missing: string }): VNode {
  if (names.length === 0) return <Marked mark="attention" word={missing} />;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Releases({ view: { releases } }: { readonly view: CoordinationView }): VNode {
  return (
    <section class="part" aria-labelledby="frigivet">
      <h2 id="frigivet">{words.released}</h2>
      {releases.length === 0 ? (
        <p class="quiet">{words.noReleases}</p>
      ) : (
        <ul class="lines">
          {releases.map(({ id, reader, text, href, when, withdrawn }) => (
            <li key={id}>
              <span>
                <strong>{reader}</strong>
                <span class="aside">
                  <a href={href}>{text}</a>
                </span>
              </span>
              <span class="aside">{withdrawn ?? words.releasedOn(when)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
