import { ownDataQuery } from '../privacy/own-data.query.ts';
import { gatherMyVolunteerData } from './my-volunteer-data.store.ts';
import { MyVolunteeringKeyInput } from './my-volunteering.type.ts';
import { openVolunteerDoor } from './volunteer-door.ts';

ownDataQuery('myVolunteerData', {
  description:
    'Everything that is kept about a volunteer, as data and to read. Of residents only that there was somebody, and when.',
  key: MyVolunteeringKeyInput,
  open: openVolunteerDoor,
  gather: gatherMyVolunteerData,
  whose: 'volunteer',
});
