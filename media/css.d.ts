/** Styles that esbuild puts beside a script, in a file of its own. */
declare module '*.css';
