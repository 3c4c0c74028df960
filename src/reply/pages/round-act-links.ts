import { replyPages } from '../../web/addresses.js';
import type { RoundAct } from './rounds.view.js';

/** Where each act on a reply that was sent is done. */
export function roundActLinks(number: string): Readonly<Record<RoundAct, string>> {
  const { delivery, receipt, assessment, sendAgain, close } = replyPages(number);
  return {
    aflevering: delivery,
    kvittering: receipt,
    vurdering: assessment,
    igen: sendAgain,
    afslutning: close,
  };
}
