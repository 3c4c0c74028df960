import type { VNode } from 'preact';
import { TOKEN_SCOPES } from './token-scopes.pure.js';
import { texts } from '../texts/texts.js';
import { CsrfField, Field } from '../web/components/form.js';
import type { AccessView } from './access.view.js';

const words = texts.account.access;

const PASSWORDS = [
  ['nuvaerende', words.current, undefined, 'current-password'],
  ['ny', words.next, words.nextHint, 'new-password'],
  ['gentag', words.again, undefined, 'new-password'],
] as const;

/** Changes one's own password. */
export function NewPasswordForm({ view: { csrf, email, faults } }: { readonly view: AccessView }): VNode {
  return (
    <form method="post" action="/adgang/kode" class="form" noValidate>
      <CsrfField token={csrf} />
      {/* For password managers: whose password it is. */}
      <input type="text" name="email" value={email} autocomplete="username" readOnly hidden />
      {PASSWORDS.map(([id, label, hint, autocomplete]) => (
        <Field key={id} id={id} label={label} hint={hint} faults={faults}>
          {(described) => (
            <input {...described} class="input" type="password" autocomplete={autocomplete} required />
          )}
        </Field>
      ))}
      <button class="act-button" type="submit">
        {words.change}
      </button>
    </form>
  );
}

/** Makes a token. */
export function NewTokenForm({ view: { csrf, faults, typed } }: { readonly view: AccessView }): VNode {
  return (
    <form method="post" action="/adgang/noegle" class="form" noValidate>
      <h3>{words.make}</h3>
      <CsrfField token={csrf} />
      <Field id="navn" label={words.tokenName} faults={faults}>
        {(described) => (
          <input {...described} class="input" type="text" maxLength={100} value={typed.navn ?? ''} required />
        )}
      </Field>
      <Field id="dage" label={words.tokenDays} hint={words.tokenDaysHint} faults={faults}>
        {(described) => (
          <input
            {...described}
            class="input input-short"
            type="text"
            inputMode="numeric"
            value={typed.dage ?? '90'}
            required
          />
        )}
      </Field>
      <fieldset class="choices">
        <legend>{words.tokenScope}</legend>
        {TOKEN_SCOPES.map((value) => (
          <label key={value}>
            <input type="radio" name="ret" value={value} checked={value === (typed.ret ?? 'read')} />
            <span>{words.scopes[value]}</span>
          </label>
        ))}
      </fieldset>
      <button class="act-button" type="submit">
        {words.makeToken}
      </button>
    </form>
  );
}
