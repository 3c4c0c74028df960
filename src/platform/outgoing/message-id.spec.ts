import { mailDomain, messageIdOf } from './message-id.js';

describe('the domain of Message-IDs', () => {
  it.each([
    ['the address mail comes from', 'Samsvar <samsvar@Kommune.DK>', 'https://sager.region.dk', 'kommune.dk'],
    ['a bare address', 'samsvar@kommune.dk', 'https://sager.region.dk', 'kommune.dk'],
    ['where links lead, without one', undefined, 'https://sager.region.dk:8443/under', 'sager.region.dk'],
    ['where links lead, when the address has no name', 'samsvar@localhost', 'https://sager.dk', 'sager.dk'],
    ['nobody, on a machine in numbers', undefined, 'http://127.0.0.1:3000', 'samsvar.example'],
    ['nobody, on a bare host', undefined, 'http://localhost:3000', 'samsvar.example'],
    ['nobody, on an IPv6 address', undefined, 'http://[::1]:3000', 'samsvar.example'],
  ])('is that of %s', (_which, from, publicUrl, expected) => {
    expect(mailDomain(from, publicUrl)).toBe(expected);
  });

  it('closes the id', () => {
    expect(messageIdOf('0190', 'kommune.dk')).toBe('<0190@kommune.dk>');
  });
});
