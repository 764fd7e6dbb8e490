/** The part of Handlebars that runs templates and cannot compile them; its own package leaves it without types. */
declare module 'handlebars/runtime.js' {
  const runtime: Pick<typeof import('handlebars'), 'create'>;
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS package
  export default runtime;
}
