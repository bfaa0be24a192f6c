import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The one font of measuring, PNG and PDF: text is then as wide in the picture as the layout took it to be. */
export const FONT_NAME = "Arimo";

const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/arimo/package.json"));

/** TrueType files of the font's four faces. */
export const FONT_FILES: Readonly<Record<"normal" | "bold" | "italic" | "boldItalic", string>> = {
  normal: join(folder, "400Regular", "Arimo_400Regular.ttf"),
  bold: join(folder, "700Bold", "Arimo_700Bold.ttf"),
  italic: join(folder, "400Regular_Italic", "Arimo_400Regular_Italic.ttf"),
  boldItalic: join(folder, "700Bold_Italic", "Arimo_700Bold_Italic.ttf"),
};
