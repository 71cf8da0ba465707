import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesPage } from '../../../../src/authoring/rules/page.ts';
import { rules, ruleWithCode } from '../../../../src/authoring/rules/registry.ts';
import { scopeOf } from '../../../../src/authoring/rules/rule.ts';

const languages = ['en', 'nl'] as const;

describe('registry of rules', () => {
  it('has codes and names that are used once, in order', () => {
    const codes = rules.map(rule => rule.code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    assert.equal(new Set(rules.map(rule => rule.name)).size, rules.length);
    for (const { code, name } of rules) {
      assert.match(code, /^HW\d{3}$/);
      assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
    }
  });

  it('documents each rule in every language', () => {
    for (const rule of rules) {
      for (const language of languages) {
        const { title, problem, why, fix } = rule.texts[language];
        assert.doesNotMatch(title, /[.:]$/, rule.code);
        for (const sentence of [problem, why, fix]) assert.match(sentence, /[.?]$/, rule.code);
      }
      assert.notEqual(rule.texts.en.problem, rule.texts.nl.problem);
    }
  });

  it('never promises a language level', () => {
    for (const rule of rules) {
      const { problem, why, fix } = rule.texts.en;
      assert.doesNotMatch([problem, why, fix].join(' '), /\bB1\b/);
    }
  });

  it('finds a rule by its code', () => {
    assert.equal(ruleWithCode('HW030')?.name, 'broken-link');
    assert.equal(ruleWithCode('HW999'), undefined);
  });

  it('knows how far each rule looks', () => {
    const scope = (code: string) => {
      const rule = ruleWithCode(code);
      return rule && scopeOf(rule);
    };
    assert.deepEqual(['HW001', 'HW020', 'HW030', 'HW072'].map(scope), [
      'file',
      'article',
      'neighbours',
      'base',
    ]);
  });

  for (const [language, file] of [
    ['en', 'docs/rules.md'],
    ['nl', 'docs/rules.nl.md'],
  ] as const) {
    it(`${file} is what the registry says (else run node scripts/rules-page.ts)`, () => {
      assert.equal(readFileSync(file, 'utf8'), rulesPage(language));
    });
  }
});
