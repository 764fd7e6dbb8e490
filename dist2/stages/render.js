import { ok } from '../model/problem.js';
/** A document in one format becomes an artifact: its bytes, and where they belong below the output folder. */
export async function render(rendition) {
    const { headlines, audience, record, format, printer, key, timestamp = headlines.timestamp } = rendition;
    const path = `${audience.name}/${headlines.fileStem}.${format}`;
    const printed = await printer(headlines, timestamp);
    if (!printed.ok)
        return printed;
    return ok({ path, audience, record, format, bytes: printed.value, ...(key !== undefined && { key }) });
}
//# sourceMappingURL=render.js.map