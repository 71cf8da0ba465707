import { parseArgs } from 'node:util';
import { type Theme, themes, Workbench } from './workbench.ts';

/*
 * `npm run screenshots`: pictures of the main views in each theme, in out/screenshots, to be looked at. `-- --kb DIR`
 * takes another folder than the sample, `--file PATH` another article in it, `--query TEXT` another search.
 */

const { values } = parseArgs({
  options: {
    kb: { type: 'string' },
    file: { type: 'string', default: 'processes/refunds.md' },
    query: { type: 'string', default: 'money back' },
  },
});

const workbench = await Workbench.open(values.kb ? { folder: values.kb } : {});
try {
  await workbench.openFile(values.file);
  await workbench.run('View: Show Headwater');
  await workbench.page
    .locator('.pane', { hasText: 'Knowledge' })
    .locator('.monaco-list-row')
    .first()
    .waitFor();
  for (const theme of themes) {
    await workbench.setTheme(theme);
    await picture('views', theme);
    await workbench.search(values.query);
    await workbench.hits.first().waitFor();
    await picture('search', theme);
    await workbench.page.keyboard.press('Escape');
  }
} finally {
  await workbench.close();
}

async function picture(view: string, theme: Theme): Promise<void> {
  // What fades in or is still on its way.
  await workbench.page.waitForTimeout(1_500);
  console.log(
    await workbench.screenshot(
      `${view}-${theme
        .replace(/^Default /, '')
        .toLowerCase()
        .replaceAll(' ', '-')}`,
    ),
  );
}
