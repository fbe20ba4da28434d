import { below } from './fault.js';

/** Looks at a member; where it stands, as a JSON pointer, is written only when it is asked for. */
type Look = (name: string, value: unknown, pointer: () => string) => void;

/** Shows every member of a value, and those of what it holds, in the order they are written. */
export function eachMember(whole: object, look: Look): void {
  const steps: string[] = [];
  const pointer = () => below('', ...steps);
  const walk = (part: object) => {
    for (const [name, value] of Object.entries(part)) {
      steps.push(name);
      look(name, value, pointer);
      if (typeof value === 'object' && value !== null) walk(value);
      steps.pop();
    }
  };
  walk(whole);
}
