import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { CaseLayout } from '../web/case-layout.js';
import { ActForm } from '../web/components/form.js';
import type { ExtensionCheckView, MoveLine } from './deadline.view.js';
import { actAddress } from './extension-form.page.js';
import { MovesTable } from './moves-table.page.js';

const words = texts.files.deadline;

/** What will be registered and what it does, before it counts; the way back loses nothing. */
export function ExtensionCheckPage({ view }: { readonly view: ExtensionCheckView }): VNode {
  const { frame, act, formKey, typed, answers, effect, moves } = view;
  const own = words[act];
  return (
    <CaseLayout title={`${words.steps.checkTitle}: ${own.title}`} frame={frame} place="deadline">
      <div class="wrap reading">
        <h1>{words.steps.checkTitle}</h1>
        <p class="lead">{own.title}</p>
        <h2>{words.steps.yourAnswers}</h2>
        <dl class="facts">
          {answers.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="typed">{text}</dd>
            </div>
          ))}
        </dl>
        <h2>{words.steps.effect}</h2>
        <p>{effect}</p>
        <Moves moves={moves} title={act === 'request' ? words.steps.movesIfGranted : words.steps.moves} />
        {frame.csrf !== null && (
          <ActForm action={actAddress(frame.bar.number, act)} csrf={frame.csrf} formKey={formKey}>
            {Object.entries(typed).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value ?? ''} />
            ))}
            <div class="form-acts">
              <button class="act-button" type="submit" name="trin" value="gem">
                {own.send}
              </button>
              <button class="act-button act-second" type="submit" name="trin" value="ret">
                {words.steps.change}
              </button>
            </div>
          </ActForm>
        )}
      </div>
    </CaseLayout>
  );
}

function Moves({ moves, title }: { readonly moves: readonly MoveLine[]; readonly title: string }): VNode {
  if (moves.length === 0) return <p>{words.steps.movesNothing}</p>;
  return (
    <section class="moves">
      <h2>{title}</h2>
      <MovesTable moves={moves} />
    </section>
  );
}
