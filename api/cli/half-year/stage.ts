import type { Title } from '../../contract/fields.js';
import type { Offices } from './offices.js';
import type { Tell } from './people.js';
import { actsSaid } from './acts-said.js';

/** The clock of the story, and what the program does by itself when it looks at it. */
export type Calendar = {
  setDay(day: string): void;
  tick(): Promise<string[]>;
};

/** Where the story is played: by whom, on which day, and how it is told. */
export class Stage {
  #day = '';
  #step = 0;

  constructor(
    readonly offices: Offices,
    private readonly calendar: Calendar,
    private readonly show: Tell,
  ) {}

  get day(): string {
    return this.#day;
  }

  /** It is nine in the morning of this day; the schedule has done what was due. @returns what it did */
  async morning(day: string): Promise<string[]> {
    this.calendar.setDay(day);
    this.#day = day;
    const acts = await this.calendar.tick();
    const said = actsSaid(acts);
    if (said) await this.tell({ zh: `（日程自动）${said.zh}`, en: `(by the schedule) ${said.en}` });
    return acts;
  }

  /** A numbered step of the story, on its day. */
  async step(title: Title, said: Title): Promise<void> {
    this.#step += 1;
    await this.tell({ zh: `${this.#step}、${title.zh}：${said.zh}`, en: `${this.#step}. ${title.en}: ${said.en}` });
  }

  async heading(said: Title): Promise<void> {
    await this.show({ zh: '', en: '' });
    await this.show({ zh: `── ${said.zh} ──`, en: `── ${said.en} ──` });
  }

  private async tell({ zh, en }: Title): Promise<void> {
    await this.show({ zh: `${this.#day}  ${zh}`, en: `${this.#day}  ${en}` });
  }
}
