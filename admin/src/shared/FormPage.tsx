import { type ReactNode, useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import {
  CreateBase,
  EditBase,
  Form,
  type RaRecord,
  RecordRepresentation,
  useNotify,
  useRecordContext,
  useResourceContext,
  useSaveContext,
  useTranslate,
} from 'ra-core';
import { SaveButton } from 'react-admin';
import { Link } from 'react-router-dom';
import type { z } from 'zod';
import { newKey, RequestFailed } from './http.js';
import { PageHead } from './PageHead.js';
import { StaleDialog, type StaleSave } from './StaleDialog.js';

type Props = {
  /** What the route takes: only its properties are sent. */
  schema: z.ZodObject;
  children: ReactNode;
  /** What a new record starts with. */
  starts?: object;
  /** Where saving leads. */
  redirect?: 'list' | 'show';
};

const picked = (schema: z.ZodObject, data: object) =>
  Object.fromEntries(Object.keys(schema.shape).flatMap((name) => (name in data ? [[name, data[name as never]]] : [])));

/** A new record: saved once, whatever the network does; what is wrong stands beside its field. */
export function CreatePage({ schema, children, starts, redirect = 'show' }: Props) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const [key, setKey] = useState(newKey);
  const fail = useFailed();
  return (
    <CreateBase
      redirect={redirect}
      transform={(data: object) => picked(schema, data)}
      mutationOptions={{ meta: { key }, onError: fail, onSettled: () => setKey(newKey()) }}
    >
      <PageHead
        title={translate('ra.page.create', { name: translate(`${word}.name`) })}
        sub={<Link to={`/${word}`}>{translate(`${word}.name`)}</Link>}
      />
      <Sheet starts={starts} back={`/${word}`}>
        {children}
      </Sheet>
    </CreateBase>
  );
}

/** A record's correction, against the version it was read at: where somebody was faster, both versions are shown. */
export function EditPage({ schema, children, redirect = 'show' }: Props) {
  const [stale, setStale] = useState<StaleSave>();
  const fail = useFailed();
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect={redirect}
      transform={(data: object) => picked(schema, data)}
      mutationOptions={{
        onError: (error: unknown, variables: unknown) => {
          if (error instanceof RequestFailed && error.problem.code === 'stale')
            setStale({ problem: error.problem, mine: (variables as { data: object }).data as Record<string, unknown> });
          else fail(error);
        },
      }}
    >
      <EditInside stale={stale} setStale={setStale}>
        {children}
      </EditInside>
    </EditBase>
  );
}

type InsideProps = { stale?: StaleSave; setStale: (stale?: StaleSave) => void; children: ReactNode };

function EditInside({ stale, setStale, children }: InsideProps) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  if (!record) return null;
  return (
    <>
      <PageHead title={<RecordRepresentation />} sub={translate('ra.action.edit')} />
      <Sheet back={`/${word}/${encodeURIComponent(record.id)}/show`}>
        {children}
        {stale && <StaleDialog stale={stale} close={() => setStale(undefined)} />}
      </Sheet>
    </>
  );
}

function Sheet({ starts, back, children }: { starts?: object; back: string; children: ReactNode }) {
  const translate = useTranslate();
  const { saving } = useSaveContext();
  return (
    <Form defaultValues={starts} warnWhenUnsavedChanges sanitizeEmptyValues={false}>
      <Card sx={{ p: 2.5, maxWidth: 720 }}>
        <Box sx={{ display: 'grid', gap: 0.5 }}>{children}</Box>
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <SaveButton icon={<></>} variant="contained" alwaysEnable={false} disabled={saving} />
          <Button component={Link} to={back} variant="outlined">
            {translate('ra.action.cancel')}
          </Button>
        </Box>
      </Card>
    </Form>
  );
}

/** Says what happened; the fields that are wrong light up by themselves. */
function useFailed() {
  const notify = useNotify();
  const translate = useTranslate();
  return (error: unknown) => {
    if (!(error instanceof RequestFailed)) notify(translate('shared.notReached'), { type: 'error' });
    else notify(error.body.errors ? translate('ra.message.invalid_form') : error.message, { type: 'error' });
  };
}
