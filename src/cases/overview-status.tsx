import type { VNode } from 'preact';
import type { CaseView, CountdownView, PossibleAct, RefusedAct } from './overview.view.js';
import { Icon } from '../web/components/marks.js';

/** First thing on the page: time left and why, what can be done now, what cannot and why. */
export function Status({
  view,
}: {
  readonly view: Pick<CaseView, 'countdown' | 'possible' | 'refused'>;
}): VNode {
  return (
    <div class="status">
      <Countdown view={view.countdown} />
      <Possible acts={view.possible} />
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
      </div>
      {view.promise !== null && (
        <p class="promise">
          <Icon mark="attention" />
          <span>{view.promise}</span>
        </p>
      )}
    </section>
  );
}

function Possible({ acts }: { readonly acts: readonly PossibleAct[] }): VNode {
  return (
    <section aria-labelledby="kan">
      <h2 id="kan">Det kan ske nu</h2>
      {acts.length === 0 ? (
        <p class="quiet">Sagen venter ikke på nogen lige nu.</p>
      ) : (
        <ul class="acts">
          {acts.map(({ act, who, due }) => (
            <li key={`${act}/${who}`}>
              <strong>{act}</strong>
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
      <h2 id="ikke">Ikke endnu</h2>
      {acts.length === 0 ? (
        <p class="quiet">Intet er spærret.</p>
      ) : (
        <ul class="acts refused">
          {acts.map(({ act, reason }) => (
            <li key={act}>
              <Icon mark="locked" />
              <span>
                {act}
                <span class="aside">{reason}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
