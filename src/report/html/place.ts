/**
 * Where markup is shown: in the editor, whose page has a script that opens what a link names, or in a file of its
 * own, where the articles are not at hand.
 */
export type Place = 'editor' | 'file';
