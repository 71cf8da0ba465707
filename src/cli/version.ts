import manifest from '../../package.json' with { type: 'json' };

/** Version of Headwater. */
export const { version } = manifest;
