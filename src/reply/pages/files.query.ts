import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { fileOf } from '../../documents/documents.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { fileSize } from '../../platform/danish/numbers.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import type { MarkName } from '../../web/components/marks.js';
import { PRESS_STEPS } from '../press/press-protocol.js';
import { Assemblies } from '../press/assemblies.js';
import type { MadeFile, Standing } from '../press/standing.js';
import { grouped } from '../reply-model.pure.js';
import { ROUND_FILES, type RoundFormat } from '../round-files.js';
import type { StandingReply } from '../standing-reply.js';
import { submissionsOf } from '../submissions.reads.js';
import type { FilesView } from './files.view.js';
import { Permits } from './permits.js';
import { replyFrame } from './reply-frames.js';
import { ReplyPageQuery } from './reply-page.query.js';
import type { FileView } from './rounds.view.js';

const words = texts.reply.files;
const FORMATS = ['pdf', 'docx', 'html'] as const;
type Files = Readonly<Partial<Record<RoundFormat, MadeFile>>>;

/** The reply as files: made by a worker when somebody asks, and then the same for all; of a round those that were sent. */
@Injectable()
export class FilesQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly permits: Permits,
    private readonly replies: ReplyPageQuery,
    private readonly assemblies: Assemblies,
  ) {}

  /** Asks for the files when nobody has. Errors: as the page of the reply; unknown while nothing is written. */
  async page(caller: Caller, number: string): Promise<FilesView> {
    const { frame, standing } = await this.standing(caller, number);
    const waiting = standing.state === 'planned' || standing.state === 'running' || standing.state === 'none';
    const done = 'step' in standing ? standing.step : 0;
    return {
      ...frame,
      said: saidOf(standing),
      waiting,
      steps: waiting ? stepsOf(done, standing.state === 'running') : [],
      done,
      files: standing.state === 'done' ? filesOf(number, standing.files) : [],
    };
  }

  /** A file, or null while it is being made: then the page says how far it is. Errors: as `page`. */
  async file(caller: Caller, number: string, format: RoundFormat): Promise<FileAnswer | null> {
    const { standing, name } = await this.standing(caller, number);
    const made = standing.state === 'done' ? standing.files[format] : undefined;
    if (!made) return null;
    return this.pages.read(caller, number, 'case', async ({ tx }) => {
      const found = await fileOf(tx, made.sha256);
      return found && { ...found, mediaType: ROUND_FILES[format], fileName: `${name}.${format}` };
    });
  }

  private async standing(caller: Caller, number: string) {
    const read = await this.pages.read(caller, number, 'case', async (reading) => {
      const reply = await this.replies.replyFor(reading);
      if (!reply) throw new Refused('unknown', 'noReply', texts.reply.read.nothingWritten);
      const name = nameOf(number, reply);
      const frame = replyFrame(this.permits, reading);
      return { frame, name, reply, caseId: reading.file.id, sent: await sentFiles(reading, reply) };
    });
    const { frame, name, sent } = read;
    const standing: Standing = sent ?? (await this.assemblies.ask(read.caseId, read.reply.input));
    return { frame, name, standing };
  }
}

/** What was sent is what was sent: its files are those of the round, PDF or not. */
async function sentFiles(
  { tx, file }: CasePageReading,
  { standing }: StandingReply,
): Promise<Standing | null> {
  if (standing !== 'submitted') return null;
  const row = (await submissionsOf(tx, file.id, 0, 1_000)).at(-1);
  if (!row?.pdf) return null;
  return { state: 'done', files: { html: row.html, docx: row.docx, pdf: row.pdf } };
}

function nameOf(number: string, { standing, model }: StandingReply): string {
  const { file, workingFile } = texts.reply.read;
  return standing === 'working' ? workingFile(number) : file(number, model.version);
}

function saidOf(standing: Standing): string {
  switch (standing.state) {
    case 'done':
      return words.ready;
    case 'failed':
      return `${words.failed(standing.reason)} ${words.again}`;
    case 'running':
      return words.making;
    case 'planned':
    case 'none':
      return words.queued;
  }
}

function stepsOf(done: number, running: boolean): FilesView['steps'] {
  return PRESS_STEPS.map((step, index) => {
    const [mark, word]: [MarkName, string] =
      index < done
        ? ['done', words.done]
        : index === done && running
          ? ['here', words.now]
          : ['waiting', words.waiting];
    return { step: words.steps[step], mark, word };
  });
}

function filesOf(number: string, files: Files): FileView[] {
  return FORMATS.flatMap((format) => {
    const file = files[format];
    if (!file) return [];
    const link = { label: words.get[format], href: replyPages(number).file(format) };
    return [{ name: words.names[format], size: fileSize(file.size), sha256: grouped(file.sha256), link }];
  });
}
