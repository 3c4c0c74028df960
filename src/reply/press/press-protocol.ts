import type { Sheet } from '../pdf/sheet-pdf.js';
import type { ReplyInput } from '../reply-input.js';

/** The steps of making the files, in order. */
export const PRESS_STEPS = ['text', 'html', 'docx', 'pdf'] as const;

/** What the press is given, in one message: a reply to make in every form, or a sheet to make as PDF. */
export type PressOrder = { readonly input: ReplyInput } | { readonly sheet: Sheet };

/** What it says: how far it is, and in the end what it made, or why there is nothing. */
export type PressSaid = { readonly done: number } | { readonly made: unknown } | { readonly failed: string };
