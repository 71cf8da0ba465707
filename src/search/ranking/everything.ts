/** The filter that lets all articles pass. */
export const everything = (): boolean => true;
