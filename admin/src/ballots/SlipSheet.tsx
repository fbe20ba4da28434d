import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { PrintedBallots } from '../../../api/contract/records/ballot.js';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { Locale } from '../i18n/message.js';
import { QrCode } from './QrCode.js';

export type Printed = {
  ballots: PrintedBallots;
  place: string;
  /** First and last day of the vote, as they are written; empty where no window is planned. */
  days: string;
  helpline: string;
  questions: RuleSetForms['votes'][number]['questions'];
};
type Slip = PrintedBallots['slips'][number];

/** Where the QR of a slip leads. It is the code itself that lets in, so it stands in the address of no other page. */
const addressOf = (origin: string, code: string): string => `${origin}/b/${code.replaceAll('-', '')}`;

/** Slips to cut, eight on a sheet of A4. */
export function SlipSheet({ printed }: { printed: Printed }) {
  return (
    <Box className="slips" sx={SLIPS}>
      {printed.ballots.slips.map((slip) => (
        <section key={slip.number}>
          <Head slip={slip} printed={printed} />
        </section>
      ))}
    </Box>
  );
}

/** Paper ballots, one on a sheet of A4: the slip on top, a table of boxes to tick below. */
export function PaperSheet({ printed }: { printed: Printed }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const { questions } = printed;
  return (
    <Box className="papers" sx={PAPERS}>
      {printed.ballots.slips.map((slip) => (
        <section key={slip.number}>
          <Head slip={slip} printed={printed} />
          <p className="tick">{translate('ballots.slip.tick')}</p>
          {slip.cadres.map((cadre, at) => (
            <table key={cadre.name}>
              <thead>
                <tr>
                  <th>
                    {translate('ballots.slip.page', { at: at + 1 })} <b>{cadre.name}</b>{' '}
                    {translate(`cadres.choices.post.${cadre.post}`)}
                  </th>
                  {questions[0]?.options.map(({ id, title }) => (
                    <th key={id}>{title[locale]}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {questions.map(({ id, title, options }, question) => (
                  <tr key={id}>
                    <td>
                      {question + 1}. {title[locale]}
                    </td>
                    {options.map((option) => (
                      <td key={option.id} className="box">
                        ☐
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
          <p className="tick">☐ {translate('ballots.slip.helped')}</p>
        </section>
      ))}
    </Box>
  );
}

function Head({ slip, printed }: { slip: Slip; printed: Printed }) {
  const translate = useTranslate();
  const { place, days, helpline, ballots } = printed;
  const origin = ballots.origin ?? window.location.origin;
  return (
    <div className="head">
      <QrCode text={addressOf(origin, slip.code)} label={slip.code} />
      <div>
        <h2>
          {place} <span>{translate('ballots.slip.title')}</span> <i>№ {slip.number}</i>
        </h2>
        <p className="code">{slip.code}</p>
        {days && <p>{days}</p>}
        <p>{translate('ballots.slip.scan', { address: `${new URL(origin).host}/b` })}</p>
        <p>
          <b>{translate('ballots.slip.fence')}</b>
        </p>
        <p>{helpline ? translate('ballots.slip.help', { phone: helpline }) : translate('ballots.slip.helpAlone')}</p>
      </div>
    </div>
  );
}

const SHEET = {
  color: '#000',
  background: '#fff',
  fontFamily: '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif',
  fontSize: '10pt',
  lineHeight: 1.35,
  '& p': { m: '0.6mm 0' },
  '& h2': { fontSize: '13pt', m: 0, fontWeight: 700 },
  '& h2 span': { fontWeight: 400 },
  '& h2 i': { float: 'right', fontStyle: 'normal' },
  '& .code': { font: '700 12pt Consolas,"Liberation Mono",monospace', whiteSpace: 'nowrap' },
  '& .head': { display: 'flex', gap: '3mm' },
  '& .head > div': { flex: 1, minWidth: 0 },
  '& .qr': { width: '31mm', height: '31mm', flex: 'none' },
} as const;

const SLIPS = {
  ...SHEET,
  '@page': { size: 'A4 portrait', margin: '8mm' },
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  width: '190mm',
  '@media print': { width: '100%' },
  borderTop: '0.3mm dashed #777',
  borderLeft: '0.3mm dashed #777',
  '& section': {
    height: '69mm',
    p: '5mm 3mm',
    overflow: 'hidden',
    borderRight: '0.3mm dashed #777',
    borderBottom: '0.3mm dashed #777',
    breakInside: 'avoid',
    boxSizing: 'border-box',
  },
} as const;

const PAPERS = {
  ...SHEET,
  '@page': { size: 'A4 portrait', margin: '12mm' },
  width: '184mm',
  '@media print': { width: '100%' },
  '& section': { breakAfter: 'page', pb: '6mm' },
  '& table': { width: '100%', borderCollapse: 'collapse', mt: '4mm', fontSize: '12.5pt', breakInside: 'avoid' },
  '& th, & td': { border: '0.3mm solid #000', p: '2mm', fontWeight: 400 },
  '& th:first-of-type, & td:first-of-type': { textAlign: 'left', width: '52%' },
  '& .box': { textAlign: 'center', fontSize: '17pt', lineHeight: 1 },
  '& .tick': { fontSize: '12pt', mt: '3mm' },
} as const;
