import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { ActForm, Choices, SelectInput, SendButton, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { AdminLayout, formStateOf, Heads } from './admin-parts.js';
import type { ChairsView } from './administration.view.js';

const words = texts.administration.chairs;
const { places } = texts.administration;
const openChoices = Object.entries(words.openChoices).map(([value, label]) => ({ value, label }));

/** The chair of each region, today and to come, and the form that changes one. */
export function ChairsPage({ view }: { readonly view: ChairsView }): VNode {
  return (
    <AdminLayout view={view} place="chairs" heading={places.chairs}>
      <p class="lead">{words.lead}</p>
      <table class="rows stack" role="table" aria-label={places.chairs}>
        <Heads heads={[words.region, words.now, words.period, words.change]} />
        <tbody role="rowgroup">
          {view.lines.map(({ key, code, region, name, period, state }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">
                {region}
              </th>
              <td role="cell">{name ?? <Marked {...state} />}</td>
              <td role="cell">
                {period}
                {name !== null && (
                  <span class="aside">
                    <Marked {...state} />
                  </span>
                )}
              </td>
              <td role="cell">
                <a href={administrationPages.chairOf(code)} aria-label={words.changeFor(region)}>
                  {words.change}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Change view={view} />
    </AdminLayout>
  );
}

function Change({ view }: { readonly view: ChairsView }): VNode | null {
  const { frame, choices, people, chosen } = view;
  if (frame.csrf === null) return null;
  const { formKey, ...field } = formStateOf(view, 'change', {
    from: choices.today,
    region: chosen?.code ?? '',
  });
  return (
    <section class="part" aria-labelledby="skift">
      <h2 id="skift">{words.change}</h2>
      <p class="quiet">{words.changeLead}</p>
      <ActForm action={administrationPages.chairs} csrf={frame.csrf} formKey={formKey}>
        <SelectInput
          id="region"
          label={words.region}
          choices={choices.regions}
          empty={words.chooseRegion}
          {...field}
        />
        <SelectInput
          id="personId"
          label={words.person}
          choices={people}
          empty={words.choosePerson}
          {...field}
        />
        <SelectInput
          id="organisationId"
          label={words.organisation}
          choices={choices.organisations}
          empty={texts.administration.people.chooseOrganisation}
          {...field}
        />
        <TextInput id="from" label={words.from} type="date" short {...field} />
        {chosen !== null && chosen.open.length > 0 && <OpenQuestions chosen={chosen} field={field} />}
        <SendButton label={words.save} />
      </ActForm>
    </section>
  );
}

function OpenQuestions({
  chosen,
  field,
}: {
  readonly chosen: NonNullable<ChairsView['chosen']>;
  readonly field: Omit<ReturnType<typeof formStateOf>, 'formKey'>;
}): VNode {
  return (
    <>
      <OpenList region={chosen.region} open={chosen.open} />
      <Choices
        id="openQuestions"
        label={words.openQuestions}
        hint={words.openQuestionsHint}
        choices={openChoices}
        {...field}
      />
    </>
  );
}

function OpenList({
  region,
  open,
}: {
  readonly region: string;
  readonly open: NonNullable<ChairsView['chosen']>['open'];
}): VNode {
  return (
    <section aria-labelledby="aabne">
      <h3 id="aabne">{words.openTitle(region)}</h3>
      <p>{words.openLead}</p>
      <ul>
        {open.map(({ number, title, sections, whole }) => (
          <li key={number}>
            {words.openCase(number, title)}
            <ul>
              {[...sections, ...(whole ? [words.openWhole] : [])].map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
