import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ActForm, Choices, ErrorSummary, SendButton } from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import { RegionList } from './answer.parts.js';
import type { NamingView } from './naming.view.js';

const words = texts.answer.naming;

/** The coordinator names a region as not having joined: the rule, how the regions stand, and the choice. */
export function NamingPage({ view }: { readonly view: NamingView }): VNode {
  const { frame, place, back, title, rule, regions, form, refused } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout title={title} frame={frame} place={place} faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>{title}</h1>
        {rule.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div class="answer-regions">
          <h2>{texts.answer.regions.all}</h2>
          <RegionList lines={regions} />
        </div>
        {form && frame.csrf !== null && (
          <ActForm action={form.action} csrf={frame.csrf} formKey={form.formKey}>
            <input type="hidden" name="hash" value={form.hash} />
            <Choices
              id="region"
              label={words.whom}
              choices={form.choices}
              typed={form.typed}
              faults={faults}
            />
            <SendButton label={form.send} />
          </ActForm>
        )}
        {refused.map((reason) => (
          <p key={reason} class="region-state">
            <Icon mark="locked" />
            <span>{reason}</span>
          </p>
        ))}
      </div>
    </CaseLayout>
  );
}
