import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { momentsOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { addDays, dayOf, weekday } from '@steunpad/domain/calendar/civil-date.ts';

type Demo = Omit<
  Prisma.MeetingCreateManyInput,
  'municipalityId' | 'startsAt' | 'endsAt' | 'closesAt' | 'createdAt' | 'publishedAt' | 'status'
> & { readonly inDays: number; readonly from: string; readonly until: string };

const CONTACT = {
  contactName: 'Organisator van de gemeente',
  contactEmail: 'bijeenkomst@zwolle.voorbeeld.example',
};

const OWN_LOSS =
  'Wij praten over overlijden en rouw. Misschien heeft u zelf iemand verloren. U mag altijd even weglopen.';

/** The three evenings of the pilot, with a run sheet by which somebody who never held one can do so. */
const EVENINGS: readonly Demo[] = [
  {
    inDays: 42,
    from: '19:30',
    until: '21:30',
    audiences: ['PRIMARY_TEACHERS', 'SECONDARY_TEACHERS'],
    title: 'Een kind in de klas verliest een ouder',
    aim: 'U weet na deze avond wat een kind en de ouder die achterblijft nodig hebben van school. U maakt een plan voor de eerste dag, de eerste maand en het eerste jaar.',
    place: 'Stadkamer',
    address: 'Zeven Alleetjes 1, Zwolle',
    capacity: 40,
    access: ['STEP_FREE', 'ACCESSIBLE_TOILET', 'INDUCTION_LOOP', 'QUIET_ROOM'],
    contentWarning: OWN_LOSS,
    aftercare:
      'Een rouwbegeleider is er de hele avond. U vindt die in de stille ruimte naast de zaal.',
    speakers: ['Een docent die haar man verloor', 'Een rouwbegeleider voor kinderen'],
    programme: [
      { at: '19:30', what: 'Welkom, en wat wij vanavond niet doen: namen van kinderen noemen' },
      {
        at: '19:40',
        what: 'Een docent vertelt: mijn eerste dag terug op school',
        who: 'Een docent',
      },
      {
        at: '20:05',
        what: 'Hoe rouwt een kind van vier, acht, twaalf en zestien jaar?',
        who: 'Een rouwbegeleider',
      },
      { at: '20:30', what: 'Pauze' },
      {
        at: '20:45',
        what: 'In groepjes: wat doet u de eerste dag, de eerste maand, het eerste jaar?',
      },
      { at: '21:15', what: 'Vragen, en waar u met zorgen terecht kunt' },
      { at: '21:30', what: 'Einde. Wie wil, blijft nog even' },
    ],
    runSheet: [
      {
        at: '18:30',
        what: 'Zaal open. Stoelen in een halve kring, ringleiding proberen, bordjes naar de stille ruimte',
        who: 'Organisator',
      },
      {
        at: '18:45',
        what: 'Sprekers ontvangen. Afspreken: welk teken geeft u als u wilt stoppen?',
        who: 'Organisator',
      },
      {
        at: '19:00',
        what: 'Deur open. Namen afvinken, naamkaartjes geven, wijzen waar de rouwbegeleider zit',
        who: 'Gastvrouw of gastheer',
      },
      {
        at: '19:30',
        what: 'Welkom. Zeg: hier kan iemand zitten die zelf een verlies draagt. Weglopen mag. Noem geen namen van leerlingen',
        who: 'Gespreksleider',
      },
      {
        at: '20:30',
        what: 'Pauze. Vragen van de kaartjes uitzoeken op onderwerp',
        who: 'Organisator',
      },
      {
        at: '20:45',
        what: 'Groepjes van vijf, een blad per groep met drie vakken: eerste dag, eerste maand, eerste jaar',
        who: 'Gespreksleider',
      },
      {
        at: '21:15',
        what: 'Elke groep noemt een ding. Daarna de vragen, hooguit drie minuten per vraag',
        who: 'Gespreksleider',
      },
      {
        at: '21:30',
        what: 'Dank u wel, wijs op de drie vragen die per mail komen',
        who: 'Gespreksleider',
      },
      {
        at: '21:45',
        what: 'Kort nagesprek met de sprekers: hoe gaat u naar huis?',
        who: 'Organisator en rouwbegeleider',
      },
    ],
    material:
      'De eerste dag: zeg dat u het weet, en vraag wat het kind wil dat de klas weet. De eerste maand: spreek een vaste persoon en een vaste plek af. Het eerste jaar: zet moeilijke dagen in de agenda, zoals Vaderdag en de sterfdag.',
    certificate: true,
    ...CONTACT,
  },
  {
    inDays: 63,
    from: '16:00',
    until: '17:30',
    audiences: ['EMPLOYERS'],
    title: 'Rouw op het werk: wat kunt u doen als werkgever?',
    aim: 'U weet wat u zegt op de eerste dag, welk verlof er is en welke afspraken helpen om te blijven werken.',
    place: 'Stadhuis, raadzaal',
    address: 'Grote Kerkplein 15, Zwolle',
    onlineUrl: 'https://vergadering.voorbeeld.example/rouw-op-het-werk',
    capacity: 60,
    groupRule: 'MAY_SPLIT',
    access: ['STEP_FREE', 'ACCESSIBLE_TOILET', 'INDUCTION_LOOP', 'WRITING_INTERPRETER'],
    contentWarning: OWN_LOSS,
    aftercare: 'Een bedrijfsmaatschappelijk werker blijft tot een half uur na afloop.',
    speakers: ['Een werkgever', 'Een medewerker die haar partner verloor'],
    programme: [
      { at: '16:00', what: 'Welkom' },
      {
        at: '16:05',
        what: 'Een medewerker vertelt: wat hielp, en wat niet',
        who: 'Een medewerker',
      },
      { at: '16:25', what: 'Een werkgever vertelt: zo maken wij afspraken', who: 'Een werkgever' },
      { at: '16:45', what: 'Oefenen in tweetallen: het eerste gesprek' },
      {
        at: '17:10',
        what: 'Verlof, ziek melden en werk: de regels kort',
        who: 'Een adviseur van de gemeente',
      },
      { at: '17:30', what: 'Einde' },
    ],
    runSheet: [
      {
        at: '15:00',
        what: 'Zaal en verbinding proberen, schrijftolk een plek geven met zicht op de spreker',
        who: 'Organisator',
      },
      {
        at: '15:30',
        what: 'Deur open, namen afvinken, ook van wie online meedoet',
        who: 'Gastvrouw of gastheer',
      },
      {
        at: '16:00',
        what: 'Welkom. Vraag: noem geen namen van medewerkers',
        who: 'Gespreksleider',
      },
      {
        at: '16:45',
        what: 'Tweetallen. Lees de eerste zin voor: ik weet wat er is gebeurd, en ik vind het erg voor je',
        who: 'Gespreksleider',
      },
      {
        at: '17:30',
        what: 'Afsluiten op tijd. Wijs op wie er nog blijft om te praten',
        who: 'Gespreksleider',
      },
    ],
    ...CONTACT,
  },
  {
    inDays: 91,
    from: '10:00',
    until: '15:30',
    audiences: ['MUNICIPALITIES'],
    title: 'Landelijke dag voor gemeenten: steun na partnerverlies',
    aim: 'U gaat naar huis met een plan voor uw eigen gemeente: wie belt, wie schrijft, wie betaalt, en wanneer u begint.',
    place: 'Provinciehuis',
    address: 'Luttenbergstraat 2, Zwolle',
    capacity: 120,
    mostPlaces: 4,
    access: ['STEP_FREE', 'ACCESSIBLE_TOILET', 'INDUCTION_LOOP', 'QUIET_ROOM'],
    contentWarning: OWN_LOSS,
    aftercare: 'In de stille ruimte is iemand om mee te praten.',
    speakers: ['Een coördinator uit Zwolle', 'Een ambtenaar burgerzaken', 'Iemand die steun kreeg'],
    programme: [
      { at: '10:00', what: 'Ontvangst' },
      { at: '10:30', what: 'Waarom een gemeente belt', who: 'Iemand die steun kreeg' },
      { at: '11:15', what: 'Van akte tot gesprek: de stappen', who: 'Een ambtenaar burgerzaken' },
      { at: '12:30', what: 'Lunch' },
      { at: '13:30', what: 'Per gemeente: uw plan op een blad' },
      { at: '15:00', what: 'Elk plan in een minuut' },
      { at: '15:30', what: 'Einde' },
    ],
    runSheet: [
      {
        at: '09:00',
        what: 'Zaal open, tafels per gemeente, bladen en stiften klaar',
        who: 'Organisator',
      },
      { at: '09:30', what: 'Namen afvinken en naamkaartjes geven', who: 'Gastvrouw of gastheer' },
      { at: '12:15', what: 'Vragen verzamelen voor na de lunch', who: 'Gespreksleider' },
      {
        at: '13:30',
        what: 'Langs elke tafel: wie is de eerste persoon die u morgen belt?',
        who: 'Coördinatoren',
      },
      {
        at: '15:25',
        what: 'Wijs op het handboek en de volgende bijeenkomst',
        who: 'Gespreksleider',
      },
    ],
    ...CONTACT,
  },
];

const THURSDAY = 4;

/** The evenings of the example, some weeks from now, so that there is always something to register for. */
export const demoMeetings = (now: Date) =>
  EVENINGS.map(({ inDays, from, until, ...meeting }) => {
    const soon = addDays(dayOf(now), inDays);
    const day = addDays(soon, (THURSDAY - weekday(soon) + 7) % 7);
    const startsAt = momentsOf(day, from)![0]!;
    const endsAt = momentsOf(day, until)![0]!;
    const moments = { startsAt, endsAt, closesAt: startsAt, createdAt: now, publishedAt: now };
    return { ...meeting, ...moments, status: 'PUBLISHED' as const };
  });
