import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import { Icon } from '../../web/components/marks.js';
import type { DoneView } from './check.view.js';

const words = texts.writing.done;

/** Confirmation of an act on a text, with an address of its own. */
export function DonePage({ view }: { readonly view: DoneView }): VNode {
  const { frame, place, mark, title, at, facts, checkNumber, next, onward, back } = view;
  return (
    <CaseLayout title={title} frame={frame} place={place}>
      <div class={`receipt-band receipt-${mark}`}>
        <div class="wrap">
          <span class="receipt-mark">
            <Icon mark={mark} />
          </span>
          <div>
            <h1>{title}</h1>
            <p>{at}</p>
          </div>
        </div>
      </div>
      <div class="wrap receipt">
        <Facts facts={facts} checkNumber={checkNumber} />
        <section class="part" aria-labelledby="videre">
          <h2 id="videre">{words.next}</h2>
          <ol class="receipt-next">
            {next.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
        <div class="receipt-acts">
          <a class="act-button" href={onward.href}>
            {onward.label}
          </a>
          <a class="act-button act-second" href={back.href}>
            {back.label}
          </a>
        </div>
      </div>
    </CaseLayout>
  );
}

function Facts({ facts, checkNumber }: Pick<DoneView, 'facts' | 'checkNumber'>): VNode {
  return (
    <section class="receipt-entry" aria-labelledby="kvittering">
      <h2 id="kvittering">{words.title}</h2>
      <dl class="receipt-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {checkNumber !== null && (
          <div>
            <dt>{texts.common.checkNumber}</dt>
            <dd class="check-number">{checkNumber.replace(/(.{8})(?=.)/g, '$1 ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
