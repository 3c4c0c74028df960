import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { registerDecorator } from 'class-validator';
import { readWebhookHosts } from '../outgoing/webhook-target.pure.js';
import { readTrustedProxies } from './trusted-proxies.js';

/** Refuses what is not `postgres://` or `postgresql://` with a host and a database. */
export const IsDatabaseUrl = () =>
  rule((value) => {
    const url = parsed(value);
    return /^postgres(ql)?:$/.test(url?.protocol ?? '') && (url?.pathname.length ?? 0) > 1;
  }, 'skal være en adresse som postgresql://bruger:kode@vært:5432/database');

/** Refuses what is not `smtp://` or `smtps://` with a host. */
export const IsMailUrl = () =>
  rule((value) => {
    const url = parsed(value);
    return /^smtps?:$/.test(url?.protocol ?? '') && url?.hostname !== '';
  }, 'skal være en adresse som smtp://vært:25');

/** Refuses what is not `redis://` or `rediss://` with a host. */
export const IsQueueUrl = () =>
  rule((value) => {
    const url = parsed(value);
    return /^rediss?:$/.test(url?.protocol ?? '') && url?.hostname !== '';
  }, 'skal være en adresse som redis://bruger:kode@vært:6379');

/** Refuses what is not `http://` or `https://` with a host. */
export const IsPageUrl = () =>
  rule((value) => {
    const url = parsed(value);
    return /^https?:$/.test(url?.protocol ?? '') && url?.hostname !== '';
  }, 'skal være en adresse som https://samsvar.example');

/** Refuses what is no list of addresses and networks, and a network that is half the world. */
export const IsTrustedProxies = () =>
  rule(
    (value) => readTrustedProxies(value) !== null,
    'skal være adresser og net som 10.0.0.0/8,192.168.1.5 (eller loopback, uniquelocal); et antal led kan ikke bruges',
  );

/** Refuses what is no list of public host names. */
export const IsWebhookHosts = () =>
  rule(
    (value) => readWebhookHosts(value) !== null,
    'skal være værtsnavne på internettet som esdh.kommune.dk,bus.kommune.dk:8443; adresser i tal og interne navne kan ikke bruges',
  );

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The certificates (PEM) in a file; null when it cannot be read, holds none, or one that is none. */
export function certificatesIn(path: string): string | null {
  try {
    const found = readFileSync(path, 'utf8').match(PEM) ?? [];
    found.forEach((pem) => new X509Certificate(pem));
    return found.length > 0 ? found.join('\n') : null;
  } catch {
    return null;
  }
}

/** Refuses what is no readable file with certificates in PEM. */
export const IsCertificateFile = () =>
  rule(
    (value) => certificatesIn(value) !== null,
    'skal være en læsbar fil med certifikater (PEM), som mailserverens certifikat er udstedt af',
  );

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Accepts `real` or an existing instant in ISO 8601 with its offset: without one the instant would be the machine's. */
export const IsInstantOrReal = () =>
  rule(
    (value) => value === 'real' || (instant.test(value) && existsInCalendar(value)),
    'skal være real eller et tidspunkt som 2024-04-08T09:00+02:00',
  );

// Date.parse lets 31 April roll over into May.
function existsInCalendar(value: string): boolean {
  const [date = ''] = value.split('T');
  return !Number.isNaN(Date.parse(value)) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function parsed(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

// The value itself is never in the message: addresses hold passwords.
function rule(holds: (value: string) => boolean, demand: string) {
  return (target: object, propertyName: string) =>
    registerDecorator({
      name: demand,
      target: target.constructor,
      propertyName,
      validator: {
        validate: (value) => typeof value === 'string' && holds(value),
        defaultMessage: () => `${propertyName} ${demand}`,
      },
    });
}
