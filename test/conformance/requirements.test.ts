import { describe, expect, it } from 'vitest';
import { checks } from '../../src/conformance/checks/all-checks.ts';
import { findProfile, profiles, selectRequirements } from '../../src/conformance/requirements/profiles.ts';

const profile = findProfile('loyalty-pos');

describe('the catalogue of requirements', () => {
  it('holds CORE-01 … CORE-15 and LOY-01 … LOY-20, each once and in order', () => {
    const ids = (set: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${set}-${String(index + 1).padStart(2, '0')}`);
    expect(profile.requirements.map(({ id }) => id)).toEqual([...ids('CORE', 15), ...ids('LOY', 20)]);
  });

  it('says for each requirement either how it is checked or why it is not', () => {
    for (const { requirements } of profiles) {
      const implemented = requirements.filter(({ notTestedReason }) => notTestedReason === undefined);
      expect(implemented.map(({ id }) => id)).toEqual(checks.map(({ id }) => id).sort());
    }
  });

  it('speaks Russian and English', () => {
    for (const { title, text, notTestedReason } of profile.requirements) {
      for (const { ru, en } of [title, text, ...(notTestedReason === undefined ? [] : [notTestedReason])]) {
        expect(ru).toMatch(/[а-яё]/i);
        expect(en).not.toMatch(/[а-яё]/i);
      }
    }
  });
});

describe('the selection', () => {
  it('is everything unless something is named', () => {
    expect(selectRequirements(profile, [])).toHaveLength(35);
    expect(selectRequirements(profile, ['LOY-08', 'LOY-02']).map(({ id }) => id)).toEqual(['LOY-02', 'LOY-08']);
  });

  it.each([
    [['LOY-99'], 'conformance-check-unknown'],
    [['LOY-02', 'LOY-03'], 'conformance-nothing-selected'],
  ])('of %j is an error', (only, code) => {
    expect(() => selectRequirements(profile, only)).toThrow(expect.objectContaining({ code }));
  });

  it('needs a profile that is there', () => {
    expect(() => findProfile('toaster')).toThrow(expect.objectContaining({ code: 'conformance-profile-unknown' }));
    expect(() => findProfile(undefined)).toThrow(expect.objectContaining({ code: 'conformance-profile-missing' }));
  });
});
