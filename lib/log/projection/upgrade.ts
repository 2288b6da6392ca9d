/** Name of the fact that the projections are of an older build and have to be derived anew. */
export const REBUILD = 'rebuild.wanted';
