import { isDate, instantOf } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { BareEvent } from './permits.js';
import type { RoundAct } from './rounds.view.js';

const words = texts.reply.rounds;

/** The event an act would be now: what the rules are asked about. Closing is asked about as if a reason were given. */
export function eventOfAct(act: RoundAct, now: string): BareEvent {
  switch (act) {
    case 'igen':
      return { type: 'sendAgain' };
    case 'aflevering':
      return { type: 'showDelivery', deliveredAt: now };
    case 'kvittering':
      return { type: 'registerReceipt', deliveredAt: now };
    case 'vurdering':
      return { type: 'registerAssessment' };
    case 'afslutning':
      return { type: 'close', facts: { reasoned: true } };
  }
}

/** What a form says: the command's body, or what is wrong with it before it is worth sending. */
export type ReadForm =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> & { readonly type: string } }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads the form of an act. Dates and times are those of Copenhagen. */
export function readAct(act: RoundAct, typed: Typed): ReadForm {
  switch (act) {
    case 'igen':
      return {
        ok: true,
        body: {
          type: 'sendAgain',
          channel: typed['channel'],
          ...filled('recipient', typed['recipient']?.trim()),
        },
      };
    case 'aflevering':
      return delivered('showDelivery', typed);
    case 'kvittering':
      return delivered('registerReceipt', typed);
    case 'vurdering':
      if (!typed['documentId']) return fault('documentId', words.documentMissing);
      return { ok: true, body: { type: 'registerAssessment', documentId: typed['documentId'] } };
    case 'afslutning':
      return { ok: true, body: { type: 'close', ...filled('reason', typed['reason']?.trim()) } };
  }
}

function delivered(type: 'showDelivery' | 'registerReceipt', typed: Typed): ReadForm {
  const { date = '', documentId } = typed;
  const time = timeIn(typed['time'] ?? '');
  const faults = [
    ...(isDate(date) ? [] : [{ field: 'date', text: words.dateWrong }]),
    ...(time === null ? [{ field: 'time', text: words.timeWrong }] : []),
  ];
  if (faults.length > 0 || time === null) return { ok: false, faults };
  return {
    ok: true,
    body: { type, deliveredAt: instantOf(date, time), ...filled('documentId', documentId) },
  };
}

/** "8.05", "13:31" as `HH:mm`; null for what is no time of day. */
function timeIn(text: string): string | null {
  const found = /^\s*(\d{1,2})[.:](\d{2})\s*$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${found[1]!.padStart(2, '0')}:${found[2]}`;
}

const fault = (field: string, text: string): ReadForm => ({ ok: false, faults: [{ field, text }] });
const filled = (field: string, value: string | undefined) => (value ? { [field]: value } : {});
