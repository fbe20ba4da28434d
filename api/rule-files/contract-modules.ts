import * as account from '../contract/account.js';
import * as assessment from '../contract/assessment.js';
import * as ballot from '../contract/ballot.js';
import * as baseLayer from '../contract/base-layer.js';
import * as basis from '../contract/basis.js';
import * as burden from '../contract/burden.js';
import * as cohort from '../contract/cohort.js';
import * as condition from '../contract/condition.js';
import * as draw from '../contract/draw.js';
import * as dutyReport from '../contract/duty-report.js';
import * as effect from '../contract/effect.js';
import * as entity from '../contract/entity.js';
import * as example from '../contract/example.js';
import * as exemption from '../contract/exemption.js';
import * as extended from '../contract/extends.js';
import * as fact from '../contract/fact.js';
import * as fields from '../contract/fields.js';
import * as finding from '../contract/finding.js';
import * as grade from '../contract/grade.js';
import * as lint from '../contract/lint.js';
import * as negativeList from '../contract/negative-list.js';
import * as procedure from '../contract/procedure.js';
import * as raterGroup from '../contract/rater-group.js';
import * as raterQuestion from '../contract/rater-question.js';
import * as ruleSet from '../contract/rule-set.js';
import * as rule from '../contract/rule.js';
import * as scoreNode from '../contract/score-node.js';

/** The files of the contract that rule files are made of, by name. Their exported schemas are the names that editors show. */
export const CONTRACT_MODULES: Record<string, Record<string, unknown>> = {
  account,
  assessment,
  ballot,
  'base-layer': baseLayer,
  basis,
  burden,
  cohort,
  condition,
  draw,
  'duty-report': dutyReport,
  effect,
  entity,
  example,
  exemption,
  extends: extended,
  fact,
  fields,
  finding,
  grade,
  lint,
  'negative-list': negativeList,
  procedure,
  'rater-group': raterGroup,
  'rater-question': raterQuestion,
  'rule-set': ruleSet,
  rule,
  'score-node': scoreNode,
};
