import type { Account, ActivationSlip } from '../../contract/records/account.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seed/demo-accounts.js';
import type { RosterIds } from '../../seed/roster.js';
import { opened, Person, withSlip } from './people.js';
import { together } from './together.js';

/** The two people of one office: one enters, the other has the last word. */
type Desk = readonly [first: Person, second: Person];

/** Everybody who has something to do in 云溪县, each signed in with an account of one's own. */
export class Offices {
  readonly cadres = new Map<string, Person>();
  readonly units = new Map<string, Person>();
  readonly townships = new Map<string, Desk>();

  private constructor(
    readonly address: string,
    readonly ids: RosterIds,
    private readonly demo: ReadonlyMap<string, Person>,
  ) {}

  /** Signs in who has a password, and hands a slip to everybody else. */
  static async open(address: string, ids: RosterIds): Promise<Offices> {
    const demo = new Map<string, Person>();
    await together(DEMO_ACCOUNTS, async ({ login }) => {
      const person = new Person(address);
      await person.signIn(login, DEMO_PASSWORD);
      demo.set(login, person);
    });
    const offices = new Offices(address, ids, demo);
    await offices.openTownships();
    await offices.openUnits();
    for (const { cadreCode, login } of DEMO_ACCOUNTS) if (cadreCode) offices.cadres.set(cadreCode, demo.get(login)!);
    await offices.openCadres([...ids.cadres.keys()]);
    return offices;
  }

  /** Opens accounts for cadres who have none: the operator proposes, the county approves, the slip is handed over on paper. */
  async openCadres(codes: readonly string[]): Promise<void> {
    const without = codes.filter((code) => !this.cadres.has(code));
    await together(without, async (code) => {
      const account = { login: code, name: code, role: 'cadre' as const, areaCode: COUNTY };
      const cadreId = this.ids.cadres.get(code)!;
      this.cadres.set(code, await opened(this.address, this.operator, { ...account, cadreId }, this.organisation));
    });
  }

  private async openUnits(): Promise<void> {
    await together([...this.ids.units], async ([code, unitId]) => {
      const known = DEMO_ACCOUNTS.find(({ unitCode }) => unitCode === code);
      const account = { login: code, name: code, role: 'dispatchingUnit' as const, areaCode: COUNTY };
      const person = known
        ? this.demo.get(known.login)!
        : await opened(this.address, this.operator, { ...account, unitId }, this.organisation);
      this.units.set(code, person);
    });
  }

  private async openTownships(): Promise<void> {
    const accounts = await this.operator.list<Account>('accounts', { role: 'townshipCommittee' });
    const people = await together(
      accounts.toSorted((a, b) => (a.login < b.login ? -1 : 1)),
      async ({ id, login, areaCode }) => {
        const known = this.demo.get(login);
        if (known) return { areaCode, person: known };
        const slip = await this.operator.post<ActivationSlip>(`/api/accounts/${id}/slip`, {});
        return { areaCode, person: await withSlip(this.address, slip) };
      },
    );
    for (const { areaCode } of people) {
      const [first, second] = people.filter((one) => one.areaCode === areaCode).map(({ person }) => person);
      this.townships.set(areaCode, [first!, second!]);
    }
  }

  get organisation(): Person {
    return this.of('zuzhi1');
  }
  /** The second person there. */
  get second(): Person {
    return this.of('zuzhi2');
  }
  get bureau(): Person {
    return this.of('shuju1');
  }
  get inspector(): Person {
    return this.of('jijian1');
  }
  get caseHandler(): Person {
    return this.of('chengban1');
  }
  get clerk(): Person {
    return this.of('luru1');
  }
  get province(): Person {
    return this.of('sheng1');
  }
  get firm(): Desk {
    return [this.of('disanfang1'), this.of('disanfang2')];
  }
  private get operator(): Person {
    return this.of('jishu1');
  }

  cadre(code: string): Person {
    return this.cadres.get(code)!;
  }

  /** How many people have a password now. */
  get count(): number {
    const others = [...this.demo.keys()].filter((login) => !/^(xiangzhen|ganbu|paichu)/.test(login));
    return others.length + this.cadres.size + this.units.size + 2 * this.townships.size;
  }

  private of(login: string): Person {
    return this.demo.get(login)!;
  }
}

const COUNTY = '529901';
