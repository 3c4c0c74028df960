import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages, replyPages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import { Marked } from '../../web/components/marks.js';
import type { BriefView } from './brief.view.js';

const words = texts.brief;

/** The page of a case for the agency and for readers: nothing of the work, only what has been sent or released. */
export function BriefPage({ view }: { readonly view: BriefView }): VNode {
  const { frame, title, basis, letter } = view;
  return (
    <CaseLayout title={title} frame={frame} place="overview">
      <div class="wrap reading brief">
        <p class="kicker">{basis}</p>
        <h1>{title}</h1>
        <p class="quiet">{letter}</p>
        <Rounds view={view} />
        <Releases view={view} />
        <Documents view={view} />
        <p class="aside brief-note">{words.notSeen}</p>
      </div>
    </CaseLayout>
  );
}

function Rounds({ view: { rounds, delivery, frame } }: { readonly view: BriefView }): VNode {
  return (
    <section aria-labelledby="fremsendt">
      <h2 id="fremsendt">{words.rounds}</h2>
      {rounds.length === 0 && <p>{words.noRounds}</p>}
      {delivery && (
        <p>
          <Marked mark={delivery.done ? 'done' : 'waiting'} word={delivery.words} strong />
        </p>
      )}
      <ul class="lines">
        {rounds.map(({ title, when, hash }) => (
          <li key={title}>
            <div>
              <h3>{title}</h3>
              <p>{when}</p>
              <CheckNumber hash={hash} />
            </div>
          </li>
        ))}
      </ul>
      {rounds.length > 0 && (
        <p>
          <a class="act-button" href={replyPages(frame.bar.number).rounds}>
            {words.readRound}
          </a>
        </p>
      )}
    </section>
  );
}

function CheckNumber({ hash }: { readonly hash: string }): VNode {
  return (
    <p class="aside">
      {`${texts.common.checkNumber} `}
      <span class="number">{hash}</span>
    </p>
  );
}

function Releases({ view: { releases } }: { readonly view: BriefView }): VNode | null {
  if (releases === null) return null;
  return (
    <section aria-labelledby="frigivet">
      <h2 id="frigivet">{words.released}</h2>
      {releases.length === 0 && <p>{texts.home.empty.noCases.reader}</p>}
      <ul class="lines">
        {releases.map(({ title, href, when, hash }) => (
          <li key={href}>
            <div>
              <h3>
                <a href={href}>{title}</a>
              </h3>
              <p>{when}</p>
              <CheckNumber hash={hash} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Documents({ view: { documents, documentCount, frame } }: { readonly view: BriefView }): VNode {
  return (
    <section aria-labelledby="dokumenter">
      <h2 id="dokumenter">{words.documents}</h2>
      {documents.length === 0 ? (
        <p>{words.noDocuments}</p>
      ) : (
        <>
          <ul class="brief-documents">
            {documents.map(({ id, dated, title }) => (
              <li key={id}>
                <span class="number">{dated}</span>
                <span>{title}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={casePages(frame.bar.number).documents}>{words.allDocuments(documentCount)}</a>
          </p>
        </>
      )}
    </section>
  );
}
