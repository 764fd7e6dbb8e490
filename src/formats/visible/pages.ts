import type { Format } from '../../model/artifact.ts';
import type { VisiblePage } from '../../model/visible-page.ts';

/** The finished bytes of a document become what a reader sees of it, page by page where it has pages. */
export async function visiblePages(format: Format, bytes: Uint8Array): Promise<readonly VisiblePage[]> {
  switch (format) {
    case 'md': {
      const { visibleMarkdown } = await import('./markdown.ts');
      return [{ body: visibleMarkdown(decoded(bytes)), margin: '' }];
    }
    case 'html': {
      const { visibleHtml } = await import('./html.ts');
      return [{ body: visibleHtml(decoded(bytes)), margin: '' }];
    }
    case 'pdf': {
      const { pdfPages } = await import('../pdf-reader/visible.ts');
      return pdfPages(bytes);
    }
    case 'docx': {
      const { visibleWord } = await import('./word.ts');
      return visibleWord(bytes);
    }
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
