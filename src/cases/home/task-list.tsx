import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import type { DueView, TaskNote, TaskRow } from './home.view.js';

const words = texts.home.tasks;
const keyOf = ({ title, href, due }: TaskRow) => `${title} ${href} ${due.date}`;

/** What can be done now. Only the first button is filled: it is what to do next. */
export function Tasks({ tasks }: { readonly tasks: readonly TaskRow[] }): VNode {
  return (
    <ol class="tasks">
      {tasks.map((task, index) => (
        <li key={keyOf(task)}>
          <Due {...task.due} />
          <div>
            <h2>{task.title}</h2>
            <Notes notes={task.notes} />
          </div>
          <a class={index === 0 ? 'act-button' : 'act-button act-second'} href={task.href}>
            {task.act}
            <span class="unseen">{`: ${task.title}`}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Notes({ notes }: { readonly notes: readonly TaskNote[] }): VNode {
  return (
    <p class="task-notes">
      {notes.map(({ text, mark }) => (
        <span key={text}>{mark === null ? text : <Marked mark={mark} word={text} />} </span>
      ))}
    </p>
  );
}

/** Days left first, then the date and its week. */
function Due({ left, late, date, week, moved }: DueView): VNode {
  return (
    <div class="task-when">
      {late ? <Marked mark="late" word={left} strong /> : <strong>{left}</strong>}
      {date !== null && <span>{date}</span>}
      {week !== null && <span class="quiet">{moved === null ? week : `${week} · ${moved}`}</span>}
    </div>
  );
}

/** What waits for something else: to be known, not done, so without buttons. */
export function LaterTasks({ tasks }: { readonly tasks: readonly TaskRow[] }): VNode {
  return (
    <section aria-labelledby="senere" class="later">
      <div class="part-head">
        <h2 id="senere">{words.later}</h2>
        <p class="quiet">{words.laterCount(tasks.length)}</p>
      </div>
      <ul>
        {tasks.map((task) => (
          <li key={keyOf(task)}>
            <Due {...task.due} />
            <div>
              <p>
                <strong>{task.title}</strong>
              </p>
              <p class="task-notes">{task.notYet}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
