import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import { Marked } from '../../web/components/marks.js';
import { Paper } from '../../web/components/paper.js';
import { LedgerRail, OtherSections } from './ledger-rail.js';
import { SectionHead } from './section-head.js';
import { Rail } from './section-rail.js';
import { BLOCKS, Contradictions, TextRead } from './section-text.js';
import type { SectionView, ShownText } from './section.view.js';

const words = texts.section;

/** A section as it is read: its text in the middle, what it must answer on one side, what others say on the other. */
export function SectionPage({ view }: { readonly view: SectionView }): VNode {
  const { frame, head, text, ledger } = view;
  const which = text === null ? '' : ` · ${text.kind === 'draft' ? words.draft : text.made}`;
  const paper = {
    what: `${texts.common.caseKicker(head.number)} · ${head.title}${which}`,
    state: head.state?.word ?? words.draft,
    checkNumber: text?.checkNumber ?? null,
  };
  return (
    <CaseLayout title={head.title} frame={frame} place="sections">
      <SectionHead head={head} acts={view.acts} />
      <Paper view={paper}>
        <div class="wrap">
          <Jump view={view} />
          <PrintFacts view={view} />
          <div class="desk">
            <div class="desk-text">
              <Middle view={view} />
            </div>
            <div class="desk-ledger">
              <LedgerRail tally={ledger.tally} rows={ledger.rows} idPrefix={text === null ? null : BLOCKS} />
              <OtherSections others={view.others} />
            </div>
            <Rail view={view} />
          </div>
        </div>
      </Paper>
    </CaseLayout>
  );
}

/** Ways to the parts of the page: tabs of the rail on a wide screen, and above the text on a narrow one. */
function Jump({ view }: { readonly view: SectionView }): VNode {
  const { contributions, facts, threads } = view;
  const parts = [
    ['#kravliste', words.read.ledger, view.ledger.rows.length],
    ...(contributions === null
      ? []
      : [
          [
            '#bidrag',
            words.read.contributions,
            contributions.filter(({ href }) => href !== null).length,
          ] as const,
        ]),
    ['#fakta', words.read.facts, facts.length],
    ['#kommentarer', words.read.comments, threads.length],
  ] as const;
  return (
    <nav class="desk-jump" aria-label={words.read.jump}>
      <ul>
        {parts.map(([href, label, count]) => (
          <li key={href}>
            <a href={href}>
              {label} {count}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Middle({ view }: { readonly view: SectionView }): VNode {
  const { text, otherText, ledger, contradictions, sinceAnswer, quoteTo } = view;
  return (
    <>
      <h2 class="unseen">{words.read.text}</h2>
      {otherText && (
        <p class="promise">
          <span>
            {otherText.note} <a href={otherText.href}>{otherText.label}</a>
          </span>
        </p>
      )}
      {text === null ? <Nothing /> : <Made text={text} sinceAnswer={sinceAnswer} />}
      {quoteTo !== null && (
        <span hidden data-quote-to={quoteTo} data-quote-label={words.comments.quoteSelected} />
      )}
      {text !== null && (
        <TextRead text={text} gaps={ledger.rows.filter(({ silent, mandatory }) => silent && mandatory)} />
      )}
      <Contradictions found={contradictions} />
    </>
  );
}

const Nothing = () => (
  <div class="empty">
    <p>{words.read.nothing}</p>
    <p class="quiet">{words.read.nothingMore}</p>
  </div>
);

function Made({
  text,
  sinceAnswer,
}: {
  readonly text: ShownText;
  readonly sinceAnswer: string | null;
}): VNode {
  return (
    <p class="text-made">
      {text.made}
      {sinceAnswer !== null && (
        <span>
          <Marked mark="changed" word={words.read.changed} strong />{' '}
          <a href={sinceAnswer}>{words.read.sinceAnswer}</a>
        </span>
      )}
      <span class="screen-only">
        {texts.common.checkNumber} <span class="check-number">{text.checkNumber.slice(0, 8)}</span>
        {text.href !== null && ' · '}
        {text.href !== null && <a href={text.href}>{words.read.printVersion}</a>}
      </span>
    </p>
  );
}

/** "Tovholder: Sekretariat Nordjylland" as a label and its value. */
function splitAt(text: string): readonly [label: string, value: string] {
  const at = text.indexOf(': ');
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 2)];
}

/** What a meeting needs on the first sheet, and the screen shows elsewhere. */
export function PrintFacts({
  view: { head, statutory, printed, text },
}: {
  readonly view: Pick<SectionView, 'head' | 'statutory' | 'printed'> & {
    readonly text: { readonly made: string } | null;
  };
}): VNode {
  const facts = [
    [words.read.stateLabel, head.state?.word ?? words.draft],
    splitAt(head.lead),
    [words.read.versionLabel, text?.made ?? ''],
    [words.read.printed, printed],
  ].filter(([, value]) => value !== '');
  return (
    <div class="print-only print-facts">
      <p>{statutory}</p>
      <p class="print-title">{head.title}</p>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
