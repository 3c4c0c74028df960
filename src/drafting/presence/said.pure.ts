import { texts } from '../../texts/texts.js';

/** Somebody who has a text open, as far as is known: writes now, has it open, or was shown it and has no script to tell more. */
export interface Present {
  readonly name: string;
  readonly doing: 'writes' | 'open' | 'opened';
  /** "kl. 10.12", when it was opened. */
  readonly since: string;
  /** The very person who asks, at another window. */
  readonly self: boolean;
}

const words = texts.presence;
const RANK = ['writes', 'open', 'opened'] as const;

/** What the page says of the others; null when there are none. Each person is named once, by what tells most. */
export function presenceSaid(present: readonly Present[]): string | null {
  const most = [...present].sort((a, b) => RANK.indexOf(a.doing) - RANK.indexOf(b.doing));
  const others = most.filter(
    (one, at) => !one.self && most.findIndex(({ name, self }) => !self && name === one.name) === at,
  );
  const of = (doing: Present['doing']) => others.filter((one) => one.doing === doing);
  const names = (doing: Present['doing']) => words.list(of(doing).map(({ name }) => name));
  const said = [
    ...(of('writes').length > 0 ? [words.write(names('writes'))] : []),
    ...(of('open').length > 0 ? [words.haveOpen(names('open'))] : []),
    ...of('opened').map(({ name, since }) => words.opened(name, since)),
    ...(present.some(({ self }) => self) ? [words.self] : []),
  ];
  return said.length === 0 ? null : said.join(' ');
}
