import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { Icon } from '../web/components/marks.js';
import type { CaseView, CountdownView, PossibleAct, RefusedAct } from './overview.view.js';

const words = texts.case.acts;

/** First thing on the page: time left and why, what the reader can do now and others must, what cannot be done and why. */
export function Status({
  view,
}: {
  readonly view: Pick<CaseView, 'countdown' | 'possible' | 'refused'>;
}): VNode {
  return (
    <div class="status">
      <Countdown view={view.countdown} />
      <div>
        <Mine acts={view.possible.filter(({ href }) => href !== null)} />
        <Others acts={view.possible.filter(({ href }) => href === null)} />
      </div>
      <Refused acts={view.refused} />
    </div>
  );
}

function Countdown({ view }: { readonly view: CountdownView }): VNode {
  const late = view.workingDays < 0;
  return (
    <section aria-labelledby="frist" class="countdown">
      <h2 id="frist" class="days">
        <span class={late ? 'days-number tone-red' : 'days-number'}>{Math.abs(view.workingDays)}</span>
        <span class="days-text">
          <strong>{view.unit}</strong>
          <span>{view.date}</span>
        </span>
      </h2>
      <div class="why">
        <h3>{view.question}</h3>
        <Why view={view} />
      </div>
      <details class="why-narrow">
        <summary>{view.question}</summary>
        <Why view={view} />
      </details>
      {view.promise !== null && (
        <p class="promise">
          <Icon mark="attention" />
          <span>{view.promise}</span>
        </p>
      )}
    </section>
  );
}

/** Where the dates come from. On a narrow screen it is folded, so that what can be done stands on the first screen. */
function Why({ view }: { readonly view: CountdownView }): VNode {
  return (
    <>
      <dl>
        {view.provenance.map((line) => (
          <div key={line.what}>
            <dt>{line.what}</dt>
            <dd>
              <strong>{line.date}</strong>
              {`. ${line.why}`}
            </dd>
          </div>
        ))}
      </dl>
      <p class="aside">{view.counting}</p>
    </>
  );
}

/** Shown as buttons; the rest are links, so that what is due first stands out. */
const BUTTONS = 2;

function Mine({ acts }: { readonly acts: readonly PossibleAct[] }): VNode {
  return (
    <section aria-labelledby="kan">
      <h2 id="kan">{words.mine}</h2>
      {acts.length === 0 ? (
        <p class="quiet">{words.nothingMine}</p>
      ) : (
        <ul class="mine">
          {acts.map(({ act, due, href, minor }, index) => (
            <li key={act}>
              <a href={href!} class={minor ? 'act-link' : styleOf(index)}>
                {act}
              </a>
              {due !== null && <span class="aside">{due}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const styleOf = (index: number) =>
  index >= BUTTONS ? 'act-link' : index === 0 ? 'act-button' : 'act-button act-second';

function Others({ acts }: { readonly acts: readonly PossibleAct[] }): VNode {
  return (
    <section aria-labelledby="andre" class="others">
      <h2 id="andre">{words.others}</h2>
      {acts.length === 0 ? (
        <p class="quiet">{words.nothingOthers}</p>
      ) : (
        <ul class="acts">
          {acts.map(({ act, who, due }) => (
            <li key={`${act}/${who}`}>
              {act}
              <span class="aside">{due === null ? who : `${who} · ${due}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Refused({ acts }: { readonly acts: readonly RefusedAct[] }): VNode {
  return (
    <section aria-labelledby="ikke">
      <h2 id="ikke">{words.refused}</h2>
      {acts.length === 0 ? (
        <p class="quiet">{words.nothingRefused}</p>
      ) : (
        <ul class="acts refused">
          {acts.map(({ act, reason, way }) => (
            <li key={act}>
              <Icon mark="locked" />
              <span>
                {act}
                <span class="aside">{reason}</span>
                {way && (
                  <a class="way" href={way.href}>
                    {way.label}
                  </a>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
