import { SelectInput, TextInput } from 'react-admin';
import { required, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { NewPublication } from '../../../api/contract/records/publication.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CreatePage } from '../shared/FormPage.js';
import { useToday } from '../shared/myself.js';
import { PlaceInput } from '../shared/PlaceInput.js';
import { Waiting } from '../shared/Waiting.js';

const KIND_OF_PLACE = { township: 'township', villageBoard: 'village', platform: 'county' } as const;

/** Records that something was posted: what, on which board, on which day. */
export default function PublicationCreate() {
  const cycle = useCycleInHand();
  const today = useToday();
  if (!cycle) return <Waiting />;
  const starts = { cycleId: cycle.id, kind: 'dutyList', board: 'villageBoard', publishedOn: today };
  return (
    <CreatePage schema={NewPublication} starts={starts} redirect="list">
      <Inputs />
    </CreatePage>
  );
}

function Inputs() {
  const translate = useTranslate();
  const today = useToday();
  const board = (useWatch({ name: 'board' }) as keyof typeof KIND_OF_PLACE | undefined) ?? 'villageBoard';
  const of = (field: string, values: readonly string[]) =>
    values.map((id) => ({ id, name: translate(`publications.choices.${field}.${id}`) }));
  return (
    <>
      <SelectInput
        source="kind"
        choices={of('kind', ['dutyList', 'confirmedReports'])}
        translateChoice={false}
        validate={required()}
      />
      <SelectInput
        source="board"
        choices={of('board', ['township', 'villageBoard', 'platform'])}
        translateChoice={false}
        validate={required()}
      />
      <PlaceInput source="areaCode" kinds={[KIND_OF_PLACE[board]]} />
      <TextInput
        source="publishedOn"
        type="date"
        validate={required()}
        slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
      />
    </>
  );
}
