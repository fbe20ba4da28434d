import { useState } from 'react';
import { useDataProvider, useTranslate } from 'ra-core';
import type { AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';

type Props = { record: AssignedDutyRecord; move: Move; close: () => void };
const OUTCOMES: Record<string, string> = { confirm: 'confirmed', 'not-confirm': 'notConfirmed', except: 'excepted' };

/** What the county found out, with its grounds, and how it was put right where it is true. */
export function VerifyDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [grounds, setGrounds] = useState('');
  const [remedy, setRemedy] = useState('');
  const isTrue = move.move === 'confirm';
  const asked = { ...move, needs: move.needs.filter((need) => need !== 'reason') };
  return (
    <MoveDialog
      word="assigned-duties"
      record={record}
      move={asked}
      close={close}
      also={{
        outcome: OUTCOMES[move.move],
        grounds: grounds.trim(),
        remedy: isTrue ? remedy.trim() || null : null,
      }}
      send={(_, body, sending) => provider.move('assigned-duties', record.id, 'verify', body, sending)}
    >
      <MoveText
        label={translate('assigned-duties.fields.grounds')}
        value={grounds}
        onChange={setGrounds}
        hint={translate('assigned-duties.groundsHint')}
        atMost={500}
        rows={3}
      />
      {isTrue && (
        <MoveText
          label={translate('assigned-duties.fields.remedy')}
          value={remedy}
          onChange={setRemedy}
          hint={translate('assigned-duties.remedyHint')}
          atMost={500}
          rows={2}
        />
      )}
    </MoveDialog>
  );
}
