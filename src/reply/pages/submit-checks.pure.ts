import {
  coverage,
  FRONT_MATTER,
  type CoverageLine,
  type CoverageTotal,
} from '../../drafting/content.reads.js';
import { fileSize, listed } from '../../platform/danish/numbers.pure.js';
import { texts } from '../../texts/texts.js';
import { casePages, replyPages } from '../../web/addresses.js';
import type { ReleasedDocument } from '../../documents/documents.reads.js';
import { shortDate } from '../../platform/danish/dates.pure.js';
import { mailSize } from '../../platform/outgoing/mail-size.pure.js';
import { PRESS_STEPS } from '../press/press-protocol.js';
import type { Standing } from '../press/standing.js';
import type { Consent } from '../../workflow/consent.js';
import type { ReplyInput } from '../reply-input.js';
import type { CheckLine } from './checks.js';
import { shortHash } from './reply-document.pure.js';

/** What is checked before the reply is sent. */
export interface ToSend {
  readonly number: string;
  readonly input: ReplyInput;
  readonly replyHash: string;
  /** What is written now is another text than the one put forward. */
  readonly changedSince: boolean;
  readonly consent: Consent;
  /** How far the files are that would be sent. */
  readonly files: Standing;
  readonly documents: readonly ReleasedDocument[];
  /** How many bytes those take. */
  readonly documentBytes: number;
  /** Largest mail that the mail server takes, in bytes. */
  readonly largestMail: number;
}

const words = texts.reply.submit;

/** Text, endorsement, ledger, contradictions, files, recipient and delivery: each in words, with a way back. */
export function submitChecks(at: ToSend): CheckLine[] {
  const { input } = at;
  return [
    textLine(at),
    endorsementLine(at),
    ...ledgerLines(at),
    contradictionsLine(at),
    filesLine(at),
    documentsLine(at),
    { mark: 'here', what: words.recipient, found: [input.recipient], links: [] },
    { mark: 'waiting', what: words.delivery, found: [words.deliveryNote], links: [] },
  ];
}

function filesLine({ number, files, documentBytes, largestMail }: ToSend): CheckLine {
  const links = [{ label: words.seeFiles, href: replyPages(number).files }];
  const line = { what: words.annexes, links };
  if (files.state === 'done') {
    const { pdf, docx, html } = files.files;
    const said = words.files(fileSize(pdf.size), fileSize(docx.size), fileSize(html.size));
    const reply = pdf.size + docx.size;
    // The package has them again, beside what is small.
    const whole = reply + html.size + documentBytes;
    const tooLarge = mailSize([pdf.size, docx.size, whole]) > largestMail;
    const found = [words.annexList, said, ...(tooLarge ? [words.tooLargeForMail(fileSize(whole))] : [])];
    return { ...line, mark: tooLarge ? 'attention' : 'done', found };
  }
  if (files.state === 'failed')
    return { ...line, mark: 'attention', found: [words.filesFailed, files.reason] };
  const done = 'step' in files ? files.step : 0;
  return { ...line, mark: 'waiting', found: [words.annexList, words.filesNotYet(done, PRESS_STEPS.length)] };
}

function documentsLine({ number, documents }: ToSend): CheckLine {
  const lines = documents.map(({ theme, dated }) => words.documentLine(theme, shortDate(dated)));
  return {
    mark: documents.length === 0 ? 'notRelevant' : 'done',
    what: words.documents,
    found: documents.length === 0 ? [words.documentsNone] : [words.documentsSome(documents.length), ...lines],
    links: [{ label: words.seeDocuments, href: casePages(number).documents }],
  };
}

function textLine({ number, replyHash, changedSince }: ToSend): CheckLine {
  return {
    mark: changedSince ? 'attention' : 'done',
    what: words.text,
    found: [words.sameText(shortHash(replyHash)), ...(changedSince ? [words.changedSince] : [])],
    links: [{ label: words.readIt, href: replyPages(number).read }],
  };
}

function endorsementLine({ number, input, consent }: ToSend): CheckLine {
  const { agreed, yes, reserved, cannotJoin, sentBack, silent, named } = consent;
  const names = (codes: readonly string[]) =>
    listed(input.regions.filter(({ code }) => codes.includes(code)).map(({ name }) => name));
  const unnamed = silent.filter((region) => !named.includes(region));
  const said = (codes: readonly string[], text: (regions: string) => string) =>
    codes.length === 0 ? [] : [text(names(codes))];
  return {
    mark: !agreed ? 'missing' : reserved.length > 0 ? 'reservation' : 'done',
    what: words.endorsement,
    found: [
      words.joined(yes.length, input.regions.length),
      ...(reserved.length > 0 ? [words.reserved(reserved.length)] : []),
      ...said(cannotJoin, words.notJoined),
      ...said(sentBack, words.sentBack),
      ...said(unnamed, words.silent),
      ...said(named, words.named),
    ],
    links: [{ label: words.seeAnswers, href: `${replyPages(number).read}#regionernes-svar` }],
  };
}

function ledgerLines({ number, input }: ToSend): CheckLine[] {
  const contents = Object.fromEntries(input.sections.map(({ id, content }) => [id, content]));
  const all = { ...contents, [FRONT_MATTER]: input.frontMatter.content };
  const { lines, mandatory, recommended } = coverage(input.procedure, all, input.caseFacts ?? {});
  const links = [{ label: words.seeLedger, href: `${replyPages(number).read}#bilag-kravliste` }];
  const silent = (weight: CoverageLine['requirement']['weight']) =>
    lines.filter(({ requirement, state }) => requirement.weight === weight && state === 'silent');
  const [must, should] = [silent('mandatory'), silent('recommended')];
  return [
    {
      mark: must.length > 0 ? 'missing' : mandatory.partly > 0 ? 'partly' : 'done',
      what: words.mandatory,
      found: [
        words.mandatoryAnswered(mandatory.met, mandatory.of),
        ...totals(mandatory),
        ...must.map(silentText),
      ],
      links,
    },
    {
      mark: should.length > 0 ? 'attention' : 'done',
      what: words.recommended,
      found: [
        words.answered(recommended.met, recommended.of),
        ...totals(recommended),
        ...should.map(silentText),
        ...(should.length > 0 ? [words.doesNotHinder] : []),
      ],
      links,
    },
  ];
}

const silentText = ({ number, requirement }: CoverageLine) => words.silentLine(number, requirement.text);

const totals = ({ partly, declined, notRelevant }: CoverageTotal): string[] => [
  ...(partly > 0 ? [words.partly(partly)] : []),
  ...(declined > 0 ? [words.declined(declined)] : []),
  ...(notRelevant > 0 ? [words.notRelevant(notRelevant)] : []),
];

function contradictionsLine({ number, input }: ToSend): CheckLine {
  const explained = input.explanations?.length ?? 0;
  return {
    mark: 'done',
    what: words.contradictions,
    found: [words.none, ...(explained > 0 ? [words.explained(explained)] : [])],
    links:
      explained > 0
        ? [{ label: words.seeControl, href: `${replyPages(number).read}#bilag-standpunkter` }]
        : [],
  };
}
