import type { FieldFault } from '../../../src/web/components/form.js';
import type { CaseFrame } from '../../../src/web/case-layout.js';
import { sampleView } from '../overview-sample.js';

/** A check number. */
export const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** A word longer than a line of a phone. */
export const LONG =
  'Udviklingshæmningsinstitutionskoordineringsredegørelsesudkastsbemærkninger fra kommunerne i Midtjylland og Syddanmark om placeringen';
/** The frame of a page of the sample case. */
export const frame: CaseFrame = {
  banner: sampleView.banner,
  viewer: sampleView.viewer,
  notice: sampleView.notice,
  csrf: 'form-token',
  bar: {
    number: '2023-7996',
    title: 'Sikret tilbud til borgere med udviklingshæmning og dom',
    places: ['overview', 'sections', 'reply', 'deadline', 'documents', 'reminders', 'journal'],
    target: { left: '37 arbejdsdage', late: false, date: 'fre. den 31. maj 2024, uge 22' },
  },
};
/** One fault of a form. */
export const fault = (field: string, text: string): FieldFault[] => [{ field, text }];
