import { ApiModule } from '../../api.module.js';
import { AccountsModule } from '../../identity/accounts.module.js';
import { PagesModule } from '../../pages.module.js';
import { HealthModule } from '../../platform/health/health.module.js';
import { MetricsModule } from '../../platform/metrics/metrics.module.js';
import { declaredRoutes, type DeclaredRoute } from '../../platform/http/route-declarations.js';

type ModuleClass = abstract new (...args: never[]) => object;
type ControllerClass = abstract new (...args: never[]) => object;

/** What is read of a module that is put together with settings. */
interface Dynamic {
  readonly module: ModuleClass;
  readonly imports?: readonly unknown[];
  readonly controllers?: readonly unknown[];
}

/** Every route the program serves, from the modules it is put together of: pages, API, sign-in, health and figures. */
export function everyRoute(): readonly DeclaredRoute[] {
  const accounts = AccountsModule.register({ demo: true, publicUrl: 'https://samsvar.example' });
  const controllers = new Set<ControllerClass>();
  for (const one of [ApiModule, PagesModule, accounts, HealthModule, MetricsModule])
    collect(one, controllers, new Set());
  return declaredRoutes([...controllers]);
}

function collect(found: unknown, into: Set<ControllerClass>, seen: Set<unknown>): void {
  if (seen.has(found) || found === null || found === undefined) return;
  seen.add(found);
  const dynamic = typeof found === 'function' ? null : (found as Dynamic);
  const module = dynamic?.module ?? (found as ModuleClass);
  if (typeof module !== 'function') return;
  const told = (key: string) => (Reflect.getMetadata(key, module) ?? []) as unknown[];
  for (const one of [...told('controllers'), ...(dynamic?.controllers ?? [])])
    into.add(one as ControllerClass);
  for (const one of [...told('imports'), ...(dynamic?.imports ?? [])]) collect(one, into, seen);
}

/** A route of the API's document, written as the controllers write it. */
export const asDeclared = (path: string) => path.replace(/\{([^}]+)\}/g, ':$1');
