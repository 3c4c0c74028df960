/**
 * Names what a lock file refers to as optional but does not hold: then `npm install` succeeds and `npm ci` dies. Seen
 * with native packages whose newest release lacks some platforms in the registry.
 */
export function missingOptionalPackages(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages ?? {})) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isFound(lock.packages, path, name)) missing.push(`${path || 'package.json'} -> ${name}`);
    }
  }
  return missing;
}

// As Node looks it up: beside the package, then in every folder above it.
function isFound(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (Object.hasOwn(packages, `${at ? `${at}/` : ''}node_modules/${name}`)) return true;
    if (at === '') return false;
  }
}
