import { AutocompleteInput, FormDataConsumer, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { required } from 'ra-core';
import type { Role } from '../../../api/contract/account.js';
import { NewAccount } from '../../../api/contract/records/account.js';
import { CreatePage } from '../shared/FormPage.js';
import { useCounty, useMyself } from '../shared/myself.js';
import { PlaceInput } from '../shared/PlaceInput.js';
import { ROLES } from './roles.js';

/** A new account: whose, of which role, for which place. What belongs to a role is asked for once the role is chosen. */
export default function AccountCreate() {
  const areaCode = useCounty();
  const { account } = useMyself();
  const choices = ROLES.filter((role) => role !== 'operator' || account.role === 'operator').map((id) => ({
    id,
    name: `accounts.choices.role.${id}`,
  }));
  const starts = { areaCode, cadreId: null, unitId: null };
  return (
    <CreatePage schema={NewAccount} starts={starts}>
      <SelectInput source="role" choices={choices} validate={required()} />
      <TextInput source="name" validate={required()} />
      <TextInput source="login" validate={required()} helperText="accounts.loginHint" />
      <FormDataConsumer<{ role?: Role }>>{({ formData: { role } }) => <Whose role={role} />}</FormDataConsumer>
    </CreatePage>
  );
}

/** What an account of this role is for. */
function Whose({ role }: { role: Role | undefined }) {
  const { account } = useMyself();
  if (role === 'townshipCommittee') return <PlaceInput source="areaCode" kinds={['township']} />;
  if (role === 'province') return <TextInput source="areaCode" validate={required()} />;
  if (role === 'operator') return <TextInput source="areaCode" defaultValue={account.areaCode} />;
  if (role === 'dispatchingUnit')
    return (
      <ReferenceInput source="unitId" reference="units" perPage={1000} sort={{ field: 'unitCode', order: 'ASC' }}>
        <AutocompleteInput optionText="name" validate={required()} filterToQuery={(q: string) => (q ? { q } : {})} />
      </ReferenceInput>
    );
  // Operators open accounts of cadres by the code on the roster: they read no names.
  if (role === 'cadre' && account.role === 'operator')
    return <TextInput source="cadreId" validate={required()} helperText="accounts.cadreHint" />;
  if (role === 'cadre')
    return (
      <ReferenceInput source="cadreId" reference="cadres" perPage={1000} sort={{ field: 'cadreCode', order: 'ASC' }}>
        <AutocompleteInput optionText="name" validate={required()} filterToQuery={(q: string) => (q ? { q } : {})} />
      </ReferenceInput>
    );
  return null;
}
