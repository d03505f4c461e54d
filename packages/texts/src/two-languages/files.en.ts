import type { Same } from '../keys.ts';
import type { filesNl } from './files.nl.ts';

export const filesEn: Same<typeof filesNl> = {
  cells: {
    EMPTY: '{column} is empty.',
    NO_DATE: '{column} is no date as 2026-03-01, 2026-03 or 2026.',
    NO_DATES: '{column} is no list of dates as 1970-03-01 1995-06-24.',
    SERIAL_NUMBER: '{column} is a serial number of a spreadsheet, no date.',
    SHORT_YEAR: '{column} has a year of two digits.',
    NO_YES_OR_NO: '{column} is no yes or no.',
    NO_SECRECY: '{column} is no yes or no, and no 0 to 7.',
    NO_BSN: '{column} is no BSN.',
    NO_MUNICIPALITY: '{column} is no gemeentecode as 0193 or GM0193.',
    NO_POSTCODE: '{column} is no Dutch postcode.',
    NO_HOUSE_NUMBER: '{column} is no house number.',
    NOT_ONE_OF: '{column} is one of {values}.',
    NO_PATHWAY: '{column} is no id as registry due writes it.',
    LIVES_HERE_UNKNOWN: '{column} is empty: whether they live here is not known.',
    EMPTY_BESIDE_LINES_ABROAD: '{column} is empty beside lines abroad.',
    EMPTY_BESIDE_ADDRESS: '{column} is empty beside other parts of the address.',
    CHARACTER_LOST: '{column} holds a character that was lost when the file was made.',
    OTHER_CHARACTER_SET: '{column} was saved in another character set: letters of it are lost.',
    MADE_A_DATE: '{column} was made a date by a spreadsheet.',
    FORMULA: '{column} holds a formula: save the values.',
    SPREADSHEET_ERROR: '{column} holds an error of a spreadsheet.',
    SCIENTIFIC: '{column} is in scientific notation: digits of it are lost.',
    QUOTE_IN_THE_MIDDLE: '{column} has a quotation mark in the middle.',
  },
  fields: {
    REQUIRED: '{column} is empty.',
    TOO_LONG: '{column} is too long.',
    CONTAINS_BSN: '{column} holds a BSN, which may not stand here.',
    INVALID_PHONE: '{column} is no telephone number.',
    INVALID_EMAIL: '{column} is no e-mail address.',
    INVALID_POSTCODE: '{column} is no Dutch postcode.',
    INVALID_DATE: '{column} is a date that is not possible here.',
    DUPLICATE: '{column} stands there twice.',
    INVALID: '{column} is not right.',
  },
  rows: {
    OTHER_SEPARATOR: 'The row is separated by {row}, the header by {header}.',
    QUOTE_NOT_CLOSED:
      'A quotation mark is not closed: it opens here, and this line cannot be read.',
    QUOTE_NOT_CLOSED_ONE_MORE:
      'A quotation mark is not closed: it opens here, and this line and the line after it cannot be read.',
    QUOTE_NOT_CLOSED_MORE:
      'A quotation mark is not closed: it opens here, and this line and the {more} lines after it cannot be read.',
    ROW_FORMULA: 'The row holds a formula: save the values.',
    ROW_QUOTE_IN_THE_MIDDLE: 'The row has a quotation mark in the middle.',
    CELL_COUNT: 'The row does not have as many cells as the header.',
    COLUMN_WITHOUT_NAME: 'Column {place} has no name.',
    EVENT_ID_REUSED:
      'Another message came before under this event id. Give it an id of its own, or say that it is a correction.',
    NOT_SAVED: 'This row was not saved. Send the file again.',
  },
  whole: {
    NO_TEXT: 'The file is no text. Save it as CSV.',
    OLD_MAC: 'The lines of the file end as on a Mac of before 2001. Save it as CSV for Windows.',
    HEADER_NOT_CLOSED: 'A quotation mark in the first line is not closed.',
    COLUMNS_MISSING: 'The file has no column {names}.',
    COLUMN_TWICE: 'The file has the column {names} twice.',
    COLUMNS_UNKNOWN: 'The file has columns that are not known: {names}.',
    NO_ROWS: 'There are no rows in the file.',
    TOO_MANY_ROWS:
      'The file has too many rows: at most {most}. Cut it up, with the first line above each part.',
    TOO_LARGE:
      'The file is too large: at most {most} kB. Cut it up, with the first line above each part.',
  },
  separators: { SEMICOLONS: 'semicolons', COMMAS: 'commas', TABS: 'tabs' },
};
