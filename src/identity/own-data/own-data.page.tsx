import type { VNode } from 'preact';
import { isDate, longDate, longInstant } from '../../platform/danish/dates.pure.js';
import { regionNames } from '../../procedure/region-names.js';
import { texts } from '../../texts/texts.js';
import { ownDataPages, pages } from '../../web/addresses.js';
import { Notice } from '../../web/components/notice.js';
import { Layout } from '../../web/layout.js';
import { OWN_GROUPS, type OwnGroup, type OwnRow } from './own-data.reads.js';
import type { OwnDataView } from './own-data.query.js';

const words = texts.account.ownData;
/** Rows of a group that the page shows, the latest; the file has them all. */
const SHOWN = 50;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** Too long for a page, or of use to programs alone; the file has them. */
const NOT_SHOWN = ['id', 'body', 'hash', 'mail', 'route', 'type'];
const { accessLog, roles } = texts.administration;
/** What codes are called, by the field they stand in. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...words.values,
  role: roles,
  region: Object.fromEntries(regionNames),
  through: accessLog.through,
  kind: accessLog.kinds,
  outcome: accessLog.outcomes,
};

/** Everything that is held about its reader. */
export function OwnDataPage({ view }: { readonly view: OwnDataView }): VNode {
  const { frame, data } = view;
  return (
    <Layout title={words.title} banner={frame.banner} viewer={frame.viewer} place="access">
      <Notice text={frame.notice} />
      <div class="wrap access">
        <p>
          <a href={pages.access}>{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a class="act-button" href={ownDataPages.file} download>
            {words.file}
          </a>
        </p>
        <p class="aside">{words.fileNote}</p>
        {OWN_GROUPS.map((group) => (
          <Group key={group} group={group} rows={data[group]} />
        ))}
      </div>
    </Layout>
  );
}

function Group({ group, rows }: { readonly group: OwnGroup; readonly rows: readonly OwnRow[] }): VNode {
  const shown = rows.slice(-SHOWN);
  return (
    <section class="part" aria-labelledby={`g-${group}`}>
      <h2 id={`g-${group}`}>{words.groups[group]}</h2>
      {rows.length === 0 && <p class="quiet">{words.nothing}</p>}
      {rows.length > SHOWN && <p class="quiet">{words.latest(SHOWN, rows.length)}</p>}
      <ul class="lines">
        {shown.map((row, index) => (
          <li key={index}>
            <span>
              {Object.entries(row)
                .filter(([field, value]) => value !== null && !NOT_SHOWN.includes(field))
                .map(([field, value]) => (
                  <span key={field} class="aside">
                    {words.line(labelOf(field), textOf(field, value))}
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const labelOf = (field: string): string =>
  Object.hasOwn(words.fields, field) ? words.fields[field as keyof typeof words.fields] : field;

function textOf(field: string, value: OwnRow[string]): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = String(value);
  const called = CODES[field]?.[text];
  if (called !== undefined) return called;
  if (isDate(text)) return longDate(text);
  return INSTANT.test(text) ? longInstant(text) : text;
}
