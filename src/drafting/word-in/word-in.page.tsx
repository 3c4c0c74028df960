import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import { ActForm, ErrorSummary, FileInput, SendButton, type FieldFault } from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import { Difference } from '../../web/difference/difference.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import type { WordPlace } from './word-place.pure.js';
import type { WordComment } from './word-tree.pure.js';

/** Taking a Word document in: the form, and what the document would change, before anything is saved. */
export interface WordInView {
  readonly frame: CaseFrame;
  readonly place: 'reply' | 'sections';
  readonly addresses: WordPlace;
  /** "Geografisk placering". */
  readonly title: string;
  /** The words of a section, the front matter or a contribution. */
  readonly words: (typeof words.of)[keyof typeof words.of];
  readonly formKey: string;
  readonly faults: readonly FieldFault[];
  /** A draft that can be fetched as a Word document. */
  readonly draft: boolean;
  /** Why the reader may not; null when it may. */
  readonly lock: string | null;
  /** What the chosen document says; null before one is chosen. */
  readonly incoming: {
    /** Null when the text is the draft's own. */
    readonly difference: DifferenceView | null;
    readonly comments: readonly WordComment[];
    readonly notices: readonly string[];
    /** The document between this page and the yes to it. */
    readonly packed: string;
  } | null;
}

const words = texts.section.word;

/** A text from a Word document: never before its difference has been seen. */
export function WordInPage({ view }: { readonly view: WordInView }): VNode {
  const { frame, place, addresses, faults, incoming, lock } = view;
  const title = incoming ? words.checkTitle(view.title) : words.title(view.title);
  return (
    <CaseLayout title={title} frame={frame} place={place} faulty={faults.length > 0}>
      <div class="wrap check-page">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={addresses.desk}>{view.title}</a>
        </p>
        <h1>{title}</h1>
        {lock !== null ? (
          <p class="promise">
            <Icon mark="locked" />
            <span>{lock}</span>
          </p>
        ) : incoming === null ? (
          <Choose view={view} />
        ) : (
          <Check view={view} incoming={incoming} />
        )}
      </div>
    </CaseLayout>
  );
}

function Choose({ view }: { readonly view: WordInView }): VNode {
  const { frame, addresses, formKey, faults, draft, words: own } = view;
  return (
    <>
      <p class="lead">{own.lead}</p>
      <p>{words.keeps}</p>
      {draft && (
        <p>
          <a href={addresses.out} download>
            {own.out}
          </a>
          <span class="aside">{own.outHint}</span>
        </p>
      )}
      {frame.csrf !== null && (
        <ActForm action={addresses.form} csrf={frame.csrf} formKey={formKey} upload>
          <FileInput id="file" label={words.file} hint={words.fileHint} accept=".docx" faults={faults} />
          <SendButton label={words.show} />
        </ActForm>
      )}
    </>
  );
}

function Check({
  view,
  incoming,
}: {
  readonly view: WordInView;
  readonly incoming: NonNullable<WordInView['incoming']>;
}): VNode {
  const { frame, addresses, formKey, words: own } = view;
  const { difference, comments, notices, packed } = incoming;
  const nothing = difference === null && comments.length === 0;
  return (
    <>
      {notices.length > 0 && (
        <section class="part" aria-labelledby="bemaerk">
          <h2 id="bemaerk">{words.notes}</h2>
          <ul class="plain-list check-means">
            {notices.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {difference === null ? (
        <p class="lead">{own.none}</p>
      ) : (
        <section class="part check-difference">
          <h2>{texts.writing.check.difference}</h2>
          <p>{difference.summary}</p>
          <Difference view={difference} />
        </section>
      )}
      {comments.length > 0 && <Comments comments={comments} lead={own.commentsLead} />}
      {!nothing && frame.csrf !== null && (
        <section class="check-box" aria-labelledby="afgoerelse">
          <h2 id="afgoerelse">{own.save}</h2>
          <p>{words.keeps}</p>
          <ActForm action={addresses.save} csrf={frame.csrf} formKey={formKey}>
            <input type="hidden" name="incoming" value={packed} />
            <SendButton label={own.save} />
          </ActForm>
        </section>
      )}
      <p>
        <a href={addresses.form}>{words.again}</a>
      </p>
    </>
  );
}

interface CommentsProps {
  readonly comments: readonly WordComment[];
  readonly lead: string;
}

function Comments({ comments, lead }: CommentsProps): VNode {
  return (
    <section class="part" aria-labelledby="kommentarer">
      <h2 id="kommentarer">{words.comments}</h2>
      <p class="aside">{lead}</p>
      <ul class="lines">
        {comments.map(({ author, text, block }, index) => (
          <li key={index}>
            <div>
              <strong>{words.by(author)}</strong>
              {text.split('\n').map((line, at) => (
                <p key={at}>{line}</p>
              ))}
              {block !== null && <span class="aside">{words.commentAt(block)}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
