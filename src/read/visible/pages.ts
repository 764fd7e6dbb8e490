import type { Format } from '../../base/artifact.ts';
import type { VisiblePage } from '../../base/passage.ts';

/**
 * The finished bytes of a document become what a reader sees of it, page by page where it has pages. Nothing is hidden
 * by the built-in templates, so that a quicker reader will do for them.
 */
export async function visiblePages(
  format: Format,
  bytes: Uint8Array,
  isBuiltIn: boolean,
): Promise<readonly VisiblePage[]> {
  switch (format) {
    case 'md':
    case 'html': {
      const read = isBuiltIn ? (await import('./plain.ts')).PLAIN[format] : await strictReader(format);
      return [{ body: read(new TextDecoder().decode(bytes)), margin: '' }];
    }
    case 'pdf': {
      const { pdfPages } = await import('../pdf/visible.ts');
      return pdfPages(bytes, isBuiltIn);
    }
    case 'docx': {
      const { visibleWord } = await import('./word.ts');
      return visibleWord(bytes);
    }
  }
}

async function strictReader(format: 'md' | 'html'): Promise<(source: string) => string> {
  if (format === 'html') return (await import('./html.ts')).visibleHtml;
  return (await import('./markdown.ts')).visibleMarkdown;
}
