import type { Cadre } from '../../../api/contract/records/cadre.js';
import { leaveColumns } from '../leaves/columns.js';
import { postingColumns } from '../postings/columns.js';
import { useMay } from '../shared/myself.js';
import { RelatedList } from '../shared/RelatedList.js';
import { ShowPage } from '../shared/ShowPage.js';
import { fileColumns } from './columns.js';

/** A cadre's file: what the forms ask for, every posting, every leave. */
export default function CadreShow() {
  const mayChange = useMay('cadres.update');
  const maySeeLeaves = useMay('leaves.read');
  return (
    <ShowPage<Cadre> columns={fileColumns} isEditable={() => mayChange} forms={NOT_YET}>
      {({ id }) => (
        <>
          <RelatedList
            word="postings"
            filter={{ cadreId: id }}
            sort={{ field: 'postedOn', order: 'DESC' }}
            columns={postingColumns}
          />
          {maySeeLeaves && (
            <RelatedList
              word="leaves"
              filter={{ cadreId: id }}
              sort={{ field: 'from', order: 'DESC' }}
              columns={leaveColumns}
            />
          )}
        </>
      )}
    </ShowPage>
  );
}

// Posting and recalling ask for a place and days: forms of their own.
const NOT_YET = { post: { isElsewhere: true }, recall: { isElsewhere: true } };
