import type { VNode } from 'preact';
import { CaseLayout } from '../../web/case-layout.js';
import { ActForm, ErrorSummary, SendButton, TextArea } from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import type { TakeBackView } from './take-back.view.js';
import { Verbatim } from './text-part.js';

/** A region takes its answer back, or its chair contests one: what stood, what follows, why, and one button. */
export function TakeBackPage({ view }: { readonly view: TakeBackView }): VNode {
  const { frame, place, back, title, sentences, words, form, lock } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout title={title} frame={frame} place={place} faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>{title}</h1>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {words !== null && <Verbatim words={words} />}
        {form && frame.csrf !== null && (
          <ActForm action={form.action} csrf={frame.csrf} formKey={form.formKey}>
            <input type="hidden" name="hash" value={form.hash} />
            <input type="hidden" name="region" value={form.region} />
            <TextArea
              id="words"
              label={form.label}
              hint={form.hint}
              rows={4}
              typed={form.typed}
              faults={faults}
            />
            <SendButton label={form.send} />
          </ActForm>
        )}
        {lock !== null && (
          <p class="region-state">
            <Icon mark="locked" />
            <span>{lock}</span>
          </p>
        )}
      </div>
    </CaseLayout>
  );
}
