import { mailTemplate } from './mail-template.js';

/** One thing a mail is about, ready to print. */
export interface MailPart {
  /** "Sag 2023-7996". */
  readonly kicker: string;
  /** What is owed or has happened. */
  readonly title: string;
  /** Date with weekday and week, or the explanation. */
  readonly when: string;
  readonly link: string;
  readonly linkText: string;
  /** Why its receiver gets it. */
  readonly why: string;
}

/** A mail in words, before it is set. */
export interface MailWords {
  readonly subject: string;
  readonly name: string;
  readonly intro: string;
  readonly parts: readonly MailPart[];
  /** Whom to call, one line each. */
  readonly phones: readonly string[];
  readonly footer: readonly string[];
}

/** The same mail twice: text for everyone, HTML for who wants it. */
export interface SetMail {
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

/** Sets a mail. A subject is one line whatever the words held: a line break there would begin a header. */
export function setMail(words: MailWords): SetMail {
  const subject = oneLine(words.subject);
  return { subject, body: textOf(words), html: htmlOf({ ...words, subject }) };
}

/** Text on one line: control characters and line separators become spaces. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function textOf({ name, intro, parts, phones, footer }: MailWords): string {
  return [
    `Til ${name}`,
    '',
    intro,
    '',
    ...parts.flatMap(({ kicker, title, when, link, why }) => [kicker, title, when, link, why, '']),
    ...(phones.length > 0 ? [...phones, ''] : []),
    '-- ',
    ...footer,
    '',
  ].join('\n');
}

function htmlOf({ subject, name, intro, parts, phones, footer }: MailWords): string {
  const { before, task, after } = mailTemplate;
  return [
    filled(before, { subject, name, intro, preview: parts[0]?.title ?? subject }),
    ...parts.map((part) => filled(task, { ...part })),
    filled(after, { phones: phones.join('\n'), footer: footer.join('\n') }),
  ].join('\n');
}

/** Words put in place, each escaped: nothing that people have written can become markup. */
function filled(piece: string, words: Readonly<Record<string, string>>): string {
  return piece.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(words[name] ?? ''));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!).replace(/\n/g, '<br>');
