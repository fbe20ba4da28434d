import { useRef, useState } from 'react';
import { Avatar, Box, Button, Card } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import {
  BALLOT_FILE_KINDS,
  type BallotFileKind,
  type BallotFilesOfCadre,
  VOICE_BYTES_AT_MOST,
} from '../../../api/contract/records/ballot-file.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useMay } from '../shared/myself.js';
import { upload } from '../shared/upload.js';
import { Fault } from '../sign-in/Frame.js';
import { smallPhoto } from './small-photo.js';

/** What stands on the ballot so that people know who is meant: a photo and a recorded voice. */
export function BallotFilesCard({ cadreId, name }: { cadreId: string; name: string }) {
  const translate = useTranslate();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const may = useMay('ballot-files.update');
  const [fault, setFault] = useState('');
  const [isSending, setSending] = useState(false);
  const key = ['ballot-files', cadreId];
  const { data, dataUpdatedAt } = useQuery({
    queryKey: key,
    enabled: may,
    queryFn: async ({ signal }) =>
      (await provider.read<BallotFilesOfCadre>(`ballot-files/${cadreId}`, {}, { signal })).data,
  });
  if (!may || !data) return null;
  const doing = async (work: () => Promise<unknown>) => {
    setSending(true);
    setFault('');
    try {
      await work();
    } catch (error) {
      if (error instanceof RequestFailed) setFault(error.message);
      else setFault(translate(error instanceof TypeError ? 'shared.notReached' : 'cadres.ballot.noPicture'));
    }
    setSending(false);
    void cache.invalidateQueries({ queryKey: key });
  };
  const send = (kind: BallotFileKind, chosen: File) =>
    doing(async () => {
      const file = kind === 'photo' ? await smallPhoto(chosen) : chosen;
      await upload(`ballot-files/${cadreId}/${kind}`, file, mediaOf(kind, file), () => undefined);
    });
  const size = (bytes: number) => translate('cadres.ballot.size', { size: Math.ceil(bytes / 1024) });
  return (
    <Card component="section" aria-labelledby="ballot-files" sx={{ mt: 1.5, p: 2 }}>
      <Box component="h2" id="ballot-files" sx={{ m: 0, mb: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('cadres.ballot.title')}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--third)', mb: 1 }}>
        {translate('cadres.ballot.hint', { voice: VOICE_BYTES_AT_MOST / 1024 })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Avatar
          variant="rounded"
          alt={translate('cadres.ballot.photoOf', { name })}
          {...(data.photo !== null && { src: `/api/ballot-files/${cadreId}/photo?at=${dataUpdatedAt}` })}
          sx={{ width: 78, height: 93, bgcolor: 'var(--weak)', color: 'var(--third)' }}
        >
          {name.slice(0, 1)}
        </Avatar>
        <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
          <Row label={data.photo === null ? translate('cadres.ballot.noPhoto') : size(data.photo)}>
            <Choose kind="photo" isDisabled={isSending} chosen={(file) => void send('photo', file)} />
          </Row>
          <Row label={data.voice === null ? translate('cadres.ballot.noVoice') : size(data.voice)}>
            <Choose kind="voice" isDisabled={isSending} chosen={(file) => void send('voice', file)} />
            {data.voice !== null && (
              <audio controls preload="none" src={`/api/ballot-files/${cadreId}/voice?at=${dataUpdatedAt}`} />
            )}
          </Row>
        </Box>
        {(data.photo !== null || data.voice !== null) && (
          <Button
            disabled={isSending}
            onClick={() => void doing(() => provider.post(`ballot-files/${cadreId}/remove`, {}, { key: newKey() }))}
          >
            {translate('cadres.ballot.remove')}
          </Button>
        )}
      </Box>
      <Fault>{fault}</Fault>
    </Card>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {children}
      <span>{label}</span>
    </Box>
  );
}

type ChooseProps = { kind: BallotFileKind; isDisabled: boolean; chosen: (file: File) => void };

function Choose({ kind, isDisabled, chosen }: ChooseProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const label = translate(`cadres.ballot.${kind}`);
  return (
    <>
      <Button variant="outlined" disabled={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={kind === 'photo' ? 'image/*' : BALLOT_FILE_KINDS.voice.join(',')}
        aria-label={label}
        onChange={({ target }) => {
          const [first] = target.files ?? [];
          if (first) chosen(first);
          target.value = '';
        }}
      />
    </>
  );
}

/** As what it is sent; the service looks at its bytes. */
const mediaOf = (kind: BallotFileKind, { type }: File): string =>
  (BALLOT_FILE_KINDS[kind] as readonly string[]).find((media) => media === type) ?? BALLOT_FILE_KINDS[kind][0];
