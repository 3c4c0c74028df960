import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { editorScript } from '../../web/assets.js';
import { CsrfField, KeyField, SendButton, TextArea, Tick } from '../../web/components/form.js';
import { Icon, Marked } from '../../web/components/marks.js';
import { Contradictions } from '../pages/section-text.js';
import { AnswerFields } from './desk-answers.js';
import { LedgerFields } from './desk-ledger-fields.js';
import { DESK_FORM } from './desk-conflict.js';
import { Stands } from './desk-stands.js';
import type { DeskFormView, DeskLineView, DeskView, KeptView, SourceView } from './desk.view.js';
import {
  BASIS_FIELD,
  BEFORE_FIELD,
  dropField,
  LIVE_FIELD,
  LIVE_STATE_FIELD,
  missingField,
  TEXT_FIELD,
} from './writing-form.pure.js';

const words = texts.writing.desk;

/** What the script says while one writes. */
const told = {
  'data-saving': words.saving,
  'data-offline': words.offline,
  'data-conflict': words.conflictTold,
  'data-wrong': words.wrongTold,
  'data-signed-out': words.signedOutTold,
  'data-kept-back': words.keptBack,
  'data-kept-other': words.keptOther,
  'data-kept-show': words.keptShow,
  'data-kept-drop': words.keptDrop,
};

interface Props {
  readonly view: DeskView;
  readonly form: DeskFormView;
  readonly csrf: string;
}

/** The form of a text under work. Saving it is always the same act, by the button or while one writes. */
export function DeskForm({ view, form, csrf }: Props): VNode {
  return (
    <form
      id={DESK_FORM}
      method="post"
      action={form.action}
      class="form desk-form"
      noValidate
      autocomplete="off"
      data-once
      data-guard
      data-editor={TEXT_FIELD}
      data-editor-basis={BASIS_FIELD}
      data-autosave={form.conflict || form.merged ? undefined : ''}
      data-keeps={form.keeps}
      data-sources={JSON.stringify(form.sources)}
      data-comments={JSON.stringify(form.comments)}
      data-together={form.together ?? undefined}
      {...told}
    >
      <Hidden form={form} csrf={csrf} />
      {form.merged && (
        <p class="desk-merged" role="status" tabIndex={-1} data-focus>
          {texts.writing.conflict.merged}
        </p>
      )}
      <SaveBar form={form} />
      {form.numbers.length > 0 && <Numbers said={form.numbers} />}
      <Writing view={view} form={form} />
      {form.fields.length > 0 && <AnswerFields form={form} />}
      <Contradictions found={view.contradictions} />
      <LedgerFields lines={view.lines} form={form} />
      {form.stands.length > 0 && <Stands form={form} />}
      <div class="form-acts">
        <SendButton label={form.saveLabel} />
        {form.goesOn && (
          <button class="act-button act-second" type="submit" name="next" value={form.goesOn.value}>
            {form.goesOn.label}
          </button>
        )}
      </div>
      <EditorScript />
    </form>
  );
}

/** The text itself, and the places of answers that are not there. */
function Writing({ view, form }: Pick<Props, 'view' | 'form'>): VNode {
  const { typed, faults } = form;
  return (
    <>
      <TextArea
        id={TEXT_FIELD}
        label={words.text}
        hint={words.textHint}
        rows={22}
        typed={typed}
        faults={faults}
      />
      <HowTo />
      <SourcesToCite sources={form.sources} />
      {form.kept.length > 0 && <Kept kept={form.kept} form={form} />}
      <MissingLines view={view} form={form} />
    </>
  );
}

/** The editor, which takes the place of the plain field; other pages do without its weight. */
function EditorScript(): VNode | null {
  const editor = editorScript();
  return editor && <script type="module" src={editor.path} />;
}

