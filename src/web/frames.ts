import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import { clockTime, localDateOf, longDate, plainDate } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { opens } from '../platform/http/permission.js';
import { formToken } from '../platform/http/form-token.js';
import { delayedSince } from '../platform/outgoing/delayed-since.js';
import { MailTransport } from '../platform/outgoing/mail-transport.js';
import { Bells } from '../platform/queue/bells.js';
import { texts } from '../texts/texts.js';
import type { BannerView, ViewerView } from './layout.js';

export interface FrameSettings {
  /** Said on every page of a demo; null in production. */
  readonly notice: string | null;
}
export const FRAME_SETTINGS = Symbol('samsvar:frameSettings');

/** What stands round the content of every page. */
export interface Frame {
  readonly banner: BannerView | null;
  readonly viewer: ViewerView | null;
}

/** What the header says of a reader beside the name. */
export interface ViewerNote {
  /** In which capacity, in Danish. */
  readonly note: string;
  /** Whether the menu leads to the administration. */
  readonly administers: boolean;
}
const NO_NOTE: ViewerNote = { note: '', administers: false };

interface Moment {
  readonly now: string;
  readonly mode: 'real' | 'shifted' | 'stepped';
}

/** Reads what the frame of a page shows. */
@Injectable()
export class Frames {
  constructor(
    private readonly mail: MailTransport,
    private readonly bells: Bells,
    @Inject(FRAME_SETTINGS) readonly settings: FrameSettings,
  ) {}

  /** What wants looking after. Asks on a connection of its own, so before the page's transaction begins. */
  async warning(): Promise<string | null> {
    return this.settings.notice === null ? null : (await this.bells.state()).warning;
  }

  /** `note`: in which capacity the caller looks, in Danish. `warning`: as `warning()` gave it. */
  async frameOf(
    tx: Tx,
    caller: Caller | null,
    warning: string | null,
    { note, administers }: ViewerNote = NO_NOTE,
  ): Promise<Frame> {
    const viewer = caller && {
      ...viewerOf(caller, note),
      administers,
      mailDelay: await mailDelay(tx),
      seesDelayed: opens('directory', caller.roles),
    };
    return { banner: await this.banner(tx, warning), viewer };
  }

  /** The bar of a demo: which time it is there, whether mail leaves the house, and what is wrong with the queue. */
  private async banner(tx: Tx, warning: string | null): Promise<BannerView | null> {
    if (this.settings.notice === null) return null;
    const [moment] = await tx.query<Moment>('select samsvar.now() as now, mode from samsvar.clock');
    const { now, mode } = moment!;
    const [date, week] = longDate(localDateOf(now)).split(', ');
    const stands = `${date} ${clockTime(now)}, ${week}`;
    return {
      clock: mode === 'real' ? `Demo: uret følger dagen i dag, ${stands}` : `Demo: uret står på ${stands}`,
      mail: this.mail.captures
        ? 'Post sendes ikke ud af huset'
        : 'Post sendes gennem postserveren i SMTP_URL',
      ...(warning === null ? {} : { warning }),
    };
  }
}

/** What is said on every page while the mail server puts mail off; null while it takes it. */
async function mailDelay(tx: Tx): Promise<string | null> {
  const since = await delayedSince(tx);
  if (since === null) return null;
  const [now] = await tx.query<{ today: string }>('select samsvar.today() as today');
  const date = localDateOf(since);
  const time = date === now!.today ? clockTime(since) : `${plainDate(date)} ${clockTime(since)}`;
  return texts.post.delayed.banner(time);
}

/** A program with a token that reads a page has no session to sign out of. */
function viewerOf({ name, session }: Caller, note: string): ViewerView {
  return { name, note, csrf: session ? formToken(session.csrfSecret) : null };
}
