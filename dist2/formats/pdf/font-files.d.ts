/**
 * The font files of the PDF: the type family, and behind it what has the rarer characters and the letters of code.
 * Nothing else is used, neither the machine's fonts nor the engine's own, so that pages are the same everywhere.
 */
export declare const FONT_FILES: readonly ["@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf", "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf", "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf", "@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf", "dejavu-fonts-ttf/ttf/DejaVuSans.ttf", "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf"];
