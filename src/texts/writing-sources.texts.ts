/** Sources that a text cites: what is said of each, and how they are written in a plain field. */
export const sources = {
  letter: (number: number, fact: string) => `Kilde ${number}. ${fact}`,
  document: (kind: string, theme: string, party: string, dated: string) =>
    `${kind}, »${theme}«, ${party}, ${dated}`,
  unknown:
    'Teksten henviser til en kilde, som sagen ikke har. Fjern kilden fra ordene, eller vælg den igen under »Kilde«.',
  title: 'Kilder, der kan henvises til',
  hint: 'Sæt ordene i kantede parenteser og kildens navn i parentes lige efter: [8,2 pct.](brev:...). Når teksten gemmes, sættes resten af kildens oplysninger ind.',
} as const;
