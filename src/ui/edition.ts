/** Whether this is the app as one file: all of it is here, and there is nowhere to ask for more. Known when it is built. */
export const isOneFile = import.meta.env.MODE === 'one-file';
