import type { CookieOptions } from '../web/http.js';

/** How this process keeps accounts. */
export interface AccountSettings {
  /** Demo roles sign in by a button, without a password. Never in production. */
  readonly demo: boolean;
  /** Where people reach the program, without a slash at the end. */
  readonly publicUrl: string;
  /** False in a process of a fault run, whose few people send as much as a thousand do. */
  readonly limited?: boolean;
}
export const ACCOUNT_SETTINGS = Symbol('samsvar:accountSettings');

/** Over https a cookie is `Secure` and bound to this very host (`__Host-`). */
export const isSecure = ({ publicUrl }: Pick<AccountSettings, 'publicUrl'>) => publicUrl.startsWith('https:');

/** How the session's cookie is kept by the browser. */
export const cookieOptions = (settings: Pick<AccountSettings, 'publicUrl'>): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(settings),
});

/** Name of the session's cookie. */
export const sessionCookie = (settings: Pick<AccountSettings, 'publicUrl'>) =>
  isSecure(settings) ? '__Host-samsvar' : 'samsvar';
