import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import { Icon } from '../../web/components/marks.js';
import { Links } from './answer.parts.js';
import type { ReceiptEntry, ReceiptView } from './receipt.view.js';
import { Verbatim } from './text-part.js';

const words = texts.answer.receipt;

/** Confirmation of an act: that it went through, what it was, what happens next, and how it is taken back. */
export function ReceiptPage({ view }: { readonly view: ReceiptView }): VNode {
  const { frame, place, mark, title, at, entries, next, onward, back, undo } = view;
  return (
    <CaseLayout title={words.page(title)} frame={frame} place={place}>
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
        {entries.map((entry, index) => (
          <Entry key={index} entry={entry} number={entries.length > 1 ? index + 1 : null} />
        ))}
        <section class="part" aria-labelledby="videre">
          <h2 id="videre">{words.nextTitle}</h2>
          <ol class="receipt-next">
            {next.map((step) => (
              <li key={step}>{step}</li>
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
        <p class="aside receipt-paper">{words.paper}</p>
        {undo.length > 0 && (
          <div class="receipt-undo">
            <Links links={undo} />
            <p class="aside">{words.undoMeans}</p>
          </div>
        )}
      </div>
    </CaseLayout>
  );
}

function Entry({ entry, number }: { readonly entry: ReceiptEntry; readonly number: number | null }): VNode {
  const { did, what, facts, words: own, checkNumber } = entry;
  const id = `kvittering-${number ?? 0}`;
  return (
    <section class="receipt-entry" aria-labelledby={id}>
      <p class="lead">
        {did} <strong>{what}</strong>.
      </p>
      {own !== null && <Verbatim words={own} />}
      <h2 id={id}>{number === null ? words.title : words.titleOf(number)}</h2>
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
