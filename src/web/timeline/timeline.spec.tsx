import { renderToString } from 'preact-render-to-string';
import { labelEnd, placeRows } from './timeline-lanes.pure.js';
import { shortDay, timelineScale } from './timeline-scale.pure.js';
import { stateWords, TimelineChart } from './timeline.chart.js';
import { TimelineTable } from './timeline.table.js';
import type { TimelineView } from './timeline.view.js';
import { sampleTimeline } from '../../../test/support/timeline-sample.js';

describe('timelineScale', () => {
  const scale = timelineScale(sampleTimeline, 200);

  it('runs from the week of the first date to the week after the last', () => {
    expect(scale.caption).toBe('Uge 9 til 23, 2024');
    expect(scale.weeks.map((week) => week.week)).toEqual([
      9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
    ]);
  });

  it('names a month where its first day lies', () => {
    expect(scale.weeks.filter((week) => week.month !== null).map((week) => [week.week, week.month])).toEqual([
      [9, 'marts'],
      [14, 'april'],
      [18, 'maj'],
      [22, 'juni'],
    ]);
  });

  it('gives every day the same width, also across the change to summer time', () => {
    expect(scale.start('2024-04-01') - scale.start('2024-03-31')).toBeCloseTo(scale.dayWidth);
    expect(scale.start('2024-02-26')).toBe(200);
  });

  it('shrinks the weeks of a long case and names both years', () => {
    const long = timelineScale({ ...sampleTimeline, today: '2023-11-29' }, 0);
    expect(long.caption).toBe('Uge 48, 2023, til uge 23, 2024');
    expect(long.right).toBeLessThanOrEqual(1000);
  });

  it('refuses what is no date', () => {
    expect(() => timelineScale({ ...sampleTimeline, today: 'i dag' }, 0)).toThrow('Not an ISO date: i dag');
  });

  it('writes days as the Danes do', () => {
    expect(shortDay('2024-04-03')).toBe('3.4.');
  });
});

describe('placeRows', () => {
  it('keeps the sample in one lane per row', () => {
    const rows = placeRows(sampleTimeline.rows, timelineScale(sampleTimeline, 216), 72);
    expect(rows.map((row) => row.height)).toEqual([40, 40, 40, 40, 40, 40]);
  });

  it('gives a row another lane before two labels meet', () => {
    const [row] = sampleTimeline.rows;
    const [one] = row?.milestones ?? [];
    if (!row || !one) throw new Error('no sample');
    const crowded = ['2024-04-03', '2024-04-04', '2024-04-05'].map((date) => ({ ...one, key: date, date }));
    const view: TimelineView = { ...sampleTimeline, rows: [{ ...row, milestones: crowded }] };
    const [placed] = placeRows(view.rows, timelineScale(view, 216), 72);
    expect(placed?.height).toBe(120);
    for (const a of placed?.milestones ?? [])
      for (const b of placed?.milestones ?? [])
        if (a.lane === b.lane && a.x < b.x)
          expect(labelEnd(a.x, a.milestone.short, a.day)).toBeLessThan(b.x - 8);
  });
});

describe('the chart and its table', () => {
  it('name today, target and formal deadline', () => {
    const svg = renderToString(<TimelineChart view={sampleTimeline} id="t" />);
    expect(svg).toContain('>I dag 8.4.</text>');
    expect(svg).toContain('>Internt mål fredag 31.5.</text>');
    expect(svg).toContain('>Frist lør. 1.6.</text>');
    expect(svg.match(/url\(#fridag\)/g)).toHaveLength(6);
  });

  it('keeps the lines apart when formal deadline and target fall on one day', () => {
    const same = { ...sampleTimeline, formal: { date: '2024-05-31', label: 'Frist' } };
    const lines = [...renderToString(<TimelineChart view={same} id="t" />).matchAll(/d="M([\d.]+) 6V/g)].map(
      (match) => match[1],
    );
    expect(new Set(lines).size).toBe(2);
  });

  it('says the state of every milestone in words', () => {
    const html = renderToString(<TimelineTable view={sampleTimeline} caption="Milepæle" />);
    const states = sampleTimeline.rows.flatMap((row) =>
      row.milestones.map((milestone) => stateWords[milestone.state]),
    );
    const said = [...html.matchAll(/marked-word">([^<]+)/g)].map((match) => match[1]);
    expect(said.sort()).toEqual(states.sort());
  });
});
