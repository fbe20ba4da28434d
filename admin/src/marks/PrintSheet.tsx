import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { levelOf, type Part } from './sheet.js';
import { totalOf } from './SheetGrid.js';
import type { Model } from './useModel.js';
import type { useWords } from './useWords.js';

type Props = {
  part: Part;
  model: Model;
  words: ReturnType<typeof useWords>;
  people: { [accountId: string]: string };
  /** 青坪镇, and which half-year. */
  place: string;
  half: string;
};

/** 《乡镇党委评分表》 as it is handed up: on paper alone. What is not marked yet stays empty, for a pen. */
export function PrintSheet({ part, model, words, people, place, half }: Props) {
  const translate = useTranslate();
  const name = (id: string | null | undefined) => (id ? (people[id] ?? '') : '');
  const column = (id: string) => translate(`marks.print.${id}`);
  return (
    <Box className="print-sheet" sx={PAPER}>
      <h1>{translate('marks.print.title')}</h1>
      <p className="head">
        <span>{translate('marks.print.of', { place })}</span>
        <span>{half}</span>
        <span>{translate('marks.print.seal')}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th>{column('number')}</th>
            <th>{column('name')}</th>
            <th>{column('village')}</th>
            <th>{column('post')}</th>
            {part.columns.map(({ item }) => (
              <th key={item.item}>{words.item(item)}</th>
            ))}
            <th>{column('total')}</th>
            <th>{column('sentences')}</th>
            <th>{column('meetingOn')}</th>
            <th>{column('enteredBy')}</th>
            <th>{column('countersignedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, at) => {
            const standings = part.columns.map(({ item }) => model.at(row, item));
            const isWhole = standings.every(({ lack }) => lack === undefined);
            return (
              <tr key={row.entityCode}>
                <td>{at + 1}</td>
                <td>{row.name}</td>
                <td>{words.place(row)}</td>
                <td>{words.post(row)}</td>
                {standings.map(({ item, said, name: of }) => (
                  <td key={of}>{levelOf(item, said.values[0])?.title[words.locale] ?? said.values[0] ?? ''}</td>
                ))}
                <td>{isWhole ? totalOf(part, row, model) : ''}</td>
                <td className="text">
                  {standings
                    .filter(({ lack, said }) => lack === undefined && said.sentence !== '')
                    .map(({ said }) => said.sentence)
                    .join('；')}
                </td>
                <td>{standings.find(({ mark }) => mark?.meetingOn)?.mark?.meetingOn ?? ''}</td>
                <td>{name(standings[0]?.mark?.enteredBy)}</td>
                <td>{name(standings[0]?.mark?.countersignedBy)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="foot">{translate('marks.print.scale', { levels: scaleOf(part, words.locale) })}</p>
      <p className="head">
        <span>{translate('marks.print.secretary')}</span>
        <span>{translate('marks.print.day')}</span>
      </p>
    </Box>
  );
}

function scaleOf({ columns }: Part, locale: 'zh' | 'en'): string {
  const levels = columns[0]?.item.levels ?? [];
  return levels
    .map(({ title, points, anchor }) =>
      [title[locale], points, anchor && `（${anchor[locale]}）`].filter(Boolean).join(' '),
    )
    .join('；');
}

const PAPER = {
  display: 'none',
  '@media print': { display: 'block' },
  '@page': { size: 'A4 landscape', margin: '12mm' },
  color: '#000',
  fontFamily: '"Songti SC","SimSun","Noto Serif CJK SC",serif',
  fontSize: '10pt',
  '& h1': { textAlign: 'center', fontSize: '16pt', m: '0 0 4mm' },
  '& .head': { display: 'flex', justifyContent: 'space-between', m: '0 0 2mm' },
  '& .foot': { fontSize: '9pt', m: '2mm 0 6mm' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': { border: '0.5pt solid #000', p: '1.2mm', textAlign: 'center', fontWeight: 400 },
  '& td': { height: '9mm' },
  '& tr': { breakInside: 'avoid' },
  '& .text': { textAlign: 'left', width: '45mm' },
} as const;
