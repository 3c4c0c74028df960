import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages, withQuery } from '../../web/addresses.js';
import { ActForm, Choices, SendButton, TextArea, Tick } from '../../web/components/form.js';
import { Barred, formStateOf } from './coordination-parts.js';
import type { CoordinationView } from './coordination.view.js';

const words = texts.case.coordination;
interface PartProps {
  readonly view: CoordinationView;
}
const addressOf = ({ frame }: CoordinationView, act: string) =>
  `${casePages(frame.bar.number).coordination}/${act}`;

/** The start of the drafting; stands only while the case is being prepared. */
export function OpenPart({ view }: PartProps): VNode | null {
  const { open, frame } = view;
  if (open.kind === 'none') return null;
  return (
    <section class="part" aria-labelledby="aabn">
      <h2 id="aabn">{words.open}</h2>
      <p>{words.openText}</p>
      <p>
        <a href={withQuery(casePages(frame.bar.number).rehearsal, { antag: 'planen' })}>{words.rehearse}</a>
      </p>
      {open.kind === 'barred' && <Barred reason={open.reason} />}
      {open.kind === 'form' && frame.csrf !== null && (
        <ActForm
          action={addressOf(view, 'aabn')}
          csrf={frame.csrf}
          formKey={formStateOf(view, 'open').formKey}
        >
          <SendButton label={words.open} />
        </ActForm>
      )}
    </section>
  );
}

/** The handing over: the receiver says yes first, then the coordinating secretariat hands over. */
export function HandOverPart({ view }: PartProps): VNode {
  const { accepted, handOver, canAccept } = view;
  return (
    <section class="part" aria-labelledby="overdrag">
      <h2 id="overdrag">{words.handOver}</h2>
      <p>{words.handOverText}</p>
      {accepted.length === 0 ? (
        <p class="quiet">{words.nobodyYes}</p>
      ) : (
        <ul class="plain-list">
          {accepted.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {handOver.kind === 'barred' && <Barred reason={handOver.reason} />}
      {handOver.kind === 'form' && <HandOverForm view={view} />}
      {canAccept.length > 0 && <AcceptForm view={view} />}
    </section>
  );
}

function HandOverForm({ view }: PartProps): VNode | null {
  const { formKey, typed, faults } = formStateOf(view, 'handOver');
  if (view.frame.csrf === null) return null;
  return (
    <ActForm action={addressOf(view, 'overdrag')} csrf={view.frame.csrf} formKey={formKey}>
      <Choices id="to" label={words.to} choices={view.receivers} {...{ typed, faults }} />
      <SendButton label={words.handOverSend} second />
    </ActForm>
  );
}

function AcceptForm({ view }: PartProps): VNode | null {
  const { formKey, typed, faults } = formStateOf(view, 'accept');
  const { canAccept, frame } = view;
  if (frame.csrf === null) return null;
  return (
    <ActForm action={addressOf(view, 'ja')} csrf={frame.csrf} formKey={formKey}>
      <p>{words.acceptText}</p>
      {canAccept.length === 1 ? (
        <input type="hidden" name="acceptFor" value={canAccept[0]!.value} />
      ) : (
        <Choices id="acceptFor" label={words.acceptFor} choices={canAccept} {...{ typed, faults }} />
      )}
      <SendButton label={words.accept} second />
    </ActForm>
  );
}

/** The end of a case before its time. */
export function CancelPart({ view }: PartProps): VNode | null {
  const { cancel, frame } = view;
  if (cancel.kind === 'none') return null;
  const { formKey, typed, faults } = formStateOf(view, 'cancel');
  return (
    <section class="part" aria-labelledby="annuller">
      <h2 id="annuller">{words.cancel}</h2>
      <p>{words.cancelText}</p>
      {cancel.kind === 'barred' && <Barred reason={cancel.reason} />}
      {cancel.kind === 'form' && frame.csrf !== null && (
        <ActForm action={addressOf(view, 'annuller')} csrf={frame.csrf} formKey={formKey}>
          <TextArea id="reason" label={words.cancelReason} rows={4} {...{ typed, faults }} />
          <Tick id="sure" label={words.cancelSure} {...{ typed, faults }} />
          <SendButton label={words.cancelSend} second />
        </ActForm>
      )}
    </section>
  );
}
