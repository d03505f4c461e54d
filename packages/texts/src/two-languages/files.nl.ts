/** What is wrong with a file that people send, by the column; never with what stands in it. */
export const filesNl = {
  cells: {
    EMPTY: '{column} is leeg.',
    NO_DATE: '{column} is geen datum zoals 2026-03-01, 2026-03 of 2026.',
    NO_DATES: '{column} is geen rij datums zoals 1970-03-01 1995-06-24.',
    SERIAL_NUMBER: '{column} is een volgnummer van een rekenblad en geen datum.',
    SHORT_YEAR: '{column} heeft een jaar van twee cijfers.',
    NO_YES_OR_NO: '{column} is geen ja of nee.',
    NO_SECRECY: '{column} is geen ja of nee, en geen 0 tot 7.',
    NO_BSN: '{column} is geen BSN.',
    NO_MUNICIPALITY: '{column} is geen gemeentecode zoals 0193 of GM0193.',
    NO_POSTCODE: '{column} is geen Nederlandse postcode.',
    NO_HOUSE_NUMBER: '{column} is geen huisnummer.',
    NOT_ONE_OF: '{column} is één van {values}.',
    NO_PATHWAY: '{column} is geen nummer zoals de lijst om na te zoeken het heeft.',
    LIVES_HERE_UNKNOWN: '{column} is leeg: het is niet bekend of deze persoon hier woont.',
    EMPTY_BESIDE_LINES_ABROAD: '{column} is leeg naast regels van een adres in het buitenland.',
    EMPTY_BESIDE_ADDRESS: '{column} is leeg naast andere delen van het adres.',
    CHARACTER_LOST: '{column} heeft een teken dat verloren ging toen het bestand werd gemaakt.',
    OTHER_CHARACTER_SET: '{column} is in een andere tekenset bewaard: er zijn letters verloren.',
    MADE_A_DATE: '{column} is door een rekenblad een datum geworden.',
    FORMULA: '{column} heeft een formule: bewaar de waarden.',
    SPREADSHEET_ERROR: '{column} heeft een fout van een rekenblad.',
    SCIENTIFIC: '{column} is een getal met een E: er zijn cijfers verloren.',
    QUOTE_IN_THE_MIDDLE: '{column} heeft een aanhalingsteken in het midden.',
  },
  /** What the checks of the API say of a value that could be read. */
  fields: {
    REQUIRED: '{column} is leeg.',
    TOO_LONG: '{column} is te lang.',
    CONTAINS_BSN: '{column} bevat een BSN. Dat mag hier niet staan.',
    INVALID_PHONE: '{column} is geen telefoonnummer.',
    INVALID_EMAIL: '{column} is geen e-mailadres.',
    INVALID_POSTCODE: '{column} is geen Nederlandse postcode.',
    INVALID_DATE: '{column} is een datum die hier niet kan.',
    DUPLICATE: '{column} staat er twee keer.',
    INVALID: '{column} klopt niet.',
  },
  rows: {
    OTHER_SEPARATOR:
      'De regel is gescheiden met {row}, de eerste regel van het bestand met {header}.',
    QUOTE_NOT_CLOSED:
      'Een aanhalingsteken is niet gesloten: het begint hier, en deze regel is niet te lezen.',
    QUOTE_NOT_CLOSED_ONE_MORE:
      'Een aanhalingsteken is niet gesloten: het begint hier, en deze regel en de regel erna zijn niet te lezen.',
    QUOTE_NOT_CLOSED_MORE:
      'Een aanhalingsteken is niet gesloten: het begint hier, en deze regel en de {more} regels erna zijn niet te lezen.',
    ROW_FORMULA: 'De regel heeft een formule: bewaar de waarden.',
    ROW_QUOTE_IN_THE_MIDDLE: 'De regel heeft een aanhalingsteken in het midden.',
    CELL_COUNT: 'De regel heeft niet zo veel cellen als de eerste regel.',
    COLUMN_WITHOUT_NAME: 'Kolom {place} heeft geen naam.',
    EVENT_ID_REUSED:
      'Er kwam eerder een ander bericht onder dit nummer. Geef het een eigen nummer, of zeg dat het een verbetering is.',
    NOT_SAVED: 'Deze regel is niet bewaard. Stuur het bestand nog een keer.',
  },
  whole: {
    NO_TEXT: 'Het bestand is geen tekst. Bewaar het als CSV.',
    OLD_MAC:
      'De regels van het bestand eindigen zoals op een Mac van voor 2001. Bewaar het als CSV voor Windows.',
    HEADER_NOT_CLOSED: 'Een aanhalingsteken in de eerste regel is niet gesloten.',
    COLUMNS_MISSING: 'Het bestand heeft geen kolom {names}.',
    COLUMN_TWICE: 'Het bestand heeft de kolom {names} twee keer.',
    COLUMNS_UNKNOWN: 'Het bestand heeft kolommen die wij niet kennen: {names}.',
    NO_ROWS: 'Er staan geen regels in het bestand.',
    TOO_MANY_ROWS:
      'Het bestand heeft te veel regels: ten hoogste {most}. Splits het, met de eerste regel boven elk deel.',
    TOO_LARGE:
      'Het bestand is te groot: ten hoogste {most} kB. Splits het, met de eerste regel boven elk deel.',
  },
  separators: { SEMICOLONS: 'puntkomma’s', COMMAS: 'komma’s', TABS: 'tabs' },
} as const;
