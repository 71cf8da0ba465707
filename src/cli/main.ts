import { run } from './program.ts';

process.stdout.on('error', error => {
  // The reader went away (`headwater … | head`): there is nobody left to tell.
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await run(process.argv.slice(2));
