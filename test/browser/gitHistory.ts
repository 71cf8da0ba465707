import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True where the machine has git. */
export async function hasGit(): Promise<boolean> {
  return run('git', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Commits everything in a folder as Ann, some days ago, whatever the machine's own settings are; makes a repository where there is none. */
export async function commitAll(folder: string, daysAgo: number, message: string): Promise<void> {
  const date = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000).toISOString();
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Bob',
    GIT_COMMITTER_EMAIL: 'bob@example.org',
    GIT_COMMITTER_DATE: date,
  };
  for (const parameters of [
    ['init', '--quiet'],
    ['add', '.'],
    ['commit', '--quiet', '--message', message],
  ]) {
    await run('git', parameters, { cwd: folder, env });
  }
}
