import type { ReplyPlace } from './reply.view.js';

/** Who reads: the rest of a page about the reply follows from it. */
export interface ReplyReader {
  /** Works on the case: a secretariat or a chair of a region asked. */
  readonly participant: boolean;
  readonly coordinator: boolean;
  readonly chair: boolean;
}

/**
 * The pages about the reply that a reader may open. Outsiders (the agency, readers) see what was sent and what was asked
 * about it; the acts are listed for those whose acts they are.
 */
export function replyPlaces(reader: ReplyReader, sent: boolean): ReplyPlace[] {
  const { participant, coordinator, chair } = reader;
  return [
    'read',
    ...only(participant && !sent, coordinator ? ['frontMatter', 'putForward'] : ['putForward']),
    ...only(chair && !sent, ['answer']),
    ...only(coordinator && !sent, ['submit']),
    ...only(participant, ['treatment']),
    ...only(sent, ['rounds', 'clarifications']),
  ];
}

const only = (when: boolean, places: readonly ReplyPlace[]) => (when ? places : []);
