import type { AccessView } from '../../src/identity/access.view.js';
import type { SignInView } from '../../src/identity/sign-in.page.js';
import { sampleView } from './overview-sample.js';

const { banner, viewer, notice } = sampleView;
const frame = { banner, viewer };

/** Sign-in in a demo. */
export const signInView: SignInView = {
  frame: { banner, viewer: null },
  notice,
  csrf: 'form-token',
  til: '/sager/2023-7996',
  email: '',
  faults: [],
  signedIn: null,
  roles: [
    { personId: 'a', name: 'Sekretariat Midtjylland', role: 'secretariat' },
    { personId: 'b', name: 'Formand Nordjylland', role: 'chair' },
    { personId: 'c', name: 'Social- og Boligstyrelsen, sagsbehandler', role: 'agency' },
  ],
};

/** Sign-in in production, after a wrong password. */
export const failedSignInView: SignInView = {
  ...signInView,
  frame: { banner: null, viewer: null },
  notice: null,
  email: 'formand@nordjylland.example',
  faults: [{ field: 'email', text: 'E-mailadressen eller adgangskoden er forkert. Prøv igen.' }],
  roles: [],
};

/** "Adgang" with sessions, a token and one just made. */
export const accessView: AccessView = {
  ...frame,
  notice,
  csrf: 'form-token',
  email: 'sekretariat@midtjylland.example',
  hasPassword: true,
  mustChange: false,
  sessions: [
    {
      id: 's1',
      browser: 'Firefox på Windows',
      used: 'Begyndt for 2 timer siden, sidst brugt for under et minut siden',
      current: true,
    },
    {
      id: 's2',
      browser: 'Safari på iPhone eller iPad',
      used: 'Begyndt for 5 timer siden, sidst brugt for 40 minutter siden',
      current: false,
    },
  ],
  tokens: [
    {
      id: 't1',
      name: 'Overførsel til ESDH',
      scope: 'Må kun læse',
      expires: 'Udløber søndag den 7. juli 2024, uge 27',
      used: 'Aldrig brugt',
    },
  ],
  fresh: true,
  made: {
    token: 'samsvar_Zm9yc29lZ3NoZW1tZWxpZ2hlZC1tZWQtNDMtdGVnbi',
    expires: 'Udløber søndag den 7. juli 2024, uge 27',
  },
  done: null,
  typed: {},
  faults: [{ field: 'ny', text: 'Adgangskoden skal være på mindst 15 tegn. Brug gerne flere ord.' }],
};

/** "Adgang" with a start password that must go first. */
export const mustChangeView: AccessView = { ...accessView, mustChange: true, made: null, faults: [] };
