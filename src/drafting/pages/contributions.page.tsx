import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import { Icon, Marked, type MarkedWord } from '../../web/components/marks.js';
import { DocumentText } from '../../web/content/document.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { OptionMatrix } from './option-table.js';
import type { OptionTable } from './options.view.js';
import { SectionCrumb } from './section-head.js';
import type { SectionHeadView } from './section.view.js';

/** A contribution beside the others. */
export interface ContributionColumn {
  /** Code of the region: the id of the column. */
  readonly code: string;
  readonly region: string;
  readonly state: MarkedWord;
  readonly note: string | null;
  /** Null when it is not handed in, or not the reader's to see. */
  readonly body: DocumentTree | null;
  readonly checkNumber: string | null;
  /** Not handed in: only the reader's own region sees it. */
  readonly ownDraft: boolean;
  /** Where it is commented; null for what is not handed in. */
  readonly comment: string | null;
}

/** A line of the structured answers, by region; null where a region says nothing. */
export interface ComparedAnswer {
  readonly label: string;
  readonly values: readonly (string | null)[];
}

/** The contributions to a section beside each other. */
export interface ContributionsView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  readonly columns: readonly ContributionColumn[];
  readonly answers: readonly ComparedAnswer[];
  readonly options: OptionTable;
}

const words = texts.section.contributions;

/** All contributions to a section: positions and answers line by line, then the texts. */
export function ContributionsPage({ view }: { readonly view: ContributionsView }): VNode {
  const { frame, head, columns, answers, options } = view;
  const title = words.title(head.title);
  return (
    <CaseLayout title={title} frame={frame} place="sections">
      <div class="wrap below">
        <SectionCrumb head={head} />
        <h1>{title}</h1>
        <p class="sections-lead">{words.lead}</p>
        {options.options.length > 0 && (
          <section class="part" aria-labelledby="muligheder">
            <div class="part-head">
              <h2 id="muligheder">{texts.section.options.title}</h2>
              <p>
                <a href={sectionPages(head.number, head.section).options}>{texts.section.options.take}</a>
              </p>
            </div>
            <OptionMatrix table={options} />
          </section>
        )}
        {answers.length > 0 && <Answers columns={columns} answers={answers} />}
        <section class="part" aria-labelledby="tekster">
          <h2 id="tekster">{words.texts}</h2>
          <div class="contribution-columns">
            {columns.map((column) => (
              <Column key={`${column.code}${column.ownDraft}`} column={column} />
            ))}
          </div>
        </section>
        <p>
          <a href={sectionPages(head.number, head.section).read}>{texts.section.comments.back}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

function Answers({ columns, answers }: Pick<ContributionsView, 'columns' | 'answers'>): VNode {
  return (
    <section class="part" aria-labelledby="felter">
      <h2 id="felter">{texts.section.read.answers}</h2>
      <table class="rows stack compared-answers" role="table" aria-labelledby="felter">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.answer}
            </th>
            {columns.map(({ code, region, ownDraft }) => (
              <th key={`${code}${ownDraft}`} scope="col" role="columnheader">
                {region}
                {ownDraft && <span class="aside">{words.ownDraft}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {answers.map(({ label, values }) => (
            <tr role="row" key={label}>
              <th scope="row" role="rowheader">
                {label}
              </th>
              {values.map((value, index) => (
                <td role="cell" key={index}>
                  <span class="narrow-label" aria-hidden="true">
                    {columns[index]!.region}
                  </span>
                  {value ?? <span class="quiet">{texts.section.read.notSaid}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Column({ column }: { readonly column: ContributionColumn }): VNode {
  const { code, region, state, note, body, ownDraft, comment } = column;
  return (
    <article
      class={ownDraft ? 'contribution contribution-own' : 'contribution'}
      id={ownDraft ? `${code}-udkast` : code}
    >
      <h3>{texts.section.municipalities(region)}</h3>
      <p>
        <Marked {...state} strong={state.mark === 'late'} />
        {note !== null && <span class="aside">{note}</span>}
      </p>
      {ownDraft && (
        <p class="contribution-only">
          <Icon mark="locked" /> <strong>{words.onlyYou}</strong>
        </p>
      )}
      {body !== null && <DocumentText body={body} />}
      {comment !== null && (
        <p>
          <a href={comment}>
            {words.comment}
            <span class="unseen">{words.ofRegion(region)}</span>
          </a>
        </p>
      )}
    </article>
  );
}
