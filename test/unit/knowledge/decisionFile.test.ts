import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decisionPath, processOfDecisions } from '../../../src/knowledge/decisionFile.ts';

describe('the file with the decisions about a process', () => {
  it('is named after its id', () => {
    assert.equal(decisionPath('refunds'), 'decisions/refunds.yaml');
    assert.equal(decisionPath('late refunds', 'yml'), 'decisions/late refunds.yml');
    assert.equal(processOfDecisions('decisions/a.b.yml'), 'a.b');
  });

  it('stands in its folder and is found again, whatever the id holds', () => {
    assert.equal(decisionPath('../up'), 'decisions/%2E.%2Fup.yaml');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), id => {
        const path = decisionPath(id);
        assert.match(path, /^decisions\/[^/\\:]+\.yaml$/su);
        assert.equal(processOfDecisions(path), id);
      }),
    );
  });
});
