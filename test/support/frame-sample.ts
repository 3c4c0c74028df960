import type { CaseFrame } from '../../src/web/case-layout.js';

const banner = {
  clock: 'Demo: uret står på mandag den 8. april 2024 kl. 9.00, uge 15',
  mail: 'Post sendes ikke ud af huset',
};
const viewer = {
  name: 'Sekretariat Midtjylland',
  note: 'Sekretariat · kommunerne i Midtjylland',
  csrf: 'form-token',
};
const notice = 'Eksempelindhold til afprøvning af systemet.';

/** What stands round the pages of the sample case, on Monday 8 April 2024 at 9.00. */
export const sampleFrame: CaseFrame = {
  banner,
  notice,
  viewer,
  csrf: 'form-token',
  bar: {
    number: '2023-7996',
    title: 'Udviklingshæmning og dom: sikret afdeling',
    places: ['overview', 'sections', 'reply', 'deadline', 'documents', 'reminders', 'journal'],
    target: { left: '37 arbejdsdage', late: false, date: 'fre. den 31. maj 2024, uge 22' },
  },
};
