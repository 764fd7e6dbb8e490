/** The part of Handlebars that runs templates and cannot compile them. Its package has no types for it. */
declare module 'handlebars/runtime.js' {
  const runtime: Pick<typeof import('handlebars'), 'create'>;
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS package
  export default runtime;
}
