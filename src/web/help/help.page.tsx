import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { helpPage, pages } from '../addresses.js';
import type { Frame } from '../frames.js';
import { Layout } from '../layout.js';

const words = texts.help;
const { roles } = words;

/** A role that has a page of its own, as it stands in the address. */
export const helpRoles = {
  sekretariat: roles.secretariat,
  tovholder: roles.lead,
  koordinerende: roles.coordinator,
  formand: roles.chair,
  stedfortraeder: roles.substitute,
  laeser: roles.reader,
  administrator: roles.admin,
} as const;
export type HelpRole = keyof typeof helpRoles;
const ALL = Object.keys(helpRoles) as HelpRole[];

/** All help: a page for each role, and what the words mean. */
export function HelpIndexPage({ frame }: { readonly frame: Frame }): VNode {
  return (
    <Layout title={words.title} banner={frame.banner} viewer={frame.viewer} place="help">
      <div class="wrap reading help">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <ul class="help-roles">
          {ALL.map((role) => (
            <li key={role}>
              <a href={helpPage(role)}>{helpRoles[role].title}</a>
              <span class="aside">{helpRoles[role].for}</span>
            </li>
          ))}
        </ul>
        <Glossary />
        <h2>{words.more}</h2>
        <ul class="plain-list">
          <li>
            <a href={pages.accessibility}>{words.accessibility}</a>
          </li>
          <li>
            <a href={pages.privacy}>{words.privacy}</a>
          </li>
        </ul>
      </div>
    </Layout>
  );
}

/** The help of one role: each task in its steps. */
export function HelpRolePage({ frame, role }: { readonly frame: Frame; readonly role: HelpRole }): VNode {
  const { title, for: whom, parts } = helpRoles[role];
  return (
    <Layout title={title} banner={frame.banner} viewer={frame.viewer} place="help">
      <div class="wrap reading help">
        <p class="help-back">
          <a href={pages.help}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="lead">{whom}</p>
        {parts.map((part) => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            <ul class="help-steps">
              {part.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </section>
        ))}
        <Glossary />
      </div>
    </Layout>
  );
}

function Glossary(): VNode {
  return (
    <section class="glossary">
      <h2 id="ordene">{words.words}</h2>
      <dl>
        {words.glossary.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
