import { isPublicAddress } from './public-address.js';
import { secretText, signatures, webhookSecret } from './webhook-signature.pure.js';
import { readWebhookHosts, refusalOfTarget } from './webhook-target.pure.js';

const hosts = ['esdh.kommune.example', 'bus.kommune.example:8443'];

describe('Where an event may go', () => {
  it.each([
    'https://esdh.kommune.example/samsvar?x=1',
    'https://ESDH.kommune.example/',
    'https://esdh.kommune.example:443/',
    'https://bus.kommune.example:8443/a',
  ])('takes %s', (url) => {
    expect(refusalOfTarget(url, { hosts })).toBeNull();
  });

  it.each([
    ['http://esdh.kommune.example/', 'https://'],
    ['https://esdh.kommune.example:8443/', 'esdh.kommune.example:8443'],
    ['https://bus.kommune.example/', 'bus.kommune.example'],
    ['https://esdh.kommune.example.evil.example/', 'tilladt'],
    ['https://esdh.kommune.example./', 'tilladt'],
    ['https://esdh.kommune.example@evil.example/', 'navn'],
    ['https://name:word@esdh.kommune.example/', 'navn'],
    ['https://esdh.kommune.example/#x', '#'],
    ['https://127.0.0.1/', 'tal'],
    ['https://2130706433/', 'tal'],
    ['https://0x7f.1/', 'tal'],
    ['https://[::1]/', 'tal'],
    ['https://[::ffff:10.0.0.1]/', 'tal'],
    ['https://localhost/', 'tilladt'],
    ['file:///etc/passwd', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['esdh.kommune.example', 'læses'],
  ])('T5 refuses %s', (url, why) => {
    expect(refusalOfTarget(url, { hosts })).toContain(why);
  });

  it('T5 refuses an address longer than anybody needs', () => {
    expect(refusalOfTarget(`https://esdh.kommune.example/${'a'.repeat(600)}`, { hosts })).toContain('læses');
  });

  it('names no host that is this machine’s or a network’s own', () => {
    expect(readWebhookHosts('esdh.kommune.dk, Bus.kommune.dk:8443')).toEqual([
      'esdh.kommune.dk',
      'bus.kommune.dk:8443',
    ]);
    for (const list of [
      '',
      'localhost',
      'localhost:8443',
      'esdh',
      '10.0.0.1',
      '0x7f.1',
      '[::1]',
      'esdh.local',
      'vault.internal',
      'x.localhost',
      'https://esdh.kommune.dk',
      'esdh.kommune.dk/sti',
      'esdh.kommune.dk:443',
      'esdh.kommune.dk,,',
      '*.kommune.dk',
    ])
      expect([list, readWebhookHosts(list)]).toEqual([list, null]);
  });

  it.each([
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['172.32.0.1', true],
    ['100.63.255.255', true],
    ['8.8.8.8', true],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['ff02::1', false],
    ['2002:7f00:1::', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['2a00:1450::1', true],
  ])('T5 says of %s whether it is of the internet: %s', (address, is) => {
    expect(isPublicAddress(address)).toBe(is);
  });
});

describe('A signature', () => {
  it('is that of Standard Webhooks', () => {
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const signed = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    };
    expect(signatures([secret], signed)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is by a secret of its own for every webhook and every renewal, from a key that is none of them', () => {
    const key = 'k'.repeat(32);
    const secrets = [
      webhookSecret(key, 'a', 1),
      webhookSecret(key, 'a', 2),
      webhookSecret(key, 'b', 1),
      webhookSecret('l'.repeat(32), 'a', 1),
    ].map(secretText);
    expect(new Set(secrets).size).toBe(4);
    expect(secretText(webhookSecret(key, 'a', 1))).toBe(secrets[0]);
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});
