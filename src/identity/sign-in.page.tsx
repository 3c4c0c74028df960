import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { CsrfField, ErrorSummary, Field, type FieldFault } from '../web/components/form.js';
import type { Frame } from '../web/frames.js';
import { Layout } from '../web/layout.js';
import type { DemoRole } from './sign-in.js';

export interface SignInView {
  readonly frame: Frame;
  readonly notice: string | null;
  readonly csrf: string;
  /** The page to return to. */
  readonly til: string;
  readonly email: string;
  readonly faults: readonly FieldFault[];
  /** Who is signed in already. */
  readonly signedIn: string | null;
  /** Empty in production. */
  readonly roles: readonly DemoRole[];
}

const words = texts.account.signIn;

/** Signing in: e-mail address and password, and in a demo a button for each role. */
export function SignInPage({ view }: { readonly view: SignInView }): VNode {
  const { frame, notice, faults, signedIn } = view;
  return (
    <Layout title={`${faults.length > 0 ? texts.common.faultPrefix : ''}${words.title}`} {...frame}>
      <div class="wrap sign-in">
        <div>
          <ErrorSummary faults={faults} />
          <h1>{words.title}</h1>
          {signedIn !== null && <p>{words.already(signedIn)}</p>}
          <PasswordForm view={view} />
        </div>
        {view.roles.length > 0 && <DemoRoles view={view} notice={notice} />}
      </div>
    </Layout>
  );
}

function PasswordForm({ view: { csrf, til, email, faults } }: { readonly view: SignInView }): VNode {
  return (
    <form method="post" action="/log-ind" class="form" noValidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="til" value={til} />
      <Field id="email" label={words.email} faults={faults}>
        {(described) => (
          <input
            {...described}
            class="input"
            type="email"
            value={email}
            autocomplete="username"
            spellcheck={false}
            required
          />
        )}
      </Field>
      <Field id="adgangskode" label={words.password} faults={faults}>
        {(described) => (
          <input {...described} class="input" type="password" autocomplete="current-password" required />
        )}
      </Field>
      <button class="act-button" type="submit">
        {words.send}
      </button>
      <p class="aside">{words.forgotten}</p>
    </form>
  );
}

const GROUPS = ['secretariat', 'chair', 'other'] as const;

function DemoRoles({ view, notice }: { readonly view: SignInView; readonly notice: string | null }): VNode {
  const { roles, csrf, til } = view;
  const groupOf = ({ role }: DemoRole) => (role === 'secretariat' || role === 'chair' ? role : 'other');
  return (
    <section class="demo-roles" aria-labelledby="demoroller">
      <h2 id="demoroller">{words.roles}</h2>
      <p>{words.rolesLead}</p>
      {notice !== null && <p class="aside">{notice}</p>}
      <form method="post" action="/log-ind/rolle">
        <CsrfField token={csrf} />
        <input type="hidden" name="til" value={til} />
        {GROUPS.map((group) => (
          <fieldset key={group}>
            <legend>{words.groups[group]}</legend>
            <ul>
              {roles
                .filter((role) => groupOf(role) === group)
                .map(({ personId, name }) => (
                  <li key={personId}>
                    <button class="act-button act-second" type="submit" name="person" value={personId}>
                      {name}
                    </button>
                  </li>
                ))}
            </ul>
          </fieldset>
        ))}
      </form>
    </section>
  );
}
