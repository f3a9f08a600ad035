/** The name of the model inside a bundle. */
export const bundledDesign = "design.yaml";
