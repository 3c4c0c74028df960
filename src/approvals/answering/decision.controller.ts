import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { LARGEST_FILE, registerEvidence } from '../../documents/evidence.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { fileOf, type FormFile } from '../../platform/http/page-form.js';
import { texts } from '../../texts/texts.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply, type PageRequest } from '../../web/http.js';
import { RegisterDecision } from '../register-decision.command.js';
import { chosenIn, withoutReturns } from './answer-body.pure.js';
import { decisionFaults } from './decision-faults.pure.js';
import { DecisionPage } from './decision.page.js';
import { DecisionQuery, type DecisionAsked } from './decision.query.js';
import { ReceiptQuery } from './receipt.query.js';
import { Permits } from '../../platform/http/permission.js';

const words = texts.answer.decision;
type Path = { readonly number: string; readonly section?: string };
/** What another page, such as that of an agenda item, has filled in beforehand. */
type Asked = Readonly<Record<'region' | 'kontrolnummer' | 'grundlag' | 'dato' | 'bilag' | 'link', unknown>>;
type Evidence = { readonly id: string } | { readonly faults: readonly FieldFault[]; readonly status: number };

/** A secretariat registers a decision that its own chair or forum has made elsewhere, with the evidence. */
@Permits('caseWork')
@Controller(['sager/:number/afsnit/:section/svar/beslutning', 'sager/:number/samlet/svar/beslutning'])
export class DecisionController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: DecisionQuery,
    private readonly receipts: ReceiptQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param() { number, section }: Path,
    @Query() asked: Asked,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { region, kontrolnummer: read, typed } = prefilled(asked);
    const form = { formKey: newKey(), typed, faults: [], ...(read === undefined ? {} : { read }) };
    await this.show(reply, caller, { number, section, region, form });
  }

  @Post()
  async send(
    @Param() { number, section }: Path,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, hash = '', region = '', ...typed } = textFields(body);
    const file = await fileOf(request, LARGEST_FILE);
    const again = (faults: readonly FieldFault[], status: number, more: Typed = {}) => {
      const form = { formKey: _key ?? newKey(), typed: { ...typed, ...more }, faults, read: hash };
      return this.show(reply, caller, { number, section, region, form }, status);
    };
    const missing = decisionFaults(typed, file);
    if (missing.length > 0) return again(missing, 400);
    const caseId = await this.pages.idOf(number);
    const acting = region === '' ? {} : { actingRegion: region };
    const evidence = await this.evidence(caller, caseId, keyIn(body), typed, file, acting);
    if ('faults' in evidence) return again(evidence.faults, evidence.status);
    const sent = await this.forms.send(caller, {
      caseId,
      key: keyIn(body),
      body: { ...decisionBody(section, hash, typed), evidenceId: evidence.id, ...acting },
    });
    // A file that was laid on the case stays there, chosen: nobody need send it twice.
    if (sent.kind === 'refused')
      return again(faultsOf(sent.refusal, { kind: 'answer', hash: '', section: '' }), sent.status, {
        evidenceId: evidence.id,
      });
    seeOther(reply, await this.receipts.addressOf(number, caseId, [String(sent.answer.answerId)]));
  }

  /** The document that was chosen, or the file that came, laid on the case first. */
  private async evidence(
    caller: Caller,
    caseId: string,
    key: string | undefined,
    typed: Typed,
    file: FormFile,
    acting: object,
  ): Promise<Evidence> {
    if (file.kind !== 'file') return { id: typed['evidenceId']! };
    const sent = await this.forms.send(caller, {
      caseId,
      key: key && `${key}.bilag`,
      body: {
        ...registerEvidence(file.file, {
          theme: typed['theme']!,
          party: words.party,
          dated: typed['decidedOn']!,
        }),
        ...acting,
      },
    });
    if (sent.kind === 'done') return { id: String(sent.answer.documentId) };
    const ofFile = { fileName: 'file', mediaType: 'file', content: 'file', dated: 'decidedOn', party: '' };
    return { faults: faultsOf(sent.refusal, ofFile), status: sent.status };
  }

  private async show(reply: PageReply, caller: Caller, asked: DecisionAsked, status = 200): Promise<void> {
    sendPage(reply, DecisionPage({ view: await this.query.page(caller, asked) }), status);
  }
}

function prefilled(asked: Asked) {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const [basis, decidedOn, theme, link] = [asked.grundlag, asked.dato, asked.bilag, asked.link].map(text);
  const given = { basis, decidedOn, theme, link };
  return {
    region: text(asked.region),
    kontrolnummer: text(asked.kontrolnummer),
    typed: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

function decisionBody(section: string | undefined, hash: string, typed: Typed) {
  const kind = chosenIn(typed)!;
  const { basis, decidedOn, link } = typed;
  return {
    type: RegisterDecision.type,
    ...(section === undefined ? {} : { section }),
    hash,
    kind,
    ...(kind === 'yes' ? {} : { words: withoutReturns(typed['words'] ?? '') }),
    basis,
    decidedOn,
    ...(link ? { link: link.trim() } : {}),
  };
}
