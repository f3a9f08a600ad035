import type { View, ViewGroup } from "./view";

/** The pictures of a view that are there. */
interface Picture {
  width: number;
  theme: string;
  file: string;
}

const head = `# Screenshots

Pages, their states, and each kind of diagram of the three designs that come with the program: as on a phone (390 px) and
at a desk (1440 px) in both themes, on a tablet (820 px) in the light one. \`npm run screenshots\` makes them and this page.
`;

const shown = [
  { width: 1440, theme: "light", drawn: 620 },
  { width: 390, theme: "dark", drawn: 170 },
];

const isOf = (one: { width: number; theme: string }) => (picture: Picture) =>
  picture.width === one.width && picture.theme === one.theme;

function writeView({ caption }: View, pictures: readonly Picture[]): string {
  const images = shown.flatMap(({ drawn, ...wanted }) =>
    pictures
      .filter(isOf(wanted))
      .map(
        ({ file, width, theme }) =>
          `<img src="${file}" width="${drawn}" alt="${caption}, ${width} px, ${theme}">`,
      ),
  );
  const links = pictures
    .filter((picture) => !shown.some((wanted) => isOf(wanted)(picture)))
    .map(({ file, width, theme }) => `[${width} ${theme}](${file})`);
  return [`### ${caption}`, images.join("\n"), links.join(" · ")].filter(Boolean).join("\n\n");
}

/** A page that shows all pictures by group, each view large and on a phone, with links to the others. */
export function writeIndex(
  groups: readonly ViewGroup[],
  listPictures: (view: View) => readonly Picture[],
): string {
  const sections = groups.map(({ title, views }) => {
    const taken = views.map((view) => ({ view, pictures: listPictures(view) }));
    const parts = taken
      .filter(({ pictures }) => pictures.length > 0)
      .map(({ view, pictures }) => writeView(view, pictures));
    return parts.length > 0 ? [`## ${title}`, ...parts].join("\n\n") : "";
  });
  return `${[head.trimEnd(), ...sections.filter(Boolean)].join("\n\n")}\n`;
}
