import { coordinator } from './help-coordinator.texts.js';

/** Help for each role, the accessibility statement and the notice on personal data. Open to everybody. */
export const help = {
  title: 'Hjælp',
  lead: 'Find din rolle. Her står, hvad du skal gøre, og hvad der sker bagefter.',
  back: 'Al hjælp',
  words: 'Ordene',
  more: 'Læs også',
  accessibility: 'Tilgængelighedserklæring',
  privacy: 'Databeskyttelse',
  footer: 'Om Samsvar',
  updated: (date: string) => `Senest opdateret ${date}.`,
  /** What each role is called, and for whom its page is. */
  roles: {
    secretariat: {
      title: 'Hjælp til sekretariater',
      for: 'For rammeaftalesekretariaterne: bidrag, kommentering og registrering af jeres formands beslutninger.',
      parts: [
        {
          title: 'Begynd her',
          steps: [
            'Log ind. Forsiden »Dine opgaver« viser det, du skylder. Det, der haster mest, står øverst.',
            'Vælg knappen ud for opgaven. Den fører til den side, hvor opgaven løses.',
            '»Du venter på« viser, hvad andre skylder jer, og hvornår de sidst er påmindet.',
          ],
        },
        {
          title: 'Afgiv et bidrag',
          steps: [
            'Åbn afsnittet, og vælg bidraget. Skriv teksten, udfyld svarene, og tag stilling til løsningsmulighederne.',
            'Gem så ofte, du vil. Indtil I afgiver bidraget, kan kun jeres egen region se det.',
            'Vælg »Afgiv«. Siden viser præcis den tekst, der afgives. Den er dermed afgivet til andre myndigheder.',
            'Kvitteringen viser tidspunkt og kontrolnummer. I kan afgive en ny version, så længe sagen er under arbejde.',
          ],
        },
        {
          title: 'Kommentér en version',
          steps: [
            'Læs versionen, og skriv bemærkninger til et afsnit i teksten eller til helheden.',
            'Slut med »ingen bemærkninger«, »bemærkninger« eller »bør ændres«. Opgaven er løst, når I har sendt det.',
          ],
        },
        {
          title: 'Foreslå ændringer i et udkast',
          steps: [
            'Vælg »Foreslå ændringer« på afsnittet, og ret i teksten, som I mener, den skal lyde. Udkastet ændres ikke.',
            'Hver rettelse bliver et forslag for sig. Skriv gerne, hvorfor.',
            'Tovholderen antager eller afviser hvert forslag. I kan trække et forslag tilbage, så længe det er åbent.',
          ],
        },
        {
          title: 'Registrér en beslutning, der er truffet et andet sted',
          steps: [
            'Har jeres formand eller forum svaret på et møde eller i en mail, kan I registrere svaret på den version, det gjaldt.',
            'Vedlæg referatet eller mailen, og skriv mødedato og forum. Svaret mærkes »registreret«.',
            'Formanden får besked med det samme og kan gøre indsigelse, indtil afrapporteringen er fremsendt. Gøres der indsigelse, tæller svaret ikke.',
          ],
        },
        {
          title: 'Planlæg efter jeres møder',
          steps: [
            'Åbn »Plan« på sagen, og vælg »Registrér og ret møder i jeres forum«. Skriv ét møde, indsæt en liste, eller send en kalenderfil.',
            'Siden viser, hvad der flytter sig i hver sag, før det gælder. Regionens svar falder på det sidste møde, der kan nås.',
            'Når I ikke et møde, kan I vælge, at forummet afgør det skriftligt pr. mail. Et møde før den fælles dato gør ikke regionen forsinket før de andre.',
          ],
        },
        {
          title: 'Når nogen er væk',
          steps: [
            'Registrér fravær under Adgang: jeres eget, formandens og kollegernes. Grunden gemmes ikke. Planen advarer, når en dato falder i fraværet.',
            'Registrér en stedfortræder for jeres formand eller for jer selv, fra og til en dato. Det kan ikke gøres med tilbagevirkende kraft.',
            'Stedfortræderen får opgaverne og påmindelserne. Begge navne står i sagsloggen.',
          ],
        },
      ],
    },
    lead: {
      title: 'Hjælp til tovholdere',
      for: 'For det sekretariat, der har ansvaret for et afsnits tekst.',
      parts: [
        {
          title: 'Skriv udkastet',
          steps: [
            'Læs regionernes bidrag side om side. De vises, når de er afgivet.',
            'Skriv teksten, og udfyld svarene. Kravlisten viser, hvad brevet beder om, og hvad der mangler.',
            'Et krav er besvaret, delvist besvaret, afvist med en begrundelse eller ikke relevant. Alle krav, der skal besvares, skal have ét af disse, før udkastet kan sendes i kommentering.',
            'Teksten gemmes, mens du skriver. Flere fra sekretariatet kan skrive i den på samme tid. Er der gemt ved siden af, vises begge tekster, og intet går tabt.',
          ],
        },
        {
          title: 'Tag stilling til forslag',
          steps: [
            'De andre sekretariaters forslag står ved siden af teksten, når du skriver, og på en side for sig.',
            'Antager du et forslag, gemmes det, du har skrevet, og forslaget sættes ind. Afviser du det, kan du skrive hvorfor.',
            'Er stedet ændret, siden forslaget blev stillet, kan det ikke antages. Ret selv teksten, og afvis det så.',
          ],
        },
        {
          title: 'Send i kommentering',
          steps: [
            'Når udkastet sendes, bliver det en nummereret version, som ikke kan ændres. De øvrige sekretariater får besked.',
            'Ret efter bemærkningerne, og send en ny version, hvis der er brug for det.',
            'Afslut kommenteringen, når alle har svaret, eller når fristen er passeret. Så spørges formændene.',
          ],
        },
        {
          title: 'Når en tekst ændres',
          steps: [
            'En ny version ophæver de svar, der er givet til den forrige, også når der kun er rettet et komma. Siden viser, hvilke svar det er, før du bekræfter.',
            'Formændene får besked og ser forskellen fra den tekst, de sagde ja til.',
            'Kommer den gamle tekst igen, gælder svarene igen, hvis regionen ikke har svaret på en anden tekst imens.',
          ],
        },
      ],
    },
    coordinator,
    chair: {
      title: 'Hjælp til formænd',
      for: 'For formænd for de administrative styregrupper. Alt kan gøres på en telefon.',
      parts: [
        {
          title: 'Svar på et afsnit',
          steps: [
            'Åbn opgaven fra forsiden eller fra linket i mailen. Linket åbner kun siden; intet er besluttet, før du har svaret.',
            'Har du svaret på en tidligere version, vises forskellen først. Læs teksten og de andre regioners forbehold.',
            'Vælg »Godkend«, »Godkend med forbehold«, »Kan ikke tilslutte sig« eller »Send tilbage«. Intet er valgt på forhånd, og knappen nævner versionen.',
            'Kvitteringen viser nummer, tidspunkt, version og kontrolnummer, og hvad der nu sker.',
          ],
        },
        {
          title: 'De fire svar',
          steps: [
            'Godkendt: kommunerne i regionen tilslutter sig teksten.',
            'Godkendt med forbehold: et ja med en betingelse. Forbeholdet trykkes ordret i afrapporteringen.',
            'Kan ikke tilslutte sig: et nej med en begrundelse.',
            'Sendt tilbage: teksten skal ændres, før regionen kan svare. Skriv, hvad der skal ændres.',
          ],
        },
        {
          title: 'Svaret gælder den tekst, du har set',
          steps: [
            'Ændres teksten, tæller svaret ikke for den nye tekst. Du får besked og ser, hvad der er ændret.',
            'Du kan tage et svar tilbage, indtil afrapporteringen er fremsendt.',
          ],
        },
        {
          title: 'Svar på den samlede afrapportering',
          steps: [
            'Når alle afsnit er godkendt, bliver du spurgt om tilslutning til helheden. Tilslutningen er administrativ; den er ikke en vedtagelse i kommunalbestyrelserne.',
            'Regionens egne ord om helheden kan stå som standpunkt i bilaget. De kan ændres, indtil der fremsendes.',
          ],
        },
        {
          title: 'Hvis andre registrerer dit svar',
          steps: [
            'Kun jeres eget sekretariat kan registrere en beslutning, du eller forummet har truffet et andet sted. Du får besked med det samme.',
            'Er det ikke rigtigt, gør du indsigelse på svarsiden. Så tæller svaret ikke.',
          ],
        },
      ],
    },
    substitute: {
      title: 'Hjælp til stedfortrædere',
      for: 'For den, der handler for en formand eller et sekretariat i en periode.',
      parts: [
        {
          title: 'Det kan du',
          steps: [
            'Du kan det samme som den, du er stedfortræder for, fra den første til den sidste dag i mandatet.',
            'Øverst på siden står, hvem du handler for. På kvitteringen og i sagsloggen står begge navne.',
            'Opgaverne står på din forside med »Som stedfortræder for«. Du får også påmindelserne.',
          ],
        },
        {
          title: 'Det kan du ikke',
          steps: [
            'Du kan ikke udpege en ny stedfortræder.',
            'Du kan ikke handle før den første eller efter den sidste dag. Det, du har besluttet imens, gælder fortsat: det var regionens.',
          ],
        },
      ],
    },
    reader: {
      title: 'Hjælp til styrelsen og læsere',
      for: 'For Social- og Boligstyrelsen, kommuner, KL og revision.',
      parts: [
        {
          title: 'Det ser du',
          steps: [
            'Styrelsen ser de samlede afrapporteringer, der er fremsendt, med tidspunkt, kontrolnummer og filer.',
            'En læser ser de versioner, som det koordinerende sekretariat har frigivet til netop den læser, og det fremsendte i de samme sager.',
            'Alle, der ser en sag, ser de af dens dokumenter, som kan udleveres.',
          ],
        },
        {
          title: 'Det ser du ikke',
          steps: [
            'Udkast, kommentarer og de enkelte regioners svar undervejs ses kun af de sekretariater og formænd, der arbejder med sagen.',
          ],
        },
        {
          title: 'Kontrolnummeret',
          steps: [
            'Kontrolnummeret er et fingeraftryk af det, der er fremsendt. Ændres ét tegn, bliver nummeret et andet.',
          ],
        },
      ],
    },
    admin: {
      title: 'Hjælp til systemadministratorer',
      for: 'For den, der holder organisationer og personer ved lige.',
      parts: [
        {
          title: 'Det gør du',
          steps: [
            'Opret organisationer og personer, og giv hver person en rolle fra en dato. En rolle slutter på en dato; den slettes ikke.',
            'Giv en ny person en startkode. Den vises kun én gang, og personen vælger straks sin egen.',
            'Skift formand med en dato. Svar, der er givet, gælder fortsat: de var regionens.',
            'Registrér mandater med en første og en sidste dag. De kan ikke dateres tilbage.',
          ],
        },
        {
          title: 'Det gør du ikke',
          steps: [
            'Du ser ikke sagerne og træffer ingen beslutning i dem.',
            'Alt, du ændrer, står i administrationens egen log.',
          ],
        },
      ],
    },
  },
  /** What the words mean; the same everywhere in the system. */
  glossary: [
    ['afsnit', 'En del af svaret med sin egen tovholder.'],
    ['bidrag', 'Én regions tekst og svar til et afsnit.'],
    ['forbehold', 'Et ja med en betingelse, der trykkes ordret.'],
    ['forelægge', 'Bede regionerne om tilslutning til den samlede afrapportering.'],
    ['fremsende', 'Sende den samlede afrapportering til styrelsen.'],
    ['kontrolnummer', 'Et fingeraftryk af en tekst. To tekster med samme nummer er ens.'],
    ['krav', 'Én ting, brevet beder om. Kravene står i kravlisten.'],
    ['løsningsmulighed', 'Et navngivet alternativ i et afsnit, som hver region tager stilling til.'],
    ['milepæl', 'En intern dato, talt i arbejdsdage før det interne mål.'],
    ['sammenfatning', 'Det koordinerende sekretariats tekst om den ene løsning.'],
    ['standpunkt', 'En regions egne ord, trykt i afrapporteringens bilag.'],
    ['tilslutning', 'En regions administrative svar på helheden.'],
    ['tovholder', 'Det sekretariat, der har ansvaret for et afsnits tekst.'],
    ['version', 'En nummereret tekst, der ikke kan ændres.'],
  ],
} as const;
