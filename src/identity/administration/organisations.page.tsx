import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { ActForm, SelectInput, SendButton, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { AdminLayout, formStateOf, Heads, NoRows, Pager, SearchForm } from './admin-parts.js';
import type { OrganisationLine, OrganisationsView } from './administration.view.js';

const words = texts.administration.organisations;
const { places, kinds, noRegion } = texts.administration;
const { organisations } = administrationPages;
const kindChoices = Object.entries(kinds).map(([value, label]) => ({ value, label }));
interface Props {
  readonly view: OrganisationsView;
}

/** Organisations with the dates they hold, and the forms that add and end one. */
export function OrganisationsPage({ view }: Props): VNode {
  const { list } = view;
  return (
    <AdminLayout view={view} place="organisations" heading={places.organisations}>
      <SearchForm action={organisations} q={list.q} hint={words.searchHint} />
      {list.rows.length === 0 ? (
        <NoRows action={organisations} q={list.q} none={words.none} />
      ) : (
        <table class="rows stack" role="table" aria-label={places.organisations}>
          <Heads heads={[words.name, words.kind, words.region, words.validity, words.members]} />
          <tbody role="rowgroup">
            {list.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Pager action={organisations} list={list} />
      <Add view={view} />
      <End view={view} />
    </AdminLayout>
  );
}

function Row({ row }: { readonly row: OrganisationLine }): VNode {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {row.name}
        {row.forum !== null && <span class="aside">{row.forum}</span>}
      </th>
      <td role="cell">{row.kind}</td>
      <td role="cell">{row.region ?? <span class="quiet">{noRegion}</span>}</td>
      <td role="cell">
        {row.period}
        <span class="aside">
          <Marked {...row.state} />
        </span>
      </td>
      <td role="cell">{row.members}</td>
    </tr>
  );
}

function Add({ view }: Props): VNode | null {
  const { frame, choices } = view;
  if (frame.csrf === null) return null;
  const { formKey, ...field } = formStateOf(view, 'add', { validFrom: choices.today });
  return (
    <section class="part" aria-labelledby="opret">
      <h2 id="opret">{words.add}</h2>
      <ActForm action={`${organisations}/opret`} csrf={frame.csrf} formKey={formKey}>
        <TextInput id="name" label={words.name} {...field} />
        <SelectInput id="kind" label={words.kind} choices={kindChoices} empty={words.chooseKind} {...field} />
        <SelectInput
          id="region"
          label={words.region}
          hint={words.regionHint}
          choices={choices.regions}
          empty={noRegion}
          {...field}
        />
        <TextInput id="forum" label={words.forum} hint={words.forumHint} {...field} />
        <TextInput id="validFrom" label={words.validFrom} type="date" short {...field} />
        <SendButton label={words.save} />
      </ActForm>
    </section>
  );
}

function End({ view }: Props): VNode | null {
  const { frame, choices } = view;
  if (frame.csrf === null) return null;
  const { formKey, ...field } = formStateOf(view, 'end', { validTo: choices.today });
  return (
    <section class="part" aria-labelledby="afslut">
      <h2 id="afslut">{words.end}</h2>
      <p class="quiet">{words.endLead}</p>
      <ActForm action={`${organisations}/afslut`} csrf={frame.csrf} formKey={formKey}>
        <SelectInput
          id="organisationId"
          label={words.which}
          choices={choices.organisations}
          empty={words.choose}
          {...field}
        />
        <TextInput id="validTo" label={words.lastDay} type="date" short {...field} />
        <SendButton label={words.saveEnd} second />
      </ActForm>
    </section>
  );
}
