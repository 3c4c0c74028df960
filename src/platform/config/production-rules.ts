/** What decides whether a setting may be used where real cases lie. */
interface Production {
  readonly clock: string;
  readonly DATABASE_URL?: string;
  readonly DATABASE_OWNER_URL?: string;
  readonly SAMSVAR_LOG_LEVEL?: string;
}

/** Passwords that stand in instructions everywhere. */
const fromInstructions =
  /^(postgres|password|passw0rd|changeme|change-me|secret|hemmelig|kode|adgangskode|admin|test|demo|samsvar|1234.*)$/i;

/** A demo's clock, a password from an instruction, and a log for developers; one Danish line each. */
export function refusedInProduction({ clock, ...known }: Production): string[] {
  const problems: string[] = [];
  if (clock !== 'real') {
    problems.push(
      'SAMSVAR_CLOCK skal være real i drift (SAMSVAR_MODE=production): et flyttet ur er kun til demo',
    );
  }
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const) {
    if (isFromInstructions(known[name]))
      problems.push(`${name} har en adgangskode, som står i vejledninger: vælg en anden i drift`);
  }
  if (known.SAMSVAR_LOG_LEVEL === 'trace' || known.SAMSVAR_LOG_LEVEL === 'debug') {
    problems.push('SAMSVAR_LOG_LEVEL skal være info eller derover i drift: det øvrige er til udvikling');
  }
  return problems;
}

function isFromInstructions(address: string | undefined): boolean {
  if (!address || !URL.canParse(address)) return false;
  const { password, username } = new URL(address);
  return password !== '' && (fromInstructions.test(password) || password === username);
}
