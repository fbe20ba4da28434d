import { useState } from 'react';
import {
  Box,
  Button,
  Card,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  type Theme,
  useMediaQuery,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { VillageInterviews } from '../../../api/contract/records/interview.js';
import { useAreaNames } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useMay } from '../shared/myself.js';
import { percent } from '../surveys/Share.js';
import { SurveyDialog } from './SurveyDialog.js';
import { useFigures } from './useFigures.js';

/** What the interviews of each village come to, with the response rate beside every figure, and how the survey stands to them. */
export function Villages() {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const cycle = useCycleInHand();
  const mayMake = useMay('surveys.create');
  const figures = useFigures(cycle?.id);
  const [open, setOpen] = useState<VillageInterviews>();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (!cycle || !figures || figures.length === 0) return null;
  const head = (name: string) => translate(`interviews.villages.${name}`);
  return (
    <Card sx={{ mb: 1.5 }} component="section" aria-label={head('title')}>
      <Box component="h2" sx={{ m: 0, px: 2, pt: 1.25, fontSize: '0.875rem', fontWeight: 600 }}>
        {head('title')}
      </Box>
      {isPhone ? (
        figures.map((one) => <Village key={one.areaCode} one={one} mayMake={mayMake} open={() => setOpen(one)} />)
      ) : (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={head('title')}>
          <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } }}>
            <TableHead>
              <TableRow>
                {HEADS.map((name) => (
                  <TableCell key={name} align={name === 'village' || name === 'survey' ? 'left' : 'right'}>
                    {head(name)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {figures.map((one) => {
                const { called, valid, refusals, substituted, calledBack } = one.figures;
                return (
                  <TableRow key={one.areaCode}>
                    <TableCell component="th" scope="row">
                      {nameOf(one.areaCode, true)}
                    </TableCell>
                    <TableCell align="right">{called}</TableCell>
                    <TableCell align="right">
                      {valid}
                      <Second>{percent(one.responseRatio)}</Second>
                    </TableCell>
                    <TableCell align="right">{refusals}</TableCell>
                    <TableCell align="right">{substituted}</TableCell>
                    <TableCell align="right">
                      {calledBack}
                      <Second>{percent(one.calledBackRatio)}</Second>
                    </TableCell>
                    <TableCell>
                      <Standing one={one} mayMake={mayMake} open={() => setOpen(one)} />
                    </TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </Box>
      )}
      {open && <SurveyDialog cycleId={cycle.id} village={open} close={() => setOpen(undefined)} />}
    </Card>
  );
}

const HEADS = ['village', 'called', 'valid', 'refusals', 'substituted', 'calledBack', 'survey'] as const;

function Second({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ ml: 0.75, fontSize: '0.75rem', color: 'var(--third)' }}>
      {children}
    </Box>
  );
}

/** One village on a phone: its figures in a line, and the button within reach. */
function Village({ one, mayMake, open }: StandingProps) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const { called, valid, refusals, substituted, calledBack } = one.figures;
  const said = (name: string, value: string | number) => `${translate(`interviews.villages.${name}`)} ${value}`;
  return (
    <Box
      role="group"
      aria-label={nameOf(one.areaCode, true)}
      sx={{ px: 2, py: 1, borderTop: '1px solid var(--line)', fontVariantNumeric: 'tabular-nums' }}
    >
      <Box sx={{ fontWeight: 600 }}>{nameOf(one.areaCode, true)}</Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.8125rem', color: 'var(--second)', mb: 0.5 }}
      >
        <span>{said('called', called)}</span>
        <span>{said('valid', `${valid}（${percent(one.responseRatio)}）`)}</span>
        <span>{said('refusals', refusals)}</span>
        <span>{said('substituted', substituted ?? 0)}</span>
        <span>{said('calledBack', `${calledBack ?? 0}（${percent(one.calledBackRatio)}）`)}</span>
      </Box>
      <Standing one={one} mayMake={mayMake} open={open} />
    </Box>
  );
}

type StandingProps = { one: VillageInterviews; mayMake: boolean; open: () => void };

/** Whether the village's survey was made, and whether it says what the interviews say. */
function Standing({ one: { survey }, mayMake, open }: StandingProps) {
  const translate = useTranslate();
  const isBehind = survey !== null && survey.differsIn.length > 0;
  const said =
    survey === null
      ? translate('interviews.villages.none')
      : isBehind
        ? translate('interviews.villages.behind')
        : translate(`surveys.choices.state.${survey.state}`);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {survey === null ? said : <Link to={`/surveys/${survey.id}/show`}>{said}</Link>}
      {mayMake && (survey === null || (isBehind && survey.state === 'draft')) && (
        <Button size="small" variant="outlined" onClick={open}>
          {translate(survey === null ? 'interviews.villages.make' : 'interviews.villages.update')}
        </Button>
      )}
    </Box>
  );
}
