import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of this repository, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The absolute path of something in this repository. */
export const inProject = (...parts: readonly string[]): string => join(root, ...parts);

/** The packaged extension, as `npm run package` leaves it. */
export const packagedExtension = inProject('out', 'headwater.vsix');

/** The knowledge base that ships with the project. */
export const sampleKnowledgeBase = inProject('knowledge');

/** What is unpacked or prepared once after an `npm ci`, and goes with node_modules. */
export const preparedFolder = inProject('node_modules', '.cache', 'headwater');
