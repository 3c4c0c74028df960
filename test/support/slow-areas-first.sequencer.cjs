// A long test begun last leaves one core idle: the longest come first, then what starts programs and browsers, and last
// what only computes. A fresh clone has no times of earlier runs to go by, so the longest are named here.
const { default: Sequencer } = require('@jest/test-sequencer');
const AREAS = ['browser', 'integration', 'property', 'unit'];
const LONGEST = [
  'browser/every-page',
  'integration/dry-run',
  'browser/hostile',
  'integration/queue-faults',
  'integration/mail-faults',
  'integration/http-faults',
  'integration/readme',
  'integration/together/api-1',
  'integration/together/api-2',
  'integration/page',
];
const area = ({ context }) => AREAS.indexOf(context.config.displayName.name);
const length = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.includes(`/test/${name}.spec.`));
  return place < 0 ? LONGEST.length : place;
};

module.exports = class SlowAreasFirst extends Sequencer {
  sort(tests) {
    // Jest's own order among the rest of an area: failed before, then by the time it took, then by size.
    return [...super.sort(tests)].sort((a, b) => length(a) - length(b) || area(a) - area(b));
  }
};
