import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { ActForm, SendButton, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { AdminLayout, formStateOf, Heads, NoRows, Pager, SearchForm } from './admin-parts.js';
import type { PeopleView, PersonLine } from './administration.view.js';
import { MembershipFields } from './membership-fields.js';

const words = texts.administration;
const { people } = administrationPages;

/** Everybody with an account, and the form that adds one. */
export function PeoplePage({ view }: { readonly view: PeopleView }): VNode {
  const { list } = view;
  return (
    <AdminLayout view={view} place="people" heading={words.places.people}>
      <SearchForm action={people} q={list.q} hint={words.people.searchHint} />
      {list.rows.length === 0 ? (
        <NoRows action={people} q={list.q} none={words.people.none} />
      ) : (
        <table class="rows stack" role="table" aria-label={words.places.people}>
          <Heads heads={[words.people.name, words.people.email, words.people.rolesToday]} />
          <tbody role="rowgroup">
            {list.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Pager action={people} list={list} />
      <AddPerson view={view} />
    </AdminLayout>
  );
}

function Row({ row: { id, name, email, roles, closed } }: { readonly row: PersonLine }): VNode {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={administrationPages.person(id)}>{name}</a>
      </th>
      <td role="cell">{email}</td>
      <td role="cell">
        {closed ? (
          <Marked mark="locked" word={words.people.closed} />
        ) : (
          roles.join(', ') || <span class="quiet">{words.people.noRole}</span>
        )}
      </td>
    </tr>
  );
}

function AddPerson({ view }: { readonly view: PeopleView }): VNode | null {
  const { frame, choices } = view;
  if (frame.csrf === null) return null;
  const { formKey, ...field } = formStateOf(view, 'add', { validFrom: choices.today });
  return (
    <section class="part" aria-labelledby="opret">
      <h2 id="opret">{words.people.add}</h2>
      <p class="quiet">{words.people.addLead}</p>
      <ActForm action={`${people}/opret`} csrf={frame.csrf} formKey={formKey}>
        <TextInput id="name" label={words.people.name} {...field} />
        <TextInput id="email" label={words.people.email} type="email" {...field} />
        <TextInput id="phone" label={words.people.phone} type="tel" {...field} />
        <MembershipFields choices={choices} {...field} />
        <SendButton label={words.people.save} />
      </ActForm>
    </section>
  );
}
