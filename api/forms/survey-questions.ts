import type { Title } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';

const GROUP = 'thirdParty';

/** What the measure has assessors ask households: the id of each question, its options with their titles, its own title. */
export const surveyQuestionsOf = ({ raterGroups }: RuleSet) =>
  Object.entries(raterGroups[GROUP]?.questions ?? {}).map(
    ([id, { title, options }]) =>
      [
        id,
        Object.entries(options).map(([option, { title: called }]): [string, Title] => [option, called]),
        title,
      ] as const,
  );
