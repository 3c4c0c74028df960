import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { ActForm, Choices, SelectInput, SendButton, TextArea, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { AdminLayout, formStateOf, NoRows, Pager, SearchForm } from './admin-parts.js';
import type { MandateLine, MandatesView } from './administration.view.js';

const words = texts.administration.mandates;
const { places, people } = texts.administration;
const { mandates } = administrationPages;
interface Props {
  readonly view: MandatesView;
}

/** Dated mandates, and for a secretariat the form that registers one. */
export function MandatesPage({ view }: Props): VNode {
  const { list } = view;
  return (
    <AdminLayout view={view} place="mandates" heading={places.mandates}>
      <p class="lead">{words.lead}</p>
      <SearchForm action={mandates} q={list.q} hint={people.name} />
      {list.rows.length === 0 ? (
        <NoRows action={mandates} q={list.q} none={words.none} />
      ) : (
        <ul class="lines wide-lines">
          {list.rows.map((row) => (
            <Row key={row.id} view={view} row={row} />
          ))}
        </ul>
      )}
      <Pager action={mandates} list={list} />
      <Register view={view} />
    </AdminLayout>
  );
}

function Row({ view, row }: Props & { readonly row: MandateLine }): VNode {
  const { csrf } = view.frame;
  return (
    <li>
      <span>
        <strong>{row.substitute}</strong>
        <span class="aside">{`${words.for} ${row.principal} · ${row.period}`}</span>
        {row.reason !== null && <span class="aside">{`${words.reason}: ${row.reason}`}</span>}
      </span>
      <Marked {...row.state} />
      {row.revocable && csrf !== null && (
        <details class="more-form">
          <summary>{words.revokeFor(row.substitute)}</summary>
          <p>{words.revokeNote}</p>
          <ActForm action={`${mandates}/tilbagekald`} csrf={csrf} formKey={`${view.formKey}.${row.id}`}>
            <input type="hidden" name="mandateId" value={row.id} />
            <SendButton label={words.revoke} second />
          </ActForm>
        </details>
      )}
    </li>
  );
}

function Register({ view }: Props): VNode {
  const { frame, principals } = view;
  if (principals.length === 0 || frame.csrf === null) return <p class="quiet">{words.onlySecretariats}</p>;
  const { formKey, ...field } = formStateOf(view, 'register');
  return (
    <section class="part" aria-labelledby="registrer">
      <h2 id="registrer">{words.add}</h2>
      <ActForm action={`${mandates}/registrer`} csrf={frame.csrf} formKey={formKey}>
        <Choices id="role" label={words.role} choices={principals} {...field} />
        <SelectInput
          id="substituteId"
          label={words.person}
          hint={words.personHint}
          choices={view.people}
          empty={words.choosePerson}
          {...field}
        />
        <TextInput id="validFrom" label={words.from} type="date" short {...field} />
        <TextInput id="validTo" label={words.to} type="date" short {...field} />
        <TextArea id="reason" label={words.reason} hint={words.reasonHint} rows={3} {...field} />
        <SendButton label={words.save} />
      </ActForm>
    </section>
  );
}
