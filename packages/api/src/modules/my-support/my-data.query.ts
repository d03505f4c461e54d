import { ownDataQuery } from '../privacy/own-data.query.ts';
import { gatherMyData } from './my-data.store.ts';
import { MySupportKeyInput } from './my-support.type.ts';
import { openDoor } from './resident-door.ts';

ownDataQuery('myData', {
  description:
    'Everything that is kept about a resident, as data and to read. About worries for their safety the privacy officer decides first.',
  key: MySupportKeyInput,
  open: openDoor,
  gather: gatherMyData,
  whose: 'resident',
});
