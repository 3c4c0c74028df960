import type { VNode } from 'preact';
import type { AdminView } from '../../../src/identity/administration/administration.view.js';
import { MandatesPage } from '../../../src/identity/administration/mandates.page.js';
import { PeoplePage } from '../../../src/identity/administration/people.page.js';
import { PersonPage } from '../../../src/identity/administration/person.page.js';
import { sampleFrame } from '../frame-sample.js';

const LONG = 'Socialdirektør-og-formand-for-den-administrative-styregruppe@kommunerne-i-midtjylland.example';
const base: AdminView = {
  frame: { ...sampleFrame, csrf: 'form-token' },
  formKey: 'key',
  done: 'Oplysningerne er gemt.',
  returned: null,
  places: ['people', 'organisations', 'chairs', 'mandates', 'closedDays', 'log'],
};
const choices = {
  organisations: [{ value: 'o', label: 'Administrativ styregruppe, Midtjylland' }],
  regions: [{ value: 'DK-82', label: 'Midtjylland' }],
  today: '2024-04-08',
};
const none = { q: 'findes ikke', rows: [], total: 0, page: 1, size: 25 };
const person = { name: 'Formand Midtjylland', email: LONG, phone: '' };

/** Pages of `administration` from samples, by path: for axe, narrow windows and large text. */
export const administrationSamples: Readonly<Record<string, () => VNode>> = {
  '/adm-personer': () => (
    <PeoplePage
      view={{
        ...base,
        list: {
          q: '',
          rows: [{ id: 'a', name: person.name, email: LONG, roles: ['Formand'], closed: false }],
          total: 60,
          page: 2,
          size: 25,
        },
        choices,
      }}
    />
  ),
  '/adm-personer-tom': () => <PeoplePage view={{ ...base, done: null, list: none, choices }} />,
  '/adm-person': () => (
    <PersonPage
      view={{
        ...base,
        id: 'a',
        person,
        closed: false,
        memberships: [
          {
            id: 'm',
            role: 'Formand · kommunerne i Midtjylland',
            organisation: 'Administrativ styregruppe, Midtjylland',
            period: 'Fra 1.1.2023',
            state: { mark: 'done', word: 'Gælder stadig' },
            endable: true,
          },
        ],
        choices,
        password: 'abcd-efgh-2345-kmnp-6789',
        conflict: { ...person, name: 'Et andet navn' },
      }}
    />
  ),
  '/adm-stedfortraedere-fejl': () => (
    <MandatesPage
      view={{
        ...base,
        done: null,
        returned: {
          form: 'register',
          formKey: 'key',
          typed: { reason: LONG },
          faults: [{ field: 'role', text: 'Vælg, hvem det er for.' }],
        },
        list: none,
        principals: [{ value: 'DK-82.chair', label: 'Formanden for kommunerne i Midtjylland' }],
        people: [{ value: 'p', label: 'Stedfortræder Midtjylland' }],
      }}
    />
  ),
};
