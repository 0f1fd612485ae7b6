import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameHistory } from '../../../app/core/organisations/name-history';
import { currentName, recordName, wasNamed } from '../../../app/core/organisations/name-history';
import { isSameName, normaliseName } from '../../../app/core/organisations/normalise-name';

type Sighting = readonly [name: string, day: string];

function recordAll(sightings: readonly Sighting[]): NameHistory {
  return sightings.reduce<NameHistory>(
    (history, [name, day], index) => recordName(history, name, day, newestOf(sightings.slice(0, index))),
    [],
  );
}

function newestOf(sightings: readonly Sighting[]): string | null {
  return sightings.map(([, day]) => day).toSorted().at(-1) ?? null;
}

test('names are the same after case, spaces, "and", apostrophes and punctuation, and only then', () => {
  expect(normaliseName("  St.  George's  University Hospitals")).toBe('ST GEORGES UNIVERSITY HOSPITALS');
  expect(isSameName('LANCASHIRE & SOUTH CUMBRIA', 'Lancashire and South Cumbria')).toBe(true);
  expect(isSameName('King\u2019s Lynn, NHS', "KING'S LYNN NHS")).toBe(true);
  expect(isSameName('Berkshire Healthcare', 'Derbyshire Healthcare')).toBe(false);
  expect(isSameName('The Christie', 'Christie')).toBe(false);
});

test('a later file with another name closes the old one on the day of the file', () => {
  const history = recordAll([['Royal Surrey County', '2025-07-01'], ['Royal Surrey', '2026-07-01']]);
  expect(history).toEqual([
    { name: 'Royal Surrey County', from: '2025-07-01', to: '2026-07-01' },
    { name: 'Royal Surrey', from: '2026-07-01', to: null },
  ]);
  expect(wasNamed(history, 'ROYAL SURREY COUNTY', '2020-01-01')).toBe(true);
  expect(wasNamed(history, 'Royal Surrey County', '2026-07-01')).toBe(false);
  expect(wasNamed(history, 'Royal Surrey', '2026-07-01')).toBe(true);
});

test('an older file adds a former name and leaves the current one', () => {
  const inOrder = recordAll([['Old', '2025-07-01'], ['New', '2026-07-01']]);
  expect(recordAll([['New', '2026-07-01'], ['Old', '2025-07-01']])).toEqual(inOrder);
  expect(recordAll([['Old', '2025-07-01'], ['New', '2026-07-01'], ['New', '2026-01-01']])).toEqual([
    { name: 'Old', from: '2025-07-01', to: '2026-01-01' },
    { name: 'New', from: '2026-01-01', to: null },
  ]);
});

test('a name that comes back has two periods', () => {
  const history = recordAll([['Same', '2023-01-01'], ['Same', '2026-01-01'], ['Other', '2024-01-01']]);
  expect(history.map(({ name }) => name)).toEqual(['Same', 'Other', 'Same']);
});

const sightings = fc.array(
  fc.tuple(fc.constantFrom('Alpha', 'Beta', 'Gamma'), fc.integer({ min: 2015, max: 2026 }).map((year) => `${year}-07-01`)),
  { minLength: 1, maxLength: 8 },
);

test('in whatever order files come, periods are half-open and without gaps, and the newest file names the trust', () => {
  fc.assert(
    fc.property(fc.uniqueArray(sightings.map((all) => all[0] as Sighting), { selector: ([, day]) => day, minLength: 1 }), (all) => {
      const history = recordAll(all);
      for (const [index, period] of history.entries()) {
        expect(period.to).toBe(history[index + 1]?.from ?? null);
        if (period.to !== null) expect(period.from < period.to).toBe(true);
      }
      const newest = [...all].sort((a, b) => (a[1] < b[1] ? 1 : -1))[0];
      expect(currentName(history)).toBe(newest?.[0]);
      for (const [name] of all) expect(history.some((known) => known.name === name)).toBe(true);
    }),
  );
});

test('recording a name twice changes nothing the second time', () => {
  fc.assert(
    fc.property(sightings, (all) => {
      const [name, day] = all.at(-1) ?? (['Alpha', '2020-07-01'] as const);
      const history = recordAll(all);
      expect(recordName(history, name, day, newestOf(all))).toEqual(history);
    }),
  );
});
