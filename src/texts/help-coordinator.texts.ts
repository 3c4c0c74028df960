/** Help for the coordinating secretariat. */
export const coordinator = {
  title: 'Hjælp til det koordinerende sekretariat',
  for: 'For det sekretariat, der har oprettet sagen eller har fået koordineringen overdraget.',
  parts: [
    {
      title: 'Opret sagen',
      steps: [
        'Vælg »Opret en sag« under Sager. Skriv styrelsens sagsnummer, brevets dato og den formelle frist.',
        'Siden viser de datoer, der regnes tilbage fra fristen, før noget gemmes.',
        'Udpeg en tovholder for hvert afsnit. Når alle afsnit har en, kan udarbejdelsen åbnes.',
      ],
    },
    {
      title: 'Prøv sagens påmindelser af',
      steps: [
        'Åbn »Påmindelser«, og vælg »Kør prøven«. Siden viser, hvem der vil få hvilke mails på hvilke dage, helt til fristen. Intet sendes.',
        'Vælg, om ingen gør noget, eller om alt bliver gjort på sin dag. I kan også se, hvad der ville ske, hvis det interne mål blev flyttet.',
        '»Bemærk« nævner dage med mange frister, roller uden stedfortræder og fravær. Resultatet kan hentes som regneark.',
      ],
    },
    {
      title: 'Forelæg helheden',
      steps: [
        'Skriv sammenfatningen: den ene løsning, sammenhængen med de øvrige tilbud, og hvordan svaret er koordineret og behandlet.',
        'Forklar eller ret modstrid mellem afsnittene. Den vises for alle og spærrer for forelæggelsen.',
        'Når alle afsnit er godkendt, forelægger du den samlede afrapportering. Formændene spørges om tilslutning til netop den tekst.',
      ],
    },
    {
      title: 'Når en region ikke svarer',
      steps: [
        'Tavshed er aldrig et ja. Påmindelserne fortsætter, og de går videre til stedfortræder, formand og til jer.',
        'Er datoen passeret, og har regionen haft teksten i mindst fem arbejdsdage, kan du anføre kommunerne i regionen som ikke tilsluttet. Regionen kan stadig svare, indtil der er fremsendt.',
        'Afrapporteringen kan fremsendes, når mere end halvdelen af regionerne har sagt ja, og de øvrige er anført. Den gengiver deres egne ord eller »har ikke svaret«.',
      ],
    },
    {
      title: 'Fremsend og følg op',
      steps: [
        'Kontrolsiden viser, om noget mangler. Læs den samlede tekst og bilaget, og fremsend.',
        'Sagen viser »sendt, ikke bekræftet«, indtil det er vist, at styrelsen har modtaget svaret. Det er afleveringen, der afgør, om fristen er overholdt.',
        'Registrér styrelsens kvittering, uddybende spørgsmål og vurdering. Svar på spørgsmål afgives som supplement.',
      ],
    },
    {
      title: 'Fristen',
      steps: [
        'Bekræft fristen under Frist, når styrelsens brev ligger på sagen. Så kan alle se, hvor den står.',
        'Den formelle frist flyttes kun af styrelsens skriftlige svar. Et løfte i telefonen vises ved siden af og flytter intet.',
        'Flyttes fristen, flyttes milepæle og påmindelser samtidig. Ingen bliver rykket to gange for det samme.',
      ],
    },
    {
      title: 'Frigiv en tekst til en læser',
      steps: [
        'En version kan frigives til navngivne læsere. Teksten er dermed afgivet til andre myndigheder, og det står i sagsloggen.',
      ],
    },
  ],
} as const;
