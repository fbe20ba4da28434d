import type { Cadre } from '../../../api/contract/records/cadre.js';
import { leaveColumns } from '../leaves/columns.js';
import { postingColumns } from '../postings/columns.js';
import { useMay } from '../shared/myself.js';
import { RelatedList } from '../shared/RelatedList.js';
import { ShowPage } from '../shared/ShowPage.js';
import { BallotFilesCard } from './BallotFilesCard.js';
import { fileColumns } from './columns.js';
import { PostDialog } from './PostDialog.js';
import { RecallDialog } from './RecallDialog.js';

/** A cadre's file: what the forms ask for, every posting, every leave. */
export default function CadreShow() {
  const mayChange = useMay('cadres.update');
  const maySeeLeaves = useMay('leaves.read');
  return (
    <ShowPage<Cadre> columns={fileColumns} isEditable={() => mayChange} forms={FORMS}>
      {({ id, name }) => (
        <>
          <BallotFilesCard cadreId={id} name={name} />
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

const FORMS = { post: { Dialog: PostDialog }, recall: { Dialog: RecallDialog } };
