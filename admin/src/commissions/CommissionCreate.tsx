import { AutocompleteArrayInput, DateInput, ReferenceArrayInput, TextInput } from 'react-admin';
import { required } from 'ra-core';
import { NewCommission } from '../../../api/contract/records/commission.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CreatePage } from '../shared/FormPage.js';
import { Waiting } from '../shared/Waiting.js';
import { VillagesInput } from './VillagesInput.js';

const ASSESSORS = { role: 'thirdParty', state: ['approved', 'active'] };
const byName = (q: string) => (q ? { q } : {});

/** Who is commissioned, for which villages of the cycle in hand, from when until when. */
export default function CommissionCreate() {
  const cycle = useCycleInHand();
  if (!cycle) return <Waiting />;
  return (
    <CreatePage schema={NewCommission} starts={{ cycleId: cycle.id, villages: [], accountIds: [] }}>
      <TextInput source="firm" validate={required()} />
      <ReferenceArrayInput source="accountIds" reference="accounts" filter={ASSESSORS} perPage={200}>
        <AutocompleteArrayInput optionText="name" validate={required()} filterToQuery={byName} />
      </ReferenceArrayInput>
      <VillagesInput source="villages" />
      <DateInput source="fromOn" validate={required()} />
      <DateInput source="untilOn" validate={required()} />
      <DateInput source="destroyOn" validate={required()} />
    </CreatePage>
  );
}
