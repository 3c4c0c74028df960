// Small help for forms. Every page is whole without it.

// A page shown again with faults: what is wrong is read first.
document.querySelector('[data-focus]')?.focus();

// A second click sends nothing; the form's key would make it count once anyway.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent === 'yes') return event.preventDefault();
    form.dataset.sent = 'yes';
    form
      .querySelectorAll('button[type="submit"]')
      .forEach((button) => button.setAttribute('aria-disabled', 'true'));
  });
}
// The browser's way back shows the page as it was left.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-once]')) {
    delete form.dataset.sent;
    form
      .querySelectorAll('button[aria-disabled]')
      .forEach((button) => button.removeAttribute('aria-disabled'));
  }
});

// Leaving asks only when something was typed that has not been sent.
const unsent = new Set();
for (const form of document.querySelectorAll('form[data-guard]')) {
  form.addEventListener('input', () => unsent.add(form));
  for (const sent of ['submit', 'saved']) form.addEventListener(sent, () => unsent.delete(form));
}
addEventListener('beforeunload', (event) => {
  if (unsent.size > 0) event.preventDefault();
});

// A text beside its button can be copied at once; without script it is marked and copied by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  if (!field || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    document.getElementById(`${field.id}-kopieret`).textContent = button.dataset.copied;
  });
}
