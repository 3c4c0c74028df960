const SHORTEST = 15;
const LONGEST = 128;
/** Letters and figures that must be left when everything guessable is taken away. */
const LEFT_AT_LEAST = 6;
const DIFFERENT_AT_LEAST = 5;

/** Words that common passwords are made of; at fifteen characters they come as repetitions and compounds. */
const COMMON = [
  'password',
  'passord',
  'passwort',
  'kodeord',
  'adgangskode',
  'adgang',
  'hemmelig',
  'hemmelighed',
  'secret',
  'qwertyuiop',
  'qwertyuiopå',
  'qwerty',
  'asdfghjkl',
  'asdfgh',
  'zxcvbnm',
  'qazwsx',
  '1q2w3e4r5t',
  'abcdefghij',
  'abcdef',
  'abc123',
  '1234567890',
  '0987654321',
  '123456',
  '654321',
  'welcome',
  'velkommen',
  'letmein',
  'login',
  'admin',
  'administrator',
  'system',
  'iloveyou',
  'jegelskerdig',
  'sunshine',
  'princess',
  'dragon',
  'monkey',
  'football',
  'fodbold',
  'sommer',
  'vinter',
  'efteraar',
  'efterår',
  'foraar',
  'forår',
  'danmark',
  'denmark',
  'kommune',
  'region',
  'sekretariat',
  'formand',
  'skifteligmig',
  'skift',
  'changeme',
  'default',
  'master',
  'test',
  'samsvar',
  'sager',
  'sag',
];

/** Whose password it is; its own words are as easy to guess as common ones. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** As it is hashed and compared: one form of letters, however the keyboard made them. */
export const normalPassword = (password: string): string => password.normalize('NFC');

/**
 * What is wrong with a new password, in Danish; null when it will do. Length counts in characters; no demand on kinds of
 * characters. Source: NIST SP 800-63B-4, section 3.1.1.2 (15 characters when it is the only factor).
 */
export function passwordFault(password: string, owner: PasswordOwner): string | null {
  const letters = [...normalPassword(password)];
  if (letters.length < SHORTEST)
    return `Adgangskoden skal være på mindst ${SHORTEST} tegn. Brug gerne flere ord.`;
  if (letters.length > LONGEST) return `Adgangskoden må højst være på ${LONGEST} tegn.`;
  if (new Set(letters).size < DIFFERENT_AT_LEAST || isGuessable(letters.join(''), owner))
    return 'Adgangskoden er for let at gætte. Undgå almindelige ord, dit navn, din e-mailadresse og systemets navn, og brug flere ord.';
  return null;
}

function isGuessable(password: string, { name, email }: PasswordOwner): boolean {
  const own = `${name} ${email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const words = [...own.filter((word) => word.length > 2), ...COMMON].sort((a, b) => b.length - a.length);
  const rest = words.reduce(
    (left, word) => left.replaceAll(word, ' '),
    password.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  return withoutRuns(rest).replace(/[^\p{L}\p{N}]/gu, '').length < LEFT_AT_LEAST;
}

/** Without characters that only continue or repeat the two before them: "1234", "aaaa", "fedcba". */
function withoutRuns(text: string): string {
  const codes = [...text].map((letter) => letter.codePointAt(0)!);
  return [...text]
    .filter((_, index) => {
      const [before, last, code] = [codes[index - 2], codes[index - 1], codes[index]!];
      if (before === undefined || last === undefined) return true;
      const step = code - last;
      return Math.abs(step) > 1 || step !== last - before;
    })
    .join('');
}
