import { useState } from 'react';
import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import type { Cadre } from '../../../api/contract/records/cadre.js';
import type { Team } from '../../../api/contract/records/team.js';
import type { Move } from '../../../api/contract/transitions.js';
import { useAreaNames, useAreas } from '../shared/areas.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { useToday } from '../shared/myself.js';

const POSTS = ['firstSecretary', 'teamLeader', 'teamMember', 'townshipTeamMember'] as const;
type Post = (typeof POSTS)[number];

type Props = { record: Cadre; move: Move; close: () => void };

/** Where a cadre is posted next, as what, from which day. It ends the posting before on the day before. */
export function PostDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const today = useToday();
  const areas = useAreas();
  const nameOf = useAreaNames();
  const [post, setPost] = useState<Post>('firstSecretary');
  const [areaCode, setAreaCode] = useState('');
  const [postedOn, setPostedOn] = useState(today);
  const [teamId, setTeamId] = useState('');
  const [villages, setVillages] = useState<string[]>([]);
  const [batch, setBatch] = useState('');
  const [reason, setReason] = useState('');
  const ofTownship = post === 'townshipTeamMember';
  const kind = ofTownship ? 'township' : 'village';
  const places = [...(areas?.values() ?? [])].filter((area) => area.kind === kind).map((area) => area.areaCode);
  const liaisons = [...(areas?.values() ?? [])]
    .filter((area) => area.kind === 'village' && areaCode !== '' && area.areaCode.startsWith(areaCode.slice(0, 9)))
    .map((area) => area.areaCode)
    .filter((code) => code !== areaCode);
  const { data: teams } = useGetList<Team>('teams', {
    filter: { areaCode: areaCode || '-' },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'teamCode', order: 'ASC' },
  });
  const f = (field: string) => translate(`postings.fields.${field}`);
  const also = {
    post,
    areaCode,
    postedOn,
    villages,
    teamId: teamId || null,
    batch: batch.trim() || null,
    ...(reason.trim() && { reason: reason.trim() }),
  };
  return (
    <MoveDialog word="cadres" record={record} move={move} close={close} also={also}>
      <TextField
        select
        fullWidth
        label={f('post')}
        value={post}
        onChange={(event) => {
          setPost(event.target.value as Post);
          setAreaCode('');
          setVillages([]);
          setTeamId('');
        }}
      >
        {POSTS.map((id) => (
          <MenuItem key={id} value={id}>
            {translate(`postings.choices.post.${id}`)}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        options={places}
        value={areaCode === '' ? null : areaCode}
        onChange={(_, code) => {
          setAreaCode(code ?? '');
          setVillages([]);
          setTeamId('');
        }}
        getOptionLabel={(code) => nameOf(code, true)}
        renderInput={(given) => <TextField {...given} label={f('areaCode')} required />}
      />
      <Autocomplete
        multiple
        options={liaisons}
        value={villages}
        onChange={(_, codes) => setVillages(codes)}
        getOptionLabel={(code) => nameOf(code)}
        renderInput={(given) => <TextField {...given} label={f('villages')} />}
      />
      {(teams ?? []).length > 0 && (
        <TextField
          select
          fullWidth
          label={f('teamId')}
          value={teamId}
          onChange={(event) => setTeamId(event.target.value)}
        >
          <MenuItem value="">—</MenuItem>
          {teams!.map((team) => (
            <MenuItem key={team.id} value={team.id}>
              {team.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        label={f('postedOn')}
        type="date"
        value={postedOn}
        onChange={(event) => setPostedOn(event.target.value)}
        required
        fullWidth
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField label={f('batch')} value={batch} onChange={(event) => setBatch(event.target.value)} fullWidth />
      <TextField
        label={f('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        helperText={translate('postings.reasonHint')}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </MoveDialog>
  );
}
