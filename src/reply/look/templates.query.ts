import { Injectable } from '@nestjs/common';
import { SignedInPages, type PageFrame } from '../../identity/pages.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { TemplateLook } from './read-look.pure.js';

const words = texts.administration.templates;

/** A form as it is shown. */
export interface TemplateForm {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly done: boolean;
}

/** The templates in use, and the form that lays one in. */
export interface TemplatesView extends TemplateForm {
  readonly frame: PageFrame;
  readonly secretariats: readonly Choice[];
  readonly lines: readonly { readonly id: string; readonly name: string; readonly said: readonly string[] }[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly fileName: string | null;
  readonly look: TemplateLook | null;
  readonly uploadedAt: string | null;
}

/** The page of the templates: the administrator's. */
@Injectable()
export class TemplatesQuery {
  constructor(private readonly pages: SignedInPages) {}

  /** Errors: `Refused` (forbidden) for whoever does not administer. */
  page(caller: Caller, form: TemplateForm): Promise<TemplatesView> {
    return this.pages.read(caller, { what: 'administration' }, async ({ tx, frame, today }) => {
      const rows = await tx.query<Row>(ROWS, [today]);
      return {
        ...form,
        frame,
        secretariats: rows.map(({ id, name }) => ({ value: id, label: name })),
        lines: rows.flatMap(({ id, name, fileName, look, uploadedAt }) =>
          look === null
            ? []
            : [{ id, name, said: [words.line(fileName!, longInstant(uploadedAt!)), ...lookSaid(look)] }],
        ),
      };
    });
  }
}

const lookSaid = ({ font, headingFont, headingColour, logo }: TemplateLook): string[] => [
  ...(font ? [words.font(font)] : []),
  ...(headingFont ? [words.headingFont(headingFont)] : []),
  ...(headingColour ? [words.colour(headingColour)] : []),
  ...(logo ? [words.logo(logo.width, logo.height)] : []),
];

const ROWS = `
  select o.id, o.name, t.file_name as "fileName", t.look, t.uploaded_at as "uploadedAt"
    from samsvar.organisation o
    left join samsvar.reply_template t on t.organisation_id = o.id and t.current
   where o.kind = 'secretariat' and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)
   order by o.name, o.id`;
