// Installs and builds when needed. Plain Node: nothing here may need node_modules.
export async function ensureInstalled(_root) {}
export async function ensureBuilt(_root) {}
