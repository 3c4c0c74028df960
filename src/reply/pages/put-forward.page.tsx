import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { ActForm, ErrorSummary, SendButton, TextArea } from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import { Difference } from '../../web/difference/difference.js';
import { Checks, Receipt } from './checks.js';
import type { PutForwardView, ReplacedView, WasPutForwardView } from './put-forward.view.js';
import { ReplyLayout } from './reply-layout.js';

const words = texts.reply.putForward;

/** What is checked before the reply is put forward, and the one box in which it is done. */
export function PutForwardPage({ view }: { readonly view: PutForwardView }): VNode {
  const { form, latest, replaced, frame } = view;
  const faults = form?.faults ?? [];
  return (
    <ReplyLayout title={words.title} view={view} place="putForward" faulty={faults.length > 0}>
      <div class="check-page">
        <ErrorSummary faults={faults} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {latest && (
          <p>
            <a href={latest.href}>{latest.label}</a>
          </p>
        )}
        <div class="check-columns">
          <div>
            <Checks title={words.checks} lines={view.checks} />
            {replaced && <Replaced view={replaced} />}
          </div>
          <div class="decision">
            {form === null || frame.csrf === null ? (
              <Locked reason={view.reason ?? words.notYours} />
            ) : (
              <Box view={view} form={form} csrf={frame.csrf} />
            )}
          </div>
        </div>
      </div>
    </ReplyLayout>
  );
}

function Locked({ reason }: { readonly reason: string }): VNode {
  return (
    <>
      <h2>
        <Icon mark="locked" />
        <span>{words.notNow}</span>
      </h2>
      <p>{reason}</p>
    </>
  );
}

function Box({
  view,
  form,
  csrf,
}: {
  readonly view: PutForwardView;
  readonly form: NonNullable<PutForwardView['form']>;
  readonly csrf: string;
}): VNode {
  const { contradictions, frame } = view;
  const { typed, faults } = form;
  const links = replyPages(frame.bar.number);
  return (
    <>
      <h2>{words.boxTitle}</h2>
      <ul class="decision-starts">
        {form.starts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <a href={links.read}>{words.readFirst}</a>
      </p>
      <ActForm action={links.putForward} csrf={csrf} formKey={form.formKey} label={words.boxTitle}>
        <input type="hidden" name="replyHash" value={form.replyHash} />
        {contradictions.length > 0 && <h3 id="modstrid">{words.explainTitle}</h3>}
        {contradictions.length > 0 && <p class="aside">{words.explainLead}</p>}
        {contradictions.map(({ field, text, sections }) => (
          <div key={field} class="contradiction">
            <p>
              <Icon mark="attention" />
              <span>{text}</span>
            </p>
            <p class="check-links">
              {sections.map(({ label, href }) => (
                <a key={href} href={href}>
                  {label}
                </a>
              ))}
            </p>
            <TextArea id={field} label={words.explanation} rows={3} typed={typed} faults={faults} />
          </div>
        ))}
        <SendButton label={words.send} />
      </ActForm>
    </>
  );
}

function Replaced({ view }: { readonly view: ReplacedView }): VNode {
  const { title, falls, frontMatter, sections, other } = view;
  return (
    <section class="part" aria-labelledby="erstattes">
      <h2 id="erstattes">{title}</h2>
      <p class="promise">
        <Icon mark="attention" />
        <span>{falls}</span>
      </p>
      {sections.length > 0 && (
        <ul class="plain-list">
          {sections.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {other !== null && <p>{other}</p>}
      {frontMatter !== null && <h3>{texts.reply.frontMatter}</h3>}
      {frontMatter !== null && <p>{frontMatter.summary}</p>}
      {frontMatter !== null && <Difference view={frontMatter} />}
    </section>
  );
}

/** Proof of a putting forward, kept under its number. */
export function WasPutForwardPage({ view }: { readonly view: WasPutForwardView }): VNode {
  const { title, facts, next, links } = view;
  return (
    <ReplyLayout title={title} view={view} place="putForward">
      <div class="check-page">
        <Receipt title={title} facts={facts} next={next} />
        <p class="form-acts">
          {links.map(({ label, href }, index) => (
            <a key={href} class={index === 0 ? 'act-button' : 'act-button act-second'} href={href}>
              {label}
            </a>
          ))}
        </p>
      </div>
    </ReplyLayout>
  );
}
