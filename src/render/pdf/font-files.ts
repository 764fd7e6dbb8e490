const SOURCE_SANS = '@expo-google-fonts/source-sans-3';
const DEJAVU = 'dejavu-fonts-ttf/ttf';

/**
 * The font files of the PDF: the type family, and behind it what has the rarer characters and the letters of code.
 * Nothing else is used, neither the machine's fonts nor the engine's own, so that pages are the same everywhere.
 */
export const FONT_FILES = [
  `${SOURCE_SANS}/400Regular/SourceSans3_400Regular.ttf`,
  `${SOURCE_SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  `${SOURCE_SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  `${SOURCE_SANS}/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf`,
  `${DEJAVU}/DejaVuSans.ttf`,
  `${DEJAVU}/DejaVuSansMono.ttf`,
] as const;
