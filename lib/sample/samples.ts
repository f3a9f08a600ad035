/** The designs that come with the program, as the first page and `/examples/:name` offer them. */
export const samples = [
  { name: "e1", label: "An e-commerce platform" },
  { name: "e2", label: "Gateway, queue and database" },
  { name: "e3", label: "A delivery pipeline" },
] as const;