/** A text with a CPR number is saved, so that nothing is lost, but goes no further. */
function Numbers({ said }: { readonly said: readonly string[] }): VNode {
  return (
    <div class="desk-contradiction" role="status">
      <h3>
        <Icon mark="attention" /> {texts.failure.asked.number}
      </h3>
      <p>{said.join(' ')}</p>
      <p>{texts.common.looksLikeNumber}</p>
    </div>
  );
}

function Hidden({ form, csrf }: Pick<Props, 'form' | 'csrf'>): VNode {
  return (
    <>
      <CsrfField token={csrf} />
      <KeyField value={form.formKey} />
      <input type="hidden" name="_version" value={form.version} />
      <input type="hidden" name="_region" value={form.region} />
      {form.before !== null && <input type="hidden" name={BEFORE_FIELD} value={form.before} />}
      {form.together !== null && <input type="hidden" name={LIVE_FIELD} value="" />}
      {form.together !== null && <input type="hidden" name={LIVE_STATE_FIELD} value="" />}
      <input type="hidden" name={BASIS_FIELD} value={form.typed[BASIS_FIELD] ?? ''} />
    </>
  );
}

/** Stays in sight while the text scrolls: saving, and when it last happened. */
function SaveBar({ form }: { readonly form: DeskFormView }): VNode {
  return (
    <div class="desk-bar" data-keeps-bar>
      <button class="act-button" type="submit">
        {form.saveLabel}
      </button>
      <p class="desk-saved" role="status" data-save-status>
        {form.saved === null || form.merged ? (
          <span class="quiet">{words.notSaved}</span>
        ) : (
          <Marked mark="done" word={form.saved} strong />
        )}
      </p>
      <p class="aside desk-words" data-words>
        {form.words}
      </p>
    </div>
  );
}

function HowTo(): VNode {
  return (
    <details class="desk-how">
      <summary>{words.howTo}</summary>
      <ul class="plain-list">
        {Object.entries(words.howLines).map(([name, line]) => (
          <li key={name}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What can be cited, for those who write in the plain field; the editor has them in its bar. */
function SourcesToCite({ sources }: { readonly sources: readonly SourceView[] }): VNode {
  const { title, hint } = texts.writing.sources;
  return (
    <details class="desk-how">
      <summary>{title}</summary>
      <p>{hint}</p>
      <ul class="plain-list">
        {sources.map(({ source, label, written }) => (
          <li key={source}>
            <code>{written}</code> {label}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Kept({ kept, form }: { readonly kept: readonly KeptView[]; readonly form: DeskFormView }): VNode {
  return (
    <section class="desk-kept" aria-labelledby="gemte-stykker">
      <h3 id="gemte-stykker">{words.kept}</h3>
      <p class="aside">{words.keptHint}</p>
      {kept.map(({ number, placeholder, words: said }) => (
        <div key={number} class="desk-kept-block">
          <p>
            <strong>{placeholder}</strong> {said}
          </p>
          <Tick
            id={dropField(number)}
            label={words.drop(placeholder)}
            typed={form.typed}
            faults={form.faults}
          />
        </div>
      ))}
    </section>
  );
}

function MissingLines({ view, form }: Pick<Props, 'view' | 'form'>): VNode {
  return (
    <>
      {view.lines
        .filter(({ silent, asked }) => silent && asked)
        .map((line) => (
          <Missing key={line.number} line={line} form={form} />
        ))}
    </>
  );
}

/** The place of an answer that is not there: seen where one writes, and written where it is seen. */
function Missing({ line, form }: { readonly line: DeskLineView; readonly form: DeskFormView }): VNode {
  return (
    <div
      class={line.mandatory ? 'desk-missing' : 'desk-missing desk-missing-light'}
      data-missing={line.number}
    >
      <p>
        <strong class={line.mandatory ? 'tone-red' : undefined}>{words.missingTitle(line.number)}</strong>{' '}
        {line.text}.
      </p>
      <TextArea
        id={missingField(line.number)}
        label={words.missingLabel(line.number)}
        hint={words.missingHint}
        rows={3}
        typed={form.typed}
        faults={form.faults}
      />
    </div>
  );
}
