import { z } from 'zod';
import { Role } from '../account.js';
import { AreaCode, Instant, Name, RecordId, recordFields } from './record.js';

/** What a person signs in with: 3 to 40 letters, digits, dots, dashes or underscores, of any script. */
export const Login = z.string().regex(/^[\p{L}\p{N}._-]{3,40}$/u, 'login');
/** At least ten characters; no other rule, because rules make people write them down. */
export const Password = z.string().min(10).max(200);

const whoseFields = {
  role: Role,
  /** The area the account is for: six digits for a county, nine for a township. */
  areaCode: AreaCode,
  /** The cadre whose own account it is. */
  cadreId: RecordId.nullable().default(null),
  /** The dispatching unit it is of. */
  unitId: RecordId.nullable().default(null),
};

/** How many digits the area of a role's account has; an operator's may have any. */
const DIGITS: Partial<Record<Role, number>> = {
  countyOrganisation: 6,
  townshipCommittee: 9,
  clerk: 6,
  thirdParty: 6,
  dataProvider: 6,
  cadre: 6,
  dispatchingUnit: 6,
  disciplineInspector: 6,
  caseHandler: 6,
  province: 2,
};

/** A new account. What an operator opens waits for a second person, and so do an inspector's and a case handler's. */
export const NewAccount = z
  .strictObject({ login: Login, name: Name, ...whoseFields })
  .check((context) => {
    const { role, areaCode, cadreId, unitId } = context.value;
    const wants = (path: string, isThere: boolean) => {
      if (!isThere)
        context.issues.push({ code: 'custom', path: [path], input: context.value, message: `${role}: ${path}` });
    };
    if (role === 'cadre') wants('cadreId', cadreId !== null);
    if (role === 'dispatchingUnit') wants('unitId', unitId !== null);
    wants('areaCode', areaCode.length === (DIGITS[role] ?? areaCode.length));
  })
  .meta({
    id: 'NewAccount',
    examples: [
      {
        login: 'diaocha1',
        name: '调查员甲',
        role: 'thirdParty',
        areaCode: '529901',
        cadreId: null,
        unitId: null,
      },
    ],
  });
export type NewAccount = z.infer<typeof NewAccount>;

/** Who may log in. Nothing here lets anybody in: passwords are kept as argon2id hashes and are never shown. */
export const Account = z
  .strictObject({
    ...recordFields,
    login: Login,
    name: Name,
    ...whoseFields,
    state: z.enum(['proposed', 'approved', 'active', 'closed']),
    proposedBy: z.string(),
    approvedBy: z.string().nullable(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** An activation slip, shown once. The code and the second secret are handed over on two papers. */
export const ActivationSlip = z
  .strictObject({
    accountId: RecordId,
    login: Login,
    name: Name,
    code: z.string(),
    secret: z.string(),
    expiresAt: Instant,
  })
  .meta({ id: 'ActivationSlip' });
export type ActivationSlip = z.infer<typeof ActivationSlip>;

/** What a person does with the slip: both secrets, and a password of one's own. */
export const Activation = z
  .strictObject({ code: z.string().min(1).max(40), secret: z.string().min(1).max(10), password: Password })
  .meta({ id: 'Activation' });
export type Activation = z.infer<typeof Activation>;

/** A name and a password. The password has no shortest length here: a wrong one is refused as wrong, whatever its length. */
export const SignIn = z
  .strictObject({ login: z.string().min(1).max(40), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** A signed-in browser. */
export const Session = z
  .strictObject({ id: RecordId, createdAt: Instant, expiresAt: Instant, isThisOne: z.boolean() })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** Who is signed in. */
export const Myself = z
  .strictObject({ account: Account, session: Session, isDemonstration: z.boolean(), now: Instant })
  .meta({ id: 'Myself' });
export type Myself = z.infer<typeof Myself>;
