import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { mailChoices, ownDataPages, pages } from '../web/addresses.js';
import { CsrfField, ErrorSummary } from '../web/components/form.js';
import { Layout } from '../web/layout.js';
import { NewPasswordForm, NewTokenForm } from './access-forms.js';
import type { AccessView, SessionLine, TokenLine } from './access.view.js';

const words = texts.account.access;

/** "Adgang": one's own password, sessions and tokens. */
export function AccessPage({ view }: { readonly view: AccessView }): VNode {
  const { banner, viewer, faults, done, made, mustChange } = view;
  return (
    <Layout
      title={`${faults.length > 0 ? texts.common.faultPrefix : ''}${words.title}`}
      banner={banner}
      viewer={viewer}
      place="access"
    >
      <div class="wrap access">
        {view.notice !== null && <p class="notice">{view.notice}</p>}
        <ErrorSummary faults={faults} />
        <h1>{words.title}</h1>
        {done !== null && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        {made && <MadeToken {...made} />}
        {!mustChange && (
          <p>
            <a href={mailChoices}>{texts.post.choices.link}</a>
          </p>
        )}
        {!mustChange && (
          <p>
            <a href={ownDataPages.read}>{texts.account.ownData.link}</a>
          </p>
        )}
        <Password view={view} />
        {!mustChange && <Absences />}
        {!mustChange && <Sessions view={view} />}
        {!mustChange && <Tokens view={view} />}
      </div>
    </Layout>
  );
}

function MadeToken({ token, expires }: NonNullable<AccessView['made']>): VNode {
  return (
    <div class="made" role="status">
      <h2>{words.madeTitle}</h2>
      <p>{words.madeLead}</p>
      <p>
        <code class="token">{token}</code>
      </p>
      <p class="aside">{words.madeUse(expires)}</p>
    </div>
  );
}

function Password({ view }: { readonly view: AccessView }): VNode {
  return (
    <section class="part" aria-labelledby="kode">
      <h2 id="kode">{words.password}</h2>
      {view.mustChange && <p class="promise">{words.mustChange}</p>}
      {view.hasPassword ? <NewPasswordForm view={view} /> : <p>{words.noPassword}</p>}
    </section>
  );
}

function Absences(): VNode {
  const { title, linked, linkedLead } = texts.files.absences;
  return (
    <section class="part" aria-labelledby="fravaer">
      <h2 id="fravaer">{title}</h2>
      <p>{linkedLead}</p>
      <p>
        <a href={pages.absences}>{linked}</a>
      </p>
    </section>
  );
}

function Sessions({ view: { sessions, csrf } }: { readonly view: AccessView }): VNode {
  return (
    <section class="part" aria-labelledby="logget-ind">
      <h2 id="logget-ind">{words.sessions}</h2>
      <p class="aside">{words.sessionsLead}</p>
      <ul class="lines">
        {sessions.map((line) => (
          <SessionRow key={line.id} line={line} csrf={csrf} />
        ))}
      </ul>
    </section>
  );
}

function SessionRow({ line, csrf }: { readonly line: SessionLine; readonly csrf: string }): VNode {
  return (
    <li>
      <p>
        <strong>{line.browser}</strong>
        <span class="aside">{line.used}</span>
      </p>
      {line.current ? (
        <p class="quiet">{words.thisBrowser}</p>
      ) : (
        <OneButton action="/adgang/afslut" id={line.id} csrf={csrf} label={words.end} about={line.browser} />
      )}
    </li>
  );
}

function Tokens({ view }: { readonly view: AccessView }): VNode {
  const { tokens, csrf } = view;
  return (
    <section class="part" aria-labelledby="noegler">
      <h2 id="noegler">{words.tokens}</h2>
      <p>{words.tokensLead}</p>
      {tokens.length === 0 ? (
        <p class="quiet">{words.noTokens}</p>
      ) : (
        <ul class="lines">
          {tokens.map((line) => (
            <TokenRow key={line.id} line={line} csrf={csrf} />
          ))}
        </ul>
      )}
      {view.fresh ? (
        <NewTokenForm view={view} />
      ) : (
        <p>
          {words.notFresh} <a href="/log-ind?til=%2Fadgang">{words.signInAgain}</a>
        </p>
      )}
    </section>
  );
}

function TokenRow({ line, csrf }: { readonly line: TokenLine; readonly csrf: string }): VNode {
  return (
    <li>
      <p>
        <strong>{line.name}</strong>
        <span class="aside">{`${line.scope}. ${line.expires}. ${line.used}.`}</span>
      </p>
      <OneButton
        action="/adgang/tilbagekald"
        id={line.id}
        csrf={csrf}
        label={words.revoke}
        about={line.name}
      />
    </li>
  );
}

interface OneButtonProps {
  readonly action: string;
  readonly id: string;
  readonly csrf: string;
  readonly label: string;
  readonly about: string;
}

function OneButton({ action, id, csrf, label, about }: OneButtonProps): VNode {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <input type="hidden" name="id" value={id} />
      <button class="act-button act-second" type="submit">
        {label}
        <span class="unseen">{`: ${about}`}</span>
      </button>
    </form>
  );
}
