import { passwordFault } from './password-rules.pure.js';

const owner = { name: 'Formand Nordjylland', email: 'fmd@nordjylland.example' };
const fault = (password: string) => passwordFault(password, owner);

describe('A new password', () => {
  it.each([
    'tre heste spiste rugbrød',
    'grøn-kaffe-under-broen',
    'x7Gq2LpV9tRw4zK',
    'å'.repeat(3) + 'bævergrød på hylden',
  ])('may be %j', (password) => {
    expect(fault(password)).toBeNull();
  });

  it('has 15 to 128 characters, counted as people count', () => {
    expect(fault('kort grøn hest')).toContain('mindst 15 tegn');
    expect(fault('korte grøn hest')).toBeNull();
    expect(fault('ordene '.repeat(19))).toContain('højst være på 128');
    expect(fault('en grøn hest, '.repeat(9).slice(0, 128))).toBeNull();
    // One letter, however it is put together.
    expect(fault('kort groën hest'.normalize('NFD'))).toBeNull();
    expect(fault('kort grën hest'.normalize('NFD'))).toContain('mindst 15');
  });

  it.each([
    'passwordpassword',
    'Password1234567890',
    'Kodeord-Kodeord-2024',
    'samsvar-samsvar-1',
    'SamsvarSommer2024!',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    '123456789012345',
    'abcdefghijklmnopq',
    'qwertyuiopåasdfgh',
    'FormandNordjylland1',
    'nordjylland.example',
    'velkommen til Danmark',
  ])('is too easy to guess as %j', (password) => {
    expect(fault(password)).toContain('for let at gætte');
  });
});
