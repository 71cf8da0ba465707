import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  type AnalysisResult,
  type AnalysisTask,
  analysisOf,
  type OtherAnalyses,
} from '../../../../src/authoring/rules/otherAnalyses.ts';
import { defaultSettings } from '../../../../src/knowledge/settings.ts';
import type { Work } from '../../../../src/platform/shareOut.ts';
import { MemoryFiles } from '../../../memoryFiles.ts';
import { answer, CheckedBase, process, type Texts, today } from './checkedBase.ts';

/** More than is checked without other threads. */
const count = 600;

function manyAnswers(): Record<string, string> {
  const texts: Record<string, string> = { 'p.md': process('refunds') };
  for (let i = 0; i < count; i++) {
    texts[`a${i}.md`] = answer(
      `${i % 50 === 0 ? `Return it within ${i} days of delivery. ` : ''}See [[a${i + 1}#terms]] and [that](gone-${i}.md).`,
      { id: `a${i}` },
    );
  }
  return texts;
}

/** Analyses of what files hold, as another thread sends them. */
function analyses(
  texts: Texts,
  around: (work: () => Promise<AnalysisResult>) => Promise<AnalysisResult> = work => work(),
): () => OtherAnalyses {
  const hash = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex');
  const analyse = analysisOf({
    files: new MemoryFiles(texts),
    hash,
    settings: defaultSettings,
    language: 'en',
  });
  const work: Work<AnalysisTask, AnalysisResult> = task =>
    around(async () => structuredClone(await analyse(structuredClone(task))));
  return () => ({ works: [work, work], stop: async () => {} });
}

describe('analyses in other threads', () => {
  it('find what a check in this thread finds, and leave no text to be read here', async () => {
    const texts = manyAnswers();
    const here = await CheckedBase.of(texts);
    const there = new CheckedBase(texts, { otherAnalyses: analyses(texts) });
    await there.checker.checkAll();
    assert.ok(here.checker.all().length > count);
    assert.deepEqual(there.checker.all(), here.checker.all());
    assert.deepEqual(there.reads, []);
  });

  it('leave to this thread what an editor holds, and what is left when they break down', async () => {
    const texts = manyAnswers();
    const saved = { ...texts, 'a7.md': answer('Saved.', { id: 'a7' }) };
    const here = await CheckedBase.of(texts);
    const edited = new CheckedBase(texts, { otherAnalyses: analyses(saved) });
    await edited.checker.checkAll();
    assert.deepEqual(edited.reads, ['a7.md']);
    assert.deepEqual(edited.checker.all(), here.checker.all());

    let tasks = 0;
    const broken = analyses(texts, work => (++tasks > 3 ? Promise.reject(new Error('broke down')) : work()));
    const alone = new CheckedBase(texts, { otherAnalyses: broken });
    await alone.checker.checkAll();
    assert.ok(alone.reads.length > 0);
    assert.deepEqual(alone.checker.all(), here.checker.all());
  });

  it('don’t keep a change waiting, which counts though the check began before it', async () => {
    const texts = manyAnswers();
    const gate = Promise.withResolvers<void>();
    const waiting = analyses(texts, async work => {
      await gate.promise;
      return work();
    });
    const checked = new CheckedBase(texts, { otherAnalyses: waiting, today: () => today });
    const all = checked.checker.checkAll();
    const touched = await checked.change({
      'a3.md': answer('Mail jan.jansen@gmail.com. [x](gone.md)', { id: 'a3' }),
      'a4.md': undefined,
      'new.md': answer('See [[a3]].', { id: 'new' }),
    });
    assert.deepEqual([...touched].sort(), ['a3.md', 'a4.md', 'new.md']);
    gate.resolve();
    await all;
    const rebuilt = await CheckedBase.of(checked.texts);
    assert.deepEqual(checked.checker.all(), rebuilt.checker.all());
  });
});
