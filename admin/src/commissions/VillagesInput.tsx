import { AutocompleteArrayInput } from 'react-admin';
import { required } from 'ra-core';
import { useAreaNames, useAreas } from '../shared/areas.js';

/** Villages of the county, by township and name. */
export function VillagesInput({ source }: { source: string }) {
  const areas = useAreas();
  const nameOf = useAreaNames();
  const choices = [...(areas?.values() ?? [])]
    .filter(({ kind }) => kind === 'village')
    .map(({ areaCode }) => ({ id: areaCode, name: nameOf(areaCode, true) }));
  return (
    <AutocompleteArrayInput
      source={source}
      choices={choices}
      validate={required()}
      translateChoice={false}
      disableCloseOnSelect
    />
  );
}
