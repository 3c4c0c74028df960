import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { ActForm, SendButton, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { AdminLayout, formStateOf, Heads } from './admin-parts.js';
import type { MembershipLine, PersonDetails, PersonView } from './administration.view.js';
import { MembershipFields } from './membership-fields.js';

const words = texts.administration.person;
const people = texts.administration.people;
interface Props {
  readonly view: PersonView;
}
const addressOf = ({ id }: PersonView, act: string) => `${administrationPages.person(id)}/${act}`;

/** One person: details, roles between dates, account. */
export function PersonPage({ view }: Props): VNode {
  return (
    <AdminLayout view={view} place="people" heading={view.person.name}>
      <p>
        <a href={administrationPages.people}>{words.back}</a>
      </p>
      {view.password !== null && (
        <div class="made" role="status">
          <h2>{words.made}</h2>
          <p>{words.madeText}</p>
          <p>
            <code class="token">{view.password}</code>
          </p>
        </div>
      )}
      <Details view={view} />
      <Memberships view={view} />
      <Account view={view} />
    </AdminLayout>
  );
}

function Details({ view }: Props): VNode | null {
  const { frame, person, conflict } = view;
  const first = conflict ?? person;
  const { formKey, ...field } = formStateOf(view, 'change', { ...first });
  if (frame.csrf === null) return null;
  return (
    <section class="part" aria-labelledby="oplysninger">
      <h2 id="oplysninger">{words.details}</h2>
      {conflict && <Conflict stored={person} yours={conflict} />}
      <ActForm action={addressOf(view, 'ret')} csrf={frame.csrf} formKey={formKey}>
        <input type="hidden" name="beforeName" value={person.name} />
        <input type="hidden" name="beforeEmail" value={person.email} />
        <input type="hidden" name="beforePhone" value={person.phone} />
        <TextInput id="name" label={people.name} {...field} />
        <TextInput id="email" label={people.email} type="email" {...field} />
        <TextInput id="phone" label={people.phone} type="tel" {...field} />
        <SendButton label={words.change} />
      </ActForm>
    </section>
  );
}

function Conflict({
  stored,
  yours,
}: {
  readonly stored: PersonDetails;
  readonly yours: PersonDetails;
}): VNode {
  const rows = [
    [people.name, stored.name, yours.name],
    [people.email, stored.email, yours.email],
    [people.phone, stored.phone, yours.phone],
  ] as const;
  return (
    <div class="promise conflict" role="alert">
      <div>
        <Marked mark="attention" word={words.conflict} strong />
        <p>{words.conflictText}</p>
        <table class="rows">
          <Heads heads={[words.what, words.stored, words.yours]} />
          <tbody role="rowgroup">
            {rows.map(([what, now, typed]) => (
              <tr key={what} role="row">
                <th scope="row" role="rowheader">
                  {what}
                </th>
                <td role="cell">{now}</td>
                <td role="cell">{typed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Memberships({ view }: Props): VNode {
  const { frame, memberships, choices } = view;
  const { formKey, ...field } = formStateOf(view, 'membership', { validFrom: choices.today });
  return (
    <section class="part" aria-labelledby="roller">
      <h2 id="roller">{words.memberships}</h2>
      {memberships.length === 0 ? (
        <p class="quiet">{words.noMemberships}</p>
      ) : (
        <ul class="lines">
          {memberships.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{one.role}</strong>
                <span class="aside">{`${one.organisation} · ${one.period}`}</span>
              </span>
              <Marked {...one.state} />
              {one.endable && <EndForm view={view} membership={one} />}
            </li>
          ))}
        </ul>
      )}
      {frame.csrf !== null && (
        <details class="more-form" open={view.returned?.form === 'membership'}>
          <summary>{words.addMembership}</summary>
          <ActForm action={addressOf(view, 'rolle')} csrf={frame.csrf} formKey={formKey}>
            <MembershipFields choices={choices} {...field} />
            <SendButton label={words.saveMembership} second />
          </ActForm>
        </details>
      )}
    </section>
  );
}

function EndForm({ view, membership }: Props & { readonly membership: MembershipLine }): VNode | null {
  const { csrf } = view.frame;
  if (csrf === null) return null;
  const name = `end-${membership.id}`;
  const field = `validTo-${membership.id}`;
  const { formKey, ...rest } = formStateOf(view, name, { [field]: view.choices.today });
  return (
    <details class="more-form" open={view.returned?.form === name}>
      <summary>{words.endFor(membership.role)}</summary>
      <ActForm action={addressOf(view, 'afslut')} csrf={csrf} formKey={formKey}>
        <input type="hidden" name="membershipId" value={membership.id} />
        <TextInput id={field} label={words.lastDay} hint={words.endNote} type="date" short {...rest} />
        <SendButton label={words.end} second />
      </ActForm>
    </details>
  );
}

function Account({ view }: Props): VNode | null {
  const { frame, closed, formKey } = view;
  if (frame.csrf === null) return null;
  return (
    <section class="part" aria-labelledby="konto">
      <h2 id="konto">{words.account}</h2>
      {closed ? (
        <>
          <p>{words.reopenText}</p>
          <ActForm action={addressOf(view, 'aabn')} csrf={frame.csrf} formKey={`${formKey}.reopen`}>
            <SendButton label={words.reopen} second />
          </ActForm>
        </>
      ) : (
        <>
          <h3>{words.password}</h3>
          <p>{words.passwordText}</p>
          <ActForm action={addressOf(view, 'startkode')} csrf={frame.csrf} formKey={`${formKey}.password`}>
            <SendButton label={words.passwordSend} second />
          </ActForm>
          <h3>{words.close}</h3>
          <p>{words.closeText}</p>
          <ActForm action={addressOf(view, 'luk')} csrf={frame.csrf} formKey={`${formKey}.close`}>
            <SendButton label={words.close} second />
          </ActForm>
        </>
      )}
    </section>
  );
}
