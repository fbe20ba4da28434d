import { AutocompleteInput } from 'react-admin';
import { required, useTranslate } from 'ra-core';
import type { Area } from '../../../api/contract/records/area.js';
import { useAreaNames, useAreas } from './areas.js';

type Props = {
  source: string;
  kinds: readonly Area['kind'][];
  isRequired?: boolean;
  /** As in CadreCodeInput. */ label?: 'place';
};

/** A place by its name; what is sent is its code. */
export function PlaceInput({ source, kinds, isRequired = true, label }: Props) {
  const translate = useTranslate();
  const areas = useAreas();
  const nameOf = useAreaNames();
  const choices = [...(areas?.values() ?? [])]
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ areaCode }) => ({ id: areaCode, name: nameOf(areaCode, true) }));
  return (
    <AutocompleteInput
      source={source}
      label={label && translate(`shared.pick.${label}`)}
      choices={choices}
      isPending={areas === undefined}
      validate={isRequired ? required() : undefined}
      translateChoice={false}
    />
  );
}
