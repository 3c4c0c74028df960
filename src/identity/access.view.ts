import type { FieldFault, Typed } from '../web/components/form.js';
import type { Frame } from '../web/frames.js';

/** One of the person's own sessions. */
export interface SessionLine {
  readonly id: string;
  /** "Firefox på Windows". */
  readonly browser: string;
  /** "Begyndt for 2 timer siden, sidst brugt for 5 minutter siden". */
  readonly used: string;
  /** The session that looks. */
  readonly current: boolean;
}

/** One of the person's own tokens. */
export interface TokenLine {
  readonly id: string;
  readonly name: string;
  /** "Må kun læse", "Må læse og handle". */
  readonly scope: string;
  readonly expires: string;
  readonly used: string;
}

/** The page "Adgang": password, sessions and tokens of whoever is signed in. */
export interface AccessView extends Frame {
  readonly notice: string | null;
  readonly csrf: string;
  readonly email: string;
  /** Whether the account has a password; demo roles have none. */
  readonly hasPassword: boolean;
  /** Signed in with a start password: nothing else is shown until it is changed. */
  readonly mustChange: boolean;
  readonly sessions: readonly SessionLine[];
  readonly tokens: readonly TokenLine[];
  /** The password was entered a short while ago, so that a token may be made. */
  readonly fresh: boolean;
  /** A token just made, shown this once. */
  readonly made: { readonly token: string; readonly expires: string } | null;
  /** What was just done, in one sentence. */
  readonly done: string | null;
  readonly faults: readonly FieldFault[];
  /** What was typed in the form for a token when it was refused; passwords are never given back. */
  readonly typed: Typed;
}
